import fc from 'fast-check'
import {expect, test} from 'vitest'
import {wordDigest} from '../../../src/glossary/formats/word-digest.js'

const bytes = fc.uint8Array({maxLength: 70})

function text(of: Uint8Array): string {
  return wordDigest(of).join()
}

test('every bit counts', () => {
  fc.assert(
    fc.property(bytes, fc.nat(), (one, at) => {
      fc.pre(one.length > 0)
      const other = Uint8Array.from(one)
      other[at % one.length]! ^= 1 << (at % 8)
      expect(text(other)).not.toBe(text(one))
    }),
  )
})

test('the length counts, and the order', () => {
  fc.assert(
    fc.property(bytes, fc.constantFrom(0, 1, 255), (one, more) => {
      expect(text(Uint8Array.of(...one, more))).not.toBe(text(one))
    }),
  )
  const words = Array.from({length: 9}, (_, i) => i + 1)
  const digests = words.flatMap(i =>
    words.map(j => text(Uint8Array.from(words, at => (at === i ? j : at === j ? i : at)))),
  )
  expect(new Set(digests).size).toBe(1 + (9 * 8) / 2)
})

test('where the bytes lie does not', () => {
  fc.assert(
    fc.property(bytes, fc.integer({min: 0, max: 7}), (one, shift) => {
      const room = new Uint8Array(one.length + shift)
      room.set(one, shift)
      expect(text(room.subarray(shift))).toBe(text(one))
    }),
  )
})
