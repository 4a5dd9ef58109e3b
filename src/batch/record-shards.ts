import {createHash, type Hash} from 'node:crypto'
import {programIdentity} from '../cache/build-identity.js'
import {stableDigest} from '../cache/stable-digest.js'
import {namedError} from '../messages/named-error.js'
import type {Settings} from '../workspace/settings/settings.js'
import type {RecordShard} from './run-file.js'
import {keyLength} from './shards.js'
import {type ByteRange, type FileStore, piecesOf} from './store/file-store.js'

/** Records of a shard where nothing is said, and what it has at most in bytes, but for its last line: some seconds of work. */
const usualSize = 10_000
const mostBytes = 16 * 1024 * 1024

/** Lines of a file that belong together, and the digest of their bytes. */
interface Slice {
  readonly place: ByteRange
  readonly digest: string
}

/**
 * Divide a file of records into shards of `size` neighbouring lines. The key of a shard is the digest of its lines, the settings and this
 * version of the program. Throws DuizhaoError `FILE_MISSING`. Cost: the file is read once, piece by piece.
 */
export async function recordShards(
  store: FileStore,
  path: string,
  settings: Settings,
  size = usualSize,
): Promise<RecordShard[]> {
  if (!(await store.has(path))) throw namedError('FILE_MISSING', {}, {path})
  const shards: RecordShard[] = []
  for await (const {place, digest} of slicesOf(store, path, size))
    shards.push({key: await recordKey(settings, place, digest), records: {path, ...place}})
  return shards
}

/** The key of a shard of records as they are now. */
export async function recordKey(
  settings: Settings,
  {start}: Pick<ByteRange, 'start'>,
  digest: string,
): Promise<string> {
  // A byte order mark is one at the beginning only.
  const isFirst = String(start === 0)
  const {translator} = settings
  const parts = [await settings.identity(programIdentity()), settings.ruleKey([]), translator.lang, isFirst, digest]
  return stableDigest(['records', ...parts]).slice(0, keyLength)
}

/** The digest of lines as {@link recordKey} takes it. */
export async function digestOfLines(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

async function* slicesOf(store: FileStore, path: string, size: number): AsyncGenerator<Slice> {
  let hash: Hash = createHash('sha256')
  let start = 0
  let end = 0
  let lines = 0
  for await (const piece of piecesOf(store, path)) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length)
    let from = 0
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
      lines++
      const reached = end + at + 1
      if (lines < size && reached - start < mostBytes) continue
      hash.update(bytes.subarray(from, at + 1))
      yield {place: {start, end: reached}, digest: hash.digest('hex')}
      hash = createHash('sha256')
      start = reached
      from = at + 1
      lines = 0
    }
    hash.update(bytes.subarray(from))
    end += bytes.length
  }
  if (end > start) yield {place: {start, end}, digest: hash.digest('hex')}
}
