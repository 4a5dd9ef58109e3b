import {describe, expect, test} from 'vitest'
import {activateRules} from '../../src/check/engine/engine.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {createTranslator} from '../../src/messages/translator.js'
import {DuizhaoError} from '../../src/model/errors.js'
import {answerRecord, type RecordContext, type RecordMode, recordModes} from '../../src/records/answer-record.js'

const context: RecordContext = {
  termbase: createTermbase([]),
  unitRules: () => activateRules({}, {scope: 'unit'}),
  answerRules: () => activateRules({}, {scope: 'answer'}),
  translator: createTranslator('en'),
  useLexicon: false,
}
interface Place {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What answers of all modes have in them. */
interface RecordedAnswer {
  readonly segments: readonly Place[]
  readonly links: readonly {readonly source: readonly number[]; readonly target: readonly number[]}[]
  readonly findings: readonly {
    readonly ruleId: string
    readonly concept?: string
    readonly source?: Place
    readonly target: Place
  }[]
  readonly terms: readonly object[]
  readonly target: string
  readonly applied: readonly object[]
  readonly text: string
}

const answer = (mode: RecordMode, record: Record<string, unknown>) =>
  answerRecord(mode, record, context) as Promise<RecordedAnswer>

const glossary = [{zh: '港务局', en: 'port authority', forbidden: ['Harbour Board']}]
const unit = {source: '港务局新建47个泊位。', target: 'The Harbour Board is building 74 berths.', glossary}

describe('one record, one answer', () => {
  test('segment', async () => {
    const text = '港口开放。工程继续。'
    const {segments} = await answer('segment', {lang: 'zh', text})
    expect(segments.map(({start, end}) => text.slice(start, end))).toEqual(['港口开放。', '工程继续。'])
  })

  test('align', async () => {
    const record = {
      source: ['港口开放47天。', '工程继续。'],
      target: ['The port was open for 47 days.', 'Work goes on.'],
    }
    const {links} = await answer('align', record)
    expect(links.map(({source, target}) => [source, target])).toEqual([
      [[0], [0]],
      [[1], [1]],
    ])
  })

  test('check: each bad verdict has its finding, and spans are slices', async () => {
    const {findings, terms} = await answer('check', unit)
    const found = findings.map(finding => [finding.ruleId, finding.concept, finding.target.text])
    expect(found).toEqual([
      ['term-forbidden', '港务局', 'Harbour Board'],
      ['number-mismatch', undefined, '74'],
    ])
    for (const {source, target} of findings)
      for (const [place, text] of [
        [source, unit.source],
        [target, unit.target],
      ] as const)
        if (place !== undefined) expect(text.slice(place.start, place.end)).toBe(place.text)
    expect(terms).toMatchObject([{concept: '港务局', verdict: 'forbidden', source: {text: '港务局'}}])
  })

  test('fix: what is certain is put in, the rest is left', async () => {
    const {target, applied, findings} = await answer('fix', unit)
    expect(target).toBe('The port authority is building 74 berths.')
    expect(applied).toMatchObject([{ruleId: 'term-forbidden', found: 'Harbour Board', text: 'port authority'}])
    expect(findings.map(finding => [finding.ruleId, target.slice(finding.target.start, finding.target.end)])).toEqual([
      ['number-mismatch', '74'],
    ])
  })

  test('prompt: only the terms that occur', async () => {
    const other = {zh: '示范区', en: 'demonstration area'}
    const {terms, text} = await answer('prompt', {source: unit.source, glossary: [...glossary, other]})
    expect(terms).toMatchObject([{concept: '港务局', use: ['port authority'], avoid: ['Harbour Board']}])
    expect(text).toContain('port authority')
    expect(text).not.toContain('demonstration area')
  })

  test('rate', async () => {
    const record = {
      source: '港务局',
      reference: 'port authority',
      output: 'port authority',
      dictionary: {港务局: ['port authority']},
    }
    expect(await answer('rate', record)).toEqual({valid: 1, score: 1})
  })
})

test('a record of the other direction is read the other way round', async () => {
  const {findings} = await answer('check', {
    source: 'The port authority is building 47 berths.',
    target: '港口管理部门新建74个泊位。',
    sourceLang: 'en',
    glossary: [{en: 'port authority', zh: '港务局', forbidden: ['港口管理部门']}],
  })
  expect(findings.map(finding => [finding.ruleId, finding.target.text])).toEqual([
    ['term-forbidden', '港口管理部门'],
    ['number-mismatch', '74个'],
  ])
})

test.each(
  recordModes.flatMap(mode => [
    {mode, record: {}},
    {mode, record: {source: 1, text: [], target: null}},
  ]),
)('$mode of $record is a named error', async ({mode, record}) => {
  const thrown = await answer(mode, record).catch((error: unknown) => error)
  expect(thrown).toBeInstanceOf(DuizhaoError)
  expect((thrown as DuizhaoError).code).toBe('RECORD_INVALID')
})

test('a language that is none is a named error', async () => {
  const thrown = await answer('check', {source: 'a', target: 'b', sourceLang: 'en_US'}).catch((error: unknown) => error)
  expect((thrown as DuizhaoError).code).toBe('RECORD_LANGUAGE')
})
