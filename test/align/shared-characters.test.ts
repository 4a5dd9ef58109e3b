import {expect, test} from 'vitest'
import type {ReadSide, TokenType} from '../../src/align/read/read-side.js'
import {SharedCharacters} from '../../src/align/search/shared-characters.js'

const typeOf = (key: string, isRun = true): TokenType => ({key, isRun}) as TokenType

/** What a word of the source finds among those of the target, strength by index. */
function found(word: TokenType, target: readonly TokenType[]): [index: number, strength: number][] {
  const all: [number, number][] = []
  new SharedCharacters({types: target} as unknown as ReadSide).find(word, (index, strength) =>
    all.push([index, strength]),
  )
  return all
}

test.each([
  [
    'neighbours and single characters',
    '港务',
    ['港务局'],
    [
      [0, 0.35],
      [0, 0.7],
      [0, 0.35],
    ],
  ],
  [
    'single characters alone',
    '港湾',
    ['港务局', '海湾'],
    [
      [0, 0.35],
      [1, 0.35],
    ],
  ],
  ['kana tell nothing', 'のり', ['のり'], []],
  ['nothing in common', '桥梁', ['港务局'], []],
  [
    'a character that many words hold',
    '市',
    Array.from({length: 61}, (_, i) => `市${String.fromCodePoint(0x4e00 + i)}`),
    [],
  ],
])('%s', (_, word, target, expected) => {
  expect(
    found(
      typeOf(word),
      target.map(key => typeOf(key)),
    ),
  ).toEqual(expected)
})

test('words between spaces share no characters, on either side', () => {
  expect(found(typeOf('港务', false), [typeOf('港务')])).toEqual([])
  expect(found(typeOf('港务'), [typeOf('港务', false)])).toEqual([])
})
