import {kindOfUnit, letterKind} from '../../letter-kind.js'

/** Whether a letter stands at `at`. */
export function isLetterAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false
  const kind = kindOfUnit(text.charCodeAt(at))
  return kind === letterKind.letter || kind === letterKind.capital || kind === letterKind.mark
}

/** End of the letters from `at` on. */
export function endOfWord(text: string, at: number): number {
  let end = at
  while (isLetterAt(text, end)) end++
  return end
}

/** The word at `at` in small letters; empty where no letter stands. */
export function wordAt(text: string, at: number): string {
  return text.slice(at, endOfWord(text, at)).toLowerCase()
}

/** Past one or two blanks, or a hyphen; `at` where none stands. */
export function pastGap(text: string, at: number): number {
  if (text[at] === '-' || text[at] === '\u2011') return at + 1
  return pastBlank(text, at)
}

/** Past one or two blanks. */
export function pastBlank(text: string, at: number): number {
  let end = at
  while (end < at + 2 && end < text.length && isBlank(text.charCodeAt(end))) end++
  return end
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x0a
}

/** The word that ends before `end`, a blank apart, with its place; empty where none stands there. */
export function wordBefore(text: string, end: number): {readonly word: string; readonly start: number} {
  let last = end
  while (last > 0 && last > end - 2 && isBlank(text.charCodeAt(last - 1))) last--
  let start = last
  while (start > 0 && last - start < 30 && isLetterAt(text, start - 1)) start--
  return {word: text.slice(start, last).toLowerCase(), start}
}
