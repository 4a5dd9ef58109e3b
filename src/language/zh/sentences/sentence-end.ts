import type {SentenceEnd} from '../../contract/sentences.js'
import {
  isCasedLetter,
  isContinuing,
  isDash,
  isDigit,
  isEllipsis,
  isIdeograph,
  isLower,
  isOpener,
  isUpper,
  isWhiteSpace,
  isWideStop,
} from '../../shared/sentence-characters.js'
import {afterAnyQuotation, afterEllipsis, afterEmbeddedQuotation, itemLabel, listNumerals} from './sentences.data.js'

/**
 * Whether a sentence ends at a full-width stop, or at an ASCII stop between Chinese characters; undefined elsewhere.
 *
 *     他指出：“要抓落实。要快落实。”大家表示赞同。     ends after ”: the quotation closes the sentence that announced it
 *     “牢记嘱托、勇担重任。”这是他对干部的要求。       goes on: the sentence began with the quotation
 *     会议通过了该方案。（新华社记者 王明）下一步……    a bracket between two sentences stands alone
 */
export function endsChineseSentence(place: SentenceEnd): boolean | undefined {
  const {text, stopStart, stopEnd, next} = place
  if (stopStart === stopEnd) return bracketStandsAlone(place)
  if (isItemLabel(place)) return false
  if (!isChineseStop(place)) return undefined
  if (isContinuing(text[next]!)) return false
  if (place.enclosure?.kind === 'quote') return endsAfterQuotation(place)
  if (isEllipsis(text[stopEnd - 1]!)) return endsAfterEllipsis(place)
  if (text[stopStart] === '．' && isDigit(text[stopStart - 1] ?? ' ')) return endsAfterNumber(place)
  return isWideStop(text[stopEnd - 1]!) || endsAfterAsciiStop(place)
}

function isChineseStop({text, stopStart, stopEnd, next, enclosure}: SentenceEnd): boolean {
  const last = text[stopEnd - 1]!
  const isChineseBefore = isIdeograph(text[stopStart - 1] ?? ' ')
  if (enclosure !== undefined && isCasedLetter(firstLetter(text, next)))
    return isWideStop(last) && !isLower(text[next]!)
  if (isEllipsis(last)) return isChineseBefore || isIdeograph(firstLetter(text, next))
  return isWideStop(last) || isChineseBefore || (enclosure?.kind === 'quote' && isIdeograph(text[next]!))
}

/** 一.提高认识, 图1.规划图: what stands before an ASCII stop only numbers what follows. */
function isItemLabel({text, sentenceStart, stopStart, stopEnd}: SentenceEnd): boolean {
  if (stopEnd - stopStart > 1 || text[stopStart] !== '.' || stopStart - sentenceStart > 8) return false
  return itemLabel.test(text.slice(sentenceStart, stopStart))
}

function firstLetter(text: string, from: number): string {
  let at = from
  while (at < from + 4 && at < text.length && isOpener(text[at]!)) at++
  return text[at] ?? ' '
}

function endsAfterQuotation({text, sentenceStart, next, enclosure}: SentenceEnd): boolean {
  const before = previousUnit(text, enclosure!.open)
  if (isOpener(text[next]!) || text[next] === '"') return true
  if (before < sentenceStart) return false
  if (isDash(text[next]!)) return false
  const isAnnounced = '：:，,'.includes(text[before]!)
  const goesOn = isAnnounced ? afterAnyQuotation : [...afterAnyQuotation, ...afterEmbeddedQuotation]
  return !startsWithOneOf(text, next, goesOn)
}

/** 1．修路 numbers an item and ３．５ is a decimal. */
function endsAfterNumber({text, sentenceStart, stopStart, next}: SentenceEnd): boolean {
  let start = stopStart
  while (start > sentenceStart && isDigit(text[start - 1]!)) start--
  const startsItem = start === sentenceStart || '；：，、;:'.includes(text[previousUnit(text, start)]!)
  return !(startsItem && stopStart - start <= 3) && !isDigit(text[next]!)
}

/** The place of the unit before `from` that is no white space; −1 where there is none. */
function previousUnit(text: string, from: number): number {
  let at = from - 1
  while (at >= 0 && isWhiteSpace(text[at]!)) at--
  return at
}

function endsAfterEllipsis({text, sentenceStart, stopStart, next}: SentenceEnd): boolean {
  // one or two characters before an ellipsis are a hesitation: 他……没有说话
  return stopStart - sentenceStart > 2 && !isLower(text[next]!) && !startsWithOneOf(text, next, afterEllipsis)
}

/** After a Chinese character: 文件.pdf and 图.2 go on, 召开.会议 and 召开. SCODA end. */
function endsAfterAsciiStop({text, stopStart, stopEnd, end, next}: SentenceEnd): boolean {
  if (next > end || isIdeograph(text[next]!) || text[stopStart] !== '.' || stopEnd - stopStart > 1) return true
  if (isUpper(text[next]!)) return isLower(text[next + 1] ?? ' ') || isLongCapitals(text, next)
  return isDigit(text[next]!) || isOpener(text[next]!)
}

/** Capitals of more than four letters are a name; up to four may be the ending of a file name. */
function isLongCapitals(text: string, from: number): boolean {
  for (let at = from; at < from + 5; at++) if (!isUpper(text[at] ?? ' ')) return false
  return true
}

function bracketStandsAlone({text, isFirst, next, enclosure}: SentenceEnd): boolean | undefined {
  const {open, close} = enclosure!
  if (!isIdeograph(firstLetter(text, next))) return undefined
  if (text[open] !== '（' && text[open] !== '(') return false
  const isList = close - open <= 5 && listNumerals.test(text.slice(open + 1, close))
  return !isFirst && !isList && !isContinuing(text[next]!)
}

function startsWithOneOf(text: string, at: number, words: readonly string[]): boolean {
  return words.some(word => text.startsWith(word, at))
}
