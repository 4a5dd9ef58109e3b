import fc from 'fast-check'
import {expect, test} from 'vitest'
import {applyFixes} from '../../src/fix/apply-fixes.js'
import type {Fix} from '../../src/model/finding.js'

const fix = (start: number, end: number, text: string, safe = true): Fix => ({start, end, text, safe})

test.each([
  {name: 'none', text: 'abc', fixes: [], result: 'abc'},
  {name: 'in any order', text: 'abcdef', fixes: [fix(4, 5, 'E'), fix(0, 1, 'A')], result: 'AbcdEf'},
  {name: 'an insertion and a removal', text: 'abc', fixes: [fix(1, 1, '-'), fix(2, 3, '')], result: 'a-b'},
  {name: 'the same one twice', text: 'abc', fixes: [fix(1, 1, '-'), fix(1, 1, '-')], result: 'a-bc'},
  {name: 'overlapping: the first', text: 'abcdef', fixes: [fix(2, 5, 'x'), fix(1, 3, 'y')], result: 'aydef'},
  {name: 'beginning together: the longest', text: 'abcd', fixes: [fix(0, 1, 'x'), fix(0, 3, 'y')], result: 'yd'},
  {name: 'neighbours', text: 'abcd', fixes: [fix(0, 2, 'x'), fix(2, 4, 'y')], result: 'xy'},
  {name: 'two insertions at one place: the first', text: 'ab', fixes: [fix(1, 1, 'x'), fix(1, 1, 'y')], result: 'axb'},
  {name: 'unsafe is left out', text: 'abc', fixes: [fix(0, 1, 'x', false)], result: 'abc'},
  {name: 'outside', text: 'abc', fixes: [fix(2, 9, 'x'), fix(-1, 1, 'y'), fix(2, 1, 'z')], result: 'abc'},
  {name: 'not a number', text: 'abc', fixes: [fix(Number.NaN, 2, 'x'), fix(0.5, 2, 'x')], result: 'abc'},
  {name: 'inside a character', text: 'a😀b', fixes: [fix(2, 3, 'x')], result: 'a😀b'},
  {name: 'inside a line end', text: 'a\r\nb', fixes: [fix(1, 2, '')], result: 'a\r\nb'},
])('$name', ({text, fixes, result}) => {
  expect(applyFixes(text, fixes).text).toBe(result)
})

test('unsafe ones where they are wanted, but not before a safe one of the same place', () => {
  const fixes = [fix(0, 3, 'unsafe', false), fix(0, 1, 'safe')]
  expect(applyFixes('abcd', fixes, {unsafe: true})).toMatchObject({text: 'safebcd', skipped: [fixes[0]]})
})

test('everything outside the fixes stays, in its order', () => {
  const anyFix = fc.record({
    start: fc.nat(30),
    end: fc.nat(30),
    text: fc.string({maxLength: 4}),
    safe: fc.boolean(),
  })
  fc.assert(
    fc.property(
      fc.string({unit: fc.constantFrom('a', '。', '😀', '\r\n', ' '), maxLength: 20}),
      fc.array(anyFix),
      (text, fixes) => {
        const {text: result, applied} = applyFixes(text, fixes)
        let from = 0
        let at = 0
        for (const {start, end, text: put} of applied) {
          expect(start).toBeGreaterThanOrEqual(from)
          const kept = text.slice(from, start)
          expect(result.slice(at, at + kept.length + put.length)).toBe(kept + put)
          at += kept.length + put.length
          from = end
        }
        expect(result.slice(at)).toBe(text.slice(from))
      },
    ),
  )
})
