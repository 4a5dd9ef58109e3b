import {execFileSync} from 'node:child_process'
import {mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {PassThrough} from 'node:stream'
import {afterAll, beforeEach, describe, expect, test} from 'vitest'
import {run} from '../../src/cli/run.js'

const home = process.cwd()
const root = mkdtempSync(join(tmpdir(), 'duizhao-diff-'))
const zh = ['灯塔夜间开放。', '灯塔建于1905年，高20米。', '游客可以登上灯塔。', '渡轮每小时一班。']
const en = [
  'The lighthouse is open at night.',
  'The lighthouse was built in 1905, and it is 20 metres high.',
  'Visitors can climb the lighthouse.',
  'A ferry runs every hour.',
]
const write = (name: string, lines: readonly string[]): void => writeFileSync(name, `${lines.join('\n\n')}\n`)
const with1906 = zh.map(line => line.replace('1905', '1906'))
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {stdio: 'ignore'})

beforeEach(() => {
  process.chdir(mkdtempSync(join(root, 'run-')))
  write('a.zh.md', zh)
  write('a.en.md', en)
  git('init', '-q')
  git('add', '.')
  git('commit', '-q', '-m', 'first')
})
afterAll(() => {
  process.chdir(home)
  rmSync(root, {recursive: true, force: true})
})

async function duizhao(...args: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const code = await run([...args, '--lang', 'en'], {stdin: new PassThrough(), stdout, stderr, env: {}})
  const text = (stream: PassThrough): string => (stream.read() as Buffer | null)?.toString() ?? ''
  return {code, out: text(stdout), err: text(stderr)}
}

const pattern = ['--pair', '{name}.zh.md={name}.en.md'] as const

async function found(...args: string[]): Promise<[code: number, ...messages: string[]]> {
  const {code, out, err} = await duizhao('diff', '--since', 'HEAD', ...pattern, '-f', 'json', ...args)
  if (out === '') throw new Error(err)
  return [
    code,
    ...JSON.parse(out).findings.map((one: {severity: string; messageId: string}) => `${one.severity} ${one.messageId}`),
  ]
}

describe('levels, comments and baselines hold for diff', () => {
  test('text that only moved is told and ends with 0', async () => {
    write('a.zh.md', [zh[1]!, zh[2]!, zh[3]!, zh[0]!])
    expect(await found()).toEqual([0, 'info moved'])
  })

  test('--rule and the configuration', async () => {
    write('a.zh.md', with1906)
    expect(await found()).toEqual([1, 'error facts'])
    expect(await found('--rule', 'source-changed=warning')).toEqual([1, 'warning facts'])
    expect(await found('--rule', 'source-changed=info')).toEqual([0, 'info facts'])
    expect(await found('--rule', 'source-changed=off')).toEqual([0])
    writeFileSync('duizhao.config.yaml', 'rules: {source-changed: warning}\n')
    expect(await found()).toEqual([1, 'warning facts'])
    expect((await duizhao('diff', '--since', 'HEAD', ...pattern, '--rule', 'source-chagned=off')).err).toContain(
      'source-changed',
    )
  })

  test('a comment', async () => {
    write('a.zh.md', with1906)
    write('a.en.md', [en[0]!, '<!-- duizhao-disable-next-line source-changed -- the year stays -->', ...en.slice(1)])
    expect(await found()).toEqual([0])
    const {out} = await duizhao('check', 'a.zh.md', 'a.en.md', '-f', 'json')
    expect(out).not.toContain('suppression-unused')
  })

  test('a baseline, of its own rule alone', async () => {
    write('a.zh.md', with1906)
    const written = await duizhao('check', ...pattern, '--write-baseline', '-q')
    expect([written.code, written.err]).toEqual([0, ''])
    await duizhao('diff', '--since', 'HEAD', ...pattern, '--write-baseline')
    expect(await found('--baseline', 'duizhao-baseline.json')).toEqual([0])
    const tasks = await duizhao(
      'diff',
      '--since',
      'HEAD',
      ...pattern,
      '--baseline',
      'duizhao-baseline.json',
      '-f',
      'tasks',
    )
    expect(tasks).toMatchObject({code: 0, out: ''})
    const check = await duizhao('check', ...pattern, '--baseline', 'duizhao-baseline.json')
    expect(check).toMatchObject({code: 0, err: ''})
    write(
      'a.zh.md',
      with1906.map(line => line.replace('20', '30')),
    )
    expect(await found('--baseline', 'duizhao-baseline.json')).toEqual([1, 'error facts'])
  })

  test('a baseline follows files that were renamed', async () => {
    write('a.zh.md', with1906)
    const all = ['check', ...pattern, '--baseline', 'b.json', '-f', 'json'] as const
    await duizhao('check', ...pattern, '--baseline', 'b.json', '--write-baseline')
    const count = (out: string): number => JSON.parse(out).findings.length
    expect(count((await duizhao(...all)).out)).toBe(0)
    renameSync('a.zh.md', 'lighthouse.zh.md')
    renameSync('a.en.md', 'lighthouse.en.md')
    const renamed = await duizhao(...all)
    expect([renamed.code, count(renamed.out)]).toEqual([0, 0])
    await duizhao(...all, '--write-baseline')
    expect(count((await duizhao(...all)).out)).toBe(0)
    write(
      'lighthouse.en.md',
      en.map(line => line.replace('20 metres', '25 metres')),
    )
    expect((await duizhao(...all)).code).toBe(1)
  })
})

describe('a page whose counterpart was deleted', () => {
  const checked = async (): Promise<string[]> => {
    const {out} = await duizhao('check', '--since', 'HEAD', ...pattern, '-f', 'json')
    return JSON.parse(out).findings.map((one: {ruleId: string; messageId: string}) => `${one.ruleId} ${one.messageId}`)
  }

  test('the translation', async () => {
    rmSync('a.en.md')
    expect(await found()).toEqual([1, 'error translationDeleted'])
    expect(await checked()).toEqual(['translation-outdated translationDeleted'])
    const {out} = await duizhao('diff', '--since', 'HEAD', ...pattern, '-f', 'tasks')
    expect(JSON.parse(out)).toMatchObject({action: 'translate', source: zh.join('')})
    expect((await duizhao('diff', '--since', 'HEAD', 'a.zh.md')).out).toContain('a.en.md, was deleted')
  })

  test('the source', async () => {
    rmSync('a.zh.md')
    expect(await found()).toEqual([1, 'warning sourceDeleted'])
    expect(await checked()).toEqual(['translation-outdated sourceDeleted'])
  })

  test('a page that never had one, and one that was renamed, are no findings', async () => {
    write('b.zh.md', zh)
    renameSync('a.en.md', 'a-english.md')
    git('add', '-A')
    expect(await found()).toEqual([0])
    expect(await checked()).toEqual([])
  })
})
