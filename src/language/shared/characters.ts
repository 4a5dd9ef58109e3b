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
  while (pos < at + 3 && (text.charCodeAt(pos) === 0x20 || /\s/u.test(text[pos] ?? '-'))) pos++
  return pos
}
