import {randomBytes} from 'node:crypto'
import {constants, readFile as readFileWithCallback, type Stats, stat as statWithCallback} from 'node:fs'
import {access, open, readdir, realpath, rename, rm, writeFile} from 'node:fs/promises'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {promisify} from 'node:util'
import {namedError, systemReason} from '../messages/named-error.js'
import {spliceBytes} from '../text/encode.js'
import {decodeText} from '../text/encoding.js'
import {nearestName} from '../text/nearest-name.js'
import {inFile} from './error-place.js'

/** For thousands of files these take half the time of those in `node:fs/promises`. */
const readFile = promisify(readFileWithCallback)
const stat = promisify(statWithCallback)

/** Largest document, in bytes: a release is a few kilobytes, a book some megabytes. */
export const maxDocumentBytes = 64 * 1024 * 1024

/** A text file as read: its name as given, with forward slashes and relative to the working directory where that is possible. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

/**
 * Read and decode a document. Throws DuizhaoError `FILE_MISSING`, `FILE_IS_FOLDER`, `FILE_NOT_REGULAR`,
 * `FILE_TOO_LARGE`, `FILE_UNREADABLE`, and those of `decodeText`; each names the file as it was given.
 */
export async function readTextFile(name: string, encoding?: string): Promise<TextFile> {
  const bytes = await readBytes(name)
  const {text} = decodeText(bytes, {path: name, encoding})
  return {path: shownPath(name), text}
}

async function readBytes(name: string): Promise<Uint8Array> {
  const stats = await statsOf(name)
  if (stats.isDirectory()) throw namedError('FILE_IS_FOLDER', {}, {path: name})
  // Opening a named pipe would wait for a writer for ever.
  if (!stats.isFile()) throw namedError('FILE_NOT_REGULAR', {}, {path: name})
  if (stats.size > maxDocumentBytes) throw tooLarge(name, stats.size)
  try {
    return await readFile(name)
  } catch (cause) {
    throw namedError('FILE_UNREADABLE', {reason: systemReason(cause)}, {path: name}, cause)
  }
}

async function statsOf(name: string): Promise<Stats> {
  try {
    return await stat(name)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      throw namedError('FILE_UNREADABLE', {reason: systemReason(cause)}, {path: name}, cause)
    const nearest = await nearestFile(name)
    throw namedError('FILE_MISSING', nearest === undefined ? {} : {nearest}, {path: name}, cause)
  }
}

async function nearestFile(name: string): Promise<string | undefined> {
  const names = await readdir(dirname(name)).catch(() => [])
  const nearest = nearestName(basename(name), names.sort())
  return nearest === undefined ? undefined : join(dirname(name), nearest)
}

function tooLarge(path: string, bytes: number): Error {
  const megabyte = 1024 * 1024
  return namedError('FILE_TOO_LARGE', {size: Math.ceil(bytes / megabyte), limit: maxDocumentBytes / megabyte}, {path})
}

/** Read standard input to its end as one document; `name` stands for it in findings and errors. */
export async function readStandardInput(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
  encoding?: string,
): Promise<TextFile> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += bytes.length
    if (size > maxDocumentBytes) throw tooLarge(name, size)
    chunks.push(bytes)
  }
  const {text} = decodeText(Buffer.concat(chunks), {path: name, encoding})
  return {path: name, text}
}

/** Relative to the working directory (or another folder) where the file is below it, with forward slashes on every system. */
export function shownPath(name: string, folder = process.cwd()): string {
  const path = relative(folder, resolve(name))
  const below = path !== '' && path !== '..' && !path.startsWith(`..${sep}`)
  return (below ? path : name).split(sep).join('/')
}

/**
 * Write a file whole or not at all: to a temporary file beside it, then renamed over it. A symbolic link is followed;
 * `/dev/null` and other devices are written to directly. Throws DuizhaoError `OUTPUT_UNWRITABLE`.
 */
export async function writeFileAtomically(name: string, content: string | Uint8Array): Promise<void> {
  const place = await outputPlace(name)
  if (place.device)
    return writeFile(place.path, content).catch((cause: unknown) => {
      throw unwritable(name, cause)
    })
  const temporary = join(dirname(place.path), `.${basename(place.path)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const file = await open(temporary, 'wx', place.mode)
    try {
      await file.writeFile(content)
    } finally {
      await file.close()
    }
    await rename(temporary, place.path)
  } catch (cause) {
    await rm(temporary, {force: true})
    throw unwritable(name, cause)
  }
}

/** A replacement in a text, in UTF-16 code units. */
interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Change a file that was read as `text`: each pass is a list of replacements in the text as the passes before left it,
 * ascending. Encoding, byte order mark and every byte outside the replacements stay.
 *
 * Throws DuizhaoError `FILE_CHANGED` when the file no longer holds `text`, those of `spliceBytes`, and
 * `OUTPUT_UNWRITABLE`; the file is then as it was.
 */
export async function replaceInFile(
  name: string,
  text: string,
  passes: readonly (readonly Replacement[])[],
  encoding?: string,
): Promise<void> {
  const given = encoding === undefined ? {} : {encoding}
  let bytes = await readBytes(name)
  const decoded = decodeText(bytes, {path: name, ...given})
  if (decoded.text !== text) throw namedError('FILE_CHANGED', {}, {path: name})
  let expected = text
  for (const edits of passes) {
    bytes = inFile(name, () => spliceBytes(bytes, decoded.encoding, edits))
    expected = replaced(expected, edits)
  }
  if (decodeText(bytes, {path: name, encoding: decoded.encoding}).text !== expected)
    throw namedError('FILE_CHANGED', {}, {path: name})
  await writeFileAtomically(name, bytes)
}

function replaced(text: string, edits: readonly Replacement[]): string {
  const ends = [0, ...edits.map(({end}) => end)]
  const parts = edits.map((edit, index) => text.slice(ends[index], edit.start) + edit.text)
  return parts.join('') + text.slice(ends.at(-1))
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
