import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {emitAlignmentDocx} from '../../src/emit/alignment-docx.js'
import {emitAlignmentXlsx} from '../../src/emit/alignment-xlsx.js'
import {emitMemoryTmx} from '../../src/emit/memory-tmx.js'
import {emitTmx} from '../../src/emit/tmx.js'
import {emitXliff} from '../../src/emit/xliff.js'
import {glossaryWriters} from '../../src/glossary/formats/writers.js'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import {replaceInDocument} from '../../src/parse/read-document.js'
import {repository} from '../helpers/built-cli.js'
import {inlineCell, workbookOf} from '../helpers/workbook.js'
import {pairOf} from './bilingual-pair.js'

/** Other programs' word on what we write. Each is left out, by name, where its program or schema is not there. */
const folder = mkdtempSync(join(tmpdir(), 'duizhao-written-'))
afterAll(() => rmSync(folder, {recursive: true}))
const schemas = join(process.env.DUIZHAO_EVAL ?? join(repository, '../shared/eval'), 'exchange/schemas')
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined
const [xmllint, msgfmt, soffice] = [has('xmllint'), has('msgfmt'), has('soffice')]
const schema = (name: string): string | undefined => {
  if (!existsSync(schemas)) return undefined
  const found = readdirSync(schemas, {recursive: true, encoding: 'utf8'}).find(file => file.endsWith(name))
  return found === undefined ? undefined : join(schemas, found)
}
const written = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const pair = pairOf({
  zh: '# 港口 <1> & “新”\n\n港口开航。\n\n增开航线。\n',
  en: '# Port <1> & "new"\n\nThe port opened.\n',
})
const glossary = parseGlossary(
  JSON.stringify({
    id: 'harbour',
    title: {zh: '港口', en: 'Harbour'},
    concepts: [
      {
        id: '2 ports',
        domain: 'logistics',
        definition: {en: 'inland <terminal>'},
        zh: ['无水港', {text: '内陆港', status: 'admitted'}],
        en: [
          {text: 'dry port', form: 'full', note: 'a & b'},
          {text: 'land port', status: 'forbidden'},
          {text: 'DP', status: 'deprecated', form: 'abbreviation'},
        ],
        note: 'two\nlines',
        sources: [{title: 'site', url: 'https://example.org/?a=1&b=2'}, {title: 'book'}],
      },
    ],
  }),
  {path: 'harbour.json'},
)
const tbx = (format: 'tbx' | 'tbx-dct' | 'tbx-v2'): string =>
  String(glossaryWriters[format](glossary, {languages: ['zh', 'en']}).content)

describe('valid by the schemas of its format', () => {
  test.each<[string, string, readonly string[], string]>([
    ['TMX', 'tmx14.dtd', ['--dtdvalid'], emitTmx(pair)],
    [
      'a memory as TMX',
      'tmx14.dtd',
      ['--dtdvalid'],
      emitMemoryTmx(
        [{source: '港 & 口', target: 'Port', sourceLang: 'zh', targetLang: 'en', origin: 'a<b.md', date: '2024-03-15'}],
        {toolVersion: '1'},
      ),
    ],
    ['XLIFF 2.1', 'xliff_core_2.0.xsd', ['--schema'], emitXliff(pair)],
    ['TBX 3, DCA', 'TBXcoreStructV03.rng', ['--relaxng'], tbx('tbx')],
    ['TBX 3, DCT', 'TBXcoreStructV03.rng', ['--relaxng'], tbx('tbx-dct')],
    ['TBX 2', 'TBXcdv04.dtd', ['--dtdvalid'], tbx('tbx-v2')],
  ])('%s (%s)', (name, file, option, text) => {
    const found = schema(file)
    if (!xmllint || found === undefined)
      return console.log(`${name}: not validated, no ${xmllint ? file : 'xmllint'} here`)
    const path = written(`${name.replace(/\W+/gu, '-')}.xml`, text)
    const {status, stderr} = spawnSync('xmllint', ['--noout', '--nonet', ...option, found, path], {encoding: 'utf8'})
    expect([status, /error|warning/iu.test(stderr) ? stderr : '']).toEqual([0, ''])
  })
})

test('a catalogue that was fixed is one for gettext', async () => {
  if (!msgfmt) return console.log('not compiled, no msgfmt here')
  const text =
    'msgid ""\nmsgstr ""\n"Language: zh\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n#, c-format\nmsgid "%d ports"\nmsgstr "%d 港口"\n'
  const start = text.indexOf('港口')
  const fixed = await replaceInDocument(Buffer.from(text), [{start, end: start + 2, text: '“港”'}], {path: 'a.po'})
  execFileSync('msgfmt', ['-c', '-o', join(folder, 'a.mo'), written('a.po', fixed)])
})

test('LibreOffice opens what is written and what was fixed, with all of its text', {timeout: 120_000}, async () => {
  if (!soffice) return console.log('not opened, no soffice here')
  const sheet = workbookOf(
    [{name: 'a', rows: `<row r="1">${inlineCell('A1', '中文')}<c r="B1" t="s"><v>0</v></c></row>`}],
    ['<r><t xml:space="preserve">dry </t></r><r><t>harbor</t></r>'],
  )
  const start = '中文\ndry '.length
  written('review.docx', emitAlignmentDocx(pair, {comments: [{side: 'target', start: 2, end: 6, text: 'look'}]}))
  written('aligned.xlsx', emitAlignmentXlsx(pair))
  written('terms.xlsx', glossaryWriters.xlsx(glossary, {languages: ['zh', 'en']}).content)
  written('fixed.xlsx', await replaceInDocument(sheet, [{start, end: start + 6, text: 'port'}]))
  const convert = (to: string, ...names: string[]): void =>
    void execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        folder,
        ...names.map(name => join(folder, name)),
      ],
      {stdio: 'ignore'},
    )
  convert('txt:Text (encoded):UTF8', 'review.docx')
  convert('csv:Text - txt - csv (StarCalc):44,34,76,1', 'aligned.xlsx', 'terms.xlsx', 'fixed.xlsx')
  const {readFileSync} = await import('node:fs')
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8')
  for (const piece of ['港口 <1> & “新”', 'Port <1> & "new"', '增开航线。']) expect(text('review.txt')).toContain(piece)
  expect(text('aligned.csv')).toContain('增开航线。')
  expect(text('terms.csv')).toContain('"land port","forbidden"')
  expect(text('fixed.csv')).toBe('"中文","dry port"\n')
})
