import {describe, expect, test} from 'vitest'
import {defineRule} from '../../../src/check/engine/define-rule.js'
import {
  activateRules,
  byPlace,
  defaultMinConfidence,
  monolingualContext,
  pairContext,
  runRules,
  weaker,
} from '../../../src/check/engine/engine.js'
import {addition} from '../../../src/check/rules/addition.js'
import {dateMismatch} from '../../../src/check/rules/date-mismatch.js'
import {linkMismatch} from '../../../src/check/rules/link-mismatch.js'
import {numberMismatch} from '../../../src/check/rules/number-mismatch.js'
import {omission} from '../../../src/check/rules/omission.js'
import {punctuation} from '../../../src/check/rules/punctuation.js'
import {repetitionInconsistent} from '../../../src/check/rules/repetition-inconsistent.js'
import {spacing} from '../../../src/check/rules/spacing.js'
import {suppressionUnused} from '../../../src/check/rules/suppression-unused.js'
import {untranslated} from '../../../src/check/rules/untranslated.js'
import {createTermbase} from '../../../src/glossary/termbase.js'
import type {Finding} from '../../../src/model/finding.js'
import {parseDocument} from '../../../src/parse/parse-document.js'
import {alignDocuments} from '../../../src/pipeline/align.js'
import {checkPair, contextsOf} from '../../../src/pipeline/check.js'
import {parsePair} from '../../../src/pipeline/read.js'
import {segmentDocument} from '../../../src/segment/segment-document.js'
import {markdownPair, monolingual} from '../../helpers/markdown-pair.js'
import {checkResources} from '../../helpers/resource-pair.js'
import {sidesOf} from '../../helpers/unit-files.js'

const termbase = createTermbase([])

describe('which rules run', () => {
  const some = [untranslated, linkMismatch, repetitionInconsistent, spacing]
  const named = (settings = {}, scope?: 'unit' | 'answer' | 'document' | 'versions'): string[] =>
    activateRules(settings, {rules: some, scope}).map(({rule, severity}) => `${rule.id} ${severity}`)

  test.each([
    {
      name: 'all for documents',
      settings: {},
      scope: undefined,
      expected: ['untranslated error', 'link-mismatch error', 'repetition-inconsistent warning', 'spacing warning'],
    },
    {name: 'those that a unit suffices for', settings: {}, scope: 'unit' as const, expected: ['untranslated error']},
    {
      name: 'links too for an answer',
      settings: {},
      scope: 'answer' as const,
      expected: ['untranslated error', 'link-mismatch error'],
    },
    {
      name: 'what is asked for, whatever its scope',
      settings: {'link-mismatch': 'info', 'repetition-inconsistent': ['error']},
      scope: 'unit' as const,
      expected: ['untranslated error', 'link-mismatch info', 'repetition-inconsistent error'],
    },
    {
      name: 'not what is off',
      settings: {spacing: 'off', untranslated: ['off']},
      scope: undefined,
      expected: ['link-mismatch error', 'repetition-inconsistent warning'],
    },
    {name: 'one for versions', settings: {}, scope: 'versions' as const, expected: ['source-changed error']},
    {
      name: 'versions at another level',
      settings: {'source-changed': 'warning'},
      scope: 'versions' as const,
      expected: ['source-changed warning'],
    },
  ])('$name', ({settings, scope, expected}) => {
    expect(named(settings, scope)).toEqual(expected)
  })

  test.each([
    {id: 'spacin', nearest: 'spacing'},
    {id: 'zzzzzzzz', nearest: undefined},
  ])('a rule $id is unknown', ({id, nearest}) => {
    expect(() => named({[id]: 'error'})).toThrow(expect.objectContaining({code: 'RULE_UNKNOWN'}))
    const message = (): string => {
      try {
        named({[id]: 'error'})
      } catch (error) {
        return String((error as Error).message)
      }
      return ''
    }
    expect(message().includes('“spacing”')).toBe(nearest !== undefined)
  })

  test('options that a rule does not have are refused before any text is read', () => {
    expect(() => named({spacing: ['error', {styl: 'prc'}]})).toThrow(expect.objectContaining({code: 'RULE_OPTIONS'}))
  })
})

/** Reports at each place where its word stands, at the severity that the word says. */
const wordRule = (id: string, monolingual = false) =>
  defineRule({
    id,
    defaultLevel: 'warning',
    monolingual,
    options: {safeParse: () => ({success: true, data: {}})},
    check({target, source}, _options, report) {
      for (const [side, {document}] of [
        ['source', source],
        ['target', target],
      ] as const)
        for (const match of document.text.matchAll(/alarm|notice|error/gu)) {
          const place = {start: match.index, end: match.index + match[0].length, text: match[0]}
          const severity = match[0] === 'notice' ? 'info' : match[0] === 'error' ? 'error' : undefined
          report({messageId: match[0], data: {}, [side]: place, severity})
        }
    },
  })

