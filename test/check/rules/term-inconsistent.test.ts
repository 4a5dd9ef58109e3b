import {describe, expect, test} from 'vitest'
import {runRules} from '../../../src/check/engine/engine.js'
import {termInconsistent} from '../../../src/check/rules/term-inconsistent.js'
import {createTermbase} from '../../../src/glossary/termbase.js'
import {termbaseFromRows} from '../../../src/glossary/termbase-from-rows.js'
import {contextOf, findingsOf, rows, term, termbaseOf} from '../../helpers/term-unit.js'

const termbase = termbaseFromRows(
  rows(
    '海洋产业 = marine industry | = ocean industry\n示范港 = Sample Model Port | = SMP\n丝路 = Silk Road | = Silk Road Initiative',
  ),
)

test.each([
  {name: 'one rendering', zh: '海洋产业，海洋产业。', en: 'Marine industry, the marine industries.', found: []},
  {name: 'two', zh: '海洋产业，海洋产业。', en: 'Marine industry and ocean industry.', found: ['ocean industry']},
  {name: 'abbreviation', zh: '示范港，示范港。', en: 'The Sample Model Port (SMP): the SMP grew.', found: []},
  {name: 'longer name', zh: '丝路，丝路。', en: 'The Silk Road Initiative: the Silk Road grew.', found: []},
  {name: 'admitted only', zh: '海洋产业，海洋产业。', en: 'Ocean industry, ocean industries.', found: []},
])('$name', ({zh, en, found}) => {
  const findings = findingsOf(termInconsistent, contextOf(zh, en, {termbase}))
  expect(findings.map(({target}) => en.slice(target?.start, target?.end))).toEqual(found)
})

test('a form that the glossary calls full stands beside any other', () => {
  const terms = [
    {text: '港务局', lang: 'zh', status: 'preferred' as const},
    {text: 'Port Bureau of Xingang', lang: 'en', status: 'preferred' as const},
    {text: 'Bureau of the Port of the City of Xingang', lang: 'en', status: 'admitted' as const, form: 'full' as const},
  ]
  const own = createTermbase([{id: 'own', concepts: [{id: 'bureau', terms}], tests: []}])
  const en = 'The Bureau of the Port of the City of Xingang moved. The Port Bureau of Xingang is by the sea.'
  expect(findingsOf(termInconsistent, contextOf('港务局迁址。港务局临海。', en, {termbase: own}))).toEqual([])
})

test('plain words that are the term only near it are no second name of it', () => {
  const sea = term('en', 'sea', {status: 'admitted', when: {near: ['海洋产业']}})
  const concept = {id: 'sea', terms: [term('zh', '海洋产业'), term('en', 'marine industry'), sea]}
  const context = contextOf('海洋产业、海洋产业。', 'The marine industry and what comes from the sea.', {
    termbase: termbaseOf([concept]),
  })
  expect(findingsOf(termInconsistent, context)).toEqual([])
})

test('counts and the expected form are named', () => {
  const context = contextOf('海洋产业、海洋产业、海洋产业。', 'Marine industry, marine industry, ocean industry.', {
    termbase,
  })
  expect(findingsOf(termInconsistent, context)[0]?.data).toEqual({
    source: '海洋产业',
    actual: 'ocean industry',
    expected: 'marine industry',
    count: 1,
    expectedCount: 2,
  })
})

test('across documents: the one that differs, not the one that has both', () => {
  const active = [{rule: termInconsistent.configure(), severity: 'warning' as const}]
  const contexts = ['Marine industry.', 'Ocean industry.', 'Marine industry.'].map(en =>
    contextOf('海洋产业。', en, {termbase}),
  )
  expect(runRules(contexts, active).map(findings => findings.map(({messageId}) => messageId))).toEqual([
    [],
    ['collection'],
    [],
  ])
})

test('across documents the minority is named, be its form the preferred one', () => {
  const active = [{rule: termInconsistent.configure(), severity: 'warning' as const}]
  const contexts = ['Ocean industry.', 'Ocean industry.', 'Marine industry.', 'Ocean industries.'].map(en =>
    contextOf('海洋产业。', en, {termbase}),
  )
  const findings = runRules(contexts, active)
  expect(findings.map(found => found.map(({data}) => `${data.actual} ${data.expected}`))).toEqual([
    [],
    [],
    ['Marine industry ocean industry'],
    [],
  ])
})

test.each([
  {name: 'of as many the preferred one', en: 'Ocean industry, marine industry.', found: ['Ocean industry']},
  {
    name: 'three to one',
    en: 'Ocean industry, ocean industry, marine industry, ocean industry.',
    found: ['marine industry'],
  },
  {
    name: 'one to three',
    en: 'Marine industry, marine industry, ocean industry, marine industry.',
    found: ['ocean industry'],
  },
  {name: 'number and capitals are no other form', en: 'OCEAN INDUSTRY, ocean industries, ocean industry.', found: []},
])('the minority in a document: $name', ({en, found}) => {
  const findings = findingsOf(termInconsistent, contextOf('海洋产业，海洋产业，海洋产业，海洋产业。', en, {termbase}))
  expect(findings.map(({target}) => en.slice(target?.start, target?.end))).toEqual(found)
})

describe('across documents', () => {
  const said = (options: unknown, ...en: readonly string[]): string[][] => {
    const active = [{rule: termInconsistent.configure(options), severity: 'warning' as const}]
    const contexts = en.map(text => contextOf('海洋产业，海洋产业。', text, {termbase}))
    return runRules(contexts, active).map(found => found.map(({messageId, target}) => `${messageId} ${target?.text}`))
  }
  const [marine, ocean] = ['Marine industry.', 'Ocean industry.']

  test.each([
    {name: 'two that differ', en: [marine, ocean], expected: [[], ['collection Ocean industry']]},
    {name: 'two that agree', en: [ocean, ocean], expected: [[], []]},
    {name: 'one alone', en: [ocean], expected: [[]]},
    {
      name: 'one that has both says so by itself',
      en: [marine, `${marine} ${ocean}`],
      expected: [[], ['document Ocean industry']],
    },
  ])('$name', ({en, expected}) => {
    expect(said({}, ...en)).toEqual(expected)
  })

  test('they may be left alone', () => {
    expect(said({acrossDocuments: false}, marine, ocean)).toEqual([[], []])
    expect(said({acrossDocuments: false}, `${marine} ${ocean}`)).toEqual([['document Ocean industry']])
  })
})
