import {foldWord} from './stem.js'

/** A word in Cyrillic letters that stands at one place of a text. */
export interface WordAt {
  /** Folded: small letters, composed, ё as е. */
  readonly word: string
  readonly end: number
}

const none: WordAt = {word: '', end: 0}
let latest: {text: string; at: number; word: WordAt} = {text: '', at: -1, word: none}

/** The Cyrillic word that begins at `at`; an empty one where none does. Several readers ask about the same place. */
export function wordAt(text: string, at: number): WordAt {
  if (latest.at === at && latest.text === text) return latest.word
  let end = at
  while (isCyrillicAt(text, end) || (end > at && isMarkAt(text, end))) end++
  const word = end === at ? {word: '', end: at} : {word: foldWord(text.slice(at, end)), end}
  latest = {text, at, word}
  return word
}

/** A Cyrillic letter. */
export function isCyrillicAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x400 && code <= 0x52f
}

function isMarkAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x300 && code <= 0x36f
}

/** Past spaces, at most three. */
export function pastSpaces(text: string, at: number): number {
  let end = at
  while (end < at + 3 && isSpace(text.charCodeAt(end))) end++
  return end
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x0a || code === 0x09
}
