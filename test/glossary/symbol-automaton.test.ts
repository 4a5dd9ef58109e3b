import fc from 'fast-check'
import {expect, test} from 'vitest'
import {SymbolAutomaton} from '../../src/glossary/symbol-automaton.js'

function build(patterns: readonly (readonly number[])[]): SymbolAutomaton {
  const offsets = [0]
  for (const pattern of patterns) offsets.push(offsets.at(-1)! + pattern.length)
  return SymbolAutomaton.build(Int32Array.from(patterns.flat()), Int32Array.from(offsets))
}

function scan(automaton: SymbolAutomaton, text: readonly number[]): string[] {
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
    expect(scan(build(some), symbols)).toEqual(naive(some, symbols))
  })
  fc.assert(property)
})

test('works again from its arrays', () => {
  const patterns = [[1, 2], [2], [1, 2, 3]]
  const copy = new SymbolAutomaton(structuredClone(build(patterns).toArrays()))
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
    expect(scan(automaton, pieces.flat())).toEqual(naive(patterns, pieces.flat()))
  })
  fc.assert(property)
})
