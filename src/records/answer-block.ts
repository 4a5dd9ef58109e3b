import {isUtf8} from 'node:buffer'
import {errorText, namedError} from '../messages/named-error.js'
import type {Translator} from '../messages/translator.js'
import type {ErrorCode} from '../model/error-codes.js'
import {DuizhaoError} from '../model/errors.js'
import {jsonSafe} from '../text/terminal-safe.js'
import {type Answer, AnswerText} from './answer.js'
import {linesOf, maxLineBytes} from './lines.js'

type RecordId = string | number | null

/** Answers to several lines: their text, how many there are, how many could not be processed, and the first of these by its index. */
export interface BlockAnswers {
  readonly text: string
  readonly total: number
  readonly bad: number
  readonly problem?: {readonly index: number; readonly message: string} | undefined
}

/** What is needed to answer lines. */
export interface AnswerContext {
  readonly answer: Answer
  /** Says what is wrong with a line. */
  readonly translator: Translator
}

/** Answer the lines of a block; `isFirst` where its stream begins with it. */
export function answerBlock(block: Uint8Array, context: AnswerContext, isFirst = false): BlockAnswers {
  let text = ''
  let total = 0
  let bad = 0
  let first: BlockAnswers['problem']
  for (const line of linesOf(block)) {
    const {text: one, problem} = answerLine(line, context, isFirst && total === 0)
    text += `${one}\n`
    if (problem !== undefined) {
      bad++
      first ??= {index: total, message: problem}
    }
    total++
  }
  return {text, total, bad, problem: first}
}

export interface AnsweredLine {
  readonly text: string
  /** Why the line could not be processed. */
  readonly problem?: string | undefined
}

/** Answer one line, without its line feed; `isFirst` where its stream begins with it. */
export function answerLine(line: Buffer, {answer, translator}: AnswerContext, isFirst = false): AnsweredLine {
  let id: RecordId = null
  try {
    const record = parseRecord(line, isFirst)
    id = idOf(record)
    return {text: lineFor(id, answer(record))}
  } catch (error) {
    return refusal(id, error, translator)
  }
}

function refusal(id: RecordId, error: unknown, translator: Translator): AnsweredLine {
  const code: ErrorCode = error instanceof DuizhaoError ? error.code : 'UNEXPECTED'
  const text = error instanceof DuizhaoError ? errorText(error, translator) : messageOf(error)
  const message = text.replace(/\n/gu, translator.cli('clause-separator'))
  return {text: jsonSafe(JSON.stringify({id, error: {code, message}})), problem: message}
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function lineFor(id: RecordId, answer: object): string {
  if (answer instanceof AnswerText) return `{"id":${jsonSafe(JSON.stringify(id))},${answer.json.slice(1)}`
  return jsonSafe(JSON.stringify({id, ...answer}))
}

function parseRecord(line: Buffer, isFirst: boolean): Readonly<Record<string, unknown>> {
  if (line.length > maxLineBytes) throw namedError('RECORD_TOO_LONG', {limit: maxLineBytes / 1024 / 1024})
  const value = parseJson(decode(line, isFirst))
  if (!isRecord(value)) throw namedError('RECORD_JSON', {reason: `it is ${kindOf(value)}`})
  return value
}

/** A byte order mark belongs to the stream: at the beginning of a later line it is text. */
function decode(bytes: Buffer, isFirst: boolean): string {
  if (!isUtf8(bytes)) throw namedError('RECORD_ENCODING')
  const hasMark = isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return bytes.toString('utf8', hasMark ? 3 : 0, bytes.at(-1) === 13 ? bytes.length - 1 : bytes.length)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const reason = text.trim() === '' ? 'it is empty' : cause instanceof Error ? cause.message : String(cause)
    throw namedError('RECORD_JSON', {reason}, {}, cause)
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`
}

function idOf({id = null}: Readonly<Record<string, unknown>>): RecordId {
  if (id === null || typeof id === 'string' || typeof id === 'number') return id
  throw namedError('RECORD_INVALID', {reason: 'id: should be text or a number'})
}
