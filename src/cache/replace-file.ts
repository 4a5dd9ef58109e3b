import {randomBytes} from 'node:crypto'
import {open, rename, rm} from 'node:fs/promises'
import {dirname, join} from 'node:path'

/** How the names of the temporary files begin; one stays behind where a process was killed. */
export const temporaryPrefix = '.duizhao-'

export interface ReplaceOptions {
  /** Rights of the file where it is new, as `open` takes them. */
  readonly mode?: number
  /** Wait until the content is on the disk, so that even a power cut leaves the old or the new file. */
  readonly isLasting?: boolean
}

/** A file that is written piece by piece, and is there as a whole or not at all. Methods throw what the file system throws, and leave nothing then. */
export interface BegunFile {
  write(content: string | Uint8Array): Promise<void>
  /** Put it in its place. */
  commit(): Promise<void>
  /** Leave nothing of it. */
  abandon(): Promise<void>
}

/**
 * Write a file whole or not at all: to a temporary file beside it, then renamed over it. Throws what the file system
 * throws; the file is then as it was.
 */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  options: ReplaceOptions = {},
): Promise<void> {
  const file = await beginFile(path, options)
  await file.write(content)
  await file.commit()
}

/** Begin a file as {@link replaceFile} writes it. */
export async function beginFile(
  path: string,
  {mode = 0o666, isLasting = false}: ReplaceOptions = {},
): Promise<BegunFile> {
  const temporary = join(dirname(path), `${temporaryPrefix}${randomBytes(6).toString('hex')}.tmp`)
  const file = await open(temporary, 'wx', mode)
  const abandon = async (): Promise<void> => {
    await file.close().catch(() => {})
    await rm(temporary, {force: true})
  }
  const orNothing = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      await abandon()
      throw error
    }
  }
  return {
    write: content => orNothing(() => file.writeFile(content)),
    commit: () =>
      orNothing(async () => {
        if (isLasting) await file.datasync()
        await file.close()
        await rename(temporary, path)
      }),
    abandon,
  }
}
