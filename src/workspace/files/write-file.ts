import {constants} from 'node:fs'
import {access, realpath, stat, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {replaceFile} from '../../cache/replace-file.js'
import {namedError, systemReason} from '../../messages/named-error.js'

/**
 * Write a file whole or not at all, as {@link replaceFile}, even over a power cut. A symbolic link is followed;
 * `/dev/null` and other devices are written to directly. Throws DuizhaoError `OUTPUT_UNWRITABLE`.
 */
export async function writeFileAtomically(name: string, content: string | Uint8Array): Promise<void> {
  const place = await outputPlace(name)
  if (place.device)
    return writeFile(place.path, content).catch((cause: unknown) => {
      throw unwritable(name, cause)
    })
  await replaceFile(place.path, content, {mode: place.mode, isLasting: true}).catch((cause: unknown) => {
    throw unwritable(name, cause)
  })
}

/** Check before a long run that `name` can be written. Throws DuizhaoError `OUTPUT_UNWRITABLE`. */
export async function checkWritable(name: string): Promise<void> {
  const place = await outputPlace(name)
  try {
    await access(place.device ? place.path : dirname(place.path), constants.W_OK)
  } catch (cause) {
    throw unwritable(name, cause)
  }
}

interface OutputPlace {
  readonly path: string
  readonly device: boolean
  readonly mode: number
}

async function outputPlace(name: string): Promise<OutputPlace> {
  const stats = await stat(name).catch(() => undefined)
  if (stats === undefined) return {path: name, device: false, mode: 0o666}
  if (stats.isDirectory()) throw unwritable(name, Object.assign(new Error(), {code: 'EISDIR'}))
  if (stats.isFIFO() || stats.isSocket()) throw namedError('FILE_NOT_REGULAR', {}, {path: name})
  if (!stats.isFile()) return {path: name, device: true, mode: 0}
  await access(name, constants.W_OK).catch(cause => {
    throw unwritable(name, cause)
  })
  return {path: await realpath(name), device: false, mode: stats.mode & 0o777}
}

function unwritable(path: string, cause: unknown): Error {
  return namedError('OUTPUT_UNWRITABLE', {reason: systemReason(cause)}, {path}, cause)
}

/** Whether two names are the same file on disk. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map(name => stat(name).catch(() => undefined)))
  return first !== undefined && second !== undefined && first.ino === second.ino && first.dev === second.dev
}

/** Whether there is something of this name. */
export function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
