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
import {
  type AbbreviationClass,
  abbreviations,
  afterCompany,
  afterTime,
  exclamatoryNames,
  labelledLetters,
  nameEndings,
  numberedHeadings,
} from './abbreviations.data.js'
import {sentenceStarters, speechVerbs, starterNames} from './sentence-starters.data.js'

/** No word, abbreviation or address that matters here is longer. */
const longestWord = 80

/**
 * Whether a sentence ends at an ASCII stop, an ellipsis or a closed quotation: judged by the word before, the unit after
 * and the word after. Looks at a bounded stretch on both sides.
 */
export function endsEnglishSentence(place: SentenceEnd): boolean | undefined {
  const {text, stopStart, stopEnd, end, next, sentenceStart} = place
  if (stopStart === stopEnd) return bracketStandsAlone(place)
  if (isContinuing(text[next]!) || stopStart === sentenceStart) return false
  const lead = firstSignificant(text, next)
  const follower = text[lead] ?? ' '
  if (next === end && !isIdeograph(follower)) return isSpaceMissing(place, lead)
  if (isDash(text[next]!)) return place.enclosure === undefined && !isAbbreviated(place)
  if (isLower(follower) && !isBrand(text, lead)) return endsBeforeLowerCase(place)
  if (isWideStop(text[stopEnd - 1]!) && !isEllipsis(text[stopEnd - 1]!)) return true
  if (stopEnd - stopStart > 1 || text[stopStart] !== '.') return endsAfterMark(place, lead)
  return endsAfterFullStop(place, lead)
}

/** The first unit at or after `from` that is no opening mark. */
function firstSignificant(text: string, from: number): number {
  let at = from
  while (at < text.length && at < from + 6 && (isOpener(text[at]!) || isWhiteSpace(text[at]!))) at++
  return at
}

/** iFLYTEK, iPhone: a name that starts with a small letter. */
function isBrand(text: string, from: number): boolean {
  let at = from
  while (at < from + 3 && isLower(text[at] ?? ' ')) at++
  return at > from && isUpper(text[at] ?? ' ')
}

/** “… is released. kubectl is needed”: after a long ordinary word even a small letter starts a sentence. */
function endsBeforeLowerCase({text, stopStart, stopEnd, enclosure}: SentenceEnd): boolean {
  if (enclosure !== undefined || stopEnd - stopStart > 1 || text[stopStart] !== '.') return false
  const word = wordBefore(text, stopStart)
  return word.length > 4 && !/[^a-z]/u.test(word) && classOf(word) === undefined
}

/** After `!`, `?` and ellipses. */
function endsAfterMark(place: SentenceEnd, lead: number): boolean {
  const {text, stopStart, stopEnd, enclosure, end} = place
  const stops = text.slice(stopStart, stopEnd)
  if (!/[!?]/u.test(stops)) return !isWhiteSpace(text[stopStart - 1] ?? ' ') || startsSentence(text, lead)
  if (enclosure?.kind === 'quote') return enclosure.open > place.sentenceStart || !isSpeechTag(text, end)
  return stops !== '!' || !exclamatoryNames.has(wordBefore(text, stopStart))
}

