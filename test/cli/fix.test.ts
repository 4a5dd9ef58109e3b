import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from 'vitest'
import {type BuiltCli, buildCli, repository} from '../helpers/built-cli.js'

let cli: BuiltCli
let cwd: string

beforeAll(async () => {
  cli = await buildCli()
})
afterAll(() => cli.remove())
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'duizhao-fix-'))
  write('terms.csv', 'zh,en,status\n滨海枢纽,coastal hub,preferred\n滨海枢纽,seaside node,forbidden\n')
  write('a.zh.md', zh)
  write('a.en.md', en)
})
afterEach(() => rmSync(cwd, {recursive: true}))

const zh = '# 滨海枢纽\n\n市里建设滨海枢纽，投资三亿元。\n\n滨海枢纽明年启用。\n'
const en =
  '# Seaside Node\n\nThe city is building the **seaside node** with an investment of 300 million yuan.\n\nThe seaside node opens next year.\n'
const fixedEn =
  '# Coastal Hub\n\nThe city is building the **coastal hub** with an investment of 300 million yuan.\n\nThe coastal hub opens next year.\n'

const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(cwd, name), content)
const read = (name: string): string => readFileSync(join(cwd, name), 'utf8')
const fix = (args: readonly string[], input = '') => cli.run(['fix', ...args, '-g', 'terms.csv'], {cwd, input})

test('the files are put right, the rest is reported, and a second run changes nothing', async () => {
  const {code, stdout, stderr} = await fix(['a.zh.md', 'a.en.md'])
  expect([code, read('a.en.md'), read('a.zh.md')]).toEqual([0, fixedEn, zh])
  expect(stderr).toContain('3 fixes applied')
  expect(stdout).not.toContain('term-forbidden')
  const before = statSync(join(cwd, 'a.en.md')).mtimeMs
  expect((await fix(['a.zh.md', 'a.en.md'])).stderr).toContain('0 fixes applied')
  expect(statSync(join(cwd, 'a.en.md')).mtimeMs).toBe(before)
  expect(readdirSync(cwd).sort()).toEqual(['a.en.md', 'a.zh.md', 'terms.csv'])
})

test('--dry-run changes nothing and prints what git apply takes', async () => {
  const {stdout} = await fix(['a.zh.md', 'a.en.md', '--dry-run'])
  expect(read('a.en.md')).toBe(en)
  execFileSync('git', ['apply', '-'], {cwd, input: stdout, env: {...process.env, GIT_CEILING_DIRECTORIES: cwd}})
  expect(read('a.en.md')).toBe(fixedEn)
})

test('line ends and the byte order mark stay', async () => {
  write('a.en.md', `\uFEFF${en.replaceAll('\n', '\r\n')}`)
  await fix(['a.zh.md', 'a.en.md'])
  expect(read('a.en.md')).toBe(`\uFEFF${fixedEn.replaceAll('\n', '\r\n')}`)
})

test('GB18030 stays GB18030, byte for byte', async () => {
  const line = Buffer.from([
    0xb1, 0xf5, 0xba, 0xa3, 0xca, 0xe0, 0xc5, 0xa6, 0xbd, 0xf1, 0xc4, 0xea, 0xc6, 0xf4, 0xd3, 0xc3, 0xa1, 0xa3,
  ])
  const english = Buffer.from('\r\n\r\nThe seaside node opens this year.\r\n')
  write('both.txt', Buffer.concat([line, english]))
  const {code} = await fix(['both.txt', '--encoding', 'gb18030'])
  expect(code).toBe(0)
  expect(readFileSync(join(cwd, 'both.txt'))).toEqual(
    Buffer.concat([line, Buffer.from('\r\n\r\nThe coastal hub opens this year.\r\n')]),
  )
})

test('one file with both languages', async () => {
  write(
    'both.md',
    '滨海枢纽今年启用。\n\nThe seaside node opens this year.\n\n滨海枢纽很大。\n\nThe seaside node is large.\n',
  )
  await fix(['both.md'])
  expect(read('both.md')).toBe(
    '滨海枢纽今年启用。\n\nThe coastal hub opens this year.\n\n滨海枢纽很大。\n\nThe coastal hub is large.\n',
  )
})

test('standard input to standard output', async () => {
  write('terms.csv', 'zh,en,status\n数字港,Digital Port,preferred\n数字港,Digital Harbor Zone,forbidden\n')
  const given = 'The Digital Harbor Zone is large.\n'
  const {stdout, code} = await fix(['--stdin', '--stdin-filename', 'a.en.md', '--unsafe'], given)
  expect([code, stdout]).toEqual([0, 'The Digital Port is large.\n'])
})

test('--unsafe applies what a person should look at', async () => {
  write('a.en.md', fixedEn.replace('300 million', '30 million'))
  expect((await fix(['a.zh.md', 'a.en.md'])).code).toBe(1)
  expect((await fix(['a.zh.md', 'a.en.md', '--unsafe'])).code).toBe(0)
  expect(read('a.en.md')).toBe(fixedEn)
  expect(read('a.zh.md')).toBe(zh)
})

const halfWidth = '滨海枢纽今年启用,明年扩建。\n'

test('of a pair only the translation is changed, with --both the marks of the original as well', async () => {
  write('a.zh.md', halfWidth)
  write('a.en.md', 'The seaside node opens this year and grows next year.\n')
  await fix(['a.zh.md', 'a.en.md'])
  expect(read('a.zh.md')).toBe(halfWidth)
  expect(read('a.en.md')).toBe('The coastal hub opens this year and grows next year.\n')
  await fix(['a.zh.md', 'a.en.md', '--both'])
  expect(read('a.zh.md')).toBe('滨海枢纽今年启用，明年扩建。\n')
})

test('in one file with both languages the original stays as well', async () => {
  write(
    'both.md',
    `${halfWidth}\nThe seaside node opens this year and grows next year.\n\n滨海枢纽很大。\n\nThe hub is large.\n`,
  )
  await fix(['both.md'])
  expect(read('both.md')).toContain('今年启用,明年')
  await fix(['both.md', '--both'])
  expect(read('both.md')).toContain('今年启用，明年')
})

test('a file alone is changed whatever its language', async () => {
  write('a.zh.md', halfWidth)
  await fix(['a.zh.md'])
  expect(read('a.zh.md')).toBe('滨海枢纽今年启用，明年扩建。\n')
})

test('what cannot be written is named and left alone', async () => {
  mkdirSync(join(cwd, 'folder'))
  const {code, stderr} = await fix(['folder'])
  expect(code).toBe(2)
  expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(3)
})

test('the planted example: the forbidden name goes, with the article that its abbreviation does not take', async () => {
  for (const lang of ['zh', 'en'])
    write(`p.${lang}.md`, readFileSync(join(repository, `examples/planted/release.${lang}.md`)))
  const before = read('p.en.md')
  await cli.run(['fix', 'p.zh.md', 'p.en.md', '-g', 'duizhao:scoda'], {cwd})
  expect(read('p.en.md')).toBe(before.replace('of the SCO Demonstration Zone.', 'of SCODA.'))
})
