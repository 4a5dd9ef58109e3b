import type {Mention, QuantityMention} from '../../model/mention.js'
import {bitsByCharacter, countDigits, isLatinLetterAt, pastBlanks} from '../shared/characters.js'
import {markGlosses} from '../shared/glosses.js'
import {phoneNumber, type ReadIdentifier, readIdentifier, readWordWithDigits} from '../shared/identifiers.js'
import {dateWords, readDate} from './dates/dates.js'
import {readPeriod, readTime} from './dates/times.js'
import {readFactor} from './numbers/factors.js'
import {growthWords, hiddenOrdinals, magnitudes, ordinalNumbers, smallNumbers} from './numbers/number-words.data.js'
import {partWords} from './numbers/numbered-parts.js'
import {readCardinal} from './numbers/numerals.js'
import {readOrdinal} from './numbers/ordinals.js'
import {readPercent} from './numbers/percentages.js'
import {readQuantity, readSumBehind} from './numbers/quantities.js'
import {skipReferenceNumber} from './numbers/reference-numbers.js'
import {currencyPrefixes} from './numbers/units.data.js'

/** A bit for each reader; what a number begins is told by what stands behind it. */
const may = {
  period: 1,
  time: 2,
  date: 4,
  ordinal: 8,
  percent: 16,
  factor: 32,
  quantity: 64,
  pair: 128,
  number: 256,
} as const

/** What may begin with a word; all other words are passed over. */
const openers = new Map<string, number>()
const openerGroups: readonly (readonly [words: readonly string[], readers: number])[] = [
  [Object.keys(smallNumbers), may.number | may.ordinal],
  [Object.keys(ordinalNumbers), may.period | may.ordinal],
  [Object.keys(hiddenOrdinals), may.ordinal],
  [Object.keys(magnitudes), may.number],
  [Object.keys(growthWords), may.factor],
  [dateWords, may.date],
  [Object.keys(currencyPrefixes).map(prefix => prefix.toLowerCase()), may.quantity],
  [['u', 'us', 'nt', 'hk', 'c', 's'], may.quantity],
  [['a', 'an'], may.number | may.quantity],
  [['several', 'many', 'half'], may.number],
  [partWords, may.ordinal],
  ['noon midnight one two three four five six seven eight nine ten eleven twelve'.split(' '), may.time],
  [['both', 'decade', 'century'], may.pair],
]
for (const [words, readers] of openerGroups)
  for (const name of words) openers.set(name, (openers.get(name) ?? 0) | readers)

/** Last letters of openers by their length and first letter, a bit each: most words are told by these alone. */
const openerEnds = new Uint32Array(32 * 32)
for (const name of openers.keys()) openerEnds[shapeOf(name, 0, name.length)]! |= lastLetter(name, name.length)

function shapeOf(text: string, start: number, end: number): number {
  return ((end - start) << 5) | (text.charCodeAt(start) & 31)
}

function lastLetter(text: string, end: number): number {
  return 1 << (text.charCodeAt(end - 1) & 31)
}

const dashes = '-\u2010\u2011\u2012\u2013\u2014'

/** What up to two digits may begin by the character behind them, behind the ending of an ordinal and behind blanks. */
const behindDigits = bitsByCharacter([
  ['apoeiAPOEI:.', may.time],
  [`JFMASONDotua~${dashes}`, may.date],
])

/** What a number may begin by the character behind it and behind blanks; a quantity with any. */
const behindNumber = bitsByCharacter([
  [`%pPbB‰,aot~${dashes}`, may.percent],
  [`tfxTFX\u2015\u2212${dashes}`, may.factor],
])

/**
 * Numbers, percentages, ordinals, dates, times and periods of an English text, ascending, not overlapping.
 * Cost: linear in the text.
 */
export function readMentions(text: string): Mention[] {
  const mentions: Mention[] = []
  let last: Mention | undefined
  const {length} = text
  let at = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) {
      let end = at + 1
      while (end < length && isLetter(text.charCodeAt(end))) end++
      const ends = openerEnds[shapeOf(text, at, end)] ?? 0
      const mention = (ends & lastLetter(text, end)) === 0 ? undefined : readAtWord(text, at, end)
      if (mention !== undefined) {
        mentions.push(mention)
        last = mention
      }
      at = mention?.end ?? end
    } else if ((code >= 0x30 && code <= 0x39) || isCurrency(code)) {
      const named = isCurrency(code) ? undefined : readName(text, at)
      const mention = named === undefined ? readAtDigit(text, at, last?.end ?? 0) : named.mention
      if (mention !== undefined && mention.start >= (last?.end ?? 0)) {
        mentions.push(mention)
        last = mention
      }
      at = named?.end ?? mention?.end ?? skipDigits(text, at)
    } else at++
  }
  markGlosses(text, mentions)
  return mentions
}

