import {expect, test} from 'vitest'
import {termExpired} from '../../../src/check/rules/term-expired.js'
import {contextOf, findingsOf, term, termbaseOf} from '../../helpers/term-unit.js'

const termbase = termbaseOf([
  {
    id: 'office',
    terms: [
      term('zh', '样本局'),
      term('en', 'Sample Bureau', {until: '2018-03-31'}),
      term('en', 'Sample Administration', {from: '2018-04-01'}),
    ],
  },
])

test.each([
  {date: '2017-05-01', en: 'The Sample Bureau said so.', found: []},
  {date: '2018-03-31', en: 'The Sample Bureau said so.', found: []},
  {date: '2018-04-01', en: 'The Sample Bureau said so.', found: ['late']},
  {date: '2018-04-01', en: 'The Sample Administration said so.', found: []},
  {date: '2017-05-01', en: 'The Sample Administration said so.', found: ['early']},
  {date: undefined, en: 'The Sample Bureau said so.', found: []},
])('$date: $en', ({date, en, found}) => {
  const context = contextOf('样本局表示。', en, {termbase, ...(date === undefined ? {} : {date})})
  expect(findingsOf(termExpired, context).map(({messageId}) => messageId)).toEqual(found)
})

test('the form in force is expected', () => {
  const context = contextOf('样本局表示。', 'The Sample Bureau said so.', {termbase, date: '2020-01-01'})
  expect(findingsOf(termExpired, context)[0]?.data).toMatchObject({
    expected: 'Sample Administration',
    limit: '2018-03-31',
  })
})

test.each([
  {name: 'the day before the first', date: '2024-12-31', expected: ['early 2025-01-01']},
  {name: 'the first day', date: '2025-01-01', expected: []},
  {name: 'the last day', date: '2025-06-30', expected: []},
  {name: 'the day after the last', date: '2025-07-01', expected: ['late 2025-06-30']},
  {name: 'no day', date: undefined, expected: []},
])('a term that holds from one day to another: $name', ({date, expected}) => {
  const terms = [term('zh', '泊位'), term('en', 'mooring', {from: '2025-01-01', until: '2025-06-30'})]
  const context = contextOf('泊位开放。泊位很好。', 'The mooring is open.', {
    termbase: termbaseOf([{id: 'c', terms}]),
    date,
  })
  const found = findingsOf(termExpired, context)
  expect(found.map(({messageId, data}) => `${messageId} ${data.limit}`)).toEqual(expected)
  expect(found.every(({fix}) => fix === undefined)).toBe(true)
})

test('the term that holds now is put in by a person', () => {
  const terms = [
    term('zh', '泊位'),
    term('en', 'mooring', {until: '2025-06-30'}),
    term('en', 'anchorage', {from: '2025-07-01'}),
  ]
  const context = contextOf('泊位开放。', 'The mooring is open.', {
    termbase: termbaseOf([{id: 'c', terms}]),
    date: '2025-07-01',
  })
  expect(findingsOf(termExpired, context)).toMatchObject([
    {messageId: 'late', data: {actual: 'mooring', expected: 'anchorage'}, fix: {text: 'anchorage', safe: false}},
  ])
})
