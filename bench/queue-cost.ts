/** What the queue itself costs: shards that have no work in them through BullMQ over a Redis of its own. */
import {createHash} from 'node:crypto'
import {type Job, Queue, Worker} from 'bullmq'
import {Redis} from 'ioredis'
import {startRedis} from '../test/batch/redis.js'

/** Of one shard, from submitting it to noting that it is done. */
export interface QueueCost {
  /** Of the processor of Redis, in seconds. */
  readonly redis: number
  /** Calls that Redis counts, those inside of scripts too. */
  readonly calls: number
  /** What Redis holds while the shard waits. */
  readonly bytes: number
  /** Of this process: what submitting and working do around it, in seconds. */
  readonly own: number
}

/** Put `count` shards through a queue. */
export async function queueCost(count: number): Promise<QueueCost> {
  const server = await startRedis()
  const open = (): Redis => new Redis(server.url, {maxRetriesPerRequest: null})
  const [redis, ofQueue, ofWorker] = [open(), open(), open()]
  const queue = new Queue('cost', {connection: ofQueue as never})
  await queue.waitUntilReady()
  const before = await usage(redis)
  const own = process.cpuUsage()
  for (let from = 0; from < count; from += 500)
    await queue.addBulk(
      Array.from({length: Math.min(500, count - from)}, (_, i) => {
        const key = createHash('sha1')
          .update(String(from + i))
          .digest('hex')
        const place = {
          list: 'runs/may.0123456789abcdef.jsonl',
          start: 70_000 * (from + i),
          end: 70_000 * (from + i + 1),
        }
        const data = {key, ...place, settings: {glossaries: ['terms.yaml']}, out: 'results'}
        return {name: 'check', data, opts: {jobId: key, attempts: 3, removeOnComplete: true}}
      }),
    )
  const queued = await usage(redis)
  await new Promise<void>(done => {
    let finished = 0
    const worker = new Worker('cost', async (_: Job) => undefined, {connection: ofWorker as never})
    worker.on('completed', () => {
      if (++finished === count) void worker.close().then(done)
    })
  })
  const {user, system} = process.cpuUsage(own)
  const after = await usage(redis)
  await queue.close()
  for (const connection of [redis, ofQueue, ofWorker]) connection.disconnect()
  await server.stop()
  return {
    redis: (after.cpu - before.cpu) / count,
    calls: (after.calls - before.calls) / count,
    bytes: (queued.bytes - before.bytes) / count,
    own: (user + system) / 1e6 / count,
  }
}

/** What a Redis has used since it was started, and what it holds. */
export async function usage(redis: Redis): Promise<{calls: number; cpu: number; bytes: number}> {
  const [stats, cpu, memory] = await Promise.all(['commandstats', 'cpu', 'memory'].map(part => redis.info(part)))
  const sum = (text: string, pattern: RegExp): number =>
    [...text.matchAll(pattern)].reduce((total, [, value]) => total + Number(value), 0)
  return {
    calls: sum(stats!, /calls=(\d+)/gu),
    cpu: sum(cpu!, /used_cpu_(?:sys|user):([\d.]+)/gu),
    bytes: sum(memory!, /used_memory:(\d+)/gu),
  }
}
