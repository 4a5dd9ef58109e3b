import fc from 'fast-check'
import {expect, test} from 'vitest'
import {AhoCorasick} from '../../../src/glossary/match/aho-corasick.js'

function build(patterns: readonly (readonly number[])[]): AhoCorasick {
  const offsets = [0]
  for (const pattern of patterns) offsets.push(offsets.at(-1)! + pattern.length)
  return AhoCorasick.build(Int32Array.from(patterns.flat()), Int32Array.from(offsets))
}

function scan(automaton: AhoCorasick, text: readonly number[]): string[] {
  const found: string[] = []
  automaton.scan(Int32Array.from(text), (pattern, first, end) => found.push(`${pattern}@${first}-${end}`))
  return found.sort()
}

function naive(patterns: readonly (readonly number[])[], text: readonly number[]): string[] {
  const found: string[] = []
  patterns.forEach((pattern, index) => {
    if (pattern.length === 0) return
    for (let at = 0; at + pattern.length <= text.length; at++)
      if (pattern.every((symbol, i) => text[at + i] === symbol)) found.push(`${index}@${at}-${at + pattern.length}`)
  })
  return found.sort()
}

test('finds what the naive loop finds, overlaps and equal patterns included', () => {
  const symbol = fc.integer({min: 0, max: 3})
  const patterns = fc.array(fc.array(symbol, {maxLength: 5}), {maxLength: 12})
  const text = fc.array(fc.integer({min: -1, max: 3}), {maxLength: 60})
  const property = fc.property(patterns, text, (some, symbols) => {
    const found = naive(some, symbols)
    const automaton = build(some)
    expect(scan(automaton, symbols)).toEqual(found)
    expect(automaton.finds(Int32Array.from(symbols), symbols.length)).toBe(found.length > 0)
    const half = Math.floor(symbols.length / 2)
    expect(automaton.finds(Int32Array.from(symbols), half)).toBe(naive(some, symbols.slice(0, half)).length > 0)
  })
  fc.assert(property, {numRuns: 2000})
})

test('works again from its arrays', () => {
  const patterns = [[1, 2], [2], [1, 2, 3]]
  const copy = new AhoCorasick(structuredClone(build(patterns).toArrays()))
  expect(scan(copy, [1, 2, 3])).toEqual(naive(patterns, [1, 2, 3]))
})

test('no patterns', () => {
  expect(scan(build([]), [1, 2])).toEqual([])
})

test('many patterns: first symbols have a table, large ones have none', () => {
  const rare = 2 ** 20
  const many = Array.from({length: 500}, (_, i) => [i % 7, i % 11, i, i % 5])
  const patterns = [...many, [rare], [rare, 3], [499]]
  const automaton = build(patterns)
  const symbol = fc.oneof(fc.integer({min: -1, max: 11}), fc.constantFrom(rare, rare + 1, 499, 2 ** 17))
  const piece = fc.oneof(
    symbol.map(one => [one]),
    fc.constantFrom(...many),
  )
  const property = fc.property(fc.array(piece, {maxLength: 20}), pieces => {
    const found = naive(patterns, pieces.flat())
    expect(scan(automaton, pieces.flat())).toEqual(found)
    expect(automaton.finds(Int32Array.from(pieces.flat()), pieces.flat().length)).toBe(found.length > 0)
  })
  fc.assert(property)
})

test('equal patterns are found in their order', () => {
  const order = (search: AhoCorasick): number[] => {
    const found: number[] = []
    search.scan([1, 2, 3], pattern => found.push(pattern))
    return found
  }
  const patterns = [[1, 2, 3], [9], [1, 2, 3], [1, 2, 3]]
  expect(order(build(patterns))).toEqual([0, 2, 3])
})
