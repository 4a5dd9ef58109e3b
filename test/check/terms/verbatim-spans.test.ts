import {describe, expect, test} from 'vitest'
import {termForbidden} from '../../../src/check/rules/term-forbidden.js'
import {termMissing} from '../../../src/check/rules/term-missing.js'
import {termbaseFromRows} from '../../../src/glossary/termbase-from-rows.js'
import {contextOf, findingsOf, rows} from '../../helpers/term-unit.js'

const termbase = termbaseFromRows(rows('泊位 = mooring place | ! berth\n调度器 = planner | ! scheduler'))
const zh = '泊位由调度器分配。'

test.each([
  'Run `berth list` now.',
  'Use --berth now.',
  'Use -berth now.',
  'Set BERTH_NAME=berth first.',
  'Set my_berth first.',
  'Set $berth first.',
  'Set %berth% first.',
  'Call berth.list() now.',
  'Call berth() now.',
  'Open berth.yaml now.',
  'Open ./berth or ~/berth now.',
  'Open C:\\berth now.',
  'Ask port-scheduler-estimator first.',
  'It is assigned by port-scheduler.',
  'Ask berth-1 first.',
  'See example.org/berth for it.',
  'Say {{berth}} or {berth} now.',
  'Say {berth, plural, other {x}} now.',
  'Say %(berth)s now.',
  'Say $t(berth) now.',
  'Say {% berth %} now.',
  'Say <%= berth %> now.',
  'Say port::berth now.',
  'Say <code>berth</code> now.',
  'Mail berth@example.org now.',
])('no wording is looked for in what is typed as it stands: %s', en => {
  expect(findingsOf(termForbidden, contextOf(zh, en, {termbase}))).toEqual([])
})

test.each(['Ask port-scheduler today.', 'Call get(berth) now.', 'Ask berth/quay today.', 'Say "berth": 1 now.'])(
  'what may be a part of a name is told and left to a person: %s',
  en => {
    const found = findingsOf(termForbidden, contextOf(zh, en, {termbase}))
    expect(found.map(({fix}) => fix)).toEqual([undefined])
  },
)

test('a name that both texts have is a name', () => {
  expect(
    findingsOf(termForbidden, contextOf('泊位由 port-scheduler 分配。', 'Ask port-scheduler today.', {termbase})),
  ).toEqual([])
})

test('prose with the same signs is prose', () => {
  const found = findingsOf(termForbidden, contextOf(zh, 'The berth (a new berth), “berth”: 100% full.', {termbase}))
  expect(found).toHaveLength(3)
  expect(found.every(({fix}) => fix?.text === 'mooring place')).toBe(true)
})

/** Wordings that are told in a text, for a name of two words that may be a compound. */
const told = (en: string, source = zh): string[] =>
  findingsOf(termForbidden, contextOf(source, en, {termbase})).map(({target}) => target!.text)

describe('a compound of two words', () => {
  test.each([
    {
      name: 'that another place has as code',
      en: 'Ask port-scheduler today. Start `port-scheduler` first.',
      expected: [],
    },
    {name: 'in a block of code', en: 'Ask port-scheduler today.\n\n```\nport-scheduler --now\n```', expected: []},
    {name: 'in code with more', en: 'Ask port-scheduler today. Run `start port-scheduler now` first.', expected: []},
    {
      name: 'that is code elsewhere under another name',
      en: 'Ask port-scheduler today. Start `port-planner` first.',
      expected: ['scheduler'],
    },
    {name: 'that ends with a number', en: 'Ask scheduler-2 today.', expected: []},
    {name: 'before a noun', en: 'Ask the scheduler-wide office today.', expected: ['scheduler']},
  ])('$name: $en', ({en, expected}) => {
    expect(told(en)).toEqual(expected)
  })

  test('that is code in the source', () => {
    expect(told('Ask port-scheduler today.', '泊位由调度器 `port-scheduler` 分配。')).toEqual([])
  })
})

test('a right term may be code as a whole, not a part of it', () => {
  const missing = (en: string): number => findingsOf(termMissing, contextOf('泊位开放。', en, {termbase})).length
  expect([missing('The `mooring place` is open.'), missing('The `new mooring place` is open.')]).toEqual([0, 1])
  expect([missing('The **mooring place** is open.'), missing('Run open/mooring place/now today.')]).toEqual([0, 0])
})

test('what stands beside code is prose', () => {
  expect(told('The berth (`x`) and `x` berth are open.')).toEqual(['berth', 'berth'])
})
