import fc from 'fast-check'
import {expect, test} from 'vitest'
import {stringOfUnits} from '../../../src/text/code-units.js'
import {displayWidth} from '../../../src/text/display-width.js'
import {DistanceMeter, editDistance} from '../../../src/text/edit-distance.js'
import {IntVector} from '../../../src/text/int-vector.js'
import {LineIndex} from '../../../src/text/line-index.js'
import {nearestName} from '../../../src/text/nearest-name.js'
import {remembering, rememberingBy} from '../../../src/text/remembered.js'
import {hurtingText, tried} from '../../helpers/hurting-texts.js'

/** Levenshtein by the table of all beginnings; neighbours that change places are one slip where `swaps`. */
function tableDistance(a: string, b: string, swaps = false): number {
  const rows = Array.from({length: a.length + 1}, (_, i) =>
    Array.from({length: b.length + 1}, (_, j) => (i === 0 ? j : i)),
  )
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const ways = [rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + same]
      if (swaps && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(rows[i - 2]![j - 2]! + 1)
      rows[i]![j] = Math.min(...ways)
    }
  return rows[a.length]![b.length]!
}

const few = (maxLength: number) => fc.string({unit: fc.constantFrom('a', 'b', 'c', '港'), maxLength})
const long = fc.oneof(few(8), few(34), few(70))

test('distances are those of the table of all beginnings, and stop at the limit', () => {
  fc.assert(
    fc.property(long, long, fc.nat(40), (a, b, limit) => {
      const distance = tableDistance(a, b)
      expect(editDistance(a, b)).toBe(distance)
      const meter = new DistanceMeter(a)
      expect(meter.to(b, limit)).toBe(Math.min(distance, limit + 1))
      expect(meter.to(b, distance)).toBe(distance)
      expect(meter.to(a)).toBe(0)
    }),
    tried(300),
  )
})

test('the nearest name is one of the least slips, where these are at most a third of the letters', () => {
  const name = fc.string({unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 9})
  fc.assert(
    fc.property(name, fc.array(name, {maxLength: 6}), (given, names) => {
      const distances = names.map(one => tableDistance(given, one, true))
      const least = Math.min(...distances)
      const isNear = least <= Math.max(1, Math.floor(given.length / 3))
      expect(nearestName(given, names)).toBe(isNear ? names[distances.indexOf(least)] : undefined)
    }),
    tried(400),
  )
})

test('lines end with LF, CRLF or CR; a place is the line that it is in and how far', () => {
  const text = fc.string({unit: fc.constantFrom('a', '港', '𠮷', '\n', '\r', '\r\n'), maxLength: 24})
  fc.assert(
    fc.property(text, fc.integer({min: -3, max: 30}), fc.integer({min: -1, max: 30}), (given, offset, line) => {
      const index = new LineIndex(given)
      const starts = [0, ...[...given.matchAll(/\r\n|\n|\r/gu)].map(end => end.index + end[0].length)]
      expect(index.lineCount).toBe(starts.length)
      const place = Math.max(0, Math.min(offset, given.length))
      const known = starts.findLastIndex(start => start <= place)
      expect(index.position(offset)).toEqual({line: known + 1, column: place - starts[known]! + 1})
      expect(index.lineStart(line)).toBe(starts[Math.max(1, Math.min(line, starts.length)) - 1])
    }),
    tried(300),
  )
})

test('a list of numbers holds what was pushed, whatever its length', () => {
  fc.assert(
    fc.property(fc.constantFrom(0, 1, 255, 256, 257, 511, 512, 513, 2000), fc.integer(), (count, seed) => {
      const numbers = Array.from({length: count}, (_, i) => (seed + i) | 0)
      const list = new IntVector()
      for (const number of numbers) list.push(number)
      expect(list.length).toBe(count)
      expect([...list.all()]).toEqual(numbers)
      if (count > 0) expect(list.at(count - 1)).toBe(numbers.at(-1))
    }),
    tried(40),
  )
})

test('a string of code units is what they spell, however many', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(0, 1, 511, 512, 513, 4000),
      fc.array(fc.integer({min: 32, max: 0xd7ff}), {minLength: 1, maxLength: 9}),
      (length, units) => {
        const all = Uint16Array.from({length: length + 5}, (_, i) => units[i % units.length]!)
        expect(stringOfUnits(all, length)).toBe(
          Array.from(all.subarray(0, length), unit => String.fromCharCode(unit)).join(''),
        )
      },
    ),
    tried(60),
  )
})

test('columns add up: one for Latin, two for Han, full width and everything beyond the basic plane', () => {
  const pieces: readonly (readonly [string, number])[] = [
    ['a', 1],
    ['é', 1],
    ['Я', 1],
    ['港', 2],
    ['。', 2],
    ['Ａ', 2],
    ['￥', 2],
    ['한', 2],
    ['𠮷', 2],
    ['😀', 2],
    ['か', 2],
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces)), some => {
      expect(displayWidth(some.map(([text]) => text).join(''))).toBe(some.reduce((sum, [, width]) => sum + width, 0))
    }),
    tried(100),
  )
})

test('a reader that remembers gives what the reader gives, and reads what it was just asked for once', () => {
  fc.assert(
    fc.property(fc.array(hurtingText, {maxLength: 12}), texts => {
      let reads = 0
      const read = remembering(text => {
        reads++
        return {text}
      })
      const once = texts.map(read)
      expect(once.map(({text}) => text)).toEqual(texts)
      expect(reads).toBe(new Set(texts).size)
      for (const [index, text] of texts.entries()) expect(read(text)).toBe(once[index])
      expect(reads).toBe(new Set(texts).size)
    }),
    tried(60),
  )
})

test.each([
  ['short ones by their number', 10, 2048],
  ['long ones by their length', 1800, Math.ceil(2 ** 17 / 1800)],
])('what is remembered is bounded: %s; what is asked for again stays', (_, length, most) => {
  const reads = new Map<string, number>()
  const read = remembering(text => {
    reads.set(text, (reads.get(text) ?? 0) + 1)
    return text.length
  })
  const textOf = (number: number): string => String(number).padStart(length, '-')
  const kept = textOf(0)
  // two generations: what was read last is remembered, what came before two of them is not
  for (let number = 0; number < 4 * most; number++) {
    read(textOf(number))
    read(kept)
  }
  expect(reads.get(kept)).toBe(1)
  read(textOf(4 * most - 1))
  expect(reads.get(textOf(4 * most - 1))).toBe(1)
  read(textOf(4 * most - most + 5))
  expect(reads.get(textOf(4 * most - most + 5))).toBe(1)
  read(textOf(1))
  expect(reads.get(textOf(1))).toBe(2)
  // read in the first of four generations: that of the middle is gone
  read(textOf(2 * most - 10))
  expect(reads.get(textOf(2 * most - 10))).toBe(2)
})

test('texts too long to come again are read each time, and each key has a memory of its own', () => {
  let reads = 0
  const read = rememberingBy((key: object, text: string) => {
    reads++
    return [key, text] as const
  })
  const [a, b] = [{}, {}]
  const count = (key: object, text: string): number => {
    const before = reads
    expect(read(key, text)).toEqual([key, text])
    return reads - before
  }
  expect([count(a, 'x'), count(a, 'x'), count(b, 'x'), count(a, 'x'), count(b, 'x')]).toEqual([1, 0, 1, 0, 0])
  expect([count(a, 'x'.repeat(2000)), count(a, 'x'.repeat(2000))]).toEqual([1, 0])
  expect([count(a, 'x'.repeat(2001)), count(a, 'x'.repeat(2001))]).toEqual([1, 1])
})
