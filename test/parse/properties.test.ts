import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseBilingual} from '../../src/bilingual/read/parse-bilingual.js'
import type {Document, DocumentFormat} from '../../src/model/document.js'
import {parseDocument} from '../../src/parse/parse-document.js'
import {segmentDocument} from '../../src/segment/segment-document.js'

const pieces = [
  ...'。！？；：”“（）《》、，𠮷😀\u3000\u00A0\u200B\uFEFF\uFFFD\uD800\0\r\n\t >#*_~`[]()!|-+=:<>&;/\\{}$.1"\'',
  ...[
    '\r\n',
    '\n\n',
    '  \n',
    '**',
    '***',
    '```\n',
    '~~',
    '![',
    '](',
    '<!--',
    '-->',
    ':::',
    '---\n',
    '| a | b |\n',
    '|-|-|\n',
  ],
  ...[
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<br>',
    '<td>',
    '<table>',
    '<script>',
    '</script>',
    '<li>',
    '<p lang="en">',
    '&amp;',
    '&#x4e2d;',
    '&nbsp',
  ],
  ...[
    '示范区',
    '新闻。',
    'The port',
    'opened. ',
    '# ',
    '- ',
    '1. ',
    '> ',
    '[^1]',
    '[^1]: ',
    'https://a.example',
    '{x}',
    '<A b={c}>',
    '#use wml::x\n',
  ],
  ...['上一篇：', '来源：', '2024-01-21 15:22:09', 'title: x\n', '\n中文', '\nEnglish text here now'],
]
const hostile = fc.array(fc.constantFrom(...pieces), {maxLength: 60}).map(parts => parts.join(''))
const formats: readonly (DocumentFormat | 'mdx' | 'wml')[] = ['markdown', 'html', 'text', 'mdx', 'wml']

function holdsTogether(document: Document): void {
  const {text, blocks} = document
  let end = 0
  for (const {span, content} of blocks) {
    expect(span.start).toBeGreaterThanOrEqual(end)
    expect(span.end).toBeGreaterThan(span.start)
    expect(span.end).toBeLessThanOrEqual(text.length)
    expect(content.text).toBe(content.text.trim())
    expect(content.text).not.toBe('')
    let before = 0
    for (let i = 0; i < content.length; i++) {
      const origin = content.originalSpan(i, i + 1)
      expect(origin.start).toBeGreaterThanOrEqual(Math.max(before, span.start))
      expect(origin.end).toBeLessThanOrEqual(span.end)
      before = origin.start
    }
    end = span.end
  }
  const {segments} = segmentDocument(document)
  let last = 0
  for (const segment of segments) {
    expect(segment.start).toBeGreaterThanOrEqual(last)
    expect(segment.end).toBeGreaterThan(segment.start)
    expect(segment.text).not.toMatch(/[\r\uFEFF\uFFFD\0]/u)
    expect(segment.text).not.toMatch(/\p{Cs}/u)
    expect(segment.text).toBe(segment.text.trim())
    last = segment.end
  }
  const joined = segments
    .map(segment => segment.text)
    .join('')
    .replace(/\s+/gu, '')
  expect(joined).toBe(
    blocks
      .map(block => block.content.text)
      .join('')
      .replace(/\s+/gu, ''),
  )
}

test.each(formats)(
  'any %s: nothing thrown, places ascend and stay inside, no text is lost between block and segment',
  format => {
    fc.assert(
      fc.property(hostile, text => {
        const options = format === 'mdx' || format === 'wml' ? {path: `a.${format}`} : {format}
        holdsTogether(parseDocument(text, options))
      }),
      {numRuns: 400},
    )
  },
)

test.each(formats)('any bilingual %s: both sides hold together', format => {
  fc.assert(
    fc.property(hostile, fc.constantFrom(undefined, 'paragraphs', 'table', 'sections', 'comments'), (text, layout) => {
      const options = format === 'mdx' || format === 'wml' ? {path: `a.${format}`} : {format}
      const bilingual = parseBilingual(text, {...options, ...(layout === undefined ? {} : {layout})})
      if (bilingual === undefined) return
      holdsTogether(bilingual.source)
      holdsTogether(bilingual.target)
      for (const side of ['source', 'target'] as const) {
        const used = (bilingual.pairs ?? []).flatMap(pair => pair[side])
        expect(new Set(used).size).toBe(used.length)
        expect(used.every(index => index < bilingual[side].blocks.length)).toBe(true)
      }
    }),
    {numRuns: 200},
  )
})

test('parsing the same text twice gives the same blocks', () => {
  fc.assert(
    fc.property(hostile, text => {
      expect(parseDocument(text)).toEqual(parseDocument(text))
    }),
    {numRuns: 50},
  )
})

test.each([
  ['quotes', '>'.repeat(4000)],
  ['lists', '1. '.repeat(2000)],
  ['elements', '<div>'.repeat(4000)],
  ['formatting elements', '<b>x'.repeat(2000)],
  ['brackets', '['.repeat(8000)],
  ['stars', 'a*_'.repeat(2500)],
  ['unclosed links', '[a](<b'.repeat(1500)],
  ['definitions', '[a]: b\n'.repeat(2000)],
  ['footnotes', 'a[^1]\n\n[^1]: b\n\n'.repeat(2000)],
  ['marks of all kinds', '[[[(**_a `<![\n'.repeat(2000)],
  ['marks in addresses', 'http://a.b/&amp;'.repeat(2000)],
  ['list marks', `${'- '.repeat(20_000)}a`],
  ['comments that do not end', 'a <!-- '.repeat(4000)],
  ['cells', `${'|a'.repeat(2000)}\n${'|-'.repeat(2000)}\n`],
])('hostile %s are read in every format', (_, text) => {
  for (const format of ['markdown', 'html', 'text'] as const) {
    const {blocks} = parseDocument(`正文。\n\n${text}\n\n正文。`, {format})
    expect(blocks.at(0)?.content.text.startsWith('正文。')).toBe(true)
  }
})
