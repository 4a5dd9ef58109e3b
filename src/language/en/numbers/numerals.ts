import {lastDigitStep} from '../../shared/decimal.js'
import {type Fraction, readSlashFraction} from '../../shared/fraction.js'
import {fractionWords, magnitudes, multipliers, shortMultipliers, smallNumbers} from './number-words.data.js'

/** A number read at one place. `end` is the offset after it; `step` the value of its last significant digit. */
export interface Cardinal {
  readonly end: number
  readonly value: number
  readonly step: number
  /** “tens of thousands”, “several million”: only the magnitude is said. */
  readonly several?: boolean | undefined
  /** Written in digits, at least in part. */
  readonly digits: boolean
  readonly fraction?: readonly [above: number, below: number] | undefined
  /** The last multiplier behind it: million, bn. */
  readonly scale?: number | undefined
  /** Both numbers of 24/7. */
  readonly parts?: readonly number[] | undefined
  /** Upper end of “three or four hundred”. */
  readonly high?: number | undefined
}

const digitNumber = /(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,6}(?![\d,])|\d+)(?:\.\d+)?/y
const smallWords = new Map(Object.entries(smallNumbers))
const multiplierWords = new Map(Object.entries(multipliers))
const magnitudeWords = new Map(Object.entries(magnitudes))
const shortWords = new Map(Object.entries(shortMultipliers))
const fractionNames = new Map(Object.entries(fractionWords))

/** The lower-case word of ASCII letters that begins at `at`; empty where none does. */
export function wordAt(text: string, at: number): string {
  let end = at
  while (isLetter(text.charCodeAt(end))) end++
  return end === at ? '' : text.slice(at, end).toLowerCase()
}

/** Whether a word of ASCII letters that stands before `end` is whole: no digit or underscore goes on with it. */
export function isWordEnd(text: string, end: number): boolean {
  return !/[\d_]/u.test(text[end] ?? '-')
}

function isLetter(code: number): boolean {
  const small = code | 0x20
  return small >= 0x61 && small <= 0x7a
}

/** Past white space (at most three units) or one hyphen or dash, to where the next word of a number may begin. */
export function skipGap(text: string, at: number): number {
  if (isDash(text.charCodeAt(at))) return at + 1
  let pos = at
  while (pos < at + 3 && isSpace(text.charCodeAt(pos))) pos++
  return pos
}

/** Past white space, at most three units. */
export function skipSpace(text: string, at: number): number {
  let pos = at
  while (pos < at + 3 && isSpace(text.charCodeAt(pos))) pos++
  return pos
}

export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0xa0 || code === 0x202f
}

/**
 * Read the number that begins at `at`: 350 million, 3.5bn, twenty-five thousand, a dozen, half a million, two and a half,
 * tens of thousands, several hundred. `money`: a lone m, k or b behind it is a multiplier. Undefined where none begins.
 */
export function readCardinal(text: string, at: number, money = false): Cardinal | undefined {
  if (at === latest.at && money === latest.money && text === latest.text) return latest.cardinal
  const cardinal = parseCardinal(text, at, money)
  latest = {text, at, money, cardinal}
  return cardinal
}

/** The readers of percentages, factors and quantities all begin with the number at the same place. */
let latest: {text: string; at: number; money: boolean; cardinal: Cardinal | undefined} = {
  text: '',
  at: -1,
  money: false,
  cardinal: undefined,
}

function parseCardinal(text: string, at: number, money: boolean): Cardinal | undefined {
  const code = text.charCodeAt(at)
  const found = code >= 0x30 && code <= 0x39 ? readDigits(text, at, money) : readWords(text, at)
  return found === undefined ? undefined : (shareOf(text, at, found) ?? orNext(text, addHalf(text, found)))
}

