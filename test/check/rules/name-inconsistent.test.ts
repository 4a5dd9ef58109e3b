import {expect, test} from 'vitest'
import {nameInconsistent} from '../../../src/check/rules/name-inconsistent.js'
import {findingsOf, markdownPair} from '../../helpers/markdown-pair.js'

const zh = '吕晓红授课。\n\n吕晓红答问。\n\n吕晓红总结。'

test('the rarer spelling is reported, with the usual one and its count', () => {
  const pair = markdownPair(zh, 'Lyu Xiaohong taught.\n\nLü Xiaohong answered.\n\nLyu Xiaohong closed.')
  expect(findingsOf(nameInconsistent, pair)).toMatchObject([
    {messageId: 'spellings', data: {name: '吕晓红', spelled: 'Lü Xiaohong', usual: 'Lyu Xiaohong', count: 2}},
  ])
})

test.each([
  ['one spelling', 'Lyu Xiaohong taught.\n\nLyu Xiaohong answered.\n\nShe closed.'],
  ['capitals and apostrophes make no difference', 'LYU Xiaohong taught.\n\nLyu Xiaohong answered.\n\nShe closed.'],
])('%s is fine', (_, en) => {
  expect(findingsOf(nameInconsistent, markdownPair(zh, en))).toEqual([])
})

test('across documents', () => {
  const first = markdownPair('吕晓红授课。', 'Lyu Xiaohong taught.')
  const second = markdownPair('吕晓红答问。', 'Lü Xiaohong answered.')
  expect(findingsOf(nameInconsistent, [first, second])).toMatchObject([
    {data: {spelled: 'Lü Xiaohong', usual: 'Lyu Xiaohong'}},
  ])
  expect(findingsOf(nameInconsistent, [first, second], {acrossDocuments: false})).toEqual([])
})

test('places', () => {
  const pair = markdownPair('澳门代表团。\n\n澳门企业。', 'The Macao delegation.\n\nCompanies of Macau.')
  expect(findingsOf(nameInconsistent, pair)).toMatchObject([{data: {name: '澳门', spelled: 'Macau', usual: 'Macao'}}])
})

/** Spellings that are told, with the usual one and its count. */
const told = (...documents: readonly (readonly [zh: string, en: string])[]): string[] =>
  findingsOf(
    nameInconsistent,
    documents.map(([zh, en]) => markdownPair(zh, en)),
  ).map(({data}) => `${data.spelled} ${data.usual} ${data.count}`)
const [usual, rare] = ['Lyu Xiaohong taught.', 'Lü Xiaohong taught.']
const says = (...en: readonly string[]) => [en.map(() => '吕晓红授课。').join('\n\n'), en.join('\n\n')] as const

test.each([
  {name: 'of as many the first is usual', documents: [says(usual, rare)], expected: ['Lü Xiaohong Lyu Xiaohong 1']},
  {name: 'and the other way round', documents: [says(rare, usual)], expected: ['Lyu Xiaohong Lü Xiaohong 1']},
  {
    name: 'the majority wherever it stands',
    documents: [says(rare, usual, usual)],
    expected: ['Lü Xiaohong Lyu Xiaohong 2'],
  },
  {
    name: 'each that differs',
    documents: [says(usual, rare, rare, usual, usual)],
    expected: ['Lü Xiaohong Lyu Xiaohong 3', 'Lü Xiaohong Lyu Xiaohong 3'],
  },
  {
    name: 'what differs in one document is told there alone',
    documents: [says(usual, rare), says(usual)],
    expected: ['Lü Xiaohong Lyu Xiaohong 1'],
  },
  {
    name: 'of three documents the one that differs',
    documents: [says(usual), says(rare), says(usual)],
    expected: ['Lü Xiaohong Lyu Xiaohong 2'],
  },
  {name: 'two persons', documents: [['吕晓红授课。\n\n吕晓虹授课。', `${usual}\n\n${rare}`] as const], expected: []},
])('$name', ({documents, expected}) => {
  expect(told(...documents)).toEqual(expected)
})

test('the fix writes the usual spelling, and a person decides', () => {
  const context = markdownPair(...says(usual, rare))
  const start = usual.length + 2
  expect(findingsOf(nameInconsistent, context)).toMatchObject([
    {
      source: {text: '吕晓红'},
      target: {text: 'Lü Xiaohong', start},
      fix: {start, end: start + 11, text: 'Lyu Xiaohong', safe: false},
    },
  ])
})
