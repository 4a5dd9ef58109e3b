import type {Draft, OrdinalMention, QuantityMention} from '../../model/mention.js'
import {isLatinLetterAt, pastBlanks} from '../characters.js'
import {clean} from '../decimal.js'
import {units} from '../units.data.js'
import {growthWords, hiddenOrdinals, ordinalNumbers, smallNumbers} from './number-words.data.js'
import {type Cardinal, isDash, readCardinal, skipGap, skipSpace, wordAt} from './numerals.js'
import {precisionOf} from './precision.js'
import {currencyPrefixes, unitWords} from './units.data.js'

const unitNames = new Map(Object.entries(unitWords))
const prefixes = Object.keys(currencyPrefixes).sort((a, b) => b.length - a.length)
const prefixStarts = new Set(prefixes.map(prefix => prefix.charCodeAt(0)))
const ordinalNames = new Map(Object.entries(ordinalNumbers))
const hiddenNames = new Map(Object.entries(hiddenOrdinals))
const growthNames = new Map(Object.entries(growthWords))
const smallNames = new Map(Object.entries(smallNumbers))

/** 3rd, third, twenty-first, inaugural. `name` is the lower-case word at `at`, empty before digits. */
export function readOrdinal(text: string, at: number, name: string): OrdinalMention | undefined {
  if (name === '') return readDigitOrdinal(text, at)
  const hidden = hiddenNames.get(name)
  if (hidden !== undefined) return {kind: 'ordinal', start: at, end: at + name.length, value: hidden, weak: true}
  const tens = smallNames.get(name)
  if (tens !== undefined && tens >= 20) return readCompoundOrdinal(text, at, name, tens)
  const value = ordinalNames.get(name)
  if (value === undefined) return undefined
  const end = at + name.length
  const weak = value <= 3 && (value === 1 || isAdverb(text, end))
  return {kind: 'ordinal', start: at, end, value, ...(weak ? {weak: true} : {})}
}

const digitOrdinal = /(\d{1,3}(?:,\d{3}){1,6}|\d{1,6})(?:st|nd|rd|th)\b/iy

function readDigitOrdinal(text: string, at: number): OrdinalMention | undefined {
  digitOrdinal.lastIndex = at
  const found = mayBeOrdinal(text, at) ? digitOrdinal.exec(text) : null
  return found === null
    ? undefined
    : {kind: 'ordinal', start: at, end: digitOrdinal.lastIndex, value: Number(found[1]!.replaceAll(',', ''))}
}

/** Whether the first letter of st, nd, rd or th stands right behind the digits at `at`. */
function mayBeOrdinal(text: string, at: number): boolean {
  let end = at
  while ((text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) || text[end] === ',') end++
  return 'snrtSNRT'.includes(text[end] ?? '-')
}

function readCompoundOrdinal(text: string, at: number, name: string, tens: number): OrdinalMention | undefined {
  const next = skipGap(text, at + name.length)
  const last = wordAt(text, next)
  const unit = ordinalNames.get(last)
  if (unit === undefined || unit > 9 || !isDash(text.charCodeAt(at + name.length))) return undefined
  return {kind: 'ordinal', start: at, end: next + last.length, value: tens + unit}
}

/** “Second, …”, “second only to”, “third parties”, “second-largest” and the like. */
function isAdverb(text: string, end: number): boolean {
  return /^(?:[,;:.]|\s{1,3}(?:to\b|only|part(?:y|ies)\b|hand|person|thought|is\b|was\b|we\b)|-(?:party|hand|largest|tier))/u.test(
    text.slice(end, end + 9),
  )
}

