import {expect, test} from 'vitest'
import {houseStyle} from '../../src/language/ru/style/house-style.js'

const all = {brackets: true, dashes: true}
const shown = (text: string, found: ReturnType<typeof houseStyle.spacing>): string[] =>
  found.map(({messageId, start, end, replacement}) => `${messageId}: ${text.slice(start, end)} → ${replacement}`)

test.each([
  ['Порт - ворота города.', ['dash: - → —']],
  ['Порт — ворота города.', []],
  ['Страны-члены и 5 - 3 = 2, Wi-Fi.', []],
  ['Порт,, ворота..', ['doubled: ,, → ,', 'doubled: .. → .']],
])('punctuation: %s', (text, expected) => {
  expect(shown(text, houseStyle.punctuation(text, all))).toEqual(expected)
})

test.each([
  ['Порт , ворота  города.', ['space-before-mark:  , → ,', 'double-space:    →  ']],
  ['Порт,ворота города. Рост 5 %.', ['no-space-after-mark: , → , ']],
  ['Цены: 1,5 и 2,5 руб.', []],
])('spacing: %s', (text, expected) => {
  expect(shown(text, houseStyle.spacing(text, 'any'))).toEqual(expected)
})

test('quotation marks', () => {
  expect(
    houseStyle.quotes('«Порт» и "город"').map(({style, in: other}) => `${style} ${other.curly ?? other.straight}`),
  ).toEqual(['curly "', 'curly "', 'straight «', 'straight »'])
})
