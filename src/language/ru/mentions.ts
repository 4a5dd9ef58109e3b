import type {Mention} from '../../model/mention.js'
import {isDigitAt, isLatinLetterAt} from '../shared/characters.js'
import {markGlosses} from '../shared/glosses.js'
import {phoneNumber, readIdentifier, readWordWithDigits} from '../shared/identifiers.js'
import {referenceNumberEnd} from '../shared/reference-numbers.js'
import {readDate} from './dates/dates.js'
import {readPeriod, readTime} from './dates/times.js'
import {mayOpen} from './numbers/openers.js'
import {readOrdinal} from './numbers/ordinals.js'
import {endOfName, readQuantity} from './numbers/quantities.js'
import {isCyrillicAt, wordAt} from './words/word-at.js'

const label =
  /(?:^|[^а-яё])(?:тел(?:ефон[а-я]{0,3})?|факс|моб|горячая линия|индекс|инн|огрн|паспорт|лицензи[а-я]|сч[её]т|доб)\.?\s?(?:№\s?)?[:：]?\s?\(?$|☎\s?$/iu

/** Figures of a Russian text by value, ascending, not overlapping. Cost: linear. */
export function readMentions(text: string): Mention[] {
  const mentions: Mention[] = []
  let last = 0
  for (let at = 0; at < text.length; ) {
    const found = isDigitAt(text, at) || isSign(text, at) ? readAtDigit(text, at, last) : readAtLetter(text, at)
    if (found === undefined) {
      at++
      continue
    }
    if (found.mention !== undefined && found.mention.start >= last) {
      mentions.push(found.mention)
      last = found.mention.end
    }
    at = Math.max(at + 1, found.end)
  }
  markGlosses(text, mentions)
  return mentions
}

interface Found {
  readonly mention?: Mention | undefined
  readonly end: number
}

const signs = '$€£¥￥₽'

function isSign(text: string, at: number): boolean {
  return signs.includes(text[at]!)
}

function readAtDigit(text: string, at: number, from: number): Found {
  if (!isSign(text, at)) {
    const reference = referenceNumberEnd(text, at, label)
    if (reference > at && !isSpacedNumber(text, at, reference))
      return {mention: phoneNumber(text, at, reference), end: reference}
    const named = isNumberWithUnit(text, at) ? undefined : readIdentifier(text, at)
    if (named !== undefined) return named
  }
  const mention = readMention(text, at) ?? readWordWithDigits(text, at, from)
  if (mention !== undefined) return {mention, end: mention.end}
  return {end: endOfName(text, at)}
}

/** 1 234 567 is no telephone. */
function isSpacedNumber(text: string, start: number, end: number): boolean {
  return /^\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4}$/u.test(text.slice(start, end))
}

/** 5.3.2024 and 14:30 are no addresses. */
function isNumberWithUnit(text: string, at: number): boolean {
  return /^\d{1,2}(?:\.\d{1,2}\.(?:19|20)\d{2}|[:.]\d{2})(?![\d.])/u.test(text.slice(at, at + 12))
}

function readMention(text: string, at: number): Mention | undefined {
  return (
    readPeriod(text, at) ?? readTime(text, at) ?? readDate(text, at) ?? readOrdinal(text, at) ?? readQuantity(text, at)
  )
}

function readAtLetter(text: string, at: number): Found | undefined {
  if (isCyrillicAt(text, at)) {
    const {word, end} = wordAt(text, at)
    // Х of a Roman numeral may be a Cyrillic letter
    const mention = mayOpen(word) || /^х{1,3}$/u.test(word) ? readMention(text, at) : undefined
    return {mention, end: mention?.end ?? end}
  }
  if (!isLatinLetterAt(text, at)) return undefined
  let end = at + 1
  while (isLatinLetterAt(text, end)) end++
  const mention =
    readOrdinal(text, at) !== undefined
      ? readMention(text, at)
      : isDigitAt(text, end) || text[end] === ' ' || text[end] === '$'
        ? readQuantity(text, at)
        : undefined
  return {mention, end: mention?.end ?? end}
}
