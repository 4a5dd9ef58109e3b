import {errorText} from '../messages/named-error.js'
import {createTranslator} from '../messages/translator.js'
import {DuizhaoError} from '../model/errors.js'
import {terminalLine} from '../text/terminal-safe.js'
import type {VFile} from './read-file.js'

/** Fail the file with a named error as its message, so that no reporter prints a stack trace; other errors go on. */
export function failWith(error: unknown, file: VFile, lang: 'zh' | 'en' = 'en'): never {
  if (!(error instanceof DuizhaoError)) throw error
  const text = errorText(error, createTranslator(lang))
  return file.fail(terminalLine(text), {
    source: 'duizhao',
    ruleId: error.code.toLowerCase().replaceAll('_', '-'),
    cause: error,
  })
}
