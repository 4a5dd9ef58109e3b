import {createHash} from 'node:crypto'
import {namedError} from '../messages/named-error.js'
import {DuizhaoError} from '../model/errors.js'
import {maxDocumentBytes, readBytes, textFileOf} from '../workspace/files/read-file.js'
import type {ReadFile} from '../workspace/inputs/read-texts.js'
import type {FileStore} from './store/file-store.js'

/** The bytes of a document by its name; throws as `readTextFile`. */
export type ReadBytes = (name: string) => Promise<Uint8Array>

/** Reads documents below the working directory, or in a store. */
export function documentReader(store?: FileStore): ReadBytes {
  if (store === undefined) return readBytes
  return async name => {
    const bytes = await store.read(name, {start: 0, end: maxDocumentBytes + 1})
    if (bytes === undefined) throw namedError('FILE_MISSING', {}, {path: name})
    const limit = maxDocumentBytes / 1024 / 1024
    if (bytes.length > maxDocumentBytes) throw namedError('FILE_TOO_LARGE', {size: limit + 1, limit}, {path: name})
    return bytes
  }
}

const unreadable = 'unreadable'

/** Documents of a shard: each is read once, for its digest and for its text. */
export class ShardDocuments {
  private readonly files = new Map<string, Promise<Uint8Array>>()
  private readonly digests = new Map<string, Promise<string>>()

  constructor(private readonly read: ReadBytes) {}

  /** Of its content; one that cannot be read has a digest too, so that its shard is another one once it can. Throws DuizhaoError `STORE_…`. */
  digest(name: string): Promise<string> {
    const known =
      this.digests.get(name) ??
      this.bytes(name).then(
        bytes => createHash('sha256').update(bytes).digest('hex'),
        error => {
          // What is wrong with a store says nothing about the document.
          if (error instanceof DuizhaoError && error.code.startsWith('STORE_')) throw error
          return unreadable
        },
      )
    this.digests.set(name, known)
    return known
  }

  /** Whether none of the documents can be read here. Throws as {@link digest}. */
  async areAbsent(names: readonly string[]): Promise<boolean> {
    for (const name of names) if ((await this.digest(name)) !== unreadable) return false
    return true
  }

  /** Its text. */
  readonly readFile: ReadFile = async (name, encoding) => textFileOf(await this.bytes(name), name, encoding)

  private bytes(name: string): Promise<Uint8Array> {
    const known = this.files.get(name) ?? this.read(name)
    this.files.set(name, known)
    return known
  }
}

/** Relative, and nowhere above the place that it is relative to: what a worker elsewhere may be told to read. */
export function isBelow(path: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|[\\/])/iu.test(path) && !path.split(/[\\/]/u).includes('..')
}