/** Whether the words after a quotation say who spoke: “… ?” President Xi Jinping asked. */
function isSpeechTag(text: string, from: number): boolean {
  const words = text.slice(from, from + 2 * longestWord).split(/[^\p{L}\p{M}.’'-]+/u, 9)
  if (startsSentence(text, firstSignificant(text, from))) return false
  for (const word of words) {
    if (word === '' || isUpper(word[0]!) || classOf(word.replace(/\.$/u, '')) !== undefined) continue
    return speechVerbs.has(word.replace(/[.,]$/u, ''))
  }
  return false
}

function isAbbreviated({text, stopStart, stopEnd}: SentenceEnd): boolean {
  if (stopEnd - stopStart > 1 || text[stopStart] !== '.') return false
  const word = wordBefore(text, stopStart)
  return word.length === 1 || isAcronym(word) || classOf(word) !== undefined
}

function endsAfterFullStop(place: SentenceEnd, lead: number): boolean {
  const {text, stopStart, sentenceStart} = place
  const word = wordBefore(text, stopStart)
  if (isListMarker(word) && startsItem(text, sentenceStart, stopStart - word.length)) return false
  if (/^[\d.]+$/u.test(word)) return !isNumberedHeading(text, sentenceStart, stopStart - word.length)
  const abbreviation = classOf(word) ?? (isAcronym(word) ? 'starter' : undefined)
  if (abbreviation !== undefined) return endsAfterAbbreviation(place, lead, abbreviation)
  if (word.length === 1 && isCasedLetter(word)) return endsAfterLetter(place, lead)
  return !isInsertedBracket(text, place.next)
}

const listMarker = /^(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivx]{1,5}|[IVX]{1,5})$/u

/** “the Industrial Development Org. (UNIDO) joined”: a small letter after the bracket shows that the sentence goes on. */
function isInsertedBracket(text: string, at: number): boolean {
  if (text[at] !== '(') return false
  const close = text.slice(at, at + longestWord).indexOf(')')
  return close > 0 && isLower(text[firstSignificant(text, at + close + 1)] ?? ' ')
}

function isListMarker(word: string): boolean {
  return listMarker.test(word)
}

/** At the start of the sentence or after a mark that introduces an item: “as follows: 1. Roads; 2. Trees”. */
function startsItem(text: string, sentenceStart: number, at: number): boolean {
  return firstSignificant(text, sentenceStart) >= at || ';:；：，、'.includes(text[previousUnit(text, at)] ?? '-')
}

/** “Article 5. The Council shall …”: label and number are all there is of the sentence. */
function isNumberedHeading(text: string, sentenceStart: number, numberStart: number): boolean {
  if (numberStart - sentenceStart > 12) return false
  return numberedHeadings.has(text.slice(sentenceStart, numberStart).trim().toLowerCase())
}

/** J. K. Li goes on; “Plan B. Visitors …” and “38 °C. Visitors …” end. */
function endsAfterLetter({text, stopStart}: SentenceEnd, lead: number): boolean {
  if (text[stopStart - 2] === '°') return true
  const before = wordBefore(text, previousUnit(text, stopStart - 1) + 1)
  if (labelledLetters.has(before.toLowerCase())) return true
  const after = wordAfter(text, lead)
  return isUpper(after[0] ?? ' ') && startsSentence(text, lead) && !starterNames.has(after.toLowerCase())
}

function endsAfterAbbreviation(place: SentenceEnd, lead: number, abbreviation: AbbreviationClass): boolean {
  const {text, next, stopStart} = place
  if (abbreviation === 'never') return false
  if (abbreviation === 'number') return !isNumberLike(text, lead) && !'([（［'.includes(text[next]!)
  const follower = text[lead] ?? ' '
  if (abbreviation === 'end') return !'([（［'.includes(text[next]!)
  if (isIdeograph(follower) || '([（［'.includes(text[next]!)) return false
  if (!hasWordsBefore(place)) return false
  if (isCasedLetter(follower)) return endsBeforeCapital(text, lead, abbreviation)
  if (abbreviation === 'month' || abbreviation === 'day') return false
  if (abbreviation === 'starter') return isUnit(wordBefore(text, stopStart))
  return isDigit(follower) || '$¥€£￥'.includes(follower) || isOpener(follower)
}

/** Units of measure may end a sentence before a number; other abbreviations of that class hardly do. */
function isUnit(word: string): boolean {
  return word.length <= 3 && !isUpper(word[0]!)
}

function endsBeforeCapital(text: string, lead: number, abbreviation: AbbreviationClass): boolean {
  const after = wordAfter(text, lead).toLowerCase()
  if (abbreviation === 'starter') return sentenceStarters.has(after)
  if (abbreviation === 'company') return !afterCompany.has(after) && text[lead] !== '&'
  if (abbreviation === 'time') return !afterTime.has(after) && !isTimeZone(text, lead)
  if (abbreviation === 'day') return !abbreviations.has(wordAfter(text, lead)) && !afterTime.has(after)
  return true
}

/** Beijing time, New York time */
function isTimeZone(text: string, lead: number): boolean {
  return /^\p{Lu}\p{L}*\.?(?: \p{Lu}\p{L}*)? [Tt]ime\b/u.test(text.slice(lead, lead + longestWord))
}

/** A sentence of one or two words that ends in an abbreviation is no sentence: “In Dec. President …”. */
function hasWordsBefore({text, sentenceStart, stopStart}: SentenceEnd): boolean {
  if (stopStart - sentenceStart > longestWord) return true
  return text.slice(sentenceStart, stopStart).split(/\s+/u).length > 2
}

/** A number, a Roman numeral, a single letter or a code such as CA1234: what No., Fig. and Vol. stand before. */
function isNumberLike(text: string, lead: number): boolean {
  if (isDigit(text[lead] ?? ' ')) return true
  const follower = text.slice(lead, lead + 12)
  return (
    /^(?:[IVXLC]+(?:[-.]?\d+)?|[A-Z](?:[-.]?\d+)?|[A-Z]{2,4}-?\d{1,6})(?![\p{L}\d’'])/u.test(follower) &&
    !/^[IA] \p{Ll}/u.test(follower)
  )
}

function startsSentence(text: string, lead: number): boolean {
  return sentenceStarters.has(wordAfter(text, lead).toLowerCase())
}

/**
 * “The plan was approved.The work began.”: a stop without a space ends the sentence between a word or number and a
 * capitalised word, but not inside an address, a file name or a name such as ASP.NET.
 */
function isSpaceMissing(place: SentenceEnd, lead: number): boolean {
  const {text, stopStart, end, enclosure} = place
  if (!isUpper(text[lead] ?? ' ')) return false
  const after = wordAfter(text, lead)
  const second = after[1]
  if (second === undefined ? !/[AI]/u.test(after) || text[lead + 1] !== ' ' : !isLower(second)) return false
  if (enclosure !== undefined) return true
  const before = text[stopStart - 1] ?? ' '
  const word = wordBefore(text, stopStart)
  if (isCasedLetter(before) && (word.length < 2 || !isLower(before) || isAbbreviated(place))) return false
  if (isDigit(before) && isListMarker(word) && stopStart - word.length <= place.sentenceStart) return false
  return !nameEndings.has(after.toLowerCase()) && !isAddress(text, stopStart, end)
}

/** Whether the run of units that are no white space around a stop is an address, a path or code. */
function isAddress(text: string, stopStart: number, end: number): boolean {
  let from = stopStart
  while (from > 0 && stopStart - from < longestWord && !isWhiteSpace(text[from - 1]!)) from--
  let to = end
  while (to < text.length && to - end < longestWord && !isWhiteSpace(text[to]!)) to++
  const before = text.slice(from, stopStart)
  const after = text.slice(end, to)
  return /[/@\\_=<>]|www\.|[a-z]\.[a-z]/u.test(before) || /[/@\\_=<>(]|[a-z]\.[A-Za-z]/u.test(after)
}

/** A bracket that follows a whole sentence and precedes another one, as “(Reporting by Li Ming)” does. */
function bracketStandsAlone({text, isFirst, next, enclosure}: SentenceEnd): boolean {
  const {open, close} = enclosure!
  if (isFirst || !isUpper(text[firstSignificant(text, next)] ?? ' ')) return false
  return !isListMarker(text.slice(open + 1, close)) && close - open > 5 && isUpper(text[open + 1]!)
}

/** The word that ends before `end`, inner full stops, hyphens and apostrophes included; may be empty. */
function wordBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < longestWord && isWordUnit(text[start - 1]!)) start--
  return text.slice(start, end).replace(/^[.'’-]+/u, '')
}

function wordAfter(text: string, start: number): string {
  let end = start
  while (end < text.length && end - start < longestWord && (isLetter(text[end]!) || text[end] === '-')) end++
  return text.slice(start, end)
}

function isWordUnit(unit: string): boolean {
  if (isIdeograph(unit)) return false
  return isLetter(unit) || isDigit(unit) || unit === '.' || unit === "'" || unit === '’' || unit === '-' || unit === '/'
}

function previousUnit(text: string, from: number): number {
  let at = from - 1
  while (at >= 0 && (isWhiteSpace(text[at]!) || isCloser(text[at]!))) at--
  return at
}

const acronym = /^(?:\p{L}\.)+\p{L}$/u

function isAcronym(word: string): boolean {
  return acronym.test(word)
}

/** As it stands, in lower case, or with one capital for a word in capitals (DEC.); the part after a hyphen counts too. */
function classOf(word: string): AbbreviationClass | undefined {
  if (word.length < 2) return abbreviations.get(word)
  const found = abbreviations.get(word) ?? abbreviations.get(word.toLowerCase())
  if (found !== undefined) return found
  if (word === word.toUpperCase()) return abbreviations.get(word[0]! + word.slice(1).toLowerCase())
  const hyphen = word.lastIndexOf('-')
  return hyphen > 0 ? classOf(word.slice(hyphen + 1)) : undefined
}
