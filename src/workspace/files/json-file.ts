import {readFile, stat} from 'node:fs/promises'
import type * as z from 'zod'
import {namedError, systemReason} from '../../messages/named-error.js'
import {DuizhaoError} from '../../model/errors.js'
import {issueReason, validation} from '../../text/schema-issue.js'

/** Codes of a kind of file that this program writes. */
export interface JsonFileErrors {
  readonly missing: 'BASELINE_MISSING' | 'LOCK_MISSING'
  readonly broken: 'BASELINE_BROKEN' | 'LOCK_BROKEN'
}

/** Read a JSON file of this program. Throws DuizhaoError of these codes, `FILE_NOT_REGULAR` or `FILE_UNREADABLE`. */
export async function readJsonFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  {missing, broken}: JsonFileErrors,
): Promise<z.output<Schema>> {
  const text = await readRegular(path).catch((cause: unknown) => {
    if (cause instanceof DuizhaoError) throw cause
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') throw namedError(missing, {}, {path}, cause)
    throw namedError('FILE_UNREADABLE', {reason: systemReason(cause)}, {path}, cause)
  })
  const parsed = schema.safeParse(jsonOf(text, path, broken), validation)
  if (parsed.success) return parsed.data
  throw namedError(broken, {reason: issueReason(parsed.error.issues[0]!)}, {path})
}

async function readRegular(path: string): Promise<string> {
  const stats = await stat(path)
  // Opening a named pipe would wait for a writer for ever.
  if (!stats.isFile() && !stats.isDirectory()) throw namedError('FILE_NOT_REGULAR', {}, {path})
  return readFile(path, 'utf8')
}

function jsonOf(text: string, path: string, broken: JsonFileErrors['broken']): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.replace(/\s+/gu, ' ') : ''
    throw namedError(broken, {reason}, {path}, cause)
  }
}
