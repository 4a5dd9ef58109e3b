import {symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {folderWith, type Outcome, repository, runNode} from '../helpers/built-cli.js'
import {type InstalledPackage, installPackage} from '../helpers/built-package.js'

let installed: InstalledPackage
const folders: {remove(): void}[] = []

beforeAll(async () => {
  installed = await installPackage({
    'remark/index': 'src/remark/index.ts',
    'remark/recommended': 'src/remark/recommended.ts',
    'remark/strict': 'src/remark/strict.ts',
    'remark/house-style': 'src/remark/house-style.ts',
  })
})
afterAll(() => {
  for (const folder of folders) folder.remove()
  installed.remove()
})

const terms = 'zh,en,status\n绿洲新区,Oasis New Area,\n绿洲新区,Oasis New Zone,forbidden\n'
const pair = {
  'terms.csv': terms,
  'a.zh.md': '绿洲新区于2024年3月5日开工。\n',
  'a.en.md': 'Oasis New Zone broke ground on March 6, 2024.\n',
}

function remark(
  files: Readonly<Record<string, string | Uint8Array>>,
  args: string[],
  input?: string,
): Promise<Outcome> {
  const folder = folderWith(files)
  folders.push(folder)
  symlinkSync(join(installed.folder, 'node_modules'), join(folder.path, 'node_modules'))
  const main = join(repository, 'node_modules/remark-cli/cli.js')
  return runNode([main, '--no-color', '--no-stdout', ...args], {
    cwd: folder.path,
    ...(input === undefined ? {} : {input}),
  })
}

const plugin = (options: object): string => JSON.stringify({plugins: [['duizhao/remark', options]]})

test('a pair with a .remarkrc: messages in their files, exit 1', async () => {
  const options = {glossaries: 'terms.csv', counterpart: '{name}.zh.md={name}.en.md'}
  const {code, stdout, stderr} = await remark({...pair, '.remarkrc': plugin(options)}, ['.'])
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toBe(`a.en.md
1:1-1:15  error “Oasis New Zone” must not be used for 绿洲新区; expected “Oasis New Area” term-forbidden duizhao
1:32-1:45 error 2024年3月5日 is translated as “March 6, 2024”; expected “March 5, 2024”   date-mismatch  duizhao

a.zh.md: no issues found

✖ 2 errors
`)
  expect(code).toBe(1)
})

test('many files with errors in any order are all told', async () => {
  const names = Array.from({length: 12}, (_, i) => `f${i}.md`)
  const texts = names.map((name, i) => [name, i % 3 === 0 ? 'Fine.\n' : 'The Oasis New Zone.\n'.repeat(i * 20)])
  const files = {'terms.csv': terms, '.remarkrc': plugin({glossaries: 'terms.csv'}), ...Object.fromEntries(texts)}
  for (const order of [names, [...names].reverse()]) {
    const {code, stderr} = await remark(files, order)
    expect(stderr.match(/^f\d+\.md/gmu)).toHaveLength(12)
    expect(code).toBe(1)
  }
})

test('warnings exit 0, with --frail 1; a YAML configuration; the configuration of duizhao alone', async () => {
  const files = {
    ...pair,
    '.remarkrc.yaml': 'plugins: [duizhao/remark]\n',
    'duizhao.config.yaml': [
      "pairs: '{name}.zh.md={name}.en.md'",
      'glossaries: terms.csv',
      'rules: {term-forbidden: warning, date-mismatch: off}',
    ].join('\n'),
  }
  const mild = await remark(files, ['a.en.md'])
  expect(mild.stderr).toMatch(/^1:1-1:15 warning .*\n\n⚠ 1 warning\n$/mu)
  expect(mild.code).toBe(0)
  expect((await remark(files, ['a.en.md', '--frail'])).code).toBe(1)
})

test.each(['recommended', 'strict', 'house-style'])('the preset duizhao/remark/%s', async name => {
  const files = {'.remarkrc.json': JSON.stringify({plugins: [`duizhao/remark/${name}`]}), 'a.zh.md': '进展顺利...\n'}
  const {code, stderr} = await remark(files, ['a.zh.md'])
  expect(stderr).toMatch(/1:5-1:8 (?:warning|error) +ellipsis/u)
  expect(code).toBe(name === 'strict' ? 1 : 0)
})

test('standard input, checked alone', async () => {
  const {code, stderr} = await remark({...pair, '.remarkrc': plugin({glossaries: 'terms.csv'})}, [], pair['a.en.md'])
  expect(stderr).toMatch(/1:1-1:15 error “Oasis New Zone” must not be used/u)
  expect(code).toBe(1)
})

test.each<[string, object, Record<string, string>, RegExp]>([
  ['an option that does not exist', {glossary: 'terms.csv'}, {}, /options of duizhao\/remark: unknown key: glossary/u],
  [
    'an unknown rule',
    {rules: {'term-mising': 'error'}},
    {},
    /unknown rule “term-mising”.*did you mean “term-missing”/u,
  ],
  ['a missing glossary', {glossaries: 'no.csv'}, {}, /no\.csv/u],
  [
    'a broken configuration',
    {},
    {'duizhao.config.yaml': 'rules: {spacing: loud}\n'},
    /duizhao\.config\.yaml:1:9: rules\.spacing/u,
  ],
  ['circular extends', {}, {'duizhao.config.yaml': 'extends: duizhao.config.yaml\n'}, /extends itself/u],
])('%s: one line in the file, exit 1, no stack trace', async (_, options, files, expected) => {
  const {code, stderr} = await remark({...pair, ...files, '.remarkrc': plugin(options)}, ['a.en.md'])
  expect(stderr).toMatch(expected)
  expect(stderr).not.toMatch(/\n\s+at /u)
  expect(code).toBe(1)
})
