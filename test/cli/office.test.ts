import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {unzipSync} from 'fflate'
import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from 'vitest'
import {readWorkbook} from '../../src/ooxml/read-workbook.js'
import {type BuiltCli, buildCli, type Outcome} from '../helpers/built-cli.js'
import {docxOf, paragraph} from '../helpers/docx.js'

let cli: BuiltCli
let cwd: string

beforeAll(async () => {
  cli = await buildCli()
})
afterAll(() => cli.remove())
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'duizhao-office-'))
  writeFileSync(
    join(cwd, 'terms.csv'),
    'zh,en,status\n滨海枢纽,coastal hub,preferred\n滨海枢纽,seaside node,forbidden\n',
  )
  writeFileSync(join(cwd, 'a.zh.docx'), docxOf({body: zh}))
  writeFileSync(join(cwd, 'a.en.docx'), docxOf({body: en, parts: {'word/media/a.png': picture}}))
})
afterEach(() => rmSync(cwd, {recursive: true}))

const picture = Uint8Array.from({length: 300}, (_, i) => (i * 7) % 256)
const zh =
  paragraph('建设纪要', '1') + paragraph('市里建设滨海枢纽，投资三亿元。') + paragraph('居民下月可以参观展览。')
const en =
  paragraph('Notes on building', '1') +
  paragraph(['The city is building the sea', 'side no', 'de with an investment of 300 million yuan.']) +
  paragraph('Residents can visit the exhibition next month.')
const run = (...args: string[]): Promise<Outcome> => cli.run(args, {cwd})
const bytes = (name: string): Uint8Array => readFileSync(join(cwd, name))

test('a mistake in a docx is found at its paragraph, in every format with places', async () => {
  const files = ['check', 'a.zh.docx', 'a.en.docx', '-g', 'terms.csv']
  const {code, stdout} = await run(...files)
  expect(code).toBe(1)
  expect(stdout).toContain('a.en.docx ¶2, heading “Notes on building”  error')
  const [finding] = JSON.parse((await run(...files, '-f', 'json')).stdout).findings
  expect(finding.target).toMatchObject({
    text: 'seaside node',
    place: {part: 'word/document.xml', paragraph: 2, offset: 25},
  })
  for (const format of ['github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'sarif', 'md', 'html'])
    expect((await run(...files, '-f', format)).stdout).toContain('¶2')
  await run(...files, '-f', 'xlsx', '-o', 'findings.xlsx')
  expect(readWorkbook(bytes('findings.xlsx'))[0]?.rows[1]?.cells[0]?.text).toBe(
    'a.en.docx ¶2, heading “Notes on building”',
  )
})

test('fix changes the runs that it touches and no other part', async () => {
  const before = unzipSync(bytes('a.en.docx'))
  const {code, stdout} = await run('fix', 'a.zh.docx', 'a.en.docx', '-g', 'terms.csv', '--unsafe')
  expect([code, stdout.trim()]).toEqual([0, 'No findings.'])
  const after = unzipSync(bytes('a.en.docx'))
  const changed = Object.keys(before).filter(name => Buffer.compare(before[name]!, after[name]!) !== 0)
  expect(changed).toEqual(['word/document.xml'])
  const texts = [...new TextDecoder().decode(after['word/document.xml']).matchAll(/<w:t[^>]*>([^<]*)</gu)].map(
    ([, text]) => text,
  )
  expect(texts.slice(1, 4)).toEqual([
    'The city is building the coastal hub',
    '',
    ' with an investment of 300 million yuan.',
  ])
})

test('files of Word and Excel need a name', async () => {
  const {code, stderr} = await run('align', 'a.zh.docx', 'a.en.docx', '-f', 'docx')
  expect([code, stderr]).toEqual([
    2,
    'duizhao: docx is not text for a terminal or a pipe\nname a file: -f docx -o FILE.docx\n',
  ])
  await run('align', 'a.zh.docx', 'a.en.docx', '-g', 'terms.csv', '-f', 'docx', '-o', 'review.docx')
  expect((await run('check', 'review.docx', '-g', 'terms.csv', '-f', 'json')).stdout).toContain('seaside node')
})

test('what is no document is named with the remedy', async () => {
  writeFileSync(join(cwd, 'b.pdf'), '%PDF-1.7\n')
  writeFileSync(join(cwd, 'half.docx'), bytes('a.zh.docx').subarray(0, 900))
  const pdf = await run('check', 'b.pdf')
  expect([pdf.code, pdf.stderr.includes('b.pdf: this is a PDF')]).toEqual([2, true])
  const half = await run('check', 'half.docx', 'a.en.docx')
  expect([half.code, half.stderr.split('\n')[0]]).toEqual([
    2,
    'duizhao: half.docx: the file is damaged: it is not a complete zip archive, as .docx and .xlsx files are',
  ])
})
