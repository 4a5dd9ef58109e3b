import {expect, test} from 'vitest'
import {termForbidden} from '../../../src/check/rules/term-forbidden.js'
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
