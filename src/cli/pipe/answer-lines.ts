import {namedError} from '../../messages/named-error.js'
import {DuizhaoError} from '../../model/errors.js'
import {jsonSafe} from '../../text/terminal-safe.js'
import {type Io, writeOut} from '../io.js'
import {type Line, maxLineBytes, readLines} from './lines.js'
import {AnswerText} from './recent-answers.js'

/** Makes the answer to one record, or its text; throws DuizhaoError for a record that is not valid. */
export type Answer = (record: Readonly<Record<string, unknown>>) => object | Promise<object>

export interface PipeResult {
  readonly total: number
  readonly bad: number
  /** The first line that could not be processed, from 1, and why. */
  readonly first?: {readonly line: number; readonly message: string}
}

type RecordId = string | number | null

/** Answers are handed on together, up to this many UTF-16 code units, as long as the next line need not be waited for. */
const longestBatch = 65_536

/**
 * Answer every line of standard input by one line on standard output, in order. One record is held at a time, and
 * reading waits until the answers were taken; no answer waits for input that is still to come.
 */
export async function answerLines(io: Io, answer: Answer): Promise<PipeResult> {
  let total = 0
  let bad = 0
  let first: PipeResult['first']
  let answers = ''
  for await (const line of readLines(io.stdin)) {
    total++
    const {text, problem} = await answerLine(line, answer, total === 1)
    if (problem !== undefined) {
      bad++
      first ??= {line: total, message: problem}
    }
    answers += `${text}\n`
    if (line.more && answers.length < longestBatch) continue
    await writeOut(io, answers)
    answers = ''
  }
  return {total, bad, ...(first === undefined ? {} : {first})}
}

async function answerLine(line: Line, answer: Answer, isFirst: boolean): Promise<{text: string; problem?: string}> {
  let id: RecordId = null
  try {
    const record = parseRecord(line, isFirst)
    id = idOf(record)
    const given = answer(record)
    return {text: lineFor(id, given instanceof Promise ? await given : given)}
  } catch (error) {
    const code = error instanceof DuizhaoError ? error.code : 'UNEXPECTED'
    const message = error instanceof Error ? error.message : String(error)
    return {text: jsonSafe(JSON.stringify({id, error: {code, message}})), problem: message.replace(/\n/gu, '; ')}
  }
}

function lineFor(id: RecordId, answer: object): string {
  if (answer instanceof AnswerText) return `{"id":${jsonSafe(JSON.stringify(id))},${answer.json.slice(1)}`
  return jsonSafe(JSON.stringify({id, ...answer}))
}

function parseRecord(line: Line, isFirst: boolean): Readonly<Record<string, unknown>> {
  if ('tooLong' in line) throw namedError('RECORD_TOO_LONG', {limit: maxLineBytes / 1024 / 1024})
  const value = parseJson(decode(line.bytes, isFirst))
  if (!isRecord(value)) throw namedError('RECORD_JSON', {reason: `it is ${kindOf(value)}`})
  return value
}

/** A byte order mark belongs to the stream: at the beginning of a later line it is text. */
const firstLine = new TextDecoder('utf-8', {fatal: true})
const laterLine = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})

function decode(bytes: Buffer, isFirst: boolean): string {
  try {
    return (isFirst ? firstLine : laterLine).decode(bytes)
  } catch (cause) {
    throw namedError('RECORD_ENCODING', {}, {}, cause)
  }
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
  throw namedError('RECORD_INVALID', {reason: 'id should be text or a number'})
}
