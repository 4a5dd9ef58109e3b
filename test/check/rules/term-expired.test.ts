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