const one = (finding: Finding): string =>
  `${finding.ruleId} ${finding.severity} ${(finding.source ?? finding.target)?.start}`

describe('findings of a run', () => {
  test('nothing of nothing', () => {
    expect(runRules([], activateRules())).toEqual([])
  })

  test('are never more severe than their rule is set', () => {
    const active = activateRules({}, {rules: [wordRule('w')]})
    const [found] = runRules([markdownPair('中文。', 'alarm notice error')], active)
    expect(found!.map(one)).toEqual(['w warning 0', 'w info 6', 'w warning 13'])
    expect(
      runRules([markdownPair('中文。', 'alarm')], activateRules({w: 'info'}, {rules: [wordRule('w')]}))[0]!.map(one),
    ).toEqual(['w info 0'])
  })

  test('stand in order of the source, then of the target, then of the rules', () => {
    const active = activateRules({}, {rules: [wordRule('b'), wordRule('a')]})
    const [found] = runRules([markdownPair('一 alarm 二 alarm', 'alarm, alarm')], active)
    expect(
      found!.map(({ruleId, source, target}) => `${ruleId} ${source?.start ?? '-'} ${target?.start ?? '-'}`),
    ).toEqual(['a - 0', 'b - 0', 'a - 7', 'b - 7', 'a 2 -', 'b 2 -', 'a 10 -', 'b 10 -'])
  })

  test('of one text come from the rules that need no other', () => {
    const active = activateRules({}, {rules: [wordRule('pair'), wordRule('alone', true)]})
    expect(runRules([monolingual('alarm', 'en')], active)[0]!.map(one)).toEqual(['alone warning 0'])
  })

  test('name their files, where they have one', () => {
    const rule = wordRule('w')
    const at = (zh?: string, en?: string) => {
      const side = (lang: string, path?: string) =>
        segmentDocument({...parseDocument('alarm', {format: 'markdown', lang}), path})
      const context = pairContext({source: side('zh', zh), target: side('en', en), beads: []}, {termbase})
      return runRules([context], activateRules({}, {rules: [rule]}))[0]!.map(
        ({source, target}) => source?.path ?? target?.path,
      )
    }
    expect(at('a.zh.md', 'a.en.md')).toEqual(['a.en.md', 'a.zh.md'])
    expect(at(undefined, 'a.en.md')).toEqual(['a.en.md', undefined])
    expect(at('a.zh.md')).toEqual([undefined, 'a.zh.md'])
    expect(at()).toEqual([undefined, undefined])
  })
})

describe('an original with several translations', () => {
  const input = (text: string, path: string) => ({text, path})
  const contexts = (zh: string, ...translations: readonly string[]) =>
    contextsOf(
      translations.map((en, i) =>
        alignDocuments(parsePair(input(zh, 'a.zh.md'), input(en, `a${i}.en.md`)), {termbase}),
      ),
      {termbase},
    )
  const run = (zh: string, ...translations: readonly string[]): string[][] =>
    runRules(
      contexts(zh, ...translations),
      activateRules({}, {rules: [punctuation, numberMismatch, suppressionUnused]}),
    ).map(found =>
      found.map(({ruleId, messageId}) => (ruleId === 'suppression-unused' ? `${ruleId} ${messageId}` : ruleId)),
    )
  const en = 'The port has 3 berths.'

  test('what is wrong in the original alone is said once', () => {
    expect(run('港口有3个泊位,很好。', en, en)).toEqual([['punctuation'], []])
  })

  test('what differs from each translation is said of each', () => {
    expect(run('港口有4个泊位。', en, en)).toEqual([['number-mismatch'], ['number-mismatch']])
  })

  test('a comment of the original that one of them needs is used, and is told of once', () => {
    const comment = '<!-- duizhao-disable-next-line number-mismatch -- 以原文为准 -->\n\n'
    expect(run(`${comment}港口有4个泊位。`, en, 'The port has 4 berths.')).toEqual([[], []])
    expect(run(`${comment}港口有3个泊位。`, en, en)).toEqual([['suppression-unused unused'], []])
  })
})

describe('comments of both sides silence a finding on a pair', () => {
  const comment = '<!-- duizhao-disable-next-line number-mismatch -- quoted -->\n\n'
  test.each([
    {name: 'of the source', zh: `${comment}港口有4个泊位。`, en: 'The port has 3 berths.', expected: 0},
    {name: 'of the target', zh: '港口有4个泊位。', en: `${comment}The port has 3 berths.`, expected: 0},
    {name: 'neither', zh: '港口有4个泊位。', en: 'The port has 3 berths.', expected: 1},
    {
      name: 'of another passage',
      zh: `${comment}港口开放。\n\n港口有4个泊位。`,
      en: 'The port is open.\n\nThe port has 3 berths.',
      expected: 1,
    },
  ])('$name', ({zh, en, expected}) => {
    const [found] = runRules([markdownPair(zh, en)], activateRules({}, {rules: [numberMismatch]}))
    expect(found).toHaveLength(expected)
  })
})

