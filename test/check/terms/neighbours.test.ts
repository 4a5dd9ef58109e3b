import {describe, expect, test} from 'vitest'
import {monolingualContext, pairContext} from '../../../src/check/engine/engine.js'
import {termForbidden} from '../../../src/check/rules/term-forbidden.js'
import {termMissing} from '../../../src/check/rules/term-missing.js'
import {termVariant} from '../../../src/check/rules/term-variant.js'
import {termAnalysis} from '../../../src/check/terms/term-analysis.js'
import {termUses} from '../../../src/check/terms/term-uses.js'
import {termbaseFromRows} from '../../../src/glossary/termbase-from-rows.js'
import {markdownPair} from '../../helpers/markdown-pair.js'
import {contextOf, findingsOf, rows, term, termbaseOf} from '../../helpers/term-unit.js'

const terms = termbaseFromRows(
  rows(`管委会 = Administrative Committee | ~ Management Committee of Ports | ! Steering Committee of Ports
        泊位 = mooring | ! berth
        深水泊位 = deep mooring`),
)

/** Paragraphs that answer each other, some with less confidence. */
function pair(paragraphs: readonly (readonly [zh: string, en: string, confidence?: number])[]) {
  const beads = paragraphs.map(([, , confidence = 1], i) => ({source: [i], target: [i], confidence}))
  return markdownPair(paragraphs.map(([zh]) => zh).join('\n\n'), paragraphs.map(([, en]) => en).join('\n\n'), {
    beads,
    terms,
  })
}

const rest = ['港口今天开放。', 'The port opens today.'] as const
const met = ['管委会开会。', 'Talks were held in town.'] as const
const there = ['港口今天开放。', 'The Administrative Committee said so.'] as const

describe('a term that is missing from its unit may stand in the one beside it', () => {
  test.each([
    {name: 'before', paragraphs: [there, met], expected: 0},
    {name: 'behind', paragraphs: [met, there], expected: 0},
    {name: 'not two before', paragraphs: [there, rest, met], expected: 1},
    {name: 'not two behind', paragraphs: [met, rest, there], expected: 1},
    {name: 'where it renders what stands there', paragraphs: [met, ['管委会公布。', there[1]] as const], expected: 1},
    {
      name: 'where it stands once more than it has to',
      paragraphs: [met, ['管委会公布。', `${there[1]} The Administrative Committee agreed.`] as const],
      expected: 0,
    },
    {name: 'once for two', paragraphs: [met, there, met], expected: 1},
    {
      name: 'in a unit of low confidence nothing is missing',
      paragraphs: [[met[0], met[1], 0.49] as const, rest],
      expected: 0,
    },
    {name: 'in one that is as sure as it has to be', paragraphs: [[met[0], met[1], 0.5] as const, rest], expected: 1},
  ])('$name', ({paragraphs, expected}) => {
    expect(findingsOf(termMissing, pair(paragraphs))).toHaveLength(expected)
  })

  test('a paragraph without translation misses no term, unless the whole text does', () => {
    const alone = markdownPair('管委会开会。\n\n港口开放。', 'The port opens.', {
      beads: [
        {source: [0], target: []},
        {source: [1], target: [0]},
      ],
      terms,
    })
    expect(findingsOf(termMissing, alone)).toEqual([])
    expect(
      findingsOf(termMissing, markdownPair('管委会开会。', '', {beads: [{source: [0], target: []}], terms})),
    ).toHaveLength(1)
  })
})

test('terms of units that are not sure are listed as not compared', () => {
  const places = (confidence: number): string[] =>
    pair([[met[0], met[1], confidence], rest])
      .shared(termAnalysis)
      .uncompared.map(({concept, source}) => `${concept} ${source.start}`)
  expect(places(0.4)).toEqual(['管委会 0'])
  expect(places(1)).toEqual([])
})

