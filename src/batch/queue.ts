import type {Queue} from 'bullmq'
import type {Redis} from 'ioredis'
import {namedError, systemReason} from '../messages/named-error.js'

/** The keys of Redis begin with it. */
export const prefix = 'duizhao'
/** The one queue of all runs. */
export const queueName = 'shards'
/** Keys of finished shards, with the time. */
const doneKey = `${prefix}:done`

/** A connection to the queue of shards, with what BullMQ itself does not know: which runs there are and what is done. */
export interface BatchQueue {
  readonly queue: Queue
  readonly redis: Redis
  readonly bullmq: typeof import('bullmq')
  /** Further connections of the same kind, for what waits. */
  connect(): Redis
  close(): Promise<void>
}

/** How long Redis may take to answer at first, in milliseconds. */
const patience = 5000

/**
 * Connect to Redis. Throws DuizhaoError `PEER_MISSING` without the packages `bullmq` and `ioredis`, `REDIS_ADDRESS` for what is no address,
 * and `REDIS_UNREACHABLE` where nobody answers, with the address (never its password).
 */
export async function openQueue(url: string): Promise<BatchQueue> {
  const address = shownAddress(url)
  const [bullmq, {Redis}] = await loadPeers()
  await greet(
    new Redis(url, {lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null, connectTimeout: patience}),
    address,
  )
  const connections: Redis[] = []
  const connect = (): Redis => {
    // Once it was there, it is waited for: a restart of Redis costs time and no work.
    const redis = new Redis(url, {
      maxRetriesPerRequest: null,
      retryStrategy: tries => Math.min(5000, 100 * 2 ** Math.min(tries, 6)),
    })
    redis.on('error', () => {})
    connections.push(redis)
    return redis
  }
  const redis = connect()
  const queue = new bullmq.Queue(queueName, {connection: redis as never, prefix})
  queue.on('error', () => {})
  return {
    queue,
    redis,
    bullmq,
    connect,
    close: async () => {
      await queue.close()
      for (const one of connections) one.disconnect()
    },
  }
}

async function loadPeers(): Promise<[typeof import('bullmq'), Pick<typeof import('ioredis'), 'Redis'>]> {
  try {
    return await Promise.all([import('bullmq'), import('ioredis')])
  } catch (cause) {
    throw namedError('PEER_MISSING', {name: 'bullmq ioredis', range: 'latest'}, {}, cause)
  }
}

async function greet(redis: Redis, address: string): Promise<void> {
  let reason: unknown
  redis.on('error', error => {
    reason ??= error
  })
  try {
    await redis.connect()
    await redis.ping()
  } catch (cause) {
    throw namedError('REDIS_UNREACHABLE', {address, reason: reasonOf(reason ?? cause)}, {}, cause)
  } finally {
    redis.disconnect()
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error
    ? systemReason(error)
    : error instanceof Error
      ? error.message
      : String(error)
}

/** Host and port of an address. Throws DuizhaoError `REDIS_ADDRESS`. */
export function shownAddress(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined || !/^rediss?:$/u.test(parsed.protocol))
    throw namedError('REDIS_ADDRESS', {url: url.replace(/\/\/[^@/]*@/u, '//…@')})
  return `${parsed.hostname}:${parsed.port === '' ? '6379' : parsed.port}`
}

const runKey = (name: string): string => `${prefix}:run:${name}`

/** Note a run: how many shards it has, and the keys of those that have to be done. */
export async function noteRun(
  {redis}: BatchQueue,
  name: string,
  total: number,
  keys: readonly string[],
): Promise<void> {
  const chunks = chunked(keys)
  await redis.del(`${runKey(name)}:keys`)
  for (const chunk of chunks) await redis.rpush(`${runKey(name)}:keys`, ...chunk)
  await redis.hset(runKey(name), {total, reused: total - keys.length, submitted: Date.now()})
}

/** A run as it was noted; undefined where there is none of that name. */
export async function notedRun({redis}: BatchQueue, name: string) {
  const {total, reused, submitted} = await redis.hgetall(runKey(name))
  if (total === undefined) return undefined
  const keys = await redis.lrange(`${runKey(name)}:keys`, 0, -1)
  return {total: Number(total), reused: Number(reused), submitted: Number(submitted), keys}
}

/** When shards were done, in milliseconds; undefined for those that are not. */
export async function doneTimes({redis}: BatchQueue, keys: readonly string[]): Promise<(number | undefined)[]> {
  const times: (number | undefined)[] = []
  for (const chunk of chunked(keys)) {
    const scores = await redis.zmscore(doneKey, ...chunk)
    times.push(...scores.map(score => (score === null ? undefined : Number(score))))
  }
  return times
}

export async function noteDone({redis}: BatchQueue, key: string): Promise<void> {
  await redis.zadd(doneKey, Date.now(), key)
}

/** Shards whose results are not there any more are not done. */
export async function forgetDone({redis}: BatchQueue, keys: readonly string[]): Promise<void> {
  for (const chunk of chunked(keys)) await redis.zrem(doneKey, ...chunk)
}

const chunkSize = 1000

function chunked(keys: readonly string[]): string[][] {
  return Array.from({length: Math.ceil(keys.length / chunkSize)}, (_, i) =>
    keys.slice(i * chunkSize, (i + 1) * chunkSize),
  )
}
