import fc from 'fast-check'
import {expect, test} from 'vitest'
import {withReplacements} from '../../src/text/encode.js'
import {replacementsBetween} from '../../src/text/replacements-between.js'

test.each([
  {name: 'nothing', before: 'a\nb\n', after: 'a\nb\n', edits: []},
  {
    name: 'a word in a line',
    before: 'a\nthe old one\nc',
    after: 'a\nthe new one\nc',
    edits: [{start: 6, end: 9, text: 'new'}],
  },
  {name: 'a line that is new', before: 'a\nb\n', after: 'a\nx\nb\n', edits: [{start: 2, end: 2, text: 'x\n'}]},
  {name: 'a line that went', before: 'a\nx\nb\n', after: 'a\nb\n', edits: [{start: 2, end: 4, text: ''}]},
  {
    name: 'two lines, each by itself',
    before: 'ab\ncd\n',
    after: 'aB\ncD\n',
    edits: [
      {start: 1, end: 2, text: 'B'},
      {start: 4, end: 5, text: 'D'},
    ],
  },
  {name: 'half of a character', before: '😀', after: '😁', edits: [{start: 0, end: 2, text: '😁'}]},
])('$name', ({before, after, edits}) => {
  expect(replacementsBetween(before, after)).toEqual(edits)
})

const texts = fc
  .array(fc.constantFrom('a', 'b', '中', '😀', '😁', '\n', '\r\n'), {maxLength: 30})
  .map(parts => parts.join(''))

test('they make the one text of the other, cut no character, and stay in order', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const edits = replacementsBetween(before, after)
      expect(withReplacements(before, edits)).toBe(after)
      let last = 0
      for (const {start, end} of edits) {
        expect(start).toBeGreaterThanOrEqual(last)
        for (const at of [start, end]) expect(/[\uD800-\uDBFF]$/.test(before.slice(0, at))).toBe(false)
        last = end
      }
    }),
  )
})
