import type {Mention, QuantityMention} from '../../model/mention.js'
import {readDate} from './dates.js'
import {
  fractionWords,
  growthWords,
  hiddenOrdinals,
  magnitudes,
  months,
  ordinalNumbers,
  smallNumbers,
} from './number-words.data.js'
import {readFactor, readOrdinal, readPercent, readQuantity} from './quantities.js'
import {skipReferenceNumber} from './reference-numbers.js'
import {readPeriod, readTime} from './times.js'
import {currencyPrefixes} from './units.data.js'

/** Words at which a mention may begin; all others are passed over with one look-up. */
const openers = new Set([
  ...Object.keys(smallNumbers),
  ...Object.keys(ordinalNumbers),
  ...Object.keys(hiddenOrdinals),
  ...Object.keys(magnitudes),
  ...Object.keys(growthWords),
  ...Object.keys(fractionWords),
  ...Object.keys(months),
  ...Object.keys(currencyPrefixes).map(prefix => prefix.toLowerCase()),
  ...'a an several many both early late mid beginning start end middle year this last next previous preceding following today yesterday tomorrow noon midnight h q us u nt hk c s'.split(
    ' ',
  ),
  ...'q1 q2 q3 q4 h1 h2 half century decade'.split(' '),
])

const word = /[A-Za-z]+/y

/**
 * Numbers, percentages, ordinals, dates, times and periods of an English text, ascending, not overlapping.
 * Cost: linear in the text.
 */
export function readMentions(text: string): Mention[] {
  const mentions: Mention[] = []
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) {
      word.lastIndex = at
      const name = word.exec(text)![0]
      const mention =
        name.length <= 11 && openers.has(name.toLowerCase()) ? readMention(text, at, name.toLowerCase()) : undefined
      if (mention !== undefined) mentions.push(mention)
      at = mention?.end ?? at + name.length
    } else if ((code >= 0x30 && code <= 0x39) || isCurrency(code)) {
      const reference = isCurrency(code) ? at : skipReferenceNumber(text, at)
      if (reference > at) {
        at = reference
        continue
      }
      const mention =
        isLetter(text.charCodeAt(at - 1)) && !isCurrency(code) ? afterLetters(text, at) : readMention(text, at, '')
      if (mention !== undefined) mentions.push(mention)
      at = mention?.end ?? skipDigits(text, at)
    } else at++
  }
  return mentions
}

function readMention(text: string, at: number, name: string): Mention | undefined {
  return (
    readPeriod(text, at) ??
    readTime(text, at) ??
    readDate(text, at) ??
    readOrdinal(text, at, name) ??
    readPercent(text, at) ??
    readFactor(text, at, name) ??
    readQuantity(text, at) ??
    readPair(text, at, name)
  )
}

/** “both” and “a couple” answer 两 without asking for it; “decade” and “century” count ten and a hundred years. */
function readPair(text: string, at: number, name: string): QuantityMention | undefined {
  const value = name === 'both' ? 2 : undefined
  if (value !== undefined)
    return {kind: 'number', start: at, end: at + name.length, value, step: 1, precision: 'exact', weak: true}
  const years = name === 'decade' ? 10 : name === 'century' ? 100 : undefined
  if (years === undefined || !/\b(?:a|the|past|last|first|next|this)\s+$/iu.test(text.slice(Math.max(0, at - 8), at)))
    return undefined
  return {
    kind: 'number',
    start: at,
    end: at + name.length,
    value: years * 12,
    written: years,
    unit: 'month',
    step: years,
    precision: 'exact',
    weak: true,
  }
}

/** Digits glued to letters are part of a name (A4), unless the letters are a currency: RMB350 million. */
function afterLetters(text: string, at: number): Mention | undefined {
  return /(?:^|[^A-Za-z])(?:RMB|CNY|USD|EUR|HKD|GBP|JPY|MOP)$/u.test(text.slice(Math.max(0, at - 4), at))
    ? readQuantity(text, at)
    : undefined
}

function skipDigits(text: string, at: number): number {
  at++
  while (at < text.length && text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at++
  return at
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

function isCurrency(code: number): boolean {
  return code === 0x24 || code === 0xa5 || code === 0xffe5 || code === 0x20ac || code === 0xa3
}
