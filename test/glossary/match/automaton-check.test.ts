import {describe, expect, test} from 'vitest'
import {AhoCorasick, type AutomatonArrays} from '../../../src/glossary/match/aho-corasick.js'
import {isSoundAutomaton} from '../../../src/glossary/match/automaton-check.js'

/** Two patterns in one state, two states of one depth, a failure that leads somewhere. */
const patterns = [[1], [1, 2], [2], [1, 2, 3], [3, 1], [2, 3, 1, 2], [2], [5, 5, 5]]
const offsets = [0]
for (const {length} of patterns) offsets.push(offsets.at(-1)! + length)
const arrays = AhoCorasick.build(Int32Array.from(patterns.flat()), Int32Array.from(offsets)).toArrays()
const states = arrays.fail.length
const last = states - 1
const stateOf = (pattern: number): number => arrays.firstPattern.indexOf(pattern)
const firstWay = arrays.hashNext.findIndex(next => next > 0)
/** The way to a state right behind the root. */
const shortWay = arrays.hashNext.indexOf(stateOf(0))
const secondWay = arrays.hashNext.findIndex((next, slot) => next > 0 && slot > firstWay)

test('what was built is sound', () => expect(isSoundAutomaton(arrays)).toBe(true))

test('no patterns are an automaton, no states are none', () => {
  const empty = AhoCorasick.build(new Int32Array(0), new Int32Array(1)).toArrays()
  expect(isSoundAutomaton(empty)).toBe(true)
  const none = {...empty, fail: new Int32Array(0), output: new Int32Array(0), firstPattern: new Int32Array(0)}
  expect(isSoundAutomaton(none)).toBe(false)
})

const damages: readonly (readonly [name: string, array: keyof AutomatonArrays, at: number, value: number])[] = [
  ['a failure behind the last state', 'fail', last, states],
  ['a failure before the first state', 'fail', last, -1],
  ['a failure to itself', 'fail', last, last],
  ['a failure to a state as deep', 'fail', stateOf(0), stateOf(2)],
  ['a failure of the root', 'fail', 0, 1],
  ['a match of the root', 'output', 0, 0],
  ['a pattern of the root', 'firstPattern', 0, 0],
  ['a match that no pattern makes', 'output', last, 0],
  ['a pattern behind the last', 'firstPattern', stateOf(7), patterns.length],
  ['a pattern before the first', 'firstPattern', stateOf(7), -2],
  ['one pattern of two states', 'firstPattern', stateOf(2), 0],
  ['a next pattern behind the last', 'nextPattern', 0, patterns.length],
  ['a next pattern that is the same', 'nextPattern', 2, 2],
  ['a next pattern before it', 'nextPattern', 6, 2],
  ['a next pattern of another length', 'nextPattern', 0, 1],
  ['a pattern that is too long', 'lengths', 0, 2],
  ['a pattern without length', 'lengths', 7, 0],
  ['a way behind the last state', 'hashNext', firstWay, states],
  ['a way before the first state', 'hashNext', firstWay, -1],
  ['a way that is missing', 'hashNext', firstWay, 0],
  ['two ways to one state', 'hashNext', firstWay, arrays.hashNext[secondWay]!],
  ['a second way to a state', 'hashNext', arrays.hashNext.indexOf(0), stateOf(0)],
  ['a way from a state before the first', 'hashState', firstWay, -1],
  ['a way from the state it leads to', 'hashState', firstWay, arrays.hashNext[firstWay]!],
  ['a way of the first step from the state it leads to', 'hashState', shortWay, stateOf(0)],
  ['a way of the first step from a state before the first', 'hashState', shortWay, -2],
]

test.each(damages)('%s is refused', (_, array, at, value) => {
  const changed = structuredClone(arrays)
  expect(changed[array][at]).not.toBe(value)
  changed[array][at] = value
  expect(isSoundAutomaton(changed)).toBe(false)
})

describe('an array of another length is refused', () => {
  test.each(Object.keys(arrays) as (keyof AutomatonArrays)[])('%s', array => {
    expect(isSoundAutomaton({...arrays, [array]: arrays[array].slice(0, -1)})).toBe(false)
    expect(isSoundAutomaton({...arrays, [array]: Int32Array.from([...arrays[array], 0])})).toBe(false)
    expect(isSoundAutomaton({...arrays, [array]: new Int32Array(0)})).toBe(false)
  })
})
