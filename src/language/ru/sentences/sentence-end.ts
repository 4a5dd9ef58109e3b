import type {SentenceEnd} from '../../contract/sentences.js'
import {
  isCasedLetter,
  isCloser,
  isContinuing,
  isDash,
  isDigit,
  isEllipsis,
  isIdeograph,
  isLetter,
  isLower,
  isOpener,
  isUpper,
  isWhiteSpace,
  isWideStop,
} from '../../shared/sentence-characters.js'
import {foldWord} from '../words/stem.js'
import {abbreviations} from './abbreviations.data.js'

const longestWord = 40

/**
 * Whether a Russian sentence ends here: at a stop before white space and a capital letter, not behind an initial (А. С. Иванов) or what is
 * shortened before its noun (ул. Ленина); behind г., руб. and т. д. where a new sentence begins. A quotation goes on with a dash
 * (— сказал он) or a small letter. Looks at a bounded stretch.
 */
export function endsSentence(place: SentenceEnd): boolean | undefined {
  const {text, sentenceStart, stopStart, stopEnd, end, next, enclosure} = place
  if (stopStart === stopEnd) return bracketStandsAlone(place)
  if (isContinuing(text[next]!) || stopStart === sentenceStart) return false
  const lead = firstSignificant(text, next)
  const follower = text[lead] ?? ' '
  const last = text[stopEnd - 1]!
  if (isWideStop(last) && !isEllipsis(last)) return true
  if (isIdeograph(follower)) return true
  if (next === end) return isSpaceMissing(place, lead)
  // «…!» — заявил министр; a dash behind a plain stop begins a line of speech
  if (isDash(text[next]!)) return enclosure === undefined && isUpper(follower) && !isAbbreviated(place)
  if (isLower(follower)) return false
  if (stopEnd - stopStart > 1 || text[stopStart] !== '.') return true
  return endsAfterFullStop(place, lead)
}

/** The first unit at or after `from` that is no mark. */
function firstSignificant(text: string, from: number): number {
  let at = from
  while (
    at < text.length &&
    at < from + 6 &&
    (isOpener(text[at]!) || isWhiteSpace(text[at]!) || isDash(text[at]!) || text[at] === '"' || text[at] === '„')
  )
    at++
  return at
}

function endsAfterFullStop(place: SentenceEnd, lead: number): boolean {
  const {text, stopStart, sentenceStart, enclosure, next} = place
  if (enclosure !== undefined) return true
  const word = wordBefore(text, stopStart)
  const start = stopStart - word.length
  if (/^(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]{1,5}|\p{L})$/u.test(word) && startsItem(text, sentenceStart, start))
    return false
  const before = previousWord(text, start)
  if (isInitial(word))
    return !isUpper(text[lead] ?? ' ') || isDigit(before.at(-1) ?? ' ') || isBehindSurname(text, start, lead)
  const kind = classOf(word, before)
  if (kind === undefined) return true
  if (kind === 'before') return false
  return !'(['.includes(text[next]!) && hasWordsBefore(place) && startsAnew(text, lead, word)
}

/** The class of an abbreviation; т. д. is read with the letter before. */
function classOf(word: string, before: string): 'before' | 'behind' | undefined {
  const folded = foldWord(word)
  if ((folded === 'д' || folded === 'п') && foldWord(before) === 'т') return 'behind'
  // д. 5, с. 7: of a house, of a page, unless digits stand before
  const counted = /\d$/u.test(before) || /^(?:тыс|млн|млрд|трлн|руб)$/u.test(before)
  if (counted && folded.length <= 4 && !/^[\d.]/u.test(folded))
    return abbreviations().has(folded) ? 'behind' : undefined
  return abbreviations().get(folded) ?? (/^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(word) ? 'behind' : undefined)
}

/** г. Москва goes on and 2019 г. Москва готовилась… may not: behind a year, a capital letter begins a sentence. */
function startsAnew(text: string, lead: number, word: string): boolean {
  const next = text.slice(lead, lead + longestWord)
  if (!isUpper(next[0] ?? ' ')) return false
  if (foldWord(word) !== 'г') return true
  const before = previousWord(text, wordStart(text, lead))
  return /\d|[IVX]$/u.test(before)
}

