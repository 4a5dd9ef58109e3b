import fc from 'fast-check'
import {expect, test} from 'vitest'
import {containsSequence, isInsideOf} from '../../../src/glossary/match/symbol-sequence.js'

const symbols = fc.array(fc.integer({min: -1, max: 1}), {maxLength: 8})

/** Where `part` stands in `whole`, by comparing texts; -1 is unlike anything, itself included. */
function placesOf(whole: readonly number[], part: readonly number[]): number[] {
  const places: number[] = []
  for (let at = 0; at + part.length <= whole.length; at++)
    if (part.every(symbol => symbol >= 0) && whole.slice(at, at + part.length).join() === part.join()) places.push(at)
  return places
}

test('a run stands in a text where the naive search finds it', () => {
  fc.assert(
    fc.property(symbols, symbols, (whole, part) => {
      expect(containsSequence(whole, part)).toBe(placesOf(whole, part).length > 0)
    }),
    {numRuns: 1000},
  )
})

test('a place is inside of a longer run where that covers it', () => {
  fc.assert(
    fc.property(symbols, symbols, fc.nat(7), fc.integer({min: 1, max: 4}), (text, longer, first, length) => {
      fc.pre(first + length <= text.length && longer.length > 0)
      const covers = placesOf(text, longer).some(at => at <= first && at + longer.length >= first + length)
      expect(isInsideOf(text, first, first + length, longer)).toBe(covers)
    }),
    {numRuns: 2000},
  )
})
