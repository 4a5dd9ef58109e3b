import {digitValues, largeMultipliers, smallMultipliers, tens} from './numeral-characters.data.js'

/** What a character is in a numeral. */
export enum Class {
  other,
  arabic,
  digit,
  financial,
  small,
  large,
  tens,
}

const classes = new Uint8Array(65536)
const values = new Map<number, number>()
for (let code = 0x30; code <= 0x39; code++) classes[code] = Class.arabic
for (const [table, kind] of [
  [digitValues, Class.digit],
  [smallMultipliers, Class.small],
  [largeMultipliers, Class.large],
  [tens, Class.tens],
] as const)
  for (const [char, value] of Object.entries(table)) {
    const code = char.charCodeAt(0)
    classes[code] = '壹贰叁肆伍陆柒捌玖'.includes(char) ? Class.financial : kind
    values.set(code, value)
  }

/** The {@link Class} of the character at `at`; `other` behind the end. */
export function classAt(text: string, at: number): Class {
  return classes[text.charCodeAt(at) | 0]!
}

/** The value of the Chinese digit or multiplier at `at`; undefined for any other character. */
export function valueAt(text: string, at: number): number | undefined {
  return values.get(text.charCodeAt(at))
}