/** “В 2019 г. Россия …”: so short a stretch is no sentence. */
function hasWordsBefore({text, sentenceStart, stopStart}: SentenceEnd): boolean {
  if (stopStart - sentenceStart > 2 * longestWord) return true
  return text.slice(sentenceStart, stopStart).split(/\s+/u).length > 4
}

/** Where the word begins that ends before the stop in front of `lead`. */
function wordStart(text: string, lead: number): number {
  let at = lead
  while (at > 0 && !isLetter(text[at - 1]!)) at--
  while (at > 0 && isLetter(text[at - 1]!)) at--
  return at
}

/** А. С. Иванов, Дж. Смит, Ю. Н. */
function isInitial(word: string): boolean {
  return /^(?:\p{Lu}\p{M}*|Дж|Дз|Ян|Ал)$/u.test(word) && word !== 'Я'
}

const surname =
  /(?:[оеё]в|[иы]н|[сц]кий|[сц]кого|[сц]кому|енко|ч?ук|[оеё]в[аойуе]{1,2}|[иы]н[аойуе]{1,2}|[сц]к(?:ая|ой|ую)|ян|[ое]вич)$/u

/** Орлов Н. П.: the initials stand behind their surname. */
function isBehindSurname(text: string, start: number, lead: number): boolean {
  if (text[lead + 1] === '.') return false
  let before = previousWord(text, start)
  if (isInitial(before)) before = previousWord(text, text.lastIndexOf(before, start - 1))
  return before.length > 3 && isUpper(before[0]!) && surname.test(before)
}

function isAbbreviated({text, stopStart, stopEnd}: SentenceEnd): boolean {
  if (stopEnd - stopStart > 1 || text[stopStart] !== '.') return false
  const word = wordBefore(text, stopStart)
  return isInitial(word) || classOf(word, previousWord(text, stopStart - word.length)) !== undefined
}

/** At the start of the sentence or after a mark that introduces an item. */
function startsItem(text: string, sentenceStart: number, at: number): boolean {
  let before = at - 1
  while (before >= sentenceStart && (isWhiteSpace(text[before]!) || isCloser(text[before]!) || isOpener(text[before]!)))
    before--
  return before < sentenceStart || ';:'.includes(text[before]!)
}

/** “…завершена.Началась работа”: a stop without a space ends the sentence between a word in small letters and a capitalised one. */
function isSpaceMissing({text, stopStart, stopEnd, enclosure}: SentenceEnd, lead: number): boolean {
  if (!isUpper(text[lead] ?? ' ') || !isLower(text[lead + 1] ?? ' ')) return false
  if (enclosure !== undefined) return true
  const word = wordBefore(text, stopStart)
  return (
    stopEnd - stopStart === 1 &&
    word.length > 3 &&
    /^[а-яё-]+$/iu.test(word) &&
    isCyrillic(text[lead]!) &&
    classOf(word, '') === undefined
  )
}

function isCyrillic(unit: string): boolean {
  return unit >= '\u0400' && unit <= '\u052f'
}

/** A bracket that follows a whole sentence and precedes another one. */
function bracketStandsAlone({text, isFirst, next, enclosure}: SentenceEnd): boolean | undefined {
  const {open, close} = enclosure!
  if (isFirst || !isUpper(text[firstSignificant(text, next)] ?? ' ')) return false
  return close - open > 5 && isUpper(text[open + 1]!)
}

/** The word that ends before `end`, inner full stops and hyphens included; may be empty. */
function wordBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < longestWord && isWordUnit(text[start - 1]!)) start--
  return text.slice(start, end).replace(/^[.-]+/u, '')
}

/** The word before `end`, white space and full stops between them left out. */
function previousWord(text: string, end: number): string {
  let at = end
  while (at > 0 && end - at < 6 && (isWhiteSpace(text[at - 1]!) || text[at - 1] === '.')) at--
  return wordBefore(text, at)
}

function isWordUnit(unit: string): boolean {
  return isCasedLetter(unit) || isLetter(unit) || isDigit(unit) || unit === '.' || unit === '-'
}
