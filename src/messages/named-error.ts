import type {ErrorCode} from '../model/error-codes.js'
import {DuizhaoError, type ErrorPlace} from '../model/errors.js'
import {errorMessages} from './errors.js'
import {nameOfValue} from './names.js'
import {type Filling, fillTemplate, readTemplate} from './template.js'
import type {Translator} from './translator.js'

type ErrorKey = keyof typeof errorMessages.en
type Code<Key extends string> = Key extends `${infer Name}/${string}.${string}` | `${infer Name}.${string}`
  ? Name
  : never

/** Codes of the errors whose texts are in the catalogue. */
export type CatalogueCode = Code<ErrorKey> & ErrorCode

export type ErrorData = Readonly<Record<string, string | number>>

/**
 * An error with the texts of the catalogue: those of `CODE/variant` where the data have a `variant`. `nearest` in the data, when it is set, makes the remedy “did you mean …?”
 * where the catalogue has such a text.
 */
export function namedError(
  code: CatalogueCode,
  data: ErrorData = {},
  place: ErrorPlace = {},
  cause?: unknown,
): DuizhaoError {
  const name = data.variant === undefined ? code : `${code}/${data.variant}`
  const text = (part: string): string | undefined => {
    const texts: Readonly<Record<string, string>> = errorMessages.en
    const template = texts[`${name}.${part}`] ?? texts[`${name}.${part}_${data.count === 1 ? 'one' : 'other'}`]
    return template === undefined ? undefined : fillTemplate(readTemplate(template), data, englishFilling)
  }
  const expected = text('expected')
  const remedy = remedyOf(data, text)
  return new DuizhaoError({
    code,
    ...place,
    data,
    found: text('found') ?? code,
    expected,
    remedy,
    cause,
  })
}

/** How the English texts of errors are filled. */
export const englishFilling: Filling = {listSeparator: ', ', nameOf: (kind, value) => nameOfValue('en', kind, value)}

function remedyOf(data: ErrorData, text: (part: string) => string | undefined): string | undefined {
  return (data.nearest === undefined ? undefined : text('nearest')) ?? text('remedy')
}

/**
 * The error in the translator's language, at most three lines. An error whose texts are not in the catalogue is
 * given as it was thrown.
 */
export function errorText(error: DuizhaoError, translator: Translator): string {
  const all = [error, ...error.others].slice(0, shownErrors)
  const texts = all.map(one =>
    textOf(error.code, one, error.others.length === 0 ? '\n' : translator.cli('clause-separator'), translator),
  )
  if (texts.includes(undefined)) return error.message
  const hidden = error.others.length + 1 - texts.length
  return `${texts.join('\n')}${hidden === 0 ? '' : translator.cli('more-errors', {count: hidden})}`
}

const shownErrors = 3

function textOf(
  name: string,
  {path, line, column, data}: DuizhaoError | DuizhaoError['others'][number],
  separator: string,
  translator: Translator,
): string | undefined {
  if (data === undefined) return
  const code = data.variant === undefined ? name : `${name}/${data.variant}`
  const found = translator.error(code, 'found', data)
  if (found === undefined) return
  const place = [path, line, column].filter(part => part !== undefined).join(':')
  const expected = translator.error(code, 'expected', data)
  const remedy = remedyOf(data, part => translator.error(code, part as 'nearest' | 'remedy', data))
  const rest = [expected === undefined ? undefined : translator.cli('expected', {what: expected}), remedy]
  const second = rest.filter(part => part !== undefined).join(translator.cli('clause-separator'))
  const first = place === '' ? found : `${place}${translator.report('colon')}${found}`
  return second === '' ? first : `${first}${separator}${second}`
}

/** Whatever else is thrown is a mistake of ours, and says so. */
export function unexpectedError(error: unknown): DuizhaoError {
  if (error instanceof DuizhaoError) return error
  return namedError('UNEXPECTED', {reason: error instanceof Error ? error.message : String(error)}, {}, error)
}

/** The system's reason for a failed file operation, such as “permission denied”, without the path in it. */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  return (code === undefined ? undefined : reasons[code]) ?? code ?? String(error)
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied (EACCES)',
  EPERM: 'not permitted (EPERM)',
  ENOENT: 'the folder does not exist (ENOENT)',
  ENOTDIR: 'part of the path is not a folder (ENOTDIR)',
  EISDIR: 'it is a folder (EISDIR)',
  EROFS: 'the file system is read-only (EROFS)',
  ENOSPC: 'no space left (ENOSPC)',
  ELOOP: 'symbolic links form a loop (ELOOP)',
  ENAMETOOLONG: 'the name is too long (ENAMETOOLONG)',
  EMFILE: 'too many open files (EMFILE)',
}
