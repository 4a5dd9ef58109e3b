import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type BuiltCli, buildCli, folderWith, type Outcome} from '../helpers/built-cli.js'

let cli: BuiltCli
const folders: {remove(): void}[] = []

beforeAll(async () => {
  cli = await buildCli()
})
afterAll(() => {
  for (const folder of folders) folder.remove()
  cli.remove()
})

function files(content: Readonly<Record<string, unknown>>): string {
  const texts = Object.entries(content).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`,
  ])
  const folder = folderWith(Object.fromEntries(texts))
  folders.push(folder)
  return folder.path
}

const run = (cwd: string, ...args: string[]): Promise<Outcome> => cli.run([...args, '--lang', 'en'], {cwd})

const site = {
  'terms.csv': 'zh,en,status\n绿洲新区,Oasis New Area,\n绿洲新区,Oasis New Zone,forbidden\n',
  'locales/zh/common.json': {title: '绿洲新区', save: '保存', hello: '你好，{{name}}'},
  'locales/en/common.json': {title: 'Oasis New Zone', hello: 'Hello {{user}}'},
  'locales/zh/news.json': {more: '更多'},
  'locales/en/news.json': {more: 'More'},
}

async function findings(cwd: string, ...args: string[]): Promise<string[]> {
  const {stdout} = await run(cwd, 'check', ...args, '-f', 'json')
  const answer: {findings: {ruleId: string; messageId: string; target?: {path: string}; source?: {path: string}}[]} =
    JSON.parse(stdout)
  return answer.findings.map(({ruleId, messageId, target, source}) =>
    [(target ?? source)?.path, ruleId, messageId].join(' '),
  )
}

const expected = [
  'locales/en/common.json term-forbidden rendering',
  'locales/zh/common.json key-mismatch missing',
  'locales/en/common.json placeholder-mismatch renamed',
]

test('files of two folders, as the shell lists them', async () => {
  const cwd = files(site)
  const names = ['zh/common', 'zh/news', 'en/common', 'en/news'].map(name => `locales/${name}.json`)
  expect((await findings(cwd, ...names, '-g', 'terms.csv')).sort()).toEqual([...expected].sort())
  expect((await run(cwd, 'check', ...names)).code).toBe(1)
})

test('files by a pattern', async () => {
  const cwd = files(site)
  const found = await findings(cwd, '--pair', 'locales/zh/*.json=locales/en/*.json', '-g', 'terms.csv')
  expect(found.sort()).toEqual([...expected].sort())
})

test('a namespace that one language lacks altogether', async () => {
  const cwd = files({...site, 'locales/zh/only.json': {a: '甲'}})
  const found = await findings(cwd, 'locales/zh/common.json', 'locales/en/common.json', 'locales/zh/only.json')
  expect(found).toContain('locales/zh/only.json key-mismatch no-counterpart')
  expect(await findings(cwd, 'locales/zh/only.json')).toEqual([])
})

test('both languages in one file', async () => {
  const both = {zh: {page: site['locales/zh/common.json']}, en: {page: site['locales/en/common.json']}}
  const found = await findings(files({...site, 'both.json': both}), 'both.json', '-g', 'terms.csv')
  expect(found.map(line => line.replace('both.json ', '')).sort()).toEqual(
    expected.map(line => line.replace(/^\S+ /u, '')).sort(),
  )
})

test('a clean pair exits 0', async () => {
  const cwd = files({'zh.json': {n_other: '{{count}} 份'}, 'en.json': {n_one: 'One copy', n_other: '{{count}} copies'}})
  expect(await run(cwd, 'check', 'zh.json', 'en.json')).toMatchObject({code: 0})
})

test('every format of findings takes them', async () => {
  const cwd = files(site)
  const pair = ['locales/zh/common.json', 'locales/en/common.json']
  for (const format of ['sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'md', 'html']) {
    const {code, stdout, stderr} = await run(cwd, 'check', ...pair, '-f', format)
    expect([format, code, stderr]).toEqual([format, 1, ''])
    expect(stdout).toContain('placeholder-mismatch')
  }
})

test.each([
  ['a comma is missing', '{"a": "甲"\n "b": "乙"}', 'zh.json:2:2: not valid JSON: “"b": "乙"}”'],
  ['a key twice', '{"a": "甲",\n "a": "乙"}', 'zh.json:2:2: the key “a” is repeated'],
  ['a list', '["甲"]', 'zh.json:1:1: the file contains a list'],
  ['cut off', '{"a": "甲', 'zh.json:1:7: text without a closing quotation mark'],
  ['empty', '', 'zh.json:1:1: not valid JSON: the file ends here'],
])('broken JSON, %s: exit 2 with the place', async (_, zh, message) => {
  const {code, stdout, stderr} = await run(files({'zh.json': zh, 'en.json': {a: 'A'}}), 'check', 'zh.json', 'en.json')
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(`duizhao: ${message}`)
  expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(3)
})

test('align writes the pairs of keys, split into forms of one bead', async () => {
  const cwd = files({
    'zh.json': {a: '甲方', n_other: '{{count}} 份'},
    'en.json': {n_one: 'One copy', n_other: '{{count}} copies', a: 'Party A'},
  })
  const {stdout, code} = await run(cwd, 'align', 'zh.json', 'en.json', '-f', 'json')
  expect(code).toBe(0)
  const {source, target}: Record<'source' | 'target', {segments: {start: number; end: number}[]}> = JSON.parse(stdout)
  const slices = (name: string, side: typeof source): string[] => {
    const text = readFileSync(join(cwd, name), 'utf8')
    return side.segments.map(({start, end}) => text.slice(start, end))
  }
  expect(slices('zh.json', source)).toEqual(['甲方', '{{count}} 份'])
  expect(slices('en.json', target)).toEqual(['One copy', '{{count}} copies', 'Party A'])
})

test.each(['md-table', 'md-interleaved', 'html', 'jsonl', 'tmx', 'xliff', 'csv'])(
  'align -f %s keeps the placeholders',
  async format => {
    const cwd = files({'zh.json': {a: '共 {{n}} 项，见$t(b)'}, 'en.json': {a: '{{n}} items, see $t(b)'}})
    const {stdout, code} = await run(cwd, 'align', 'zh.json', 'en.json', '-f', format)
    expect(code).toBe(0)
    expect(stdout).not.toContain('\uFFFC')
    const shown = format.startsWith('md-') ? stdout.replaceAll('\\', '') : stdout
    for (const text of ['共 {{n}} 项，见$t(b)', '{{n}} items, see $t(b)']) expect(shown).toContain(text)
  },
)

test('a glossary as resources', async () => {
  const {code, stdout} = await run(files(site), 'glossary', 'convert', 'terms.csv', '-f', 'i18next')
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toEqual({
    zh: {terms: {绿洲新区: '绿洲新区'}},
    en: {terms: {绿洲新区: 'Oasis New Area'}},
  })
})
