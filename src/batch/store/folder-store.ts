import {mkdir, open, readdir, stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {namedError, systemReason} from '../../messages/named-error.js'
import {writeFileAtomically} from '../../workspace/files/write-file.js'
import {findFiles} from '../../workspace/pairing/find-files.js'
import type {ByteRange, FileStore} from './file-store.js'

/** A folder of this machine, or one that is mounted. */
export class FolderStore implements FileStore {
  constructor(readonly address: string) {}

  async read(name: string, range?: ByteRange): Promise<Uint8Array | undefined> {
    const path = join(this.address, name)
    try {
      const stats = await stat(path)
      // A named pipe would be waited for.
      if (!stats.isFile()) return undefined
      const file = await open(path)
      try {
        if (range === undefined) return await file.readFile()
        const bytes = Buffer.alloc(Math.max(0, Math.min(range.end, stats.size) - range.start))
        const {bytesRead} = await file.read(bytes, 0, bytes.length, range.start)
        return bytes.subarray(0, bytesRead)
      } finally {
        await file.close()
      }
    } catch (cause) {
      if (isAbsent(cause)) return undefined
      throw namedError('STORE_FAILED', {reason: systemReason(cause)}, {path}, cause)
    }
  }

  async write(name: string, content: Uint8Array): Promise<void> {
    const path = join(this.address, name)
    await mkdir(dirname(path), {recursive: true}).catch(cause => {
      throw namedError('OUTPUT_UNWRITABLE', {reason: systemReason(cause)}, {path}, cause)
    })
    await writeFileAtomically(path, content)
  }

  async has(name: string): Promise<boolean> {
    const stats = await stat(join(this.address, name)).catch(() => undefined)
    return stats?.isFile() === true
  }

  async list(): Promise<string[]> {
    await readdir(this.address).catch(cause => {
      throw namedError('STORE_FAILED', {reason: systemReason(cause)}, {path: this.address}, cause)
    })
    return findFiles(this.address, () => false)
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
