import fc from 'fast-check'
import {expect, test} from 'vitest'
import {AhoCorasick, type VisitOccurrence} from '../../../src/glossary/match/aho-corasick.js'
import {FewPatterns} from '../../../src/glossary/match/few-patterns.js'

function automaton(patterns: readonly (readonly number[])[]): AhoCorasick {
  const offsets = [0]
  for (const pattern of patterns) offsets.push(offsets.at(-1)! + pattern.length)
  return AhoCorasick.build(Int32Array.from(patterns.flat()), Int32Array.from(offsets))
}

/** Patterns by place, in the order in which they were found there. */
function found(patterns: {scan(symbols: readonly number[], visit: VisitOccurrence): void}, text: readonly number[]) {
  const places = new Map<string, number[]>()
  patterns.scan(text, (pattern, first, end) => {
    const key = `${first}-${end}`
    places.set(key, [...(places.get(key) ?? []), pattern])
  })
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1))
}

test('finds what the automaton finds, at one place in the same order', () => {
  const symbol = fc.constantFrom(0, 1, 2, 256, 257, 0x4e00)
  const patterns = fc.array(fc.array(symbol, {maxLength: 5}), {maxLength: 12})
  const text = fc.array(fc.oneof(symbol, fc.constant(-1)), {maxLength: 60})
  const property = fc.property(patterns, text, (some, symbols) => {
    expect(found(new FewPatterns(some), symbols)).toEqual(found(automaton(some), symbols))
    const count = Math.floor(symbols.length / 2)
    const inFirst = (patterns: FewPatterns | AhoCorasick) =>
      found({scan: (all, visit) => patterns.scan(all, visit, count)}, symbols)
    const wanted = found(automaton(some), symbols.slice(0, count))
    expect([inFirst(new FewPatterns(some)), inFirst(automaton(some))]).toEqual([wanted, wanted])
  })
  fc.assert(property)
})
