/** Quick looks at single characters, for readers that stand at every number of a text. */

export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

/** A letter of ASCII. */
export function isLatinLetterAt(text: string, at: number): boolean {
  const small = text.charCodeAt(at) | 0x20
  return small >= 0x61 && small <= 0x7a
}

/** Digits from `at` on, counted up to `most`. */
export function countDigits(text: string, at: number, most: number): number {
  let count = 0
  while (count < most && isDigitAt(text, at + count)) count++
  return count
}

/** Past white space, at most three units of it. */
export function pastBlanks(text: string, at: number): number {
  let pos = at
  while (pos < at + 3 && isBlank(text.charCodeAt(pos))) pos++
  return pos
}

/** White space, as `\s` has it. */
export function isBlank(code: number): boolean {
  return code === 0x20 || (code < 0x0e && code > 0x08) || (code > 0x9f && /\s/u.test(String.fromCharCode(code)))
}

/** Bits by UTF-16 code unit: those of each group for all of its characters. */
export function bitsByCharacter(groups: readonly (readonly [characters: string, bits: number])[]): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (const [characters, bits] of groups)
    for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)]! |= bits
  return table
}
