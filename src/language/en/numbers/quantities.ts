import type {Mutable, QuantityMention} from '../../../model/mention.js'
import {isLatinLetterAt, pastBlanks} from '../../shared/characters.js'
import {clean} from '../../shared/decimal.js'
import {units} from '../../shared/units.data.js'
import {type Cardinal, isDash, readCardinal, wordAt} from './numerals.js'
import {precisionOf} from './precision.js'
import {quantity, readPrefix, readSecond, withHigh} from './quantity.js'
import {letterCurrencies} from './units.data.js'
import {readInches, readUnit, type UnitWord} from './units.js'

/** Read a counted or measured quantity at `at`: US$350 million, 108 square kilometers, two berths, three to five days. */
export function readQuantity(text: string, at: number): QuantityMention | undefined {
  const joint = jointOfPeriod(text, at)
  const period = joint === 'and' ? readPeriodAndHalf(text, at) : joint === 'or' ? readPeriodOrTwo(text, at) : undefined
  if (period !== undefined) return period
  const prefix = readPrefix(text, at)
  const from = prefix?.end ?? at
  const first = readCardinal(text, from, prefix !== undefined)
  if (first === undefined) return undefined
  const short = prefix === undefined && first.digits ? readLetter(text, at, first) : undefined
  if (short !== undefined) return short
  if (isPartOfName(text, from, first)) return undefined
  const second = readSecond(text, first.end, prefix !== undefined)
  const range = second !== undefined && isRange(first, second, text) ? second : undefined
  const scale = range === undefined ? 1 : sharedScale(first, range)
  const word = readUnit(text, range?.end ?? first.end)
  const isSum = word?.unit === 'pound' && ((range ?? first).scale ?? 0) >= 1e6
  const unitId = prefix?.unit ?? (isSum ? 'gbp' : word?.unit)
  const unit = unitId === undefined ? undefined : units[unitId]
  const factor = unit?.factor ?? 1
  const inches = unitId === 'foot' && word !== undefined && range === undefined ? readInches(text, word.end) : undefined
  const value = first.value * scale + (inches?.feet ?? 0)
  const end = inches?.end ?? word?.end ?? range?.end ?? first.end
  const found = quantity(text, at, end, 'number', clean(value * factor), first)
  found.step = first.step * scale
  if (range?.scale !== undefined) found.scale = range.scale
  if (unit !== undefined && unitId !== undefined) {
    found.unit = unit.canonical
    found.writtenUnit = unitId
  }
  if (factor !== 1) found.written = clean(value)
  if (first.parts !== undefined) found.parts = first.parts
  if (first.high !== undefined && range === undefined) withHigh(found, clean(first.high * factor))
  if (unit === undefined) nameOf(text, from, found, first)
  // “more than a dozen” is how English says 十几
  if (value === 12 && found.precision === 'over' && /dozen/iu.test(text.slice(at, first.end))) found.or = 10
  if (range !== undefined) {
    withHigh(found, clean(range.value * factor))
    if (range.step !== found.step) found.highStep = range.step
  }
  if (isWeak(text, from, first, word)) found.weak = true
  if (inches !== undefined) found.step = 1 / 12
  // “in his 30s”, “in the low 80s”: glued to tens the letter is a plural more often than seconds
  if (unitId === 'second' && text[end - 1] === 's' && isTens(first)) {
    found.weak = true
    found.loose = true
  }
  return found
}

/** N12 billion, R40 million: the sum at `at` behind letters that are a currency, known or not, where a multiplier stands behind. */
export function readSumBehind(text: string, at: number, letters: string): QuantityMention | undefined {
  const number = readCardinal(text, at, true)
  if (number?.scale === undefined || number.scale < 1e6) return undefined
  const start = at - letters.length
  const found = quantity(text, start, number.end, 'number', number.value, number)
  const unit = letterCurrencies[letters]
  if (unit !== undefined) {
    found.unit = unit
    found.writtenUnit = unit
  }
  return found
}

/** The word behind an article and a further word, as “and” in “a year and a half”. */
function jointOfPeriod(text: string, at: number): string {
  if ((text.charCodeAt(at) | 0x20) !== 0x61) return ''
  const noun = pastBlanks(text, at + wordAt(text, at).length)
  return wordAt(text, pastBlanks(text, noun + wordAt(text, noun).length))
}

