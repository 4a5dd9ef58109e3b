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
