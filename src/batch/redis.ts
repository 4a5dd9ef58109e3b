import type {Redis} from 'ioredis'
import {namedError, systemReason} from '../messages/named-error.js'
import {DuizhaoError} from '../model/errors.js'

/** How long Redis may take to answer at first, and later to a command, in milliseconds. */
const patience = {first: 5000, command: 30_000}
/** The longest pause between two tries to reach it again, in milliseconds. */
const longestPause = 5000
/** Tries after which a command that nobody waits with is given up. */
const tries = 3

/** Host and port of an address. Throws DuizhaoError `REDIS_ADDRESS`, without a password. */
export function shownAddress(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined || !/^rediss?:$/u.test(parsed.protocol))
    throw namedError('REDIS_ADDRESS', {url: url.replace(/\/\/[^@/]*@/u, '//…@')})
  return `${parsed.hostname}:${parsed.port === '' ? '6379' : parsed.port}`
}

/** The client of Redis. Throws DuizhaoError `PEER_MISSING`. */
export async function loadClient(): Promise<typeof Redis> {
  return (await peer(import('ioredis'))).Redis
}

/** The queue, which takes a quarter of a second to load: not where there is nothing to put into it. Throws DuizhaoError `PEER_MISSING`. */
export function loadBullmq(): Promise<typeof import('bullmq')> {
  return peer(import('bullmq'))
}

function peer<Module>(loading: Promise<Module>): Promise<Module> {
  return loading.catch(cause => {
    throw namedError('PEER_MISSING', {name: 'bullmq ioredis', range: 'latest'}, {}, cause)
  })
}

/**
 * How a connection behaves. One that waits is that of a worker: once Redis was there, it is waited for, so that a restart costs time and no
 * work. Any other gives a command up.
 */
export function connectionOptions(waits: boolean) {
  return {
    maxRetriesPerRequest: waits ? null : tries,
    connectTimeout: patience.first,
    ...(!waits && {commandTimeout: patience.command}),
    retryStrategy: (attempt: number) => Math.min(longestPause, 100 * 2 ** Math.min(attempt, 6)),
  }
}

/**
 * Look whether Redis is there and can keep a queue. Throws DuizhaoError `REDIS_UNREACHABLE`, `REDIS_PASSWORD`, and `REDIS_UNSUITABLE` for one that
 * is too old or forgets keys when it is full.
 */
export async function greet(url: string, RedisClient: typeof Redis): Promise<void> {
  const redis = new RedisClient(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
    connectTimeout: patience.first,
    commandTimeout: patience.first,
  })
  let reason: unknown
  redis.on('error', error => {
    reason ??= error
  })
  try {
    await redis.connect()
    await redis.ping()
    const info = await redis.info()
    const field = (name: string): string => new RegExp(`^${name}:(.*?)\\r?$`, 'mu').exec(info)?.[1] ?? ''
    const [major = 0, minor = 0] = field('redis_version').split('.').map(Number)
    if (major < 6 || (major === 6 && minor < 2))
      throw namedError('REDIS_UNSUITABLE', {variant: 'version', version: field('redis_version')})
    const policy = field('maxmemory_policy')
    if (Number(field('maxmemory')) > 0 && policy !== 'noeviction')
      throw namedError('REDIS_UNSUITABLE', {variant: 'policy', policy})
  } catch (cause) {
    throw redisError(cause instanceof DuizhaoError ? cause : (reason ?? cause), shownAddress(url))
  } finally {
    redis.disconnect()
  }
}

/** What Redis or the way to it says, as a person is told; an error that is no such one is given back. */
export function redisError(error: unknown, address: string): unknown {
  if (error instanceof DuizhaoError || !(error instanceof Error)) return error
  const {message} = error
  if (/^(?:NOAUTH|WRONGPASS|ERR invalid password)\b/u.test(message))
    return namedError('REDIS_PASSWORD', {address}, {}, error)
  if (/\bOOM command not allowed\b/u.test(message)) return namedError('REDIS_FULL', {address}, {}, error)
  const reason = reasonOf(error)
  return reason === undefined ? error : namedError('REDIS_UNREACHABLE', {address, reason}, {}, error)
}

function reasonOf(error: Error): string | undefined {
  if (error.message === 'Command timed out') return 'ETIMEDOUT'
  if (error.name === 'MaxRetriesPerRequestError' || error.message === 'Connection is closed.') return 'ECONNREFUSED'
  if (error.name === 'ReplyError' || error.name === 'AbortError') return error.message
  if ('code' in error) return systemReason(error)
  return /\b(?:LOADING|READONLY|MISCONF|ETIMEDOUT|ECONN\w+)\b/u.test(error.message) ? error.message : undefined
}

/** Tells what goes on with Redis without saying it over and over: each trouble once until it is over, and at most once in a while. */
export class TroubleTeller {
  private told: string | undefined
  private readonly last = new Map<string, number>()

  constructor(
    private readonly address: string,
    private readonly tell: ((trouble: DuizhaoError | undefined) => void) | undefined,
  ) {}

  trouble(error: unknown): void {
    const named = redisError(error, this.address)
    if (!(named instanceof DuizhaoError) || named.code === this.told) return
    this.told = named.code
    if (Date.now() - (this.last.get(named.code) ?? 0) < silence) return
    this.last.set(named.code, Date.now())
    this.tell?.(named)
  }

  /** It answers; that it takes a connection says nothing about room. */
  over(isConnected = false): void {
    if (this.told === undefined || (isConnected && this.told === 'REDIS_FULL')) return
    this.told = undefined
    if (Date.now() - (this.last.get('') ?? 0) < silence) return
    this.last.set('', Date.now())
    this.tell?.(undefined)
  }
}

/** Milliseconds in which the same is not said again. */
const silence = 60_000
