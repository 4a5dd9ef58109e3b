import type {Queue} from 'bullmq'
import type {Redis} from 'ioredis'
import * as z from 'zod'
import {programIdentity} from '../cache/build-identity.js'
import {stableDigest} from '../cache/stable-digest.js'
import {namedError} from '../messages/named-error.js'
import type {DuizhaoError} from '../model/errors.js'
import {packageVersion} from '../text/package-version.js'
import {connectionOptions, greet, loadBullmq, loadClient, redisError, shownAddress, TroubleTeller} from './redis.js'

/** The keys of Redis begin with it. */
export const prefix = 'duizhao'
/** Keys of finished shards, with the time. */
const doneKey = `${prefix}:done`
/** The builds of the program that have queues, with their versions. */
const buildsKey = `${prefix}:builds`

/** How Redis is asked. */
export interface QueueOptions {
  /** Wait for Redis where it goes away, as a worker does, and do not give commands up. */
  readonly waits?: boolean | undefined
  /** Told of trouble with Redis once while it lasts, and without an error when it is over. */
  readonly onTrouble?: ((trouble: DuizhaoError | undefined) => void) | undefined
}

/** A connection to the queues of shards, with what BullMQ itself does not know: which runs there are and what is done. */
export interface BatchQueue {
  /** Of this program: a queue for each build, see {@link openQueue}. */
  readonly build: string
  /** @internal The queue of a build; of this one unless said. */
  queueOf(build?: string): Promise<Queue>
  /** @internal */
  readonly redis: Redis
  /** @internal */
  readonly teller: TroubleTeller
  /** @internal Further connections of the same kind, for what waits. */
  connect(): Redis
  /** @internal Do something with Redis; what goes wrong with it is thrown as DuizhaoError `REDIS_…`. */
  ask<Result>(work: () => Promise<Result>): Promise<Result>
  /** End the connection. */
  close(): Promise<void>
}

/** The build of this program: equal on all machines that have the same one. */
export function thisBuild(): string {
  return stableDigest([packageVersion(), programIdentity()]).slice(0, 12)
}

/** A queue for each build: workers leave alone what was submitted by another one, as they would find something else. */
export function queueName(build = thisBuild()): string {
  return `shards-${build}`
}

/**
 * Connect to the queue in Redis: one for each build of the program, for another build might find something else. Throws DuizhaoError `PEER_MISSING` without the packages `bullmq` and `ioredis`, `REDIS_ADDRESS` for what is no address,
 * and `REDIS_UNREACHABLE`, `REDIS_PASSWORD` or `REDIS_UNSUITABLE` with the address (never its password).
 */
export async function openQueue(url: string, {waits = false, onTrouble}: QueueOptions = {}): Promise<BatchQueue> {
  const address = shownAddress(url)
  const RedisClient = await loadClient()
  await greet(url, RedisClient)
  const teller = new TroubleTeller(address, onTrouble)
  const connections: Redis[] = []
  const connect = (): Redis => {
    const redis: Redis = new RedisClient(url, connectionOptions(waits))
    redis.on('error', error => teller.trouble(error))
    redis.on('ready', () => teller.over(true))
    connections.push(redis)
    return redis
  }
  const redis = connect()
  const queues = new Map<string, Promise<Queue>>()
  const build = thisBuild()
  const open = async (of: string): Promise<Queue> => {
    const {Queue} = await loadBullmq()
    const queue = new Queue(queueName(of), {connection: redis as never, prefix, skipVersionCheck: true})
    queue.on('error', error => teller.trouble(error))
    return queue
  }
  return {
    build,
    queueOf(of = build) {
      const known = queues.get(of) ?? open(of)
      queues.set(of, known)
      return known
    },
    redis,
    teller,
    connect,
    async ask(work) {
      try {
        return await work()
      } catch (error) {
        throw redisError(error, address)
      }
    },
    async close() {
      for (const queue of queues.values()) await queue.then(opened => opened.close()).catch(() => {})
      for (const one of connections) one.disconnect()
    },
  }
}

const runKey = (name: string): string => `${prefix}:run:${name}`

const buildName = /^[0-9a-f]{12}$/u

/** What stands in Redis may come from anywhere. */
const notedSchema = z.object({
  total: z.coerce.number().int().min(0),
  reused: z.coerce.number().int().min(0),
  submitted: z.coerce.number().min(0),
  build: z.string().regex(buildName),
  version: z.string().max(100),
  cancelled: z.literal('1').optional(),
})

/** A run as it was noted. */
export interface NotedRun extends z.output<typeof notedSchema> {
  /** Of the shards that had to be done. */
  readonly keys: readonly string[]
}

/** Note a run: how many shards it has, and the keys of those that have to be done. */
export async function noteRun(
  {redis, build}: BatchQueue,
  name: string,
  total: number,
  keys: readonly string[],
): Promise<void> {
  await redis.del(runKey(name), `${runKey(name)}:keys`)
  for (const chunk of chunked(keys)) await redis.rpush(`${runKey(name)}:keys`, ...chunk)
  const reused = total - keys.length
  await redis.hset(buildsKey, build, packageVersion())
  const submitted = await redisTime(redis)
  await redis.hset(runKey(name), {total, reused, submitted, build, version: packageVersion()})
}

/** Throws DuizhaoError `BATCH_UNKNOWN`, and `BATCH_JOB_INVALID` where something else stands in its place. */
export async function notedRun({redis}: BatchQueue, name: string): Promise<NotedRun> {
  const fields = await redis.hgetall(runKey(name))
  if (Object.keys(fields).length === 0) throw namedError('BATCH_UNKNOWN', {name})
  const noted = notedSchema.safeParse(fields)
  if (!noted.success) throw namedError('BATCH_JOB_INVALID', {}, {}, noted.error)
  return {...noted.data, keys: await redis.lrange(`${runKey(name)}:keys`, 0, -1)}
}

export async function noteCancelled({redis}: BatchQueue, name: string): Promise<void> {
  await redis.hset(runKey(name), {cancelled: '1'})
}

/** The builds that ever had shards in the queue, with their versions. */
export async function knownBuilds({redis}: BatchQueue): Promise<ReadonlyMap<string, string>> {
  const found = Object.entries(await redis.hgetall(buildsKey))
  return new Map(
    found.filter(([build]) => buildName.test(build)).map(([build, version]) => [build, version.slice(0, 100)]),
  )
}

/** The clock of Redis in milliseconds: those of workers may be apart. */
export async function redisTime(redis: Redis): Promise<number> {
  const [seconds, micros] = await redis.time()
  return Number(seconds) * 1000 + Math.floor(Number(micros) / 1000)
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
  await redis.zadd(doneKey, await redisTime(redis), key)
}

/** Shards whose results are not there any more are not done. */
export async function forgetDone({redis}: BatchQueue, keys: readonly string[]): Promise<void> {
  for (const chunk of chunked(keys)) await redis.zrem(doneKey, ...chunk)
}

const chunkSize = 1000

export function chunked<Item>(items: readonly Item[], size = chunkSize): Item[][] {
  return Array.from({length: Math.ceil(items.length / size)}, (_, i) => items.slice(i * size, (i + 1) * size))
}