/** Two or three, three or four hundred: a range, as 两三 and 三四百 are. */
function orNext(text: string, number: Cardinal): Cardinal {
  if (number.value < 1 || number.value > 99 || number.value % 1 !== 0) return number
  const or = skipSpace(text, number.end)
  if (or === number.end || text[or] !== 'o' || wordAt(text, or) !== 'or') return number
  const at = skipSpace(text, or + 2)
  const next = number.digits ? readPlainDigit(text, at) : smallWords.get(wordAt(text, at))
  if (
    next === undefined ||
    !(next === number.value + 1 || (next === number.value + 2 && next < 10) || isNextTen(number.value, next))
  )
    return number
  const end = number.digits ? at + 1 : at + wordAt(text, at).length
  const both = multiply(text, {...number, end})
  return {...both, high: (both.value / number.value) * next}
}

/** Twenty or thirty. */
function isNextTen(value: number, next: number): boolean {
  return value % 10 === 0 && next === value + 10
}

function readPlainDigit(text: string, at: number): number | undefined {
  return isDigit(text.charCodeAt(at)) && !/[\d.,%]/u.test(text[at + 1] ?? ' ') ? Number(text[at]) : undefined
}

const outOf =
  /\s{1,3}(?:(in)|out\s{1,3}of)\s{1,3}(?:every\s{1,3}|each\s{1,3})?(\d{1,3}|[a-z]{3,7})\b(?!\s{1,3}(?:year|month|week|day|hour|minute)s?\b)/iy

const roughly = /\b(?:nearly|almost|about|around|roughly|some|over|than|only|just)\s{1,3}$/iu

/** Nine in ten, four out of five, 9 out of 10; “3 in 10” in digits may count places. */
function shareOf(text: string, at: number, number: Cardinal): Cardinal | undefined {
  if (number.value < 1 || number.value > 99 || !'io'.includes(text[skipSpace(text, number.end)] ?? '-'))
    return undefined
  outOf.lastIndex = number.end
  const found = outOf.exec(text)
  if (found === null) return undefined
  const isOpen = found[1] !== undefined && (number.digits || /^\d/u.test(found[2]!))
  if (isOpen && !roughly.test(text.slice(Math.max(0, at - 12), at))) return undefined
  const whole = found[2]!.toLowerCase()
  const of = whole === 'hundred' ? 100 : (smallWords.get(whole) ?? Number(whole))
  if (!(of > number.value) || of > 100) return undefined
  const value = number.value / of
  return {...number, end: number.end + found[0].length, value, step: 0.1, fraction: [number.value, of]}
}

function readDigits(text: string, at: number, money: boolean): Cardinal | undefined {
  const slash = readSlashFraction(text, at)
  if (slash !== undefined) return multiply(text, fractionCardinal(slash))
  const unseparated = plainDigits(text, at)
  const found = unseparated ?? separatedDigits(text, at)
  if (found === undefined) return undefined
  const digits = unseparated ?? found.replace(/[, \u00a0\u202f]/gu, '')
  const plain: Cardinal = {end: at + found.length, value: Number(digits), step: lastDigitStep(digits), digits: true}
  return multiply(text, readShort(text, plain, money) ?? plain)
}

function fractionCardinal({end, value, above, below}: Fraction): Cardinal {
  // 24/7 is no share
  if (value > 1 && above % below !== 0 && above > 20) return {end, value, step: 1, digits: true, parts: [above, below]}
  return {end, value, step: 0.1, digits: true, fraction: [above, below]}
}

/** Digits without separators or decimals, as most numbers are; undefined for others. */
function plainDigits(text: string, at: number): string | undefined {
  let end = at
  while (isDigit(text.charCodeAt(end))) end++
  const separated = ', .\u00a0\u202f'.includes(text[end] ?? '-') && isDigit(text.charCodeAt(end + 1))
  return separated ? undefined : text.slice(at, end)
}

