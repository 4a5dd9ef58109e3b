import {describe, expect, test} from 'vitest'
import {termCase} from '../../../src/check/rules/term-case.js'
import {termForbidden} from '../../../src/check/rules/term-forbidden.js'
import {termMissing} from '../../../src/check/rules/term-missing.js'
import {termbaseFromRows} from '../../../src/glossary/termbase-from-rows.js'
import type {Term} from '../../../src/model/term.js'
import {markdownPair} from '../../helpers/markdown-pair.js'
import {contextOf, findingsOf, rows, term, termbaseOf} from '../../helpers/term-unit.js'

const berths = termbaseFromRows(rows('泊位 = mooring | ! berth'))

describe('a wording that may be a part of a name is left to a person', () => {
  const isFixed = (en: string): (boolean | undefined)[] => {
    const findings = findingsOf(termForbidden, markdownPair('泊位开放。', en, {terms: berths}))
    return findings.map(({fix}) => fix !== undefined)
  }

  test.each([
    'Ask quay/berth today.',
    'Ask quay:berth today.',
    'Ask get(berth today.',
    'Ask a&berth today.',
    'Ask a+berth today.',
    'Ask berth:quay today.',
    'Ask berth(quay today.',
    'Ask berth\\\\quay today.',
    'Say "berth": 1 now.',
  ])('%s', en => {
    expect(isFixed(en)).toEqual([false])
  })

  test.each([
    'The berth is open.',
    'The berth, a new one, is open.',
    'It is a berth. A new one.',
    'It is a “berth”: a new one.',
    'It is (berth) here.',
    'The [berth](https://a.example) is open.',
    'The [new berth] is open.',
    'See [a] and the berth [b].\n\n[a]: https://a.example',
    'The [berth][quay] is open.\n\n[quay]: https://a.example',
  ])('prose: %s', en => {
    expect(isFixed(en)).toEqual([true])
  })

  test.each([
    {name: 'a reference by its words', en: 'The [berth] is open.\n\n[berth]: https://a.example', fixed: false},
    {name: 'a collapsed one', en: 'The [berth][] is open.\n\n[berth]: https://a.example', fixed: false},
    {name: 'brackets without a reference', en: 'The [berth] is open.', fixed: true},
    {name: 'a bracket that was closed', en: 'The [quay] and berth] is open.\n\n[quay]: https://a.example', fixed: true},
    {name: 'a bracket of another line', en: 'The [quay\nand berth] is open.\n\n[quay]: https://a.example', fixed: true},
  ])('$name', ({en, fixed}) => {
    expect(isFixed(en)).toEqual([fixed])
  })
})

test('a place in the second of several segments is looked at there', () => {
  const context = contextOf('泊位开放。泊位开放。', 'Run `a berth` now. A berth is open. A `ship` left the berth.', {
    termbase: berths,
  })
  expect(findingsOf(termForbidden, context).map(({fix}) => fix?.text)).toEqual(['mooring', 'mooring'])
})

