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
import {sampleFiles as files, sampleGlossaries as glossaries} from '../helpers/sample-files.js'
import {findingsOf} from '../helpers/unit-files.js'
import {inlineCell, workbookOf} from '../helpers/workbook.js'

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