describe('a pronoun stands for a term that was used before', () => {
  const used = ['管委会成立。', 'The Administrative Committee was set up.'] as const
  const it = ['管委会开会。', 'It met.'] as const
  test.each([
    {name: 'one unit before', paragraphs: [used, it], expected: 0},
    {name: 'three units before', paragraphs: [used, rest, rest, it], expected: 0},
    {name: 'four units before', paragraphs: [used, rest, rest, rest, it], expected: 1},
    {name: 'never before', paragraphs: [rest, rest, it], expected: 1},
    {name: 'said by a pronoun all the time', paragraphs: [used, it, it, it, it], expected: 1},
  ])('$name', ({paragraphs, expected}) => {
    expect(findingsOf(termMissing, pair(paragraphs))).toHaveLength(expected)
  })
})

describe('bad wordings that nothing in the source calls for', () => {
  const strays = (zh: string, en: string): string[] =>
    [termForbidden, termVariant].flatMap(rule =>
      findingsOf(rule, contextOf(zh, en, {termbase: terms})).map(
        ({messageId, target}) => `${messageId} ${target?.text}`,
      ),
    )
  test.each([
    {
      name: 'a forbidden name',
      zh: '港口开放。',
      en: 'The Steering Committee of Ports met.',
      expected: ['unprompted Steering Committee of Ports'],
    },
    {name: 'a deprecated one', zh: '港口开放。', en: 'The Management Committee of Ports met.', expected: []},
    {name: 'an everyday word', zh: '港口开放。', en: 'A berth is open.', expected: []},
    {
      name: 'one whose term stands there',
      zh: '管委会开会。',
      en: 'The Steering Committee of Ports met.',
      expected: ['rendering Steering Committee of Ports'],
    },
  ])('$name', ({zh, en, expected}) => {
    expect(strays(zh, en)).toEqual(expected)
  })

  test('in a text alone a deprecated name is told too, and a right one is not', () => {
    const {target} = markdownPair('', 'The Management Committee of Ports met the Administrative Committee.')
    const context = monolingualContext(target, 'target', 'zh', {termbase: terms})
    expect(findingsOf(termVariant, context).map(({target}) => target?.text)).toEqual(['Management Committee of Ports'])
    expect(findingsOf(termVariant, context, {unprompted: false})).toEqual([])
  })
})

describe('bad wordings of the source', () => {
  const bad = term('zh', '免税仓', {status: 'forbidden', until: '2024-12-31'})
  const own = termbaseOf([
    {id: 'a', terms: [term('zh', '保税仓'), bad, term('en', 'bonded warehouse')]},
    {id: 'b', terms: [term('zh', '免税仓储'), term('en', 'tax-free storage')]},
  ])
  const both = termbaseOf([
    {id: 'a', terms: [term('zh', '保税仓'), bad, term('en', 'bonded warehouse')]},
    {id: 'b', terms: [term('zh', '免税仓'), term('en', 'tax-free warehouse')]},
  ])
  test.each([
    {name: 'are told', termbase: own, zh: '免税仓启用。', date: '2024-12-31', expected: ['source 免税仓']},
    {name: 'not when they were right', termbase: own, zh: '免税仓启用。', date: '2025-01-01', expected: []},
    {name: 'not inside a right one', termbase: own, zh: '免税仓储启用。', date: '2024-12-31', expected: []},
    {name: 'not where another concept has them', termbase: both, zh: '免税仓启用。', date: '2024-12-31', expected: []},
  ])('$name', ({termbase, zh, date, expected}) => {
    const context = contextOf(zh, 'It opened.', {termbase, date})
    expect(findingsOf(termForbidden, context).map(({messageId, source}) => `${messageId} ${source?.text}`)).toEqual(
      expected,
    )
  })
})

