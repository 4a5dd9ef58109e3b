/** A run through a Redis of its own with workers as processes, some of them killed all the time, and what Redis did meanwhile. */
import {readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {Redis} from 'ioredis'
import {startRedis} from '../test/batch/redis.js'
import {archiveGlossary, archivePattern} from './archive.js'
import {generator} from './corpus.js'
import {cpuOfChildren} from './measured-check.js'
import {cli, type Measured, run, start} from './measured-process.js'
import {usage} from './queue-cost.js'

export const inputArgs = ['--pair', archivePattern, '-g', archiveGlossary] as const

/** How long a worker lives that is killed, in seconds: some die as they start, some in the middle of a shard. */
export const life = {least: 0.5, most: 8}

/** A shard of a run as the queue noted it. */
export interface ShardTimes {
  /** Of each time that a worker took it and finished it, in seconds. */
  readonly seconds: readonly number[]
  /** From the first worker that took a shard to the last that finished one. */
  readonly makespan: number
  readonly taken: number
  readonly finished: number
  /** Shards that were taken from dead workers. */
  readonly stalled: number
}

export interface WorkedRun extends ShardTimes {
  /** Of all processes of workers from their start to their end. */
  readonly wall: number
  readonly cpu: number
  readonly kills: number
  /** Calls of Redis, those inside of scripts too, and seconds of its processor. */
  readonly redis: {readonly calls: number; readonly cpu: number}
  readonly workers: readonly Measured[]
}

/** A Redis on a port of its own, and what runs over it in a folder of documents. */
export class BatchGround {
  private constructor(
    private readonly server: Awaited<ReturnType<typeof startRedis>>,
    private readonly redis: Redis,
    readonly folder: string,
    private readonly command: string,
  ) {}

  /** `command` is the build that runs. */
  static async open(folder: string, command: string = cli): Promise<BatchGround> {
    const server = await startRedis()
    return new BatchGround(server, new Redis(server.url), folder, command)
  }

  async close(): Promise<void> {
    this.redis.disconnect()
    await this.server.stop()
  }

  submit(name: string, ...args: string[]): Promise<Measured> {
    return this.batch('submit', ...inputArgs, '--run', name, '-o', 'out', ...args)
  }

  /** A worker that finds nothing to do. */
  idle(): Promise<Measured> {
    return this.batch('work', '--until-empty')
  }

  private batch(action: string, ...args: string[]): Promise<Measured> {
    return run(['batch', action, '--redis', this.server.url, ...args], this.folder, {command: this.command})
  }

  /** How far a run is. */
  async shards(name: string): Promise<Record<'total' | 'done' | 'failed' | 'waiting' | 'active' | 'reused', number>> {
    return JSON.parse((await this.batch('status', '--run', name, '-f', 'json')).stdout).shards
  }

  forgetResults(): void {
    rmSync(join(this.folder, 'out'), {recursive: true, force: true})
  }

  /**
   * Work until nothing is left with as many workers; `killed` more are killed at random times, and started anew, until the others have
   * nothing to do. `options` are those of `batch work`. With `isReady` all have started before any of them gets a shard, and the clock begins then.
   */
  async work(
    workers: number,
    {killed = 0, lives = life, options = [] as readonly string[], isReady = false} = {},
  ): Promise<WorkedRun> {
    for (const key of await this.eventKeys()) await this.redis.del(key)
    if (isReady) await this.batch('pause')
    const before = await usage(this.redis)
    const cpuBefore = cpuOfChildren()
    let began = performance.now()
    const args = ['batch', 'work', '--redis', this.server.url, ...options]
    const {command} = this
    const steady = Array.from({length: workers}, () => start([...args, '--until-empty'], this.folder, {command}).ended)
    if (isReady) {
      // They have started and wait for a shard.
      await pause(3000)
      await this.batch('resume')
      began = performance.now()
    }
    let isOver = false
    let kills = 0
    const kill = async (random: () => number): Promise<void> => {
      while (!isOver) {
        const worker = start(args, this.folder, {command})
        const end = performance.now() + 1000 * (lives.least + (lives.most - lives.least) * random())
        while (!isOver && performance.now() < end) await pause(50)
        worker.child.kill('SIGKILL')
        kills++
        await worker.ended
      }
    }
    const killing = Array.from({length: killed}, (_, i) => kill(generator(1 + 7919 * i)))
    const ended = await Promise.all(steady)
    isOver = true
    await Promise.all(killing)
    const wall = (performance.now() - began) / 1000
    // Without the commands that pause and resume, but with those that are killed.
    const cpu = isReady ? ended.reduce((sum, worker) => sum + worker.cpu, 0) : cpuOfChildren() - cpuBefore
    const after = await usage(this.redis)
    const redis = {calls: after.calls - before.calls, cpu: after.cpu - before.cpu}
    return {...(await this.shardTimes()), wall, cpu, kills, redis, workers: ended}
  }

  private eventKeys(): Promise<string[]> {
    return this.redis.keys('duizhao:*:events')
  }

  /** From the stream of events that BullMQ keeps. */
  private async shardTimes(): Promise<ShardTimes> {
    const begun = new Map<string, number>()
    const seconds: number[] = []
    const counts = {taken: 0, finished: 0, stalled: 0}
    let first = Number.POSITIVE_INFINITY
    let last = 0
    for (const key of await this.eventKeys())
      for (const [id, fields] of await this.redis.xrange(key, '-', '+')) {
        const time = Number(id.split('-')[0]) / 1000
        const at = (name: string): string => fields[fields.indexOf(name) + 1] ?? ''
        const event = at('event')
        if (event === 'active') {
          begun.set(at('jobId'), time)
          counts.taken++
          first = Math.min(first, time)
        } else if (event === 'completed') {
          seconds.push(time - (begun.get(at('jobId')) ?? time))
          counts.finished++
          last = Math.max(last, time)
        } else if (event === 'stalled') counts.stalled++
      }
    return {...counts, seconds, makespan: last - first}
  }
}

/** How often each input stands in the shards of a run, and files of results that were left half written. */
export function inputsOfRun(
  folder: string,
  name: string,
): {readonly counts: readonly number[]; readonly unfinished: number} {
  const runs = join(folder, 'out/runs')
  const lists = readdirSync(runs).filter(file => file.startsWith(name) && file.endsWith('.jsonl'))
  const lines = lists.flatMap(file => readFileSync(join(runs, file), 'utf8').trim().split('\n'))
  const counts = new Map<string, number>()
  for (const line of lines)
    for (const files of JSON.parse(line).inputs ?? []) {
      const input = JSON.stringify(files)
      counts.set(input, (counts.get(input) ?? 0) + 1)
    }
  const unfinished = readdirSync(join(folder, 'out'), {recursive: true}).filter(file => /\.tmp|~$/u.test(String(file)))
  return {counts: [...counts.values()], unfinished: unfinished.length}
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(done => setTimeout(done, milliseconds))
}