const periodAndHalf = /an?\s{1,3}(decade|year|month|week|day|hour|century)\s{1,3}and\s{1,3}a\s{1,3}half\b/iy

/** a year and a half. */
function readPeriodAndHalf(text: string, at: number): QuantityMention | undefined {
  periodAndHalf.lastIndex = at
  const found = periodAndHalf.exec(text)
  const unitId = found?.[1]?.toLowerCase()
  const unit = unitId === undefined ? undefined : units[unitId]
  if (unit === undefined || unitId === undefined) return undefined
  const end = periodAndHalf.lastIndex
  const half = {
    ...quantity(text, at, end, 'number', clean(1.5 * unit.factor)),
    step: 0.1,
    unit: unit.canonical,
    writtenUnit: unitId,
  }
  return unit.factor === 1 ? half : {...half, written: 1.5}
}

const periodOrTwo = /an?\s{1,3}(year|month|week|day|hour|minute|second|decade|century)\s{1,3}or\s{1,3}(two|so)\b/iy

/** a minute or two, a day or so. */
function readPeriodOrTwo(text: string, at: number): QuantityMention | undefined {
  periodOrTwo.lastIndex = at
  const found = periodOrTwo.exec(text)
  const unitId = found?.[1]?.toLowerCase()
  const unit = unitId === undefined ? undefined : units[unitId]
  if (found === null || unit === undefined) return undefined
  const period: Mutable<QuantityMention> = quantity(text, at, periodOrTwo.lastIndex, 'number', unit.factor)
  period.unit = unit.canonical
  period.writtenUnit = unitId
  if (unit.factor !== 1) period.written = 1
  period.weak = true
  if (found[2]!.toLowerCase() === 'two') period.high = clean(2 * unit.factor)
  else period.precision = 'about'
  return period
}

const letters = 'MGTBPWL'

/** 8G, 512M, 70B, 20k: the letter may be a multiplier, a unit or part of a name. */
function readLetter(text: string, at: number, number: Cardinal): QuantityMention | undefined {
  const isThousand = (text.charCodeAt(number.end - 1) | 0x20) === 0x6b
  if (!isThousand && !isLatinLetterAt(text, number.end)) return undefined
  const end = isThousand ? number.end : number.end + 1
  const sign = text[end - 1] ?? '-'
  if (!isThousand && (!letters.includes(sign) || number.scale !== undefined)) return undefined
  if (isLatinLetterAt(text, end) || /[\d&]/u.test(text[end] ?? '-') || /[A-Za-z_-]/u.test(text[at - 1] ?? ' '))
    return undefined
  const found = quantity(text, at, end, 'number', isThousand ? clean(number.value / 1000) : number.value, number)
  if (isThousand) found.step = number.step / 1000
  found.scale = undefined
  found.letter = sign.toUpperCase()
  found.loose = true
  found.weak = true
  return found
}

