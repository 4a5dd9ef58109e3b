import assert from 'node:assert/strict'
import {activateRules} from '../../src/check/engine/engine.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {createTranslator} from '../../src/messages/translator.js'
import type {Answer} from '../../src/records/answer.js'
import {answerLine} from '../../src/records/answer-block.js'
import {type RecordMode, recordAnswer, recordModes} from '../../src/records/answer-record.js'
import {holdSpan} from './documents.js'

const context = {
  termbase: createTermbase([]),
  unitRules: () => activateRules({}, {scope: 'unit'}),
  answerRules: () => activateRules({}, {scope: 'answer'}),
  useLexicon: false,
  translator: createTranslator('en'),
}
const ready = new Map<RecordMode, Answer>()

/** What answers records, without a lexicon. */
export async function answersOf(mode: RecordMode): Promise<Answer> {
  const known = ready.get(mode) ?? (await recordAnswer(mode, context))
  ready.set(mode, known)
  return known
}

/** All modes loaded, for those that cannot wait. */
export async function allAnswers(): Promise<void> {
  for (const mode of recordModes) await answersOf(mode)
}

interface Spans {
  readonly segments?: readonly {start: number; end: number; text: string}[]
  readonly links?: readonly {source: number[]; target: number[]; confidence: number}[]
  readonly findings?: readonly Place[]
  readonly terms?: readonly Place[]
  readonly error?: {code: string; message: string}
}
interface Place {
  readonly source?: {start: number; end: number; text: string}
  readonly target?: {start: number; end: number; text: string}
}

/** Any line in any mode: one line of JSON without raw controls, an error with a code or spans that are slices of the record. */
export function holdRecordLaws(mode: RecordMode, line: Uint8Array): void {
  const answer = ready.get(mode)
  assert.ok(answer !== undefined, 'load the answers first')
  const asked = {answer, translator: context.translator}
  const {text} = answerLine(Buffer.from(line), asked, true)
  assert.ok(!/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u.test(text), 'a raw control in an answer')
  const answered: Spans = JSON.parse(text)
  assert.equal(answerLine(Buffer.from(line), asked, true).text, text, 'a second answer differs')
  if (answered.error !== undefined) {
    assert.notEqual(answered.error.code, 'UNEXPECTED', answered.error.message)
    return
  }
  const record: Record<string, unknown> = JSON.parse(new TextDecoder().decode(line))
  for (const segment of answered.segments ?? []) holdSlice(segment, record.text)
  for (const place of mode === 'check' ? [...(answered.findings ?? []), ...(answered.terms ?? [])] : [])
    for (const side of ['source', 'target'] as const) if (place[side]) holdSlice(place[side], record[side])
  if (answered.links !== undefined)
    for (const side of ['source', 'target'] as const)
      assert.deepEqual(
        answered.links.flatMap(link => link[side]),
        Array.from(record[side] as unknown[], (_, i) => i),
      )
}

function holdSlice({start, end, text}: {start: number; end: number; text: string}, whole: unknown): void {
  assert.equal(typeof whole, 'string')
  if (typeof whole !== 'string') return
  holdSpan({start, end}, whole, 'answer')
  assert.equal(text, whole.slice(start, end))
}
