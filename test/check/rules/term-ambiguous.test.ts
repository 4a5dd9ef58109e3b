import {expect, test} from 'vitest'
import {termAmbiguous} from '../../../src/check/rules/term-ambiguous.js'
import {termbaseFromRows} from '../../../src/glossary/termbase-from-rows.js'
import type {Concept} from '../../../src/model/term.js'
import {contextOf, findingsOf, rows, term, termbaseOf} from '../../helpers/term-unit.js'

const termbase = termbaseFromRows(
  rows(
    '产业链 = industrial chain | = value chain\n价值链 = value chain\n大样港 = Big Sample Port | = BSP\n大样港集团 = Big Sample Port Group | = BSP',
  ),
)

test.each([
  {name: 'told apart', zh: '产业链、价值链。', en: 'The industrial chain and the value chain.', found: []},
  {name: 'one wording for two', zh: '产业链、价值链。', en: 'The value chain and the value chain.', found: ['产业链']},
  {name: 'one only', zh: '产业链。', en: 'The value chain.', found: []},
  {name: 'a name and its longer name', zh: '大样港、大样港集团。', en: 'BSP and BSP.', found: []},
])('$name', ({zh, en, found}) => {
  const findings = findingsOf(termAmbiguous, contextOf(zh, en, {termbase}))
  expect([...new Set(findings.map(({source}) => zh.slice(source?.start, source?.end)))]).toEqual(found)
})

/** Source terms that are told, for a glossary and its options. */
const told = (glossary: string, zh: string, en: string, options?: unknown): unknown[] =>
  findingsOf(termAmbiguous, contextOf(zh, en, {termbase: termbaseFromRows(rows(glossary))}), options).map(
    ({data, target}) => `${data.source} ${target?.text} ${data.other} ${data.expected}`,
  )

test.each([
  {
    name: 'capitals and spaces make no difference',
    glossary: '产业链 = industrial chain | = value chain\n价值链 = value chain',
    zh: '产业链。价值链。',
    en: 'The Value  Chain is new. The value chain is old.',
    expected: ['产业链 Value  Chain 价值链 industrial chain', '产业链 value chain 价值链 industrial chain'],
  },
  {
    name: 'the term that is expected anyway is not told',
    glossary: '产业链 = value chain\n价值链 = value chain',
    zh: '产业链和价值链。',
    en: 'The value chain and the value chain.',
    expected: [],
  },
  {
    name: 'characters of a name in their order are its short form',
    glossary: '北京大学 = Peking University | = PKU\n北大 = PKU',
    zh: '北京大学和北大。',
    en: 'PKU and PKU.',
    expected: [],
  },
  {
    name: 'not in another order',
    glossary: '北京大学 = Peking University | = PKU\n大北 = PKU',
    zh: '北京大学和大北。',
    en: 'PKU and PKU.',
    expected: ['北京大学 PKU 大北 Peking University', '北京大学 PKU 大北 Peking University'],
  },
  {
    name: 'one character is no short form',
    glossary: '上海市 = Shanghai City | = Hu\n沪 = Hu',
    zh: '上海市和沪。',
    en: 'Hu and Hu.',
    expected: ['上海市 Hu 沪 Shanghai City', '上海市 Hu 沪 Shanghai City'],
  },
  {
    name: 'letters of a Latin name are none either',
    glossary: 'ABC港 = Alpha Port | = Port A\nAC = Port A',
    zh: 'ABC港和AC。',
    en: 'Port A and Port A.',
    expected: ['ABC港 Port A AC Alpha Port', 'ABC港 Port A AC Alpha Port'],
  },
])('$name', ({glossary, zh, en, expected}) => {
  expect(told(glossary, zh, en)).toEqual(expected)
})

test('a concept can be left alone', () => {
  const glossary = '产业链 = industrial chain | = value chain\n价值链 = value chain'
  const sentence = ['产业链、价值链。', 'The value chain and the value chain.'] as const
  expect(told(glossary, ...sentence)).not.toEqual([])
  expect(told(glossary, ...sentence, {ignoreConcepts: ['价值链']})).toEqual([])
})

test('two concepts that have one full form are one', () => {
  const chain = (id: string, zh: string, form?: 'full', status: 'preferred' | 'forbidden' = 'preferred') => ({
    id,
    terms: [
      term('zh', zh),
      term('en', `${id} line`),
      term('en', 'value chain', {status: 'admitted'}),
      term('en', 'Chain of Values', {form, status}),
    ],
  })
  const count = (...concepts: readonly Concept[]): number =>
    findingsOf(
      termAmbiguous,
      contextOf('甲链和乙链。', 'The value chain and the value chain.', {termbase: termbaseOf(concepts)}),
    ).length
  expect(count(chain('a', '甲链', 'full'), chain('b', '乙链', 'full'))).toBe(0)
  expect(count(chain('a', '甲链'), chain('b', '乙链'))).toBeGreaterThan(0)
  expect(count(chain('a', '甲链', 'full', 'forbidden'), chain('b', '乙链', 'full', 'forbidden'))).toBeGreaterThan(0)
})