const versionLabel = /(?:\b(?:version|ver\.?|v\.?|release|build|no\.?|number|[A-Z][A-Za-z]*)\s|[#№]\s?)$/u

/** Python 3.10, version 3.10, #12, No. 7: the number is a name, which 3.1 is not. */
function nameOf(text: string, at: number, found: Mutable<QuantityMention>, {end, digits, scale}: Cardinal): void {
  if (!digits || scale !== undefined || found.high !== undefined || found.fraction !== undefined) return
  if (text[at - 1] === '#' || text[at - 1] === '№') found.name = text.slice(at, end)
  if (found.step >= 1) return
  const before = text.slice(Math.max(0, at - 16), at)
  if (versionLabel.test(before) || /\b(?:version|release)\s$/iu.test(before)) found.name = text.slice(at, end)
}

function isRange(first: Cardinal, second: Cardinal, text: string): boolean {
  // “up by a quarter to 2.6 billion” is a change and its result
  if (first.several || second.several || (first.fraction !== undefined && !first.digits)) return false
  const scale = sharedScale(first, second)
  if (second.value <= first.value * scale) return false
  // a hyphen between digits may be a score, a telephone number or a model name
  return first.digits === second.digits || / to /u.test(text.slice(first.end, first.end + 4))
}

/** 3-5 million: the multiplier behind the second number holds for both when the first has none. */
function sharedScale(first: Cardinal, second: Cardinal): number {
  if (second.scale === undefined || first.scale !== undefined) return 1
  for (const scale of [1e12, 1e9, 1e6, 1e3]) {
    if (
      second.value >= scale &&
      second.step >= scale / 1000 &&
      first.value < 1000 &&
      second.value / scale > first.value &&
      second.value / scale < 1000
    )
      return isRound(second, scale) ? scale : 1
  }
  return 1
}

function isRound(number: Cardinal, scale: number): boolean {
  return number.step >= scale / 100
}

/** COVID-19, A4, 5G, G20, Boeing 737-800: the number is part of a name. */
function isPartOfName(text: string, at: number, number: Cardinal): boolean {
  if (isBoxSize(text, number.end)) return true
  if (!number.digits) return false
  if (isFootnote(text, number.end)) return true
  const before = text[at - 1] ?? ''
  if (before === ' ' && !isLatinLetterAt(text, number.end)) return false
  if (/[A-Za-z_]/u.test(before) && !/(?:RMB|CNY|USD|US|EUR|HKD)$/u.test(text.slice(Math.max(0, at - 3), at)))
    return true
  if (before === '.' && /\d/u.test(text[at - 2] ?? '')) return true
  if (
    isDash(before.charCodeAt(0)) &&
    /[A-Za-z]/u.test(text[at - 2] ?? '') &&
    !/\b(?:to|of|a|the|mid)[-\u2010-\u2013]$/iu.test(text.slice(Math.max(0, at - 5), at))
  )
    return true
  const after = text[number.end] ?? ''
  return /[A-Za-z]/u.test(after) && readUnit(text, number.end) === undefined
}

/** “20-foot equivalent units” are the standard boxes (标准箱) that a port counts. */
function isBoxSize(text: string, end: number): boolean {
  return (
    (text.charCodeAt(end + 1) | 0x20) === 0x66 &&
    /^[-\s](?:foot|feet|ft)[-\s]equivalent\b/iu.test(text.slice(end, end + 17))
  )
}

/** Whether a translation may do without: one, list numbers, half, magnitudes below a thousand, “decade”. */
function isWeak(text: string, at: number, number: Cardinal, word: UnitWord | undefined): boolean {
  if (number.several) return number.value < 10_000
  if (
    isPowerOfTen(number.value) &&
    /\b(?:per|every|each)\s{1,3}(?:a\s{1,3}|one\s{1,3})?$/iu.test(text.slice(Math.max(0, at - 12), at))
  )
    return true
  if (!number.digits && word === undefined && isCompound(text, number.end)) return true
  if (!number.digits && word === undefined && isRoundWord(text.slice(at, number.end)))
    return precisionOf(text, at, number.end) === 'exact'
  if (!number.digits)
    return (
      number.value === 1 ||
      number.value === 0.5 ||
      number.value === 0 ||
      (number.value === 12 && /dozen/iu.test(text.slice(at, number.end)))
    )
  return (
    number.value < 100 &&
    number.value % 1 === 0 &&
    word === undefined &&
    '.)'.includes(text[number.end] ?? '-') &&
    /^[.)]\s/u.test(text.slice(number.end, number.end + 2)) &&
    /(?:^|[\n(])\s{0,3}$/u.test(text.slice(Math.max(0, at - 2), at))
  )
}

function isPowerOfTen(value: number): boolean {
  return value >= 10 && Number.isInteger(Math.log10(value))
}

function isTens({value, digits}: Cardinal): boolean {
  return digits && value % 10 === 0 && value >= 20 && value <= 90
}

/** “Let a hundred flowers bloom”, “a thousand times”: bare, it is a manner of speaking more often than a count. */
function isRoundWord(words: string): boolean {
  return /^an?\s{1,3}(?:hundred|thousand|million)$/iu.test(words)
}

/** two-way, four-party: an adjective that a translation may word otherwise. */
function isCompound(text: string, end: number): boolean {
  return isDash(text.charCodeAt(end)) && /[A-Za-z]/u.test(text[end + 1] ?? '')
}

/** “General Service staff; 3/ 4/”: a reference mark. */
function isFootnote(text: string, end: number): boolean {
  return text[end] === '/' && !/[\dA-Za-z]/u.test(text[end + 1] ?? '')
}