/** The telephone number, version, address or the like whose first digit is at `at`. */
function readName(text: string, at: number): ReadIdentifier | undefined {
  const end = skipReferenceNumber(text, at)
  return end > at ? {end, mention: phoneNumber(text, at, end)} : readIdentifier(text, at)
}

function readAtWord(text: string, at: number, end: number): Mention | undefined {
  const name = text.slice(at, end).toLowerCase()
  const readers = openers.get(name)
  return readers === undefined ? undefined : readMention(text, at, name, readers)
}

/** What begins at a digit or a sign of currency; what was read before ends at `from`. */
function readAtDigit(text: string, at: number, from: number): Mention | undefined {
  const isSign = isCurrency(text.charCodeAt(at))
  const found =
    at > 0 && isLetter(text.charCodeAt(at - 1)) && !isSign
      ? afterLetters(text, at)
      : readMention(text, at, '', isSign ? may.quantity : readersOfDigits(text, at))
  return found ?? (isSign ? undefined : readWordWithDigits(text, at, from))
}

function readersOfDigits(text: string, at: number): number {
  const count = countDigits(text, at, 7)
  const end = at + count
  const isGlued = isLatinLetterAt(text, end)
  let readers = may.number | (isGlued || text[end] === ',' ? may.ordinal : 0) | (count === 4 ? may.date : 0)
  if (count > 2) return readers
  const isOrdinal = isGlued && 'st nd rd th'.includes(text.slice(end, end + 2).toLowerCase())
  readers |= behindDigits[text.charCodeAt(pastBlanks(text, isOrdinal ? end + 2 : end)) | 0]!
  if (isGlued) readers |= may.period
  // 1st quarter
  return isOrdinal && count === 1 ? readers | may.date : readers
}

function readersOfNumber(text: string, at: number): number {
  const end = readCardinal(text, at)?.end
  return end === undefined ? 0 : may.quantity | behindNumber[text.charCodeAt(pastBlanks(text, end)) | 0]!
}

function readMention(text: string, at: number, name: string, opened: number): Mention | undefined {
  const readers = (opened & may.number) === 0 ? opened : opened | readersOfNumber(text, at)
  let found: Mention | undefined
  if ((readers & may.period) !== 0) found = readPeriod(text, at)
  if (found === undefined && (readers & may.time) !== 0) found = readTime(text, at)
  if (found === undefined && (readers & may.date) !== 0) found = readDate(text, at)
  if (found === undefined && (readers & may.ordinal) !== 0) found = readOrdinal(text, at, name)
  if (found === undefined && (readers & may.percent) !== 0) found = readPercent(text, at)
  if (found === undefined && (readers & may.factor) !== 0) found = readFactor(text, at, name)
  if (found === undefined && (readers & may.quantity) !== 0) found = readQuantity(text, at)
  if (found === undefined && (readers & may.pair) !== 0) found = readPair(text, at, name)
  return found
}

/** “both” and “a couple” answer 两 without asking for it; “decade” and “century” count ten and a hundred years, but “this century” is a date. */
function readPair(text: string, at: number, name: string): QuantityMention | undefined {
  const value = name === 'both' ? 2 : undefined
  if (value !== undefined)
    return {kind: 'number', start: at, end: at + name.length, value, step: 1, precision: 'exact', weak: true}
  const years = name === 'decade' ? 10 : name === 'century' ? 100 : undefined
  if (years === undefined || !/\b(?:a|the|past|last|first|next)\s+$/iu.test(text.slice(Math.max(0, at - 8), at)))
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

const unknownCurrency = /(?:^|[^A-Za-z\d])(?<letters>[A-Z][A-Za-z]{0,2})$/u

/** Digits glued to letters are part of a name (A4), unless the letters are a currency: RMB350 million, N12 billion. */
function afterLetters(text: string, at: number): Mention | undefined {
  const letters = unknownCurrency.exec(text.slice(Math.max(0, at - 4), at))?.groups?.letters
  if (letters !== undefined) {
    const found = readSumBehind(text, at, letters)
    if (found !== undefined) return found
  }
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
  const small = code | 0x20
  return small >= 0x61 && small <= 0x7a
}

function isCurrency(code: number): boolean {
  return code === 0x24 || code === 0xa5 || code === 0xffe5 || code === 0x20ac || code === 0xa3
}
