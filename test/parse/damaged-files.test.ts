import fc from 'fast-check'
import {zipSync} from 'fflate'
import {expect, test} from 'vitest'
import {emitAlignmentDocx} from '../../src/emit/alignment-docx.js'
import {emitAlignmentXlsx} from '../../src/emit/alignment-xlsx.js'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {DuizhaoError} from '../../src/model/errors.js'
import {formatOf, formats} from '../../src/parse/formats.js'
import {parseText} from '../../src/parse/parse-document.js'
import {readDocument, replaceInDocument} from '../../src/parse/read-document.js'
import {parseInput} from '../../src/pipeline/read.js'
import {pairOf} from '../emit/bilingual-pair.js'
import {findingsOf} from '../helpers/unit-files.js'
import {inlineCell, workbookOf} from '../helpers/workbook.js'

/** A whole file of each format that is a text. */
const files: Readonly<Record<string, string>> = {
  'a.md': '# 港口\n\n| 中 | en |\n| --- | --- |\n| 港口 | [port](https://example.org) |\n\n```js\nx\n```\n<!-- x -->\n',
  'a.html':
    '<!doctype html><html lang="zh"><body><h1>港口</h1><p title="a>b">港口 <b>开航&nbsp;&#x6e2f;</b></p><!-- x --></body></html>',
  'a.txt': '港口\n\nThe port.\n',
  'a.rst': '港口\n====\n\n.. note:: The ``port`` :ref:`a`\n\n* a\n',
  'a.adoc': '= 港口\n\n[source]\n----\nx\n----\n\nThe *port* link:x[y].\n',
  'a.srt': '1\n00:00:01,000 --> 00:00:02,000\n<i>港口</i>\n\n2\n00:00:03,000 --> 00:00:04,000\nThe {\\an8}port.\n',
  'a.json': '{"en": {"a": "The {{count}} \\u0041", "b": ["x"]}, "zh": {"a": "港口 {{count}}", "b": ["二"]}}',
  'a.arb': '{"@@locale": "zh", "a": "{n, plural, one {# 港} other {# 港口}}", "@a": {}}',
  'a.tmx':
    '<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>A <bpt i="1">&lt;b&gt;</bpt>port<ept i="1"/> &amp; pier</seg></tuv><tuv xml:lang="zh"><seg>港口<![CDATA[ x ]]></seg></tuv></tu></body></tmx>',
  'a.xlf':
    '<xliff version="1.2"><file source-language="en" target-language="zh"><body><trans-unit id="1"><source>A <g id="1">port</g></source><seg-source><mrk mtype="seg" mid="1">A</mrk></seg-source><target><mrk mtype="seg" mid="1">港</mrk></target></trans-unit></body></file></xliff>',
  'a.po':
    'msgid ""\nmsgstr "Language: zh\\n"\n\n#, fuzzy\nmsgctxt "a"\nmsgid "%d port\\x41"\nmsgid_plural "%d ports"\nmsgstr[0] "%d 港口"\n',
  'b.ts':
    '<TS version="2.1" language="zh_CN"><context><name>A</name><message numerus="yes"><source>%n port</source><translation type="unfinished"><numerusform>%n 港口</numerusform></translation></message></context></TS>',
  'a.properties': 'a=\\u6e2f\\u53e3 \\\n  more\n! x\nb:{0}\n',
  'a.strings': '/* x */\n"a \\"b" = "港口 \\U6e2f";\n',
  'a.stringsdict':
    '<plist><dict><key>a</key><dict><key>n</key><dict><key>other</key><string>港口 %d</string></dict></dict></dict></plist>',
  'b.xml':
    '<resources><string name="a">港口 \\u6e2f <xliff:g id="x">%s</xliff:g></string><plurals name="b"><item quantity="other">二</item></plurals></resources>',
  'a.yaml': 'zh:\n  a: "港口 \\u6e2f"\n  b: >-\n    x\n    y\nen:\n  a: port\n',
  'a.csv': 'zh,en,note\n"港口，""新""",The port,x\n码头,"The\npier",\n',
}
const glossaries: Readonly<Record<string, string>> = {
  'g.csv': 'zh,en,status\n港口,"port|ha""rbor",preferred\n',
  'g.json': '{"id": "g", "concepts": [{"id": "a", "zh": ["港口"], "en": ["port"]}]}',
  'g.yaml': 'id: g\nconcepts:\n  - {id: a, zh: 港口, en: [port, {text: harbor, status: forbidden}]}\n',
  'g.tbx':
    '<martif type="TBX" xml:lang="en"><text><body><termEntry id="a"><langSet xml:lang="zh"><tig><term>港口</term></tig></langSet></termEntry></body></text></martif>',
}
const noTerms = createTermbase([])

function readAndCheck(text: string, path: string): void {
  const sides = parseInput({text, path})
  if (sides.kind === 'pair') findingsOf(sides, noTerms)
}

/** Runs it; whatever goes wrong has a name and says what to do. */
async function isNamed(run: () => unknown): Promise<boolean> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof DuizhaoError)) throw error
    expect(error.message.trim()).not.toBe('')
    return true
  }
  return false
}

test('every format of texts is among the files', () => {
  const read = new Set(Object.entries(files).map(([path, text]) => parseText(text, {path}).format))
  expect(
    formats
      .filter(({packed}) => packed === undefined)
      .map(({id}) => id)
      .filter(id => !read.has(id)),
  ).toEqual([])
})

