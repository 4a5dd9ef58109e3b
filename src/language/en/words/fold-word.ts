import {ordinalWords} from '../terms/term-words.data.js'
import {roughStem} from './inflection.js'
import {foldSpelling} from './spelling.js'

/** Texts repeat their words: folded forms are remembered, up to this many. */
const mostRemembered = 50_000
const folded = new Map<string, string>()
const stems = new Map<string, string>()

/** A word as it is compared: lower case, no accents, folded spelling, initialisms without dots, ordinals in digits. */
export function foldWord(surface: string): string {
  return remember(folded, surface, fold)
}

/** {@link roughStem}, remembered. */
export function stemOf(word: string): string {
  return remember(stems, word, roughStem)
}

function remember(known: Map<string, string>, key: string, make: (key: string) => string): string {
  let value = known.get(key)
  if (value === undefined) {
    value = make(key)
    if (known.size >= mostRemembered) known.clear()
    if (key.length < 64) known.set(key, value)
  }
  return value
}

function fold(surface: string): string {
  let lower = surface.toLowerCase()
  if (/[^\u0000-\u007F]/u.test(lower)) lower = lower.normalize('NFD').replace(/\p{M}+/gu, '')
  if (/^(?:[a-z]\.){2,20}$|^(?:[a-z]\.){1,20}[a-z]$/u.test(lower)) return lower.replaceAll('.', '')
  const ordinal = ordinalWords.get(lower) ?? /^(\d{1,4})(?:st|nd|rd|th)$/u.exec(lower)?.[1]
  return ordinal === undefined ? foldSpelling(lower) : `${ordinal}th`
}
