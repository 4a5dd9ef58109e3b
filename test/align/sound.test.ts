import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {skeletonOf, soundLikeness, soundOf} from '../../src/align/read/sound.js'
import {profileFor} from '../../src/language/registry.js'

const soundIn = (lang: string, word: string): string => soundOf(profileFor(lang).spellInLatin?.(word) ?? word)

describe('words by their sound', () => {
  test.each([
    ['ru', 'форум', 'en', 'forum'],
    ['ru', 'вашингтон', 'en', 'washington'],
    ['ko', '프로그램', 'en', 'program'],
    ['ko', '시진핑', 'zh', '习近平'],
    ['ja', 'サミット', 'en', 'summit'],
    ['ja', 'コンピューター', 'en', 'computer'],
    ['zh', '奥巴马', 'ru', 'обама'],
    ['fr', 'qualité', 'en', 'quality'],
    ['de', 'schanghai', 'en', 'shanghai'],
  ])('%s %s is like %s %s', (a, word, b, other) => {
    expect(soundLikeness(soundIn(a, word), soundIn(b, other))).toBeGreaterThan(0.65)
  })

  test.each([
    ['ru', 'форум', 'en', 'harbour'],
    ['ko', '프로그램', 'en', 'mountain'],
    ['ja', 'サミット', 'en', 'bridge'],
  ])('%s %s is not like %s %s', (a, word, b, other) => {
    expect(soundLikeness(soundIn(a, word), soundIn(b, other))).toBeLessThan(0.5)
  })

  test('likeness is symmetric, 1 for the same word, and from 0 to 1', () => {
    const word = fc.string({unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), maxLength: 20})
    fc.assert(
      fc.property(word, word, (a, b) => {
        const likeness = soundLikeness(a, b)
        expect(likeness).toBeCloseTo(soundLikeness(b, a), 10)
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
        expect(soundLikeness(a, a)).toBe(1)
        expect(skeletonOf(a).length).toBeLessThanOrEqual(a.length)
      }),
    )
  })
})