function separatedDigits(text: string, at: number): string | undefined {
  digitNumber.lastIndex = at
  return digitNumber.exec(text)?.[0]
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** 3.5bn, US$50m; without a currency m, k and b behind a number are metres, kelvin or a label. */
function readShort(text: string, number: Cardinal, money: boolean): Cardinal | undefined {
  const spaced = skipSpace(text, number.end)
  const name = wordAt(text, spaced)
  const factor = shortWords.get(name)
  if (factor === undefined || /\d/u.test(text[spaced + name.length] ?? '')) return undefined
  if (name.length === 1 && !(money && spaced === number.end) && !(name === 'k' && spaced === number.end))
    return undefined
  return scaled(number, factor, spaced + name.length)
}

function multiply(text: string, number: Cardinal): Cardinal {
  let result = number
  for (let times = 0; times < 3; times++) {
    const at = skipGap(text, result.end)
    const name = wordAt(text, at)
    const factor =
      multiplierWords.get(name) ?? (name === 'dozen' ? 12 : undefined) ?? (name === 'score' ? 20 : undefined)
    if (factor === undefined) break
    result = scaled(result, factor, at + name.length)
  }
  return result
}

function scaled(number: Cardinal, factor: number, end: number): Cardinal {
  const {value, step, digits, several} = number
  const result = {end, value: value * factor, step: step * factor, digits, scale: factor}
  return several === undefined ? result : {...result, several}
}

function readWords(text: string, at: number): Cardinal | undefined {
  const first = wordAt(text, at)
  if (magnitudeWords.has(first)) return readMagnitude(text, at, first)
  if (first === 'several' || first === 'many') return readSeveral(text, at + first.length)
  if (first === 'a' || first === 'an') return readWithArticle(text, at + first.length)
  if (first === 'half') return readHalf(text, at)
  if (!smallWords.has(first)) return undefined
  return readSpelled(text, at)
}

/** hundreds of millions, tens of thousands, dozens of. */
function readMagnitude(text: string, at: number, first: string): Cardinal {
  let value = magnitudeWords.get(first)!
  let end = at + first.length
  for (let times = 0; times < 2; times++) {
    const of = skipSpace(text, end)
    if (wordAt(text, of) !== 'of') break
    const next = skipSpace(text, of + 2)
    const name = wordAt(text, next)
    const factor = magnitudeWords.get(name)
    if (factor === undefined || factor < 100) break
    value *= factor
    end = next + name.length
  }
  return {end, value, step: value, several: true, digits: false}
}

function readSeveral(text: string, from: number): Cardinal | undefined {
  const base = multiply(text, {end: from, value: 1, step: 1, several: true, digits: false})
  if (base.end > from) return base
  const at = skipSpace(text, from)
  const name = wordAt(text, at)
  return magnitudeWords.has(name) ? readMagnitude(text, at, name) : undefined
}

/** a hundred, a million, a dozen, a third, a few hundred, a couple of hundred. */
function readWithArticle(text: string, from: number): Cardinal | undefined {
  const at = skipSpace(text, from)
  const name = wordAt(text, at)
  if (name === 'few') return readSeveral(text, at + 3)
  if (name === 'quarter' || name === 'third' || name === 'fifth' || name === 'tenth') return readPart(text, at, name)
  if (multiplierWords.has(name) || name === 'dozen' || name === 'score') return readSpelled(text, at, true)
  return undefined
}

function readPart(text: string, at: number, name: string): Cardinal | undefined {
  const end = at + name.length
  // “a third of”, “by a third”; a third party is none
  const isShare =
    /^\s{1,3}of\b/u.test(text.slice(end, end + 6)) ||
    (/\b(?:by|than|about|nearly|almost|over|around|roughly)\s{1,3}a\s{1,3}$/iu.test(
      text.slice(Math.max(0, at - 14), at),
    ) &&
      /^(?:[,.;:)]|\s{1,3}(?:from|year|compared|in|to|and|on|over|since)\b|$)/u.test(text.slice(end, end + 12)))
  if (!isShare) return undefined
  const below = fractionNames.get(name)!
  return {end, value: 1 / below, step: 0.1, digits: false, fraction: [1, below]}
}

