import {type ChildProcess, execFileSync, spawn, spawnSync} from 'node:child_process'
import {appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {Queue} from 'bullmq'
import {Redis} from 'ioredis'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {type BuiltCli, buildCli, runNode} from '../helpers/built-cli.js'
import {hasRedis, startRedis, type TestRedis} from './redis.js'
import {documents, openSite, type Site} from './site.js'

let cli: BuiltCli
beforeAll(async () => {
  cli = await buildCli()
})

describe.skipIf(!hasRedis)('faults (skipped where redis-server is not installed)', {timeout: 120_000}, () => {
  let redis: TestRedis
  let client: Redis
  let site: Site
  const running: ChildProcess[] = []

  beforeAll(async () => {
    redis = await startRedis()
    client = new Redis(redis.url)
  })
  beforeEach(async () => {
    await client.flushall()
    site = openSite(cli, documents(20), {redis: redis.url})
  })
  afterEach(() => {
    for (const worker of running.splice(0)) worker.kill('SIGKILL')
    site.remove()
  })
  afterAll(async () => {
    client.disconnect()
    await redis.stop()
  })

  /** A worker in the background, and what it has said so far. */
  function worker(...args: string[]): {
    readonly process: ChildProcess
    said(): string
    ended(): Promise<number | null>
  } {
    const started = spawn(process.execPath, [cli.main, 'batch', 'work', '--redis', redis.url, ...args], {
      cwd: site.path,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    running.push(started)
    const ended = new Promise<number | null>(resolve => started.on('exit', resolve))
    let said = ''
    started.stderr!.on('data', text => {
      said += String(text)
    })
    return {
      process: started,
      said: () => said,
      ended: () => ended,
    }
  }

  async function until(run: string, isReached: (shards: Readonly<Record<string, number>>) => boolean): Promise<void> {
    for (let i = 0; i < 200; i++) {
      if (isReached((await site.status(run)).shards)) return
      await pause(100)
    }
    throw new Error(`never reached: ${JSON.stringify(await site.status(run))}`)
  }

  async function expectWhole(run: string): Promise<void> {
    expect((await site.status(run)).shards).toMatchObject({total: 4, done: 4, failed: 0, waiting: 0})
    expect((await site.collect(run, '-f', 'json')).stdout).toBe((await site.check('-f', 'json')).stdout)
  }

  test('a wrong password is told without it; the address may come from the environment', async () => {
    const guarded = await startRedis({requirepass: 'right'})
    const address = guarded.url.replace('right', 'secret')
    for (const url of [address, address.replace(':secret@', '')]) {
      const {code, stderr} = await openSite(cli, {}, {redis: url}).batch('status', '--run', 'r')
      expect([code, stderr]).toEqual([2, expect.stringContaining('does not accept the user or the password')])
      expect([stderr.includes('secret'), stderr.trim().split('\n').length]).toEqual([false, 2])
    }
    const known = await cli.run(['batch', 'status', '--run', 'r'], {env: {DUIZHAO_REDIS: guarded.url}})
    expect(known.stderr).toContain('there is no run')
    await guarded.stop()
  })

  test('a Redis that forgets keys when it is full is refused', async () => {
    await client.config('SET', 'maxmemory', '100mb')
    await client.config('SET', 'maxmemory-policy', 'allkeys-lru')
    expect((await site.submit('evicted')).stderr).toContain('maxmemory-policy allkeys-lru')
    await client.config('SET', 'maxmemory-policy', 'noeviction')
    await client.config('SET', 'maxmemory', '0')
  })

  test('a full Redis is told to whoever submits; a worker says it once, waits, and goes on', async () => {
    await client.config('SET', 'maxmemory', '1')
    expect(await site.submit('full')).toMatchObject({code: 2, stderr: expect.stringContaining('is full')})
    await client.config('SET', 'maxmemory', '0')
    await site.submit('full')
    await client.config('SET', 'maxmemory', '1')
    const {said, ended} = worker('--until-empty')
    for (let i = 0; i < 300 && !said().includes('is full'); i++) await pause(100)
    await pause(1000)
    await client.config('SET', 'maxmemory', '0')
    await ended()
    expect(said().match(/is full/gu)).toHaveLength(1)
    expect(said().trim().split('\n').length).toBeLessThan(7)
    await expectWhole('full')
  })

  test('a slow Redis: a question is given up, a worker waits', async () => {
    await site.submit('slow')
    redis.signal('SIGSTOP')
    const [asked] = await Promise.all([site.batch('status', '--run', 'slow'), pause(1000)])
    expect([asked.code, asked.stderr]).toEqual([2, expect.stringContaining('does not answer')])
    redis.signal('SIGCONT')
    const {ended} = worker('--until-empty')
    for (let i = 0; i < 3; i++) {
      redis.signal('SIGSTOP')
      await pause(500)
      redis.signal('SIGCONT')
      await pause(300)
    }
    expect(await ended()).toBe(0)
    await expectWhole('slow')
  })

  test('clocks apart change nothing', async () => {
    await site.submit('late')
    const hours = (count: number): string =>
      `--import=data:text/javascript,${encodeURIComponent(`const now=Date.now;Date.now=()=>now()+${count}*3600000`)}`
    for (const count of [-5, 7]) {
      const {stderr, code} = await runNode(
        [hours(count), cli.main, 'batch', 'work', '--redis', redis.url, '--until-empty'],
        {cwd: site.path},
      )
      expect([code, stderr]).toEqual([0, expect.stringContaining('0 failed')])
    }
    const {shardsPerMinute} = await site.status('late')
    expect(shardsPerMinute).toBeGreaterThan(0)
    await expectWhole('late')
  })

  test('a worker that lost its shard to another one and comes back does no harm', async () => {
    await site.submit('twice')
    const first = worker()
    await until('twice', ({active = 0, done = 0}) => active + done > 0)
    first.process.kill('SIGSTOP')
    for (const key of await client.keys('duizhao:*:lock')) await client.del(key)
    const second = worker('--until-empty')
    await second.ended()
    first.process.kill('SIGCONT')
    await pause(1000)
    first.process.kill('SIGTERM')
    await first.ended()
    expect([first.said(), second.said()].join('\n')).not.toMatch(/unexpected|\n {4}at /u)
    await expectWhole('twice')
    expect(filesOf(join(site.path, 'out/shards'))).toHaveLength(4)
  })

  test('a disk that is full ends the worker, and the shard goes back (skipped where nothing may be mounted)', async ({
    skip,
  }) => {
    const out = join(site.path, 'out')
    mkdirSync(out)
    const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', out]).status === 0
    if (!isMounted) skip()
    try {
      await site.submit('disk')
      execFileSync('sh', ['-c', `head -c 200000 /dev/zero > '${join(out, 'filler')}' || true`])
      const {said, ended} = worker('--until-empty')
      expect(await ended()).toBe(2)
      expect(said()).toContain('no space left (ENOSPC)')
      expect(said().trim().split('\n').length).toBeLessThan(6)
      expect(filesOf(join(out, 'shards')).filter(name => name.endsWith('.tmp'))).toEqual([])
      rmSync(join(out, 'filler'))
      await worker('--until-empty').ended()
      await expectWhole('disk')
    } finally {
      spawnSync('umount', [out])
    }
  })

  test('a document that kills every worker is given up, and its neighbours are checked', {
    timeout: 240_000,
  }, async () => {
    const poison = `const read = Buffer.prototype.toString
      Buffer.prototype.toString = function (...args) {
        const text = read.apply(this, args)
        if (text.includes('第6期')) process.kill(process.pid, 'SIGKILL')
        return text
      }`
    const poisoned = `--import=data:text/javascript,${encodeURIComponent(poison)}`
    await site.submit('poison')
    let deaths = 0
    const work = ['batch', 'work', '--redis', redis.url, '--until-empty', '--lock', '2']
    while ((await runNode([poisoned, cli.main, ...work], {cwd: site.path})).code !== 0) deaths++
    // A shard over which eight died would have failed.
    expect(deaths).toBeGreaterThan(3)
    expect(deaths).toBeLessThan(8)
    expect((await site.status('poison')).shards).toMatchObject({total: 4, done: 4, failed: 0})
    const letters = await site.batch('failed', '--run', 'poison', '-o', 'out', '-f', 'json')
    expect(letters.stdout.trim().split('\n')).toEqual([expect.stringContaining('"path":"d006.zh.md"')])
    const collected = await site.collect('poison', '-f', 'json')
    expect([collected.code, collected.stderr.includes('d006.zh.md')]).toEqual([2, true])
    expect(JSON.parse(collected.stdout).summary.documents).toBe(19)
  })

  test('a worker in another folder ends, and its shard is done by others', async () => {
    await site.submit('elsewhere')
    const lost = openSite(cli, {}, {redis: redis.url})
    const {code, stderr} = await lost.batch('work', '--until-empty')
    expect([code, stderr]).toEqual([2, expect.stringContaining('start workers where the run was submitted')])
    expect(stderr.trim().split('\n').length).toBeLessThan(6)
    lost.remove()
    await worker('--until-empty').ended()
    await expectWhole('elsewhere')
  })

  test('what is no shard is refused, and the others are done', async () => {
    await site.submit('strange')
    const [name] = (await client.keys('duizhao:*:meta')).map(key => key.split(':')[1]!)
    const queue = new Queue(name!, {connection: {url: redis.url} as never, prefix: 'duizhao'})
    const job = await client.hgetall(
      (await client.keys('duizhao:shards-*:????????????????????????????????????????'))[0]!,
    )
    const good = JSON.parse(job.data!)
    const bad = [
      {},
      {...good, out: '/etc'},
      {...good, out: '../other'},
      {...good, list: 'runs/../../x.0123456789abcdef.jsonl'},
      {...good, start: 1},
      {...good, key: 'f'.repeat(40)},
      {...good, input: 's3://other/place'},
      {...good, more: 1},
    ]
    await queue.addBulk(bad.map((data, index) => ({name: 'check', data, opts: {jobId: `bad-${index}`}})))
    const {stderr} = await site.batch('work', '--until-empty')
    // The one with a wrong place has the key of a shard that is done, and nothing is left to do.
    expect(stderr).toContain(`5 shards done, ${bad.length - 1} failed`)
    expect(stderr).not.toMatch(/\n {4}at /u)
    await queue.close()
    await expectWhole('strange')
    await client.hset('duizhao:run:strange', {total: 'many'})
    expect(await site.batch('status', '--run', 'strange')).toMatchObject({code: 2})
  })

  describe('two builds of the program', () => {
    let folder: string
    let same: string
    let other: string

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'duizhao-builds-'))
      const copy = (name: string): string => {
        const root = dirname(dirname(cli.main))
        cpSync(dirname(cli.main), join(folder, name, 'dist'), {recursive: true})
        for (const beside of ['data', 'glossaries', 'package.json', 'node_modules'])
          symlinkSync(join(root, beside), join(folder, name, beside))
        return join(folder, name, 'dist/cli.js')
      }
      same = copy('same')
      other = copy('other')
      appendFileSync(other, '\n// other\n')
    })
    afterAll(() => rmSync(folder, {recursive: true}))

    const run = (main: string, ...args: string[]) =>
      runNode([main, 'batch', ...args, ...(args[0] === 'collect' ? [] : ['--redis', redis.url])], {cwd: site.path})

    test('workers of another one leave shards alone and say so; one that was installed at another time is the same', async () => {
      await site.submit('built')
      const left = await run(other, 'work', '--until-empty')
      expect([left.code, left.stderr]).toEqual([0, expect.stringContaining('4 shards of another build are waiting')])
      expect((await site.status('built')).shards).toMatchObject({done: 0, failed: 0, waiting: 4})
      expect((await run(other, 'status', '--run', 'built')).stdout).toContain('no worker of the build')
      expect((await run(same, 'work', '--until-empty')).stderr).toContain('4 shards done')
      await expectWhole('built')
      const later = await run(other, 'collect', '--run', 'built', '-o', 'out', '-f', 'json')
      expect(later.stdout).toBe((await site.check('-f', 'json')).stdout)
    })
  })
})

function filesOf(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(({name}) => name)
}