/** Read a growth word: doubled, tripled, threefold, 1.5 times, a two-fold increase. `name` as in {@link readOrdinal}. */
export function readFactor(text: string, at: number, name: string): QuantityMention | undefined {
  const word = growthNames.get(name)
  if (word !== undefined) return wordFactor(text, at, name, word)
  const cardinal = readCardinal(text, at)
  if (cardinal === undefined || cardinal.several) return undefined
  const next = skipGap(text, cardinal.end)
  const unit = wordAt(text, next)
  const isTimes = unit === 'times'
  if (!isTimes && unit !== 'fold' && unit !== 'x') return undefined
  const end = next + unit.length
  const before = text.slice(Math.max(0, at - 30), at)
  const isRise =
    isTimes &&
    /(?:increas|grew|grow|ros|rise|jump|up|surg|soar|more|expand|multipl)\w*\s{1,3}(?:by\s{1,3})?(?:over\s{1,3}|nearly\s{1,3}|about\s{1,3}|more\s{1,3}than\s{1,3}|almost\s{1,3}|some\s{1,3}|around\s{1,3})*$/iu.test(
      before,
    )
  const factor =
    !isTimes ||
    isRise ||
    /^\s{0,3}(?:as|the|that|more|higher|larger|over|those|its|their|what|greater|bigger)\b/u.test(
      text.slice(end, end + 8),
    )
  return {
    ...quantity(text, at, end, 'number', cardinal.value, cardinal),
    ...(factor || cardinal.value % 1 !== 0 ? {factor: true} : {}),
    ...(isRise || (!isTimes && /\bby\s{1,3}(?:\w+\s{1,3}){0,2}$/u.test(before)) ? {or: cardinal.value + 1} : {}),
  }
}

function wordFactor(text: string, at: number, name: string, value: number): QuantityMention {
  const found = {...quantity(text, at, at + name.length, 'number', value), factor: true, step: 1}
  const isAdjective =
    name === 'double' ||
    name === 'doubles' ||
    name === 'triple' ||
    name === 'twice' ||
    name === 'redoubled' ||
    name === 'quadruple' ||
    name === 'thrice'
  return isAdjective ? {...found, weak: true} : found
}

const percentUnit =
  /\s{0,3}(?:-?\s{0,3}(%|percent\b|per\s?cent\b|pct\b)|(percentage[-\s]points?\b|percent\s{1,3}points?\b|pps?\b)|(basis\s{1,3}points?\b|bps?\b)|(‰|per\s?mille?\b|permil\b|per\s{1,3}thousand\b))/iy
const points = /[-\s]{1,3}points?\b/iy

/** Read 30 %, 30 percent, 2 percentage points, 3-5 percent, 50 basis points, half a percentage point. */
export function readPercent(text: string, at: number): QuantityMention | undefined {
  const first = readCardinal(text, at)
  if (first === undefined) return undefined
  const own = readPercentUnit(text, first.end)
  const second = readSecond(text, own?.end ?? first.end)
  const unit = second === undefined ? own : (readPercentUnit(text, second.end) ?? own)
  const isRange = second !== undefined && readPercentUnit(text, second.end) !== undefined
  const used = isRange ? unit : (own ?? sharedPercent(text, first.end))
  if (used === undefined) return undefined
  const found = quantity(text, at, used.end, 'percent', clean(first.value * used.factor), first)
  found.step = clean(first.step * used.factor)
  if (used.points) found.points = true
  if (isRange) found.high = clean(second.value * used.factor)
  return found
}

const listJoint = /(?:,\s{0,3}(?:and\s{1,3})?|\s{1,3}(?:and|or)\s{1,3})/y

/** 2.5 and 3.5 per cent: the sign stands behind the last number of the list. */
function sharedPercent(text: string, at: number): PercentUnit | undefined {
  let end = at
  for (let items = 0; items < 4; items++) {
    listJoint.lastIndex = end
    if (!',ao'.includes(text[pastBlanks(text, end)] ?? ' ') || !listJoint.test(text)) return undefined
    const next = readCardinal(text, listJoint.lastIndex)
    if (next === undefined) return undefined
    const unit = readPercentUnit(text, next.end)
    if (unit !== undefined) return {...unit, end: at}
    end = next.end
  }
  return undefined
}

interface PercentUnit {
  readonly end: number
  readonly factor: number
  readonly points: boolean
}

function readPercentUnit(text: string, at: number): PercentUnit | undefined {
  percentUnit.lastIndex = at
  const found = '-%pPbB‰'.includes(text[pastBlanks(text, at)] ?? ' ') ? percentUnit.exec(text) : null
  if (found === null) return undefined
  const end = percentUnit.lastIndex
  points.lastIndex = end
  if (found[1] !== undefined && points.test(text)) return {end: points.lastIndex, factor: 1, points: true}
  if (found[1] !== undefined) return {end, factor: 1, points: false}
  if (found[2] !== undefined) return {end, factor: 1, points: true}
  return found[3] === undefined ? {end, factor: 0.1, points: false} : {end, factor: 0.01, points: true}
}