describe('what stands for the date and subject of a pair', () => {
  const side = (lang: string, date?: string, domain?: string) =>
    segmentDocument({...parseDocument('港口', {format: 'markdown', lang}), date, domain})
  test.each([
    {
      name: 'the run',
      own: ['2026-01-01', 'law'],
      of: [
        ['2025-01-01', 'trade'],
        ['2024-01-01', 'sport'],
      ],
      expected: ['2026-01-01', 'law'],
    },
    {
      name: 'the source',
      own: [],
      of: [
        ['2025-01-01', 'trade'],
        ['2024-01-01', 'sport'],
      ],
      expected: ['2025-01-01', 'trade'],
    },
    {name: 'the target', own: [], of: [[], ['2024-01-01', 'sport']], expected: ['2024-01-01', 'sport']},
    {name: 'nothing', own: [], of: [[], []], expected: [undefined, undefined]},
  ])('$name', ({own: [date, domain], of: [source, target], expected}) => {
    const pair = {source: side('zh', ...source!), target: side('en', ...target!), beads: []}
    const context = pairContext(pair, {termbase, date, domain})
    expect([context.date, context.domain]).toEqual(expected)
    expect(context.minConfidence).toBe(defaultMinConfidence)
  })

  test('an analysis is made once a context', () => {
    const context = pairContext({source: side('zh'), target: side('en'), beads: []}, {termbase})
    let made = 0
    const analysis = () => ({number: ++made})
    expect([context.shared(analysis), context.shared(analysis)]).toEqual([{number: 1}, {number: 1}])
  })

  test.each(['source', 'target'] as const)('a document alone is the %s, one unit a segment', alone => {
    const document = segmentDocument(parseDocument('货轮到港。船员上岸。', {format: 'markdown', lang: 'zh'}))
    const context = monolingualContext(document, alone, 'en', {termbase})
    const other = alone === 'source' ? 'target' : 'source'
    expect(context.units.map(unit => [unit.index, unit[alone].length, unit[other].length, unit.confidence])).toEqual([
      [0, 1, 0, 1],
      [1, 1, 0, 1],
    ])
    expect([context.sides, context[alone], context[other].document.lang]).toEqual([alone, document, 'en'])
  })
})

test.each([
  ['error', 'info', 'info'],
  ['info', 'error', 'info'],
  ['warning', 'error', 'warning'],
  ['error', undefined, 'error'],
] as const)('of %s and %s the weaker is %s', (a, b, expected) => {
  expect(weaker(a, b)).toBe(expected)
})

test('findings without a source place come before those with one', () => {
  const finding = (ruleId: string, source?: number, target?: number): Finding => ({
    ruleId,
    severity: 'error',
    messageId: 'm',
    data: {},
    source: source === undefined ? undefined : {start: source, end: source, text: ''},
    target: target === undefined ? undefined : {start: target, end: target, text: ''},
  })
  const sorted = [
    finding('c', 0, 4),
    finding('b', 0),
    finding('a', undefined, 9),
    finding('a', 0, 4),
    finding('b', 0, 4),
  ].sort(byPlace)
  expect(sorted.map(({ruleId, source, target}) => [ruleId, source?.start, target?.start])).toEqual([
    ['a', undefined, 9],
    ['b', 0, undefined],
    ['a', 0, 4],
    ['b', 0, 4],
    ['c', 0, 4],
  ])
})

test('in a translation that is not settled all findings are remarks', () => {
  const entry = (id: number, fuzzy: boolean): string =>
    `${fuzzy ? '#, fuzzy\n' : ''}msgid "Pier ${id} has 7 berths."\nmsgstr "码头${id}有8个泊位。"\n\n`
  const text = `msgid ""\nmsgstr "Language: zh\\n"\n\n${[0, 1, 1, 0, 1, 0].map((fuzzy, i) => entry(i, fuzzy === 1)).join('')}`
  const pair = alignDocuments(sidesOf(text, 'a.po'), {termbase})
  const found = checkPair(pair, {termbase, rules: activateRules({}, {rules: [numberMismatch]})})
  expect(found.map(({severity}) => severity)).toEqual(['error', 'info', 'info', 'error', 'info', 'error'])
})

test('what stands beside several forms of its counterpart is said once', () => {
  const rules = [punctuation, dateMismatch]
  const found = checkResources(
    {days: '还有{{count}}天,请等待'},
    {days_one: '{{count}} day left', days_other: '{{count}} days left'},
    {rules},
  )
  expect(found.map(({ruleId}) => ruleId)).toEqual(['punctuation'])
})

test.each([omission, addition, repetitionInconsistent])('$id: the fewest letters are one', rule => {
  expect(() => rule.configure({minLetters: 1})).not.toThrow()
  for (const minLetters of [0, -1, 1.5, '2'])
    expect(() => rule.configure({minLetters})).toThrow(expect.objectContaining({code: 'RULE_OPTIONS'}))
})