describe('the form that is asked for', () => {
  const bad = term('en', 'bad wording', {status: 'forbidden'})
  const missing = (terms: readonly Term[], date?: string): unknown =>
    findingsOf(
      termMissing,
      contextOf('泊位开放。', 'It is open.', {
        termbase: termbaseOf([{id: 'c', terms: [term('zh', '泊位'), ...terms]}]),
        date,
      }),
    ).map(({data}) => data.expected)

  test.each<{name: string; terms: Term[]; date?: string; expected: string[]}>([
    {
      name: 'the first that is preferred',
      terms: [bad, term('en', 'a', {status: 'admitted'}), term('en', 'b'), term('en', 'c')],
      expected: ['b'],
    },
    {
      name: 'else the first that is admitted',
      terms: [bad, term('en', 'a', {status: 'admitted'}), term('en', 'b', {status: 'admitted'})],
      expected: ['a'],
    },
    {
      name: 'one that is in force',
      terms: [term('en', 'a', {until: '2024-12-31'}), term('en', 'b', {from: '2025-01-01'})],
      date: '2025-01-01',
      expected: ['b'],
    },
    {
      name: 'on the last day',
      terms: [term('en', 'a', {until: '2024-12-31'}), term('en', 'b', {from: '2025-01-01'})],
      date: '2024-12-31',
      expected: ['a'],
    },
    {
      name: 'without a date the first',
      terms: [term('en', 'a', {until: '2024-12-31'}), term('en', 'b')],
      expected: ['a'],
    },
    {name: 'none is in force', terms: [term('en', 'a', {until: '2024-12-31'})], date: '2025-06-01', expected: ['a']},
    {name: 'no right one: the concept', terms: [bad], expected: ['c']},
  ])('$name', ({terms, date, expected}) => {
    expect(missing(terms, date)).toEqual(expected)
  })

  test.each([
    {name: 'a full form for a full form', form: 'full' as const, expected: 'Sample Port'},
    {name: 'an abbreviation for an abbreviation', form: 'abbreviation' as const, expected: 'SPT'},
    {name: 'else the first', form: undefined, expected: 'SPT'},
  ])('$name', ({form, expected}) => {
    const terms = [
      term('zh', '样港'),
      term('en', 'SPT', {form: 'abbreviation'}),
      term('en', 'Sample Port', {form: 'full'}),
      term('en', 'XYZ', {status: 'forbidden', form}),
    ]
    const context = contextOf('样港启用。', 'XYZ opened.', {termbase: termbaseOf([{id: 'c', terms}])})
    expect(findingsOf(termForbidden, context).map(({data}) => data.expected)).toEqual([expected])
  })
})

describe('a fix is safe where nothing has to be decided', () => {
  const safe = (terms: readonly Term[], en: string): (boolean | undefined)[] =>
    findingsOf(
      termForbidden,
      contextOf('泊位开放。', en, {termbase: termbaseOf([{id: 'c', terms: [term('zh', '泊位'), ...terms]}])}),
    ).map(({fix}) => fix?.safe)
  const bad = term('en', 'berth', {status: 'forbidden'})
  test.each<{name: string; terms: Term[]; en: string; expected: (boolean | undefined)[]}>([
    {name: 'one preferred term', terms: [bad, term('en', 'mooring')], en: 'The berth is open.', expected: [true]},
    {
      name: 'two preferred terms',
      terms: [bad, term('en', 'mooring'), term('en', 'quay')],
      en: 'The berth is open.',
      expected: [false],
    },
    {
      name: 'only admitted ones',
      terms: [bad, term('en', 'mooring', {status: 'admitted'})],
      en: 'The berth is open.',
      expected: [false],
    },
    {
      name: 'a longer form of it, and the text has the first',
      terms: [bad, term('en', 'mooring'), term('en', 'mooring place')],
      en: 'The berth is a mooring.',
      expected: [true],
    },
    {
      name: 'a longer form of it, and the text has neither',
      terms: [bad, term('en', 'mooring'), term('en', 'mooring place')],
      en: 'The berth is open.',
      expected: [false],
    },
    {
      name: 'another term, and the text has the first',
      terms: [bad, term('en', 'mooring'), term('en', 'quay')],
      en: 'The berth is a mooring.',
      expected: [false],
    },
    {name: 'no term', terms: [bad], en: 'The berth is open.', expected: [undefined]},
  ])('$name', ({terms, en, expected}) => {
    expect(safe(terms, en)).toEqual(expected)
  })
})

test.each([
  {en: 'The Openport is here.', expected: ['OpenPort']},
  {en: 'Openports are here.', expected: [undefined]},
  {en: 'The OpenPort is here.', expected: []},
  {en: '# The Openport', expected: []},
])('the case of a name: $en', ({en, expected}) => {
  const termbase = termbaseOf([{id: 'c', terms: [term('zh', '开港'), term('en', 'OpenPort', {case: 'exact'})]}])
  const context = markdownPair(en.startsWith('#') ? '# 开港' : '开港在此。', en, {terms: termbase})
  expect(findingsOf(termCase, context).map(({fix}) => fix?.text)).toEqual(expected)
})
