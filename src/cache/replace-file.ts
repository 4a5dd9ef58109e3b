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

/**
 * Write a file whole or not at all: to a temporary file beside it, then renamed over it. Throws what the file system
 * throws; the file is then as it was.
 */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  {mode = 0o666, isLasting = false}: ReplaceOptions = {},
): Promise<void> {
  const temporary = join(dirname(path), `${temporaryPrefix}${randomBytes(6).toString('hex')}.tmp`)
  try {
    const file = await open(temporary, 'wx', mode)
    try {
      await file.writeFile(content)
      if (isLasting) await file.datasync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, {force: true})
    throw error
  }
}
