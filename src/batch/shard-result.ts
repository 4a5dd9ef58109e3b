import {promisify} from 'node:util'
import {gunzip, gzip} from 'node:zlib'
import {namedError} from '../messages/named-error.js'
import {DuizhaoError, type DuizhaoErrorDetails} from '../model/errors.js'
import type {InputResult} from '../workspace/check/checked-input.js'
import type {FileStore} from './store/file-store.js'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** What a shard found out about one input: a result, or why there is none. */
export interface DocumentResult {
  /** Digests of its files. */
  readonly digests: readonly string[]
  readonly result?: InputResult | undefined
  /** Absent beside an absent result where the check took down its thread. */
  readonly error?: DuizhaoError | undefined
  /** Whether its texts may have comments that silence rules. */
  readonly isCommented: boolean
}

/** What a shard found out, and what has to be compared with other shards: a key and a value, in turn, each pair once. */
export interface ShardResult {
  readonly values: readonly number[]
  readonly documents: readonly DocumentResult[]
}

/** The same as it was kept: what it says of a document is read when it is asked for. */
export interface KeptShard {
  readonly values: readonly number[]
  /** Whether any document has comments that silence rules. */
  readonly isCommented: boolean
  /** By its place in the shard. */
  document(place: number): DocumentResult
}

const version = 1

interface Head {
  readonly version: number
  readonly documents: number
  readonly isCommented: boolean
  readonly values: readonly number[]
}

interface Line extends Omit<DocumentResult, 'error' | 'isCommented'> {
  readonly error?: Omit<DuizhaoErrorDetails, 'cause'> | undefined
  readonly isCommented?: true
}

/** Where the results of shards are: one file a shard, named by its key. */
export class ShardFolder {
  constructor(private readonly store: FileStore) {}

  has(key: string): Promise<boolean> {
    return this.store.has(nameOf(key))
  }

  /** A shard is there as a whole or not at all, whoever else writes it. Throws as `FileStore.write`. */
  async write(key: string, {values, documents}: ShardResult): Promise<void> {
    const isCommented = documents.some(one => one.isCommented)
    const head: Head = {version, documents: documents.length, isCommented, values}
    const lines = documents.map(({digests, result, error, isCommented}): Line => {
      const details = error === undefined ? {} : {error: detailsOf(error)}
      return {digests, ...(result && {result}), ...details, ...(isCommented && {isCommented})}
    })
    await this.writeLines(key, [head, ...lines].map(line => `${JSON.stringify(line)}\n`).join(''))
  }

  /** Undefined where there is no such file. Throws DuizhaoError `BATCH_BROKEN` where it is damaged or of another version. */
  async read(key: string): Promise<KeptShard | undefined> {
    const text = await this.readLines(key)
    if (text === undefined) return undefined
    const lines = text.split('\n')
    const parsed = <Value>(line: string | undefined): Value => {
      try {
        return JSON.parse(line ?? '') as Value
      } catch (cause) {
        throw this.broken(key, cause)
      }
    }
    const {values, isCommented, ...head} = parsed<Head>(lines[0])
    if (head.version !== version || head.documents !== lines.length - 2) throw this.broken(key, undefined)
    return {values, isCommented, document: place => resultOf(parsed<Line>(lines[place + 1]))}
  }

  /** Keep a text as the result of a shard. Throws as `FileStore.write`. */
  async writeLines(key: string, text: string | Uint8Array): Promise<void> {
    await this.store.write(nameOf(key), await pack(text, {level: 6}))
  }

  /** The text that is the result of a shard. Throws DuizhaoError `BATCH_BROKEN`. */
  async readLines(key: string): Promise<string | undefined> {
    const bytes = await this.store.read(nameOf(key))
    if (bytes === undefined) return undefined
    try {
      return (await unpack(bytes)).toString('utf8')
    } catch (cause) {
      throw this.broken(key, cause)
    }
  }

  private broken(key: string, cause: unknown): Error {
    return namedError('BATCH_BROKEN', {variant: 'result'}, {path: `${this.store.address}/${nameOf(key)}`}, cause)
  }
}

function nameOf(key: string): string {
  return `shards/${key.slice(0, 2)}/${key}.jsonl.gz`
}

function resultOf({error, isCommented, ...rest}: Line): DocumentResult {
  return {...rest, isCommented: isCommented === true, ...(error && {error: new DuizhaoError(error)})}
}

function detailsOf(error: DuizhaoError): Omit<DuizhaoErrorDetails, 'cause'> {
  const {code, path, line, column, found, expected, remedy, data, others} = error
  return {code, path, line, column, found, expected, remedy, data, others}
}
