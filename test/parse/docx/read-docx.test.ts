import {describe, expect, test} from 'vitest'
import {parseBilingual} from '../../../src/bilingual/read/parse-bilingual.js'
import {parseText} from '../../../src/parse/parse-document.js'
import {readDocument} from '../../../src/parse/read-document.js'
import {segmentDocument} from '../../../src/segment/segment-document.js'
import {type DocxContent, docxOf, paragraph, table} from '../../helpers/docx.js'

async function read(content: DocxContent) {
  const document = await readDocument(docxOf(content), {path: 'a.docx'})
  return {...document, lines: document.text.split('\n')}
}

const run = (inside: string): string => `<w:r>${inside}</w:r>`
const words = (text: string): string => run(`<w:t>${text}</w:t>`)

describe('the text of a docx', () => {
  test.each<[string, string, string[]]>([
    ['words over several runs', paragraph(['青岛', '市政', '府']), ['青岛市政府']],
    ['blank paragraphs are none', `${paragraph(' ') + paragraph('a')}<w:p/>${paragraph('b ')}`, ['a', 'b']],
    [
      'tabs and breaks',
      `<w:p>${run('<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>')}</w:p>`,
      ['a\tb\u2028c-d'],
    ],
    ['tab stops are no tabs', `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${words('a')}</w:p>`, ['a']],
    [
      'changes as accepted',
      `<w:p><w:ins>${words('new ')}</w:ins><w:del>${run('<w:delText>old</w:delText>')}</w:del><w:moveFrom>${words('gone')}</w:moveFrom><w:moveTo>${words('here')}</w:moveTo></w:p>`,
      ['new here'],
    ],
    [
      'field codes',
      `<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText>PAGE \\* MERGEFORMAT</w:instrText>')}${run('<w:fldChar w:fldCharType="separate"/>')}${words('3')}${run('<w:fldChar w:fldCharType="end"/>')}</w:p>`,
      ['3'],
    ],
    [
      'ruby',
      `<w:p>${run(`<w:ruby><w:rt>${words('qing')}</w:rt><w:rubyBase>${words('青')}</w:rubyBase></w:ruby>`)}</w:p>`,
      ['青'],
    ],
    [
      'content controls and smart tags',
      `<w:sdt><w:sdtContent><w:p><w:smartTag>${words('in')}</w:smartTag></w:p></w:sdtContent></w:sdt>`,
      ['in'],
    ],
    [
      'a text box once, behind its paragraph',
      `<w:p>${words('before')}<mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('box')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('box')}</w:txbxContent></mc:Fallback></mc:AlternateContent>${words(' after')}</w:p>`,
      ['before after', 'box'],
    ],
    [
      'formulas are no text',
      `<w:p>${words('x ')}<m:oMath><m:r><m:t>y</m:t></m:r></m:oMath>${words('z')}</w:p>`,
      ['x z'],
    ],
    ['entities and CDATA', `<w:p>${words('R&amp;D &#x4E2D;<![CDATA[<b>]]>')}</w:p>`, ['R&D 中<b>']],
    ['line feeds between words', `<w:p>${words('one\n two')}</w:p>`, ['one  two']],
  ])('%s', async (_, body, expected) => expect((await read({body})).lines).toEqual(expected))

  test('has notes and page headers behind the body, each known as such', async () => {
    const note = `<w:footnote w:type="separator">${paragraph('---')}</w:footnote><w:footnote>${paragraph('Source: SCO.')}</w:footnote>`
    const {lines, paragraphs} = await read({body: paragraph('Text.'), footnotes: note, header: paragraph('Page head')})
    expect(lines).toEqual(['Text.', 'Source: SCO.', 'Page head'])
    expect(paragraphs).toEqual([
      {part: 'word/document.xml', paragraph: 1, kind: 'paragraph'},
      {part: 'word/footnotes.xml', paragraph: 1, kind: 'footnote'},
      {part: 'word/header1.xml', paragraph: 1, kind: 'boilerplate', boilerplate: 'page-header'},
    ])
  })

  test('knows headings by the names of their styles, items by their numbering, the table of contents', async () => {
    const numbered =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>item</w:t></w:r></w:p>'
    const body =
      paragraph('One', '1') + paragraph('Two', 'a3') + paragraph('One 3', '10') + numbered + paragraph('dot', 'a5')
    expect((await read({body})).paragraphs?.map(({kind, depth}) => [kind, depth])).toEqual([
      ['heading', 1],
      ['heading', 1],
      ['boilerplate', undefined],
      ['list-item', 2],
      ['list-item', 2],
    ])
  })

  test('has cells with their places, and links on the words that lead there', async () => {
    const wide = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('a')}</w:tc><w:tc>${table([['in']])}${paragraph('b')}</w:tc></w:tr></w:tbl>`
    const link = `<w:p>${words(' See ')}<w:hyperlink r:id="site">${words('the site')}</w:hyperlink></w:p>`
    const field = `<w:p>${run('<w:fldChar w:fldCharType="begin"/><w:instrText> HYPERLINK "https://x.y/" </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>here</w:t><w:fldChar w:fldCharType="end"/>')}</w:p>`
    const {paragraphs} = await read({body: wide + link + field})
    expect(paragraphs?.map(({cell, links}) => cell ?? links)).toEqual([
      {table: 0, row: 0, column: 0},
      {table: 1, row: 0, column: 0},
      {table: 0, row: 0, column: 2},
      [{url: 'https://example.org/a', image: false, start: 4, end: 12}],
      [{url: 'https://x.y/', image: false, start: 0, end: 4}],
    ])
  })

  test('nested deeply is read', async () => {
    const depth = 5000
    const body = `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('deep')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`
    expect((await read({body})).lines).toEqual(['deep'])
  })

  test('has spans that slice it', async () => {
    const {text, ...rest} = await read({
      body: paragraph('Chapter', '1') + paragraph(['First one. ', 'Second', ' one.']),
    })
    const {segments} = segmentDocument(parseText(text, rest).document())
    expect(segments.map(({start, end, block}) => [text.slice(start, end), block])).toEqual([
      ['Chapter', 'heading'],
      ['First one.', 'paragraph'],
      ['Second one.', 'paragraph'],
    ])
  })
})

describe('a docx in two languages', () => {
  test.each<[string, string]>([
    [
      'table',
      table([
        ['港口昨天开放。', 'The port opened yesterday.'],
        ['新航线五月开通。', 'The new route opens in May.'],
        ['欢迎各界人士。', 'All are welcome.'],
      ]),
    ],
    [
      'paragraphs',
      [
        '港口昨天开放。',
        'The port opened yesterday.',
        '新航线五月开通。',
        'The new route opens in May.',
        '欢迎各界人士。',
        'All are welcome to it.',
      ]
        .map(text => paragraph(text))
        .join(''),
    ],
    [
      'paragraphs',
      [
        '港口昨天开放。|The port opened yesterday.',
        '新航线五月开通。|The new route opens in May.',
        '欢迎各界人士。|All are welcome to it.',
      ]
        .map(
          text =>
            `<w:p>${run(
              text
                .split('|')
                .map(line => `<w:t>${line}</w:t>`)
                .join('<w:br/>'),
            )}</w:p>`,
        )
        .join(''),
    ],
  ])('as %s', async (layout, body) => {
    const document = await read({body})
    const both = parseBilingual(parseText(document.text, document))
    expect([both?.layout, both?.source.blocks.length, both?.target.blocks.length]).toEqual([layout, 3, 3])
    expect(both?.target.blocks[1]?.content.text).toBe('The new route opens in May.')
    expect(both?.source.paragraphs).toBe(document.paragraphs)
  })
})

describe('a file that is no document is refused by name', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  test.each<[string, Uint8Array, string]>([
    ['PDF', bytes('%PDF-1.7\n'), 'a.docx: this is a PDF'],
    ['Rich Text', bytes('{\\rtf1 x}'), 'a.docx: this is a Rich Text file'],
    ['old Word', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0), 'a.docx: this is an old Word'],
    ['a broken docx', docxOf({body: ''}).subarray(0, 300), 'a.docx: the file is damaged'],
    [
      'a docx with entities',
      docxOf({body: '', parts: {'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}}),
      'its part “word/document.xml” declares a document type',
    ],
    ['a docx with broken XML', docxOf({body: '<w:p>'}), 'the file is damaged in its part “word/document.xml”'],
  ])('%s', async (_, file, message) => await expect(readDocument(file, {path: 'a.docx'})).rejects.toThrow(message))
})
