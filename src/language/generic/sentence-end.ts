import type {SentenceEnd} from '../contract/sentences.js'
import {
  isAsciiStop,
  isCloser,
  isContinuing,
  isDigit,
  isEllipsis,
  isIdeograph,
  isLetter,
  isLower,
  isOpener,
  isWhiteSpace,
} from '../shared/sentence-characters.js'

const longestWord = 40

/**
 * Where a sentence ends by Unicode punctuation alone, without a list of abbreviations. Marks that end sentences and nothing else
 * (。 ؟ । ። ։) do so whatever follows; after . ! ? and an ellipsis white space must follow and no small letter; a full stop behind a
 * single letter, a list number or a word with full stops inside ends nothing.
 */
export function endsSentence(place: SentenceEnd): boolean {
  const {text, sentenceStart, stopStart, stopEnd, end, next} = place
  if (stopStart === stopEnd || isContinuing(text[next]!)) return false
  const last = text[stopEnd - 1]!
  if (!isAsciiStop(last) && !isEllipsis(last)) return true
  if (stopStart === sentenceStart) return false
  const lead = firstSignificant(text, next)
  if (isLower(text[lead] ?? ' ')) return false
  if (next === end) return isIdeograph(text[lead] ?? ' ')
  if (last !== '.' || stopEnd - stopStart > 1 || place.enclosure !== undefined) return true
  return !isAbbreviation(text, sentenceStart, stopStart)
}

function firstSignificant(text: string, from: number): number {
  let at = from
  while (at < text.length && at < from + 6 && (isOpener(text[at]!) || isCloser(text[at]!) || isWhiteSpace(text[at]!)))
    at++
  return at
}

/** A. Petrov; z.B.; 1. as the number of an item. */
function isAbbreviation(text: string, sentenceStart: number, stopStart: number): boolean {
  let start = stopStart
  while (start > sentenceStart && stopStart - start < longestWord && isWordUnit(text[start - 1]!)) start--
  const word = text.slice(start, stopStart)
  if (/^\d{1,2}$/u.test(word)) return start === sentenceStart
  return /^\p{Lu}\p{M}*$/u.test(word) || /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(word)
}

function isWordUnit(unit: string): boolean {
  return isLetter(unit) || isDigit(unit) || unit === '.'
}
