import {readFile as readFileWithCallback, type Stats, stat as statWithCallback} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {promisify} from 'node:util'
import {namedError, systemReason} from '../../messages/named-error.js'
import {type FileText, readDocument} from '../../parse/read-document.js'
import {nearestName} from '../../text/nearest-name.js'
import {shownPath} from './shown-path.js'

/** For thousands of files these take half the time of those in `node:fs/promises`. */
const readFile = promisify(readFileWithCallback)
const stat = promisify(statWithCallback)

/** Largest document, in bytes: a release is a few kilobytes, a book some megabytes. */
export const maxDocumentBytes = 64 * 1024 * 1024

/** A file as read: its name as given, with forward slashes and relative to the working directory where that is possible. */
export interface TextFile extends FileText {
  readonly path: string
}

/**
 * Read a document: a text, or a package such as docx. Throws DuizhaoError `FILE_MISSING`, `FILE_IS_FOLDER`, `FILE_NOT_REGULAR`,
 * `FILE_TOO_LARGE`, `FILE_UNREADABLE`, and those of `readDocument`; each names the file as it was given.
 */
export async function readTextFile(name: string, encoding?: string): Promise<TextFile> {
  return textFileOf(await readBytes(name), name, encoding)
}

/** The document that bytes of a file are. Throws those of `readDocument`. */
export async function textFileOf(bytes: Uint8Array, name: string, encoding?: string): Promise<TextFile> {
  return fileOf(await readDocument(bytes, {path: name, encoding}), shownPath(name))
}

function fileOf({text, format, paragraphs}: FileText, path: string): TextFile {
  return {path, text, ...(format === undefined ? {} : {format, paragraphs})}
}

/** The bytes of a document; throws as {@link readTextFile}. */
export async function readBytes(name: string): Promise<Uint8Array> {
  const stats = await statsOfFile(name)
  if (stats.size > maxDocumentBytes) throw tooLarge(name, stats.size)
  try {
    return await readFile(name)
  } catch (cause) {
    throw namedError('FILE_UNREADABLE', {reason: systemReason(cause)}, {path: name}, cause)
  }
}

/** What is known of a regular file. Throws DuizhaoError `FILE_MISSING`, `FILE_IS_FOLDER`, `FILE_NOT_REGULAR`, `FILE_UNREADABLE`. */
export async function statsOfFile(name: string): Promise<Stats> {
  const stats = await statsOf(name)
  if (stats.isDirectory()) throw namedError('FILE_IS_FOLDER', {}, {path: name})
  // Opening a named pipe would wait for a writer for ever.
  if (!stats.isFile()) throw namedError('FILE_NOT_REGULAR', {}, {path: name})
  return stats
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
  return fileOf(await readDocument(Buffer.concat(chunks), {path: name, encoding}), name)
}
