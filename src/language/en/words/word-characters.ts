/** What a code unit is in an English word. */
export const wordCharacter = {none: 0, lower: 1, upper: 2, digit: 3} as const

const lastListed = 0x24f
const firstHan = 0x2e80
let table: Uint8Array | undefined

/** {@link wordCharacter} of a code unit. Han, kana and supplementary characters are no part of English words. */
export function classOf(code: number): number {
  if (code <= lastListed) {
    table ??= Uint8Array.from({length: lastListed + 1}, (_, listed) => classify(String.fromCharCode(listed)))
    return table[code]!
  }
  return code >= firstHan ? wordCharacter.none : classify(String.fromCharCode(code))
}

function classify(character: string): number {
  if (/\p{Lu}/u.test(character)) return wordCharacter.upper
  if (/[\p{L}\p{M}]/u.test(character)) return wordCharacter.lower
  return /\p{N}/u.test(character) ? wordCharacter.digit : wordCharacter.none
}

export function isLetter(kind: number): boolean {
  return kind === wordCharacter.lower || kind === wordCharacter.upper
}
