import {kindOfUnit} from '../../shared/letter-kind.js'

/** What a code unit is in an English word. */
export const wordCharacter = {none: 0, lower: 1, upper: 2, digit: 3} as const

const firstHan = 0x2e80
const {none, lower, upper, digit} = wordCharacter
/** By `letterKind`: other, capital, letter, mark, number. */
const byKind = [none, none, upper, lower, lower, digit]

/** {@link wordCharacter} of a code unit. Han, kana and supplementary characters are no part of English words. */
export function classOf(code: number): number {
  return code >= firstHan ? none : byKind[kindOfUnit(code)]!
}

export function isLetter(kind: number): boolean {
  return kind === wordCharacter.lower || kind === wordCharacter.upper
}
