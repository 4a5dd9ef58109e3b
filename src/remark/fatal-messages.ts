import {type MessageLanguage, messageLanguages} from '../messages/message-languages.js'
import {errorText} from '../messages/named-error.js'
import {createTranslator} from '../messages/translator.js'
import {DuizhaoError} from '../model/errors.js'
import {terminalLine} from '../text/terminal-safe.js'
import type {VFile} from './read-file.js'

type Message = ReturnType<VFile['message']>

/** Makes messages fatal, and named errors fatal messages. */
export interface FatalMessages {
  mark(message: Message): void
  /** A named error becomes one message in one line, without the stack trace that reporters print of causes; other errors are thrown. */
  fail(error: unknown, file: VFile, lang?: MessageLanguage): void
}

/**
 * `fileSet` is what unified-engine (remark-cli) gives to its plugins. It holds the files back until all are through, and
 * passes over those with fatal messages; a message that is fatal before its file has arrived there makes it release the
 * others and wait for this one for ever, and the process ends silently with exit code 0. Under the engine messages
 * therefore become fatal when all files have arrived. Elsewhere they are fatal at once, and errors end the process of
 * the file.
 */
export function fatalMessages(fileSet: unknown): FatalMessages {
  if (!isFileSet(fileSet)) return {mark: markFatal, fail: (error, file, lang) => messageOf(error, file, lang, true)}
  const mark = waitingOf(fileSet)
  return {mark, fail: (error, file, lang) => mark(messageOf(error, file, lang, false))}
}

interface FileSet {
  use(completer: () => undefined): unknown
}

function isFileSet(value: unknown): value is FileSet {
  return typeof value === 'object' && value !== null && 'use' in value && typeof value.use === 'function'
}

const known = new WeakMap<FileSet, FatalMessages['mark']>()

function waitingOf(fileSet: FileSet): FatalMessages['mark'] {
  const mark = known.get(fileSet)
  if (mark !== undefined) return mark
  const waiting: Message[] = []
  fileSet.use(() => {
    for (const message of waiting) markFatal(message)
    return undefined
  })
  const add = (message: Message): void => {
    waiting.push(message)
  }
  known.set(fileSet, add)
  return add
}

function markFatal(message: Message): void {
  message.fatal = true
}

function messageOf(error: unknown, file: VFile, lang: MessageLanguage = messageLanguages[0], ends: boolean): Message {
  if (!(error instanceof DuizhaoError)) throw error
  const reason = terminalLine(errorText(error, createTranslator(lang)).trim().replaceAll('\n', '; '))
  const options = {source: 'duizhao', ruleId: error.code.toLowerCase().replaceAll('_', '-')}
  return ends ? file.fail(reason, options) : file.message(reason, options)
}
