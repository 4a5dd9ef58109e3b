import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {activateRules} from '../../src/check/engine/engine.js'
import {fixUnit} from '../../src/fix/fix-unit.js'
import {termbaseFromRows} from '../../src/glossary/termbase-from-rows.js'
import {rows} from '../helpers/term-unit.js'

const termbase = termbaseFromRows(
  rows(`
  滨海枢纽 = coastal hub | ! seaside node | ! beach pivot
  数字港 = Digital Port | ! Digital Harbor Zone
  联席会 = JOCO | ! Joint Sample Council | ! Common Council
  双碳园 = two-carbon park | ! double carbon gardens`),
)
const rules = activateRules()
const fixOf = (source: string, target: string) => fixUnit({source, target}, {termbase, rules})

test.each([
  ['建设滨海枢纽。', 'Build the seaside node.', 'Build the coastal hub.'],
  ['建设滨海枢纽。', 'Seaside nodes are being built.', 'Coastal hubs are being built.'],
  ['建设滨海枢纽。', "The seaside node's plan, a **seaside node**.", "The coastal hub's plan, a **coastal hub**."],
  ['数字港和滨海枢纽。', 'Digital Harbor Zone and beach pivot.', 'Digital Port and coastal hub.'],
  [
    '联席会召开。',
    'JOCO met in May. Today the Joint Sample Council has met.',
    'JOCO met in May. Today the Joint Sample Council has met.',
  ],
  [
    '联席会召开。',
    'It was held by JOCO. Today the Joint Sample Council has met.',
    'It was held by JOCO. Today JOCO has met.',
  ],
  ['联席会召开。', 'The JOCO is new. The Common Council has met.', 'The JOCO is new. The JOCO has met.'],
])('%s %s', (source, target, fixed) => {
  expect(fixOf(source, target).target).toBe(fixed)
})

describe('left to a person', () => {
  test.each([
    [
      'an acronym for a name, with nothing to learn from',
      '联席会召开。',
      'Yesterday the Joint Sample Council has met.',
    ],
    ['a plural whose verb would no longer fit', '双碳园启用。', 'The double carbon gardens are open.'],
  ])('%s', (_name, source, target) => {
    const {applied, findings} = fixOf(source, target)
    expect(applied).toEqual([])
    expect(findings.some(({fix}) => fix?.safe === false || fix?.safe === true)).toBe(true)
  })
})

test('a fix has only what a fix has', () => {
  const [finding] = fixOf('联席会召开。', 'Yesterday the Joint Sample Council has met.').findings
  expect(Object.keys(finding?.fix ?? {}).sort()).toEqual(['end', 'safe', 'start', 'text'])
})

const words = [
  'seaside node',
  'beach pivots',
  'Digital Harbor Zone',
  'coastal hub',
  'the',
  'a',
  '**',
  ' ',
  '. ',
  '😀',
  '\r\n',
  '中',
  '“',
  '3.5 million',
]

test('fixing twice changes nothing, and whatever is outside the fixes stays', () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(...words), maxLength: 14}), target => {
      const first = fixOf('滨海枢纽、数字港和联席会。', target)
      expect(fixOf('滨海枢纽、数字港和联席会。', first.target).target).toBe(first.target)
      const untouched = first.applied.reduceRight(
        (text, {start, end}) => text.slice(0, start) + text.slice(end),
        target,
      )
      const rest = [...untouched].filter(unit => !first.target.includes(unit))
      expect(rest).toEqual([])
    }),
    {numRuns: 60},
  )
})
