import {readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {type BuiltCli, buildCli, folderWith} from '../helpers/built-cli.js'

let cli: BuiltCli
let folder: ReturnType<typeof folderWith>

const files = {
  'duizhao.config.yaml': "extends: base.yaml\nglossaries: terms.csv\npairs: '{name}.zh.md={name}.en.md'\n",
  'base.yaml': 'rules: {term-missing: warning}\n',
  'terms.csv': 'zh,en\n示范区,demonstration area\n',
  'one.zh.md': '# 示范区\n\n示范区今年新增三家企业。\n',
  'one.en.md': '# The zone\n\nThree companies joined the zone this year.\n',
}

beforeAll(async () => {
  cli = await buildCli()
}, 60_000)

afterAll(() => cli.remove())

beforeEach(() => {
  folder = folderWith(files)
  return () => folder.remove()
})

const run = (args: readonly string[], env: Record<string, string> = {}) =>
  cli.run(['check', '-f', 'json', ...args], {cwd: folder.path, env})

/** The same answer with the cache as without it, and whether it came from the report that was kept. */
async function checked(args: readonly string[] = [], env: Record<string, string> = {}): Promise<boolean> {
  const before = reports()
  const answer = await run([...args, '--cache'], env)
  expect(answer).toEqual(await run(args, env))
  return reports() === before
}

function reports(): string {
  try {
    const cache = join(folder.path, '.duizhao-cache')
    return readdirSync(cache)
      .filter(name => name.startsWith('report-'))
      .map(name => `${name} ${statSync(join(cache, name)).ino}`)
      .join()
  } catch {
    return ''
  }
}

function write(name: string, text: string): void {
  writeFileSync(join(folder.path, name), text)
}

describe('a report that was kept', {timeout: 120_000}, () => {
  test('is given again until something changes', async () => {
    expect(await checked()).toBe(false)
    expect(await checked()).toBe(true)
    const changes: Record<string, string>[] = [
      {'one.en.md': '# The demonstration area\n\nThree companies joined it this year.\n'},
      {'terms.csv': 'zh,en\n示范区,pilot zone\n'},
      {'base.yaml': 'rules: {term-missing: error}\n'},
      {'two.zh.md': '示范区。\n', 'two.en.md': 'The pilot zone.\n'},
      {'.duizhaoignore': 'one.*\n'},
    ]
    for (const change of changes) {
      for (const [name, text] of Object.entries(change)) write(name, text)
      expect(await checked(), Object.keys(change).join()).toBe(false)
      expect(await checked(), Object.keys(change).join()).toBe(true)
    }
    rmSync(join(folder.path, 'duizhao.config.yaml'))
    expect(await checked(['--pair', '{name}.zh.md={name}.en.md'])).toBe(false)
  })

  test('is that of the same options, language and day', async () => {
    await checked()
    expect(await checked(['--lang', 'zh'])).toBe(false)
    expect(await checked([], {LANG: 'zh_CN.UTF-8'})).toBe(false)
    expect(await checked([], {SOURCE_DATE_EPOCH: '1700000000'})).toBe(false)
    expect(await checked([], {SOURCE_DATE_EPOCH: '1700000000'})).toBe(true)
    expect(await checked(['--rule', 'term-missing=off'])).toBe(false)
  })

  test('goes into the files that were asked for', async () => {
    const out = join(folder.path, 'out.sarif')
    const args = ['check', '-f', `sarif=${out}`, '-f', 'pretty', '--cache']
    const first = await cli.run(args, {cwd: folder.path})
    const written = readFileSync(out, 'utf8')
    rmSync(out)
    expect(await cli.run(args, {cwd: folder.path})).toEqual(first)
    expect(readFileSync(out, 'utf8')).toBe(written)
  })

  test('is not given where it is damaged, and not kept where the configuration is a program', async () => {
    await checked()
    const cache = join(folder.path, '.duizhao-cache')
    const name = readdirSync(cache).find(one => one.startsWith('report-'))!
    write(`.duizhao-cache/${name}`, readFileSync(join(cache, name), 'utf8').replace('term-missing', 'term-mistake'))
    expect(await checked()).toBe(false)
    rmSync(cache, {recursive: true})
    write('duizhao.config.mjs', 'export default {glossaries: ["terms.csv"], pairs: ["{name}.zh.md={name}.en.md"]}\n')
    rmSync(join(folder.path, 'duizhao.config.yaml'))
    await checked()
    expect(reports()).toBe('')
  })
})