const rangeJoint = /\s{0,3}(?:-|\u2010|\u2011|\u2012|\u2013|\u2014|~|to)\s{0,3}/y

/** The second number of 3-5 or “three to five”. */
function readSecond(text: string, at: number, money = false): Cardinal | undefined {
  rangeJoint.lastIndex = at
  const isJoined = '-\u2010\u2011\u2012\u2013\u2014~t'.includes(text[pastBlanks(text, at)] ?? ' ')
  const joint = isJoined ? rangeJoint.exec(text) : null
  if (joint === null) return undefined
  let from = rangeJoint.lastIndex
  const prefix = readPrefix(text, from)
  if (prefix !== undefined) from = prefix.end
  return readCardinal(text, from, money)
}

/** Read a counted or measured quantity at `at`: US$350 million, 108 square kilometers, two berths, three to five days. */
export function readQuantity(text: string, at: number): QuantityMention | undefined {
  const period = readPeriodAndHalf(text, at)
  if (period !== undefined) return period
  const prefix = readPrefix(text, at)
  const from = prefix?.end ?? at
  const first = readCardinal(text, from, prefix !== undefined)
  if (first === undefined || isPartOfName(text, from, first)) return undefined
  const second = readSecond(text, first.end, prefix !== undefined)
  const range = second !== undefined && isRange(first, second, text) ? second : undefined
  const scale = range === undefined ? 1 : sharedScale(first, range)
  const word = readUnit(text, range?.end ?? first.end)
  const unitId = prefix?.unit ?? word?.unit
  const unit = unitId === undefined ? undefined : units[unitId]
  const factor = unit?.factor ?? 1
  const value = first.value * scale
  const end = word?.end ?? range?.end ?? first.end
  const found = quantity(text, at, end, 'number', clean(value * factor), first)
  found.step = first.step * scale
  if (unit !== undefined && unitId !== undefined) {
    found.unit = unit.canonical
    found.writtenUnit = unitId
  }
  if (factor !== 1) found.written = clean(value)
  if (range !== undefined) found.high = clean(range.value * factor)
  if (isWeak(text, from, first, word)) found.weak = true
  return found
}

const periodAndHalf = /an?\s{1,3}(decade|year|month|week|day|hour|century)\s{1,3}and\s{1,3}a\s{1,3}half\b/iy

/** a year and a half. */
function readPeriodAndHalf(text: string, at: number): QuantityMention | undefined {
  periodAndHalf.lastIndex = at
  const found = 'aA'.includes(text[at] ?? '-') ? periodAndHalf.exec(text) : null
  const unitId = found?.[1]?.toLowerCase()
  const unit = unitId === undefined ? undefined : units[unitId]
  if (unit === undefined || unitId === undefined) return undefined
  const end = periodAndHalf.lastIndex
  const half = {
    ...quantity(text, at, end, 'number', clean(1.5 * unit.factor)),
    step: 0.5,
    unit: unit.canonical,
    writtenUnit: unitId,
  }
  return unit.factor === 1 ? half : {...half, written: 1.5}
}

function isRange(first: Cardinal, second: Cardinal, text: string): boolean {
  if (first.several || second.several) return false
  const scale = sharedScale(first, second)
  if (second.value <= first.value * scale) return false
  // a hyphen between digits may be a score, a telephone number or a model name
  return first.digits === second.digits || / to /u.test(text.slice(first.end, first.end + 4))
}

