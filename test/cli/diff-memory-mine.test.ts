import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {PassThrough} from 'node:stream'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {run} from '../../src/cli/run.js'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'

const home = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'duizhao-cli-'))

beforeAll(() => {
  process.chdir(folder)
  const write = (name: string, lines: readonly string[]): void => writeFileSync(name, lines.join('\n\n'))
  write('old.zh.md', ['港口完成吞吐量3200万吨。', '会议在青岛举行。'])
  write('new.zh.md', ['港口完成吞吐量3350万吨。', '会议在青岛举行。'])
  write('a.en.md', ['The port handled 32 million tonnes.', 'The meeting was held in Qingdao.'])
})
afterAll(() => process.chdir(home))

async function duizhao(...args: string[]): Promise<{code: number; out: string; err: string}> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const code = await run([...args, '--lang', 'en', '--no-config'], {stdin: new PassThrough(), stdout, stderr, env: {}})
  const text = (stream: PassThrough): string => (stream.read() as Buffer | null)?.toString() ?? ''
  return {code, out: text(stdout), err: text(stderr)}
}

test('diff of three files: what is stale, exit 1; nothing, exit 0; two files, exit 2', async () => {
  const {code, out} = await duizhao('diff', 'old.zh.md', 'new.zh.md', 'a.en.md')
  expect([code, out.split('\n')[0]]).toEqual([1, expect.stringContaining('3200万吨 → 3350万吨')])
  expect(await duizhao('diff', 'old.zh.md', 'old.zh.md', 'a.en.md')).toMatchObject({code: 0})
  expect(await duizhao('diff', 'old.zh.md', 'a.en.md')).toMatchObject({code: 2})
  const tasks = await duizhao('diff', 'old.zh.md', 'new.zh.md', 'a.en.md', '-f', 'tasks')
  expect(JSON.parse(tasks.out)).toMatchObject({id: 'c1', action: 'retranslate', target: {path: 'a.en.md', start: 0}})
})

test('diff since a revision', async () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
      stdio: 'ignore',
    })
  writeFileSync('r.zh.md', readFileSync('old.zh.md'))
  writeFileSync('r.en.md', readFileSync('a.en.md'))
  git('init', '-q')
  git('add', 'r.zh.md', 'r.en.md')
  git('commit', '-q', '-m', 'first')
  expect(await duizhao('diff', '--since', 'HEAD', 'r.zh.md', 'r.en.md')).toMatchObject({code: 0})
  writeFileSync('r.zh.md', readFileSync('new.zh.md'))
  const stale = await duizhao('diff', '--since', 'HEAD', 'r.zh.md', 'r.en.md', '-f', 'json')
  expect([stale.code, JSON.parse(stale.out).findings.length]).toEqual([1, 1])
  writeFileSync('r.en.md', readFileSync('r.en.md', 'utf8').replace('32 million', '33.5 million'))
  expect(await duizhao('diff', '--since', 'HEAD', 'r.zh.md', 'r.en.md')).toMatchObject({code: 0})
})

test('memory: add twice, search, stats', async () => {
  expect((await duizhao('memory', 'add', 'm.jsonl', 'old.zh.md', 'a.en.md')).err).toContain('added 2 units')
  expect((await duizhao('memory', 'add', 'm.jsonl', 'old.zh.md', 'a.en.md')).err).toContain('added 0 units')
  const found = await duizhao('memory', 'search', 'm.jsonl', '会议在青岛举行。', '-f', 'json')
  expect(JSON.parse(found.out).answers[0].matches[0]).toMatchObject({kind: 'exact', origin: 'old.zh.md'})
  expect(await duizhao('memory', 'search', 'm.jsonl', '完全不同的一句话。')).toMatchObject({code: 1})
  const stats = await duizhao('memory', 'stats', 'm.jsonl', '-f', 'json')
  expect(JSON.parse(stats.out)).toMatchObject({version: 1, units: 2, damaged: []})
})

test('memory: what is not translated is refused with its reason, a corrected passage replaces the old one', async () => {
  writeFileSync('u.zh.md', '港口快讯\n\n新航线五月开通。\n\n港口完成吞吐量3200万吨。')
  writeFileSync('u.en.md', 'Port news\n\n新航线五月开通。\n\nThe port handled 32 million tonnes.')
  const refused = await duizhao('memory', 'add', 'u.jsonl', 'u.zh.md', 'u.en.md')
  expect(refused.err).toContain('u.zh.md:3:1: skipped, both sides are the same: “新航线五月开通。”')
  expect(refused.err).toContain('added 2 units to u.jsonl; 0 already present, 0 replaced, 1 skipped')
  writeFileSync('u.en.md', 'Port news\n\nThe new route opened in May.\n\nThe port handled 32 million metric tons.')
  const corrected = await duizhao('memory', 'add', 'u.jsonl', 'u.zh.md', 'u.en.md')
  expect(corrected.err).toContain('added 2 units to u.jsonl; 1 already present, 1 replaced, 0 skipped')
  const {out} = await duizhao('memory', 'search', 'u.jsonl', '港口完成吞吐量3200万吨。', '-f', 'json')
  expect(JSON.parse(out).answers[0].matches).toMatchObject([{target: 'The port handled 32 million metric tons.'}])
})

test('memory: from either language, by a part of the text, and what has several translations', async () => {
  const found = await duizhao('memory', 'search', 'u.jsonl', 'The new route opened in June.', '-f', 'json')
  expect(JSON.parse(found.out).answers[0].matches[0]).toMatchObject({target: '新航线五月开通。', sourceLang: 'en'})
  const parts = await duizhao(
    'memory',
    'search',
    'u.jsonl',
    '吞吐量',
    'new route',
    'nowhere',
    '--contains',
    '-f',
    'json',
  )
  expect(parts.code).toBe(1)
  expect(JSON.parse(parts.out).answers.map(({units}: {units: unknown[]}) => units.length)).toEqual([1, 1, 0])
  expect(await duizhao('memory', 'variants', 'u.jsonl')).toMatchObject({code: 0})
  writeFileSync('v.en.md', 'Port news\n\nA new route was opened in May.\n\nThe port handled 32 million metric tons.')
  await duizhao('memory', 'add', 'u.jsonl', 'u.zh.md', 'v.en.md')
  writeFileSync('v.zh.md', readFileSync('u.zh.md'))
  writeFileSync('u.en.md', 'Port news\n\nThe new route opened in May.\n\nThe port handled 32 million metric tons.')
  await duizhao('memory', 'add', 'u.jsonl', 'v.zh.md', 'u.en.md')
  const variants = await duizhao('memory', 'variants', 'u.jsonl')
  expect(variants.code).toBe(1)
  expect(variants.out).toContain('新航线五月开通。')
})

test('mine writes a glossary that can be read', async () => {
  const {code, out} = await duizhao('glossary', 'mine', 'old.zh.md', 'a.en.md')
  expect(code).toBe(0)
  expect(parseGlossary(out, {format: 'yaml'}).id).toBe('proposed')
  expect(await duizhao('glossary', 'mine', 'old.zh.md', 'a.en.md', '-o', 'mined.csv')).toMatchObject({code: 0})
  expect(readFileSync('mined.csv', 'utf8')).toMatch(/^id,domain,zh,en,status,note/u)
})
