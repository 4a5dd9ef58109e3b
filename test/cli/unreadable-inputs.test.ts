import {execFileSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {PassThrough} from 'node:stream'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {run} from '../../src/cli/run.js'

const home = process.cwd()
const root = mkdtempSync(join(tmpdir(), 'duizhao-unreadable-'))

const zh = ['灯塔夜间开放。', '灯塔建于1905年。', '游客可以登上灯塔。']
const en = [
  'The lighthouse is open at night.',
  'The lighthouse was built in 1905.',
  'Visitors can climb the lighthouse.',
]

beforeAll(() => {
  const template = join(root, 'template')
  execFileSync('git', ['init', '-q', template])
  for (const name of ['a', 'c']) {
    writeFileSync(join(template, `${name}.zh.md`), `${zh.join('\n\n')}\n`)
    writeFileSync(join(template, `${name}.en.md`), `${en.join('\n\n')}\n`)
  }
  writeFileSync(join(template, 'terms.csv'), 'zh,en\n灯塔,lighthouse\n')
  writeFileSync(join(template, 'b.zh.md'), new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x00]))
  writeFileSync(join(template, 'b.en.md'), `${en.join('\n\n')}\n`)
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', template, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args])
  git('add', '.')
  git('commit', '-q', '-m', 'first')
})
beforeEach(() => {
  const folder = mkdtempSync(join(root, 'run-'))
  cpSync(join(root, 'template'), folder, {recursive: true})
  process.chdir(folder)
})
afterAll(() => {
  process.chdir(home)
  rmSync(root, {recursive: true, force: true})
})

async function duizhao(...args: string[]): Promise<{code: number; out: string; err: string}> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const all = [...args, '--lang', 'en', '--no-config', '--pair', '{name}.zh.md={name}.en.md']
  const code = await run(all, {stdin: new PassThrough(), stdout, stderr, env: {}})
  const text = (stream: PassThrough): string => (stream.read() as Buffer | null)?.toString() ?? ''
  return {code, out: text(stdout), err: text(stderr)}
}

describe('one pair of three cannot be read: it is named, the others are done, exit 2', () => {
  test.each([
    ['check', ['check', '-f', 'json'], 'out', '"version"'],
    ['check --since', ['check', '--since', 'HEAD'], 'err', ''],
    ['fix', ['fix'], 'err', 'fix'],
    ['report', ['report', '-g', 'terms.csv', '-f', 'json'], 'out', '"version"'],
    ['lock', ['lock'], 'err', 'duizhao.lock.json'],
    ['memory add', ['memory', 'add', 'm.jsonl'], 'err', 'added 3 units'],
    ['glossary mine', ['glossary', 'mine'], 'out', 'lighthouse'],
    ['diff', ['diff', '--since', 'HEAD'], 'err', ''],
  ] as const)('%s', async (_name, args, stream, said) => {
    const answer = await duizhao(...args)
    expect(answer.err).toContain('b.zh.md')
    expect(answer[stream]).toContain(said)
    expect(answer.code).toBe(2)
  })

  test('diff still says what of the others is stale', async () => {
    writeFileSync('c.zh.md', readFileSync('c.zh.md', 'utf8').replace('1905', '1906'))
    const {code, out, err} = await duizhao('diff', '--since', 'HEAD', '-f', 'json')
    expect(JSON.parse(out).findings).toMatchObject([{messageId: 'facts', target: {path: 'c.en.md'}}])
    expect(err).toContain('b.zh.md')
    expect(code).toBe(2)
  })

  test('lock accepts what could be read', async () => {
    await duizhao('lock')
    const {pairs} = JSON.parse(readFileSync('duizhao.lock.json', 'utf8'))
    expect(JSON.stringify(pairs)).toContain('c.zh.md')
  })
})

test('the only input of a run is an error of its own', async () => {
  rmSync('a.zh.md')
  rmSync('c.zh.md')
  rmSync('a.en.md')
  rmSync('c.en.md')
  for (const args of [['fix'], ['report', '-g', 'terms.csv'], ['lock'], ['diff', '--since', 'HEAD']])
    expect(await duizhao(...args)).toMatchObject({code: 2, out: '', err: expect.stringContaining('b.zh.md')})
})
