import type {SentenceEnd, SentenceEndRule} from '../../contract/sentences.js'
import {onFirstUse} from '../on-first-use.js'
import {
  isAsciiStop,
  isContinuing,
  isDash,
  isDigit,
  isEllipsis,
  isIdeograph,
  isLetter,
  isLower,
  isOpener,
  isWhiteSpace,
} from '../sentence-characters.js'

/** What a language knows of its abbreviations; lists of words between spaces, without the last full stop and without inner spaces (z.B). */
export interface SentenceFacts {
  /** Stand before what they belong to: titles, No., Art. No sentence ends behind them. */
  readonly neverEnd: string
  /** May end a sentence: it ends where a word of `starters` follows. */
  readonly mayEnd: string
  /** End a sentence before any capital: etc. */
  readonly oftenEnd: string
  /** Words that begin sentences more often than they are names, in small letters. */
  readonly starters: string
  /** A number with a full stop is an ordinal (3. Oktober), unless a starter follows. */
  readonly hasOrdinalDot?: boolean | undefined
  /** Words with which a sentence goes on behind a quotation that ends in a stop; for scripts without capitals. */
  readonly goesOn?: RegExp | undefined
}

const longestWord = 60

/**
 * Where sentences end in a language with spaces: at . ! ? … before white space and no small letter, but not behind initials, abbreviations,
 * list numbers and, where the language has them, ordinals. Looks at a bounded stretch of text.
 */
export function sentenceEndRule(facts: SentenceFacts): SentenceEndRule {
  const words = onFirstUse(() => ({
    neverEnd: setOf(facts.neverEnd),
    mayEnd: setOf(facts.mayEnd.toLowerCase()),
    oftenEnd: setOf(facts.oftenEnd),
    starters: setOf(facts.starters),
  }))

  const startsSentence = (text: string, lead: number): boolean =>
    words().starters.has(wordAfter(text, lead).toLowerCase())

  const endsAfterFullStop = ({text, sentenceStart, stopStart}: SentenceEnd, lead: number): boolean => {
    const word = wordBefore(text, stopStart)
    if (word === '') return true
    if (/^[\d.,]+$/u.test(word)) return endsAfterNumber(text, sentenceStart, stopStart - word.length, word, lead)
    const {neverEnd, mayEnd, oftenEnd} = words()
    for (const name of [joinedBefore(text, stopStart), word]) {
      const small = name.toLowerCase()
      if (neverEnd.has(name) || (name.length > 1 && neverEnd.has(small))) return false
      if (oftenEnd.has(small)) return true
      if (mayEnd.has(small)) return startsSentence(text, lead)
    }
    if (/^\p{L}\p{M}*$/u.test(word) || /^(?:\p{L}{1,3}[.-]{1,2})+\p{L}{1,3}$/u.test(word))
      return stopStart - sentenceStart > longestInitials && startsSentence(text, lead)
    return true
  }

  const endsAfterNumber = (text: string, sentenceStart: number, start: number, word: string, lead: number): boolean => {
    if (firstSignificant(text, sentenceStart) >= start) return false
    if (isDigit(text[lead] ?? ' ') && word.length <= 4 && facts.goesOn !== undefined) return false
    if (facts.goesOn !== undefined && dottedDate.test(text.slice(Math.max(0, start - 12), start + word.length)))
      return false
    if (facts.hasOrdinalDot !== true || !/^\d{1,3}$/u.test(word)) return true
    return startsSentence(text, lead) && !isDigit(text[lead] ?? ' ')
  }

  return place => {
    const {text, sentenceStart, stopStart, stopEnd, end, next, enclosure} = place
    if (stopStart === stopEnd || isContinuing(text[next]!) || stopStart === sentenceStart) return false
    const lead = firstSignificant(text, next)
    const follower = text[lead] ?? ' '
    const last = text[stopEnd - 1]!
    if (next === end && !isIdeograph(follower)) return !isAsciiStop(last) && !isEllipsis(last)
    if (isDash(text[next]!)) return enclosure === undefined
    if (isLower(follower)) return false
    if (enclosure?.kind === 'quote' && facts.goesOn?.test(text.slice(next, next + 8)) === true) return false
    if (last !== '.' || stopEnd - stopStart > 1) return true
    return enclosure !== undefined || endsAfterFullStop(place, lead)
  }
}

const longestInitials = 4
/** 2024. 3. 5 as Korean writes it. */
const dottedDate = /\d{4}\. ?\d{1,2}\. ?\d{1,2}$/u

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').filter(word => word !== ''))
}

/** The first unit at or after `from` that is no opening mark; ¿ and ¡ open. */
function firstSignificant(text: string, from: number): number {
  let at = from
  while (
    at < text.length &&
    at < from + 8 &&
    (isOpener(text[at]!) || isWhiteSpace(text[at]!) || '¿¡„‚"'.includes(text[at]!))
  )
    at++
  return at
}

/** The word that ends before `end`, full stops and hyphens inside; without an elided article. */
function wordBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < longestWord && isWordUnit(text[start - 1]!)) start--
  return text.slice(start, end).replace(/^[.-]+/u, '')
}

/** The same with the dotted parts before it: av. J.-C as av.J.-C, z. B as z.B. */
function joinedBefore(text: string, end: number): string {
  let joined = wordBefore(text, end)
  let at = end - joined.length
  for (let parts = 0; parts < 3 && /\s/u.test(text[at - 1] ?? '') && text[at - 2] === '.'; parts++) {
    const word = wordBefore(text, at - 2)
    if (word === '' || word.length > 4) break
    joined = `${word}.${joined}`
    at -= 2 + word.length
  }
  return joined
}

function wordAfter(text: string, start: number): string {
  let end = start
  while (end < text.length && end - start < longestWord && isLetter(text[end]!)) end++
  return text.slice(start, end)
}

function isWordUnit(unit: string): boolean {
  return (isLetter(unit) && !isIdeograph(unit)) || isDigit(unit) || unit === '.' || unit === ',' || unit === '-'
}