/** Half of a file, one character instead of another, or a piece twice. */
const damage = fc.record({
  at: fc.nat(),
  length: fc.nat(6),
  by: fc.constantFrom('', '<', '&', '"', '\\', '\u0000', '\uD800', '\n', '{', ']]>', '港'),
})

test.each([...Object.entries(files)])('a damaged %s: an error with a name, or findings', async (path, text) => {
  await fc.assert(
    fc.asyncProperty(damage, fc.boolean(), async ({at, length, by}, isCut) => {
      const place = at % (text.length + 1)
      const damaged = isCut ? text.slice(0, place) : text.slice(0, place) + by + text.slice(place + length)
      await isNamed(() => readAndCheck(damaged, path))
    }),
    {numRuns: 40},
  )
})

test.each([...Object.entries(glossaries)])(
  'a damaged glossary %s: an error with a name, or a glossary',
  async (path, text) => {
    await fc.assert(
      fc.asyncProperty(damage, fc.boolean(), async ({at, length, by}, isCut) => {
        const place = at % (text.length + 1)
        const damaged = isCut ? text.slice(0, place) : text.slice(0, place) + by + text.slice(place + length)
        await isNamed(() => parseGlossary(damaged, {path}))
      }),
      {numRuns: 60},
    )
  },
)

const pair = pairOf({zh: '# 港口\n\n港口开航。\n', en: '# Port\n\nThe port opened.\n'})
const packages = {'a.docx': emitAlignmentDocx(pair), 'a.xlsx': emitAlignmentXlsx(pair)}

test.each(Object.entries(packages))('a damaged %s: an error with a name, or its text', async (path, bytes) => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(255), fc.boolean(), async (at, value, isCut) => {
      const place = at % bytes.length
      const damaged = isCut ? bytes.slice(0, place) : bytes.slice()
      if (!isCut) damaged[place] = value
      await isNamed(async () => {
        const read = await readDocument(damaged, {path})
        readAndCheck(read.text, path)
        await replaceInDocument(damaged, [], {path})
      })
    }),
    {numRuns: 60},
  )
})

const part = (name: string, text: string): Uint8Array =>
  zipSync({[name]: new TextEncoder().encode(text), '[Content_Types].xml': new Uint8Array()})

test.each<[string, string, () => unknown]>([
  [
    'entities in TMX',
    'XML_DOCTYPE',
    () => parseText('<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/hostname">]><tmx><body/></tmx>', {path: 'a.tmx'}),
  ],
  [
    'an entity that nobody declares in XLIFF',
    'XML_DAMAGED',
    () =>
      parseText('<!DOCTYPE x SYSTEM "http://x/y.dtd"><xliff><file><unit>&a;</unit></file></xliff>', {path: 'a.xlf'}),
  ],
  [
    'entities in Android XML',
    'XML_DOCTYPE',
    () => parseText('<!DOCTYPE r [<!ENTITY a "&a;">]><resources></resources>', {path: 'b.xml'}),
  ],
  ['entities in Qt', 'XML_DOCTYPE', () => parseText('<!DOCTYPE TS [<!ENTITY a "b">]><TS></TS>', {path: 'b.ts'})],
  ['entities in a sheet', 'XML_DOCTYPE', () => readDocument(part('xl/workbook.xml', '<!DOCTYPE a><workbook/>'))],
  ['entities in a docx', 'XML_DOCTYPE', () => readDocument(part('word/document.xml', '<!DOCTYPE a SYSTEM "b"><a/>'))],
  ['a part outside of the package', 'ARCHIVE_DAMAGED', () => readDocument(part('../xl/workbook.xml', '<a/>'))],
  [
    '64 MB of one letter in a sheet',
    'ARCHIVE_LIMIT',
    () => readDocument(part('xl/workbook.xml', ' '.repeat(65 * 2 ** 20))),
  ],
  [
    'a workbook without its sheet',
    'OFFICE_PART_MISSING',
    () => readDocument(part('xl/workbook.xml', '<workbook><sheets><sheet name="a" id="x"/></sheets></workbook>')),
  ],
  [
    'YAML that grows',
    'YAML_ALIAS',
    () =>
      parseText(
        `a: &a [${'x, '.repeat(9)}x]\n${[...'bcdefgh'].map((name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]}, `.repeat(9)}*${'abcdefgh'[i]}]`).join('\n')}\n`,
        {path: 'a.yaml'},
      ),
  ],
])('%s: %s', async (_, code, run) => {
  await expect((async () => run())()).rejects.toMatchObject({code})
})

test('a cell at the far end, formulas, links and names of parts cost nothing and do nothing', async () => {
  const bytes = workbookOf([
    {
      name: "../a'!<b>".replaceAll('<', '&lt;'),
      rows: `<row r="1">${inlineCell('A1', '=HYPERLINK("http://x")')}<c r="B1" t="str"><f>WEBSERVICE("http://x")</f><v>值</v></c></row><row r="1048576">${inlineCell('XFD1048576', '@x')}</row>`,
    },
  ])
  const {text, paragraphs = []} = await readDocument(bytes)
  expect(text.split('\n')).toEqual(['=HYPERLINK("http://x")', '值', '@x'])
  expect(paragraphs.map(({label}) => label)).toEqual(["../a'!<b>!A1", "../a'!<b>!B1", "../a'!<b>!XFD1048576"])
  expect(formatOf('xlsx').encode?.('x', {text, paragraphs, start: 23, end: 24})).toBeUndefined()
})
