import {type ChildProcess, spawn} from 'node:child_process'
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {type BuiltCli, buildCli, folderWith, type Outcome} from '../helpers/built-cli.js'
import {freePort, hasRedis, startRedis, type TestRedis} from './redis.js'
import {documents, glossary, openSite, pattern} from './site.js'

let cli: BuiltCli
beforeAll(async () => {
  cli = await buildCli()
})

describe.skipIf(!hasRedis)('over Redis (skipped where redis-server is not installed)', {timeout: 120_000}, () => {
  let redis: TestRedis
  const sites: ReturnType<typeof openSite>[] = []
  const workers: ChildProcess[] = []

  beforeAll(async () => {
    redis = await startRedis()
  })
  afterEach(() => {
    for (const worker of workers.splice(0)) worker.kill('SIGKILL')
    for (const site of sites.splice(0)) site.remove()
  })
  afterAll(() => redis.stop())

  function site(files: Readonly<Record<string, string>>) {
    const opened = openSite(cli, files, {redis: redis.url})
    sites.push(opened)
    return opened
  }
  const submitted = (run: string, size = '5'): string[] => [
    '--pair',
    pattern,
    '-g',
    'terms.yaml',
    '--run',
    run,
    '-o',
    'out',
    '--shard-size',
    size,
  ]
  const shards = async (outcome: Promise<Outcome>) => JSON.parse((await outcome).stdout).shards

  test('what is collected is what one machine says, byte for byte, in every format', async () => {
    const {batch, check} = site(documents(23))
    expect(await batch('submit', ...submitted('first'))).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('5 shards'),
    })
    expect(await shards(batch('status', '--run', 'first', '-f', 'json'))).toEqual({
      total: 5,
      done: 0,
      failed: 0,
      waiting: 5,
      active: 0,
      reused: 0,
    })
    expect(await batch('work', '--until-empty')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('5 shards done, 0 failed'),
    })
    for (const format of ['json', 'pretty', 'sarif', 'md', 'junit', 'rdjson']) {
      const alone = await check('-f', format)
      const joined = await batch('collect', '--run', 'first', '-o', 'out', '-f', format)
      expect(alone.stdout).toContain('SCO Demonstration Zone')
      expect([joined.stdout, joined.code]).toEqual([alone.stdout, alone.code])
    }
  })

  test('submitting again does only what changed, and what was lost', async () => {
    const {batch, path} = site(documents(20))
    await batch('submit', ...submitted('a1'))
    await batch('work', '--until-empty')
    await batch('submit', ...submitted('a2'))
    expect(await shards(batch('status', '--run', 'a2', '-f', 'json'))).toMatchObject({
      total: 4,
      done: 4,
      reused: 4,
      waiting: 0,
    })
    writeFileSync(join(path, 'd007.en.md'), '# Issue 7\n\nChanged.\n')
    await batch('submit', ...submitted('a3'))
    expect(await shards(batch('status', '--run', 'a3', '-f', 'json'))).toMatchObject({
      total: 4,
      done: 3,
      reused: 3,
      waiting: 1,
    })
    await batch('work', '--until-empty')
    rmSync(join(path, 'out/shards'), {recursive: true})
    await batch('submit', ...submitted('a4'))
    expect(await shards(batch('status', '--run', 'a4', '-f', 'json'))).toMatchObject({done: 0, reused: 0, waiting: 4})
    await batch('cancel', '--run', 'a4')
  })

  test('a worker that is killed costs time and no document', async () => {
    const {batch, check, path} = site(documents(40))
    await batch('submit', ...submitted('killed', '2'))
    const worker = spawn(process.execPath, [cli.main, 'batch', 'work', '--redis', redis.url], {
      cwd: path,
      stdio: 'ignore',
    })
    workers.push(worker)
    while ((await shards(batch('status', '--run', 'killed', '-f', 'json'))).done < 2)
      await new Promise(resolve => setTimeout(resolve, 100))
    worker.kill('SIGKILL')
    await batch('work', '--until-empty')
    expect(await shards(batch('status', '--run', 'killed', '-f', 'json'))).toMatchObject({
      total: 20,
      done: 20,
      failed: 0,
    })
    expect((await batch('collect', '--run', 'killed', '-o', 'out', '-f', 'json')).stdout).toBe(
      (await check('-f', 'json')).stdout,
    )
    expect(readdirSync(join(path, 'out'), {recursive: true}).filter(name => String(name).includes('.tmp'))).toEqual([])
  })

  test('a document that cannot be read is named and does not stop its shard', async () => {
    const {batch, path} = site(documents(6))
    writeFileSync(join(path, 'd002.zh.md'), Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x01]))
    await batch('submit', ...submitted('broken', '3'))
    await batch('work', '--until-empty')
    expect(await shards(batch('status', '--run', 'broken', '-f', 'json'))).toMatchObject({done: 2, failed: 0})
    const {code, stdout, stderr} = await batch('collect', '--run', 'broken', '-o', 'out', '-f', 'json')
    expect([code, stderr.includes('d002.zh.md')]).toEqual([2, true])
    expect(JSON.parse(stdout).summary.documents).toBe(5)
  })

  test('a shard whose documents changed since fails with what to do, and its documents are named', async () => {
    const {batch, path} = site(documents(4))
    await batch('submit', ...submitted('stale', '2'))
    writeFileSync(join(path, 'd001.en.md'), 'Changed.\n')
    const worked = await batch('work', '--until-empty')
    expect(worked.stderr).toContain('submit the run again')
    const {shards: counts, failures} = JSON.parse((await batch('status', '--run', 'stale', '-f', 'json')).stdout)
    expect(counts).toMatchObject({done: 1, failed: 1, waiting: 0})
    expect(failures).toHaveLength(1)
    const collected = await batch('collect', '--run', 'stale', '-o', 'out')
    expect([collected.code, collected.stderr.includes('d000.zh.md')]).toEqual([2, true])
    await batch('submit', ...submitted('mended', '2'))
    await batch('work', '--until-empty')
    expect(await shards(batch('status', '--run', 'mended', '-f', 'json'))).toMatchObject({done: 2, failed: 0})
  })

  test('a paused queue waits; Redis may restart meanwhile', async () => {
    const {batch, path} = site(documents(6))
    await batch('pause')
    await batch('submit', ...submitted('paused', '2'))
    const worker = spawn(process.execPath, [cli.main, 'batch', 'work', '--redis', redis.url], {
      cwd: path,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    workers.push(worker)
    let said = ''
    worker.stderr!.on('data', text => {
      said += String(text)
    })
    await new Promise(resolve => setTimeout(resolve, 1500))
    expect(await shards(batch('status', '--run', 'paused', '-f', 'json'))).toMatchObject({done: 0, waiting: 3})
    await redis.restart()
    await batch('resume')
    for (let i = 0; i < 200 && (await shards(batch('status', '--run', 'paused', '-f', 'json'))).done < 3; i++)
      await new Promise(resolve => setTimeout(resolve, 100))
    expect(await shards(batch('status', '--run', 'paused', '-f', 'json'))).toMatchObject({done: 3})
    expect(said.match(/does not answer/gu) ?? []).not.toHaveLength(2)
    expect(said.trim().split('\n').length).toBeLessThan(6)
  })

  test('each document has its nearest configuration, as in a check', async () => {
    const files = {
      'duizhao.config.yaml': `pairs: '${pattern}'\nglossaries: terms.yaml\n`,
      'p/a/duizhao.config.yaml': 'rules: {term-missing: warning}\nglossaries: ../../terms.yaml\n',
      'p/b/duizhao.config.yaml': 'rules: {term-missing: off}\n',
    }
    const texts = ['', 'p/a/', 'p/b/'].flatMap(folder => [
      [`${folder}x.zh.md`, '上合示范区发布公告。\n'],
      [`${folder}x.en.md`, 'The zone released a notice.\n'],
    ])
    const {path, batch} = site({'terms.yaml': glossary, ...files, ...Object.fromEntries(texts)})
    expect((await batch('submit', '--run', 'mono', '-o', 'out')).code).toBe(0)
    await batch('work', '--until-empty', '-q')
    const collected = await batch('collect', '--run', 'mono', '-o', 'out', '-f', 'json')
    const checked = await cli.run(['check', '-f', 'json'], {cwd: path})
    expect(JSON.parse(collected.stdout)).toEqual(JSON.parse(checked.stdout))
    expect(JSON.parse(checked.stdout).findings).toMatchObject([
      {severity: 'warning', target: {path: 'p/a/x.en.md'}},
      {severity: 'error', target: {path: 'x.en.md'}},
    ])
    const {list} = JSON.parse(readFileSync(join(path, 'out/runs/mono.json'), 'utf8'))
    expect(
      readFileSync(join(path, 'out', list), 'utf8')
        .trim()
        .split('\n'),
    ).toHaveLength(3)
  })
})

test('wrong addresses, names and folders are told in three lines, without the password', async () => {
  const folder = folderWith({...documents(1), 'sub/x': ''})
  const port = await freePort()
  const run = (args: string[], cwd = folder.path): Promise<Outcome> => cli.run(['batch', ...args], {cwd})
  const submit = ['submit', '--pair', pattern, '--run', 'r', '-o', 'out', '--redis']
  const cases = [
    await run([...submit, `redis://u:secret@127.0.0.1:${port}`]),
    await run([...submit, 'http://u:secret@127.0.0.1']),
    await run(['collect', '--run', 'none', '-o', 'out']),
    await run(['collect', '--run', '../x', '-o', 'out']),
    await run(['submit', '--run', 'r']),
  ]
  for (const {code, stderr} of cases) {
    expect(code).toBe(2)
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(3)
    expect(stderr).not.toContain('secret')
  }
  expect(cases[0]!.stderr).toContain(`127.0.0.1:${port}`)
  folder.remove()
})
