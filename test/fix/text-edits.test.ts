import {expect, test} from 'vitest'
import {applyFixes} from '../../src/fix/apply-fixes.js'
import {replacedSpans, spanAfter, spanBefore} from '../../src/fix/text-edits.js'

const before = 'one two three four'
const edits = [
  {start: 4, end: 7, text: 'zwei'},
  {start: 14, end: 18, text: 'IV'},
]
const after = applyFixes(
  before,
  edits.map(edit => ({...edit, safe: true})),
).text

test('the new places of the replacements', () => {
  expect(replacedSpans(edits).map(({start, end}) => after.slice(start, end))).toEqual(['zwei', 'IV'])
})

test.each([
  {words: ['one', 'one']},
  {words: ['three', 'three']},
  {words: ['two', 'zwei']},
  {words: ['four', 'IV']},
  {words: ['two three', 'zwei three']},
])('$words', ({words: [old, now]}) => {
  const from = {start: before.indexOf(old!), end: before.indexOf(old!) + old!.length}
  const to = {start: after.indexOf(now!), end: after.indexOf(now!) + now!.length}
  expect(spanAfter(from, edits)).toEqual(to)
  expect(spanBefore(to, edits)).toEqual(from)
})

test('what lies inside a replacement comes from all that it replaced', () => {
  expect(spanBefore({start: 5, end: 6}, edits)).toEqual({start: 4, end: 7})
})
