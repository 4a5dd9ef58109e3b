import {constants} from 'node:fs'
import {access, open, realpath, stat} from 'node:fs/promises'
import {dirname} from 'node:path'
import {type BegunFile, beginFile} from '../../cache/replace-file.js'
import {namedError, systemReason} from '../../messages/named-error.js'

/**
 * Write a file whole or not at all, by a temporary file beside it, even over a power cut. A symbolic link is followed;
 * `/dev/null` and other devices are written to directly. Throws DuizhaoError `OUTPUT_UNWRITABLE`.
 */
export async function writeFileAtomically(name: string, content: string | Uint8Array): Promise<void> {
  const file = await openAtomically(name)
  await file.write(content)
  await file.commit()
}

/** Begin a file as {@link writeFileAtomically} writes it. Its methods throw DuizhaoError `OUTPUT_UNWRITABLE`. */
export async function openAtomically(name: string): Promise<BegunFile> {
  const place = await outputPlace(name)
  const named = async <Result>(work: Promise<Result>): Promise<Result> =>
    work.catch((cause: unknown) => {
      throw unwritable(name, cause)
    })
  if (place.device) {
    const device = await named(open(place.path, 'a'))
    const close = (): Promise<void> => named(device.close())
    return {write: content => named(device.writeFile(content)), commit: close, abandon: close}
  }
  const file = await named(beginFile(place.path, {mode: place.mode, isLasting: true}))
  return {
    write: content => named(file.write(content)),
    commit: () => named(file.commit()),
    abandon: () => file.abandon(),
  }
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