/** 3-5 million: the multiplier behind the second number holds for both when the first has none. */
function sharedScale(first: Cardinal, second: Cardinal): number {
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

function readPrefix(text: string, at: number): {unit: string; end: number} | undefined {
  if (!prefixStarts.has(text.charCodeAt(at))) return undefined
  const found = prefixes.find(prefix => text.startsWith(prefix, at))
  if (found === undefined) return undefined
  const end = skipSpace(text, at + found.length)
  return /\d/u.test(text[end] ?? '') ? {unit: currencyPrefixes[found]!, end} : undefined
}

interface UnitWord {
  readonly unit: string
  readonly end: number
}

const unitChunk =
  /(?:℃|°C|㎡|[A-Za-z][A-Za-z.]*[²³2-3]?)(?:[-\s]{1,3}[A-Za-z][A-Za-z]*[²³2-3]?)?(?:[-\s]{1,3}[A-Za-z][A-Za-z]*)?/y

/** The unit behind a number, up to three words, plural or not: square kilometers, million-mu, metric tons. */
function readUnit(text: string, numberEnd: number): UnitWord | undefined {
  const at = skipGap(text, numberEnd)
  if (!isLatinLetterAt(text, at) && !'℃°㎡'.includes(text[at] ?? '-')) return undefined
  unitChunk.lastIndex = at
  const chunk = unitChunk.exec(text)?.[0]
  if (chunk === undefined) return undefined
  let end = chunk.length
  while (end > 0) {
    const name = chunk.slice(0, end).replace(/[-\s]{1,3}/gu, ' ')
    // 5G and 100M are names: a one-letter unit is written small
    const unit = name.length === 1 && name !== name.toLowerCase() ? undefined : lookUp(name.toLowerCase())
    if (unit !== undefined) return withCurrencyTail(text, unit, at + (chunk[end - 1] === '.' ? end - 1 : end))
    end = Math.max(chunk.lastIndexOf(' ', end - 1), chunk.lastIndexOf('-', end - 1), chunk.lastIndexOf('\n', end - 1))
  }
  return undefined
}

function lookUp(name: string): string | undefined {
  const plain = name.endsWith('.') ? name.slice(0, -1) : name
  return (
    unitNames.get(plain) ?? (plain.length > 2 && plain.endsWith('s') ? unitNames.get(plain.slice(0, -1)) : undefined)
  )
}

/** 350 million yuan (RMB), 50 million U.S. dollars. */
function withCurrencyTail(text: string, unit: string, end: number): UnitWord {
  return {unit: unit === 'pound' && /^\s{1,3}(?:sterling)/u.test(text.slice(end, end + 10)) ? 'gbp' : unit, end}
}

/** COVID-19, A4, 5G, G20, Boeing 737-800: the number is part of a name. */
function isPartOfName(text: string, at: number, number: Cardinal): boolean {
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

/** Whether a translation may do without: one, list numbers, half, magnitudes below a thousand, “decade”. */
function isWeak(text: string, at: number, number: Cardinal, word: UnitWord | undefined): boolean {
  if (number.several) return number.value < 10_000
  if (/[kK]/u.test(text[number.end - 1] ?? '') && number.digits) return true
  if (!number.digits && word === undefined && isCompound(text, number.end)) return true
  if (!number.digits)
    return (
      number.value === 1 ||
      number.value === 0.5 ||
      number.value === 0 ||
      (number.value === 12 && /dozen/iu.test(text.slice(at, number.end)))
    )
  return (
    number.value < 100 &&
    word === undefined &&
    /^[.)]\s/u.test(text.slice(number.end, number.end + 2)) &&
    /(?:^|[\n(])\s{0,3}$/u.test(text.slice(Math.max(0, at - 2), at))
  )
}

/** two-way, four-party: an adjective that a translation may word otherwise. */
function isCompound(text: string, end: number): boolean {
  return isDash(text.charCodeAt(end)) && /[A-Za-z]/u.test(text[end + 1] ?? '')
}

/** “General Service staff; 3/ 4/”: a reference mark. */
function isFootnote(text: string, end: number): boolean {
  return text[end] === '/' && !/[\dA-Za-z]/u.test(text[end + 1] ?? '')
}

function quantity(
  text: string,
  start: number,
  end: number,
  kind: 'number' | 'percent',
  value: number,
  cardinal?: Cardinal,
): Draft<QuantityMention> {
  const precision = cardinal?.several === true ? 'several' : precisionOf(text, start, end)
  return {kind, start, end, value, step: cardinal?.step ?? 1, precision}
}