/** half a million, half a dozen, half; 50 % where nothing follows. */
function readHalf(text: string, at: number): Cardinal {
  const article = skipSpace(text, at + 4)
  const found = wordAt(text, article)
  const next = found === 'a' || found === 'an' ? skipSpace(text, article + found.length) : article
  const base: Cardinal = {end: next, value: 0.5, step: 0.1, digits: false, fraction: [1, 2]}
  const name = wordAt(text, next)
  const factor = multiplierWords.get(name) ?? (name === 'dozen' ? 12 : undefined)
  if (factor === undefined) return {...base, end: found === 'a' || found === 'an' ? article + found.length : at + 4}
  return scaled(base, factor, next + name.length)
}

/** twenty-five thousand, one hundred and five, one million two hundred thousand. */
function readSpelled(text: string, at: number, impliedOne = false): Cardinal | undefined {
  let total = 0
  let current = impliedOne ? 1 : 0
  let last = 0
  let end = -1
  let pos = at
  for (let words = 0; words < 12; words++) {
    const name = wordAt(text, pos)
    const small = smallWords.get(name)
    const factor = multiplierWords.get(name) ?? (name === 'dozen' ? 12 : undefined)
    if (small !== undefined) {
      if (!fits(current, small, last)) break
      current += small
      last = small
    } else if (factor !== undefined && (words > 0 || impliedOne)) {
      if (factor === 100 || factor === 12) current *= factor
      else {
        total += current * factor
        current = 0
      }
      last = factor
    } else if (name === 'and' && last >= 100 && smallWords.has(wordAt(text, skipSpace(text, pos + 3)))) {
      pos = skipSpace(text, pos + 3)
      continue
    } else break
    end = pos + name.length
    pos = skipGap(text, end)
  }
  if (end < 0) return undefined
  const value = total + current
  const scale = last >= 1000 ? last : undefined
  return fraction(text, {end, value, step: value === 0 ? 1 : lastDigitStep(String(value)), digits: false, scale})
}

function fits(current: number, small: number, last: number): boolean {
  if (last === 0) return true
  if (last >= 100) return true
  return last >= 20 && last < 100 && small < 10 && current % 10 === 0
}

/** two-thirds, one fifth. */
function fraction(text: string, number: Cardinal): Cardinal {
  if (number.value < 1 || number.value > 9) return number
  const at = skipGap(text, number.end)
  const name = wordAt(text, at)
  const parts = fractionNames.get(name)
  const isPlural = name.endsWith('s') || name === 'halves'
  if (parts === undefined || (number.value > 1 && !isPlural) || (number.value === 1 && isPlural)) return number
  if (
    name.startsWith('quarter') &&
    /^\s{1,3}(?:of\s{1,3})?(?:the\s{1,3}year|\d{4}|this|last)/u.test(
      text.slice(at + name.length, at + name.length + 14),
    )
  )
    return number
  // one third prize
  if (
    /^\s{1,3}(?:prize|place|award|part(?:y|ies)|class|generation)/u.test(
      text.slice(at + name.length, at + name.length + 14),
    )
  )
    return number
  // two halves and four quarters are counted; so are two quarters of a year
  if (number.value >= parts || (name === 'quarters' && isCounted(text, number.end, at + name.length))) return number
  const value = number.value / parts
  return {...number, end: at + name.length, value, step: 0.1, fraction: [number.value, parts]}
}

function isCounted(text: string, numberEnd: number, end: number): boolean {
  return !isDash(text.charCodeAt(numberEnd)) && !/^\s{1,3}of\b/u.test(text.slice(end, end + 6))
}

/** two and a half, one and a half million; 2½. */
function addHalf(text: string, number: Cardinal): Cardinal {
  const at = skipGap(text, number.end)
  if (!text.startsWith('and', at)) return number
  const found = /^and(?:\s{1,3}|-)a(?:\s{1,3}|-)(half|quarter)\b/u.exec(text.slice(at, at + 16))
  if (found === null || number.value % 1 !== 0) return number
  const part = found[1] === 'half' ? 0.5 : 0.25
  return multiply(text, {...number, value: number.value + part, step: 0.1, end: at + found[0].length})
}
