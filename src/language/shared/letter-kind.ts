/** What a UTF-16 code unit is by its Unicode category: Lu, another letter (L), a mark (M), a number (N), none of them. */
export const letterKind = {other: 1, capital: 2, letter: 3, mark: 4, number: 5} as const

/** By code unit, filled as units are met: patterns with Unicode categories cost a hundred times a look-up. */
const known = new Uint8Array(0x10000)

/** The {@link letterKind} of a code unit; half of a surrogate pair is `other`. */
export function kindOfUnit(code: number): number {
  const kind = known[code]
  if (kind === undefined) return letterKind.other
  if (kind !== 0) return kind
  const found = classify(String.fromCharCode(code))
  known[code] = found
  return found
}

/** The {@link letterKind} of the character at `at`, surrogate pairs included; `other` behind the end. */
export function kindAt(text: string, at: number): number {
  if (at >= text.length) return letterKind.other
  const code = text.charCodeAt(at)
  return isHighSurrogate(code) ? classify(String.fromCodePoint(text.codePointAt(at)!)) : kindOfUnit(code)
}

/** Whether the character at `at` is a letter, a capital or another one. */
export function isLetterAt(text: string, at: number): boolean {
  const kind = kindAt(text, at)
  return kind === letterKind.capital || kind === letterKind.letter
}

/** Whether it is a letter or a number: L and N. */
export function isLetterOrNumber(kind: number): boolean {
  return kind !== letterKind.other && kind !== letterKind.mark
}

/** Whether a text has a letter or a number. Cost: up to the first of them. */
export function hasLetterOrNumber(text: string): boolean {
  for (let at = 0; at < text.length; at += widthAt(text, at)) if (isLetterOrNumber(kindAt(text, at))) return true
  return false
}

/** Whether a text has that many letters. Cost: up to the last of them. */
export function hasLetters(text: string, least: number): boolean {
  let count = 0
  for (let at = 0; at < text.length && count < least; at += widthAt(text, at)) if (isLetterAt(text, at)) count++
  return count >= least
}

/** Code units of the character at `at`, 1 or 2. */
export function widthAt(text: string, at: number): number {
  return isHighSurrogate(text.charCodeAt(at)) && text.codePointAt(at)! > 0xffff ? 2 : 1
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function classify(character: string): number {
  if (/\p{Lu}/u.test(character)) return letterKind.capital
  if (/\p{L}/u.test(character)) return letterKind.letter
  if (/\p{M}/u.test(character)) return letterKind.mark
  return /\p{N}/u.test(character) ? letterKind.number : letterKind.other
}