describe('which rendering belongs to which occurrence', () => {
  const uses = (zh: string, en: string): string[] =>
    termUses(contextOf(zh, en, {termbase: terms}))
      .flat()
      .map(({concept, source, verdict, target}) => `${source.start} ${concept} ${verdict} ${target?.text ?? '-'}`)
  test.each([
    {
      name: 'in order of the source',
      zh: '泊位由管委会管理。',
      en: 'The Administrative Committee runs the mooring.',
      expected: ['0 泊位 ok mooring', '3 管委会 ok Administrative Committee'],
    },
    {
      name: 'in order',
      zh: '泊位和泊位。',
      en: 'A mooring and a berth.',
      expected: ['0 泊位 ok mooring', '3 泊位 forbidden berth'],
    },
    {name: 'bad ones first find one', zh: '泊位。', en: 'A mooring and a berth.', expected: ['0 泊位 forbidden berth']},
    {
      name: 'of several good ones the first',
      zh: '泊位。',
      en: 'A mooring and Moorings.',
      expected: ['0 泊位 ok mooring'],
    },
    {
      name: 'the surplus is right',
      zh: '泊位和泊位。',
      en: 'A mooring is open.',
      expected: ['0 泊位 ok mooring', '3 泊位 ok -'],
    },
    {
      name: 'all are missing',
      zh: '泊位和泊位。',
      en: 'It is open.',
      expected: ['0 泊位 missing -', '3 泊位 missing -'],
    },
    {
      name: 'what two concepts claim is left to the one that has no other',
      zh: '泊位和深水泊位。',
      en: 'A mooring and a deep mooring.',
      expected: ['0 泊位 ok mooring', '3 深水泊位 ok deep mooring'],
    },
  ])('$name', ({zh, en, expected}) => {
    expect(uses(zh, en)).toEqual(expected)
  })

  test('across several segments and units', () => {
    const {source, target} = markdownPair(
      '泊位开放。管委会开会。',
      'The Administrative Committee met. The mooring is open.',
    )
    const context = pairContext(
      {source, target, beads: [{source: [0, 1], target: [0, 1], confidence: 1}]},
      {termbase: terms},
    )
    expect(
      termUses(context)
        .flat()
        .map(({concept, verdict}) => `${concept} ${verdict}`),
    ).toEqual(['泊位 ok', '管委会 ok'])
  })
})

describe('concepts that share a wording', () => {
  const chains = termbaseFromRows(
    rows(`产业链 = industrial chain | =chain
          供应链 = supply line | =chain
          人才链 = chain`),
  )
  const uses = (zh: string, en: string): string[] =>
    termUses(contextOf(zh, en, {termbase: chains}))
      .flat()
      .map(({concept, target}) => `${concept} ${target?.text ?? '-'}`)
  test.each([
    {
      name: 'leave it to the one that has no other',
      zh: '人才链和供应链稳定。',
      en: 'The chain and the supply line are stable.',
      expected: ['人才链 chain', '供应链 supply line'],
    },
    {
      name: 'whichever stands first',
      zh: '供应链和人才链稳定。',
      en: 'The chain and the supply line are stable.',
      expected: ['供应链 supply line', '人才链 chain'],
    },
    {
      name: 'both have it where neither has another',
      zh: '供应链和人才链稳定。',
      en: 'The chain is stable.',
      expected: ['供应链 chain', '人才链 chain'],
    },
    {
      name: 'all their own remain',
      zh: '产业链、产业链和人才链稳定。',
      en: 'The chain, the industrial chain and an industrial chain are stable.',
      expected: ['产业链 industrial chain', '产业链 industrial chain', '人才链 chain'],
    },
  ])('$name', ({zh, en, expected}) => {
    expect(uses(zh, en)).toEqual(expected)
  })
})

describe('a right and a bad wording that differ in their form', () => {
  const found = (good: string, bad: string, en: string): string[] => {
    const terms = [term('zh', '泊位'), term('en', good), term('en', bad, {status: 'forbidden'})]
    return findingsOf(termForbidden, contextOf('泊位开放。', en, {termbase: termbaseOf([{id: 'c', terms}])})).map(
      ({target}) => target!.text,
    )
  }
  test.each([
    {
      name: 'the bad one as it is written',
      good: 'moorings',
      bad: 'mooring',
      en: 'A mooring is open.',
      expected: ['mooring'],
    },
    {name: 'the right one as it is written', good: 'mooring', bad: 'moorings', en: 'A mooring is open.', expected: []},
    {
      name: 'the bad one but for capitals',
      good: 'moorings',
      bad: 'mooring',
      en: 'MOORING IS OPEN.',
      expected: ['MOORING'],
    },
    {
      name: 'neither as it is written',
      good: 'mooring place',
      bad: 'moorings place',
      en: 'Two mooring places are open.',
      expected: [],
    },
  ])('$name', ({good, bad, en, expected}) => {
    expect(found(good, bad, en)).toEqual(expected)
  })
})
