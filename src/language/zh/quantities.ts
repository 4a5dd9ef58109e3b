import type {Draft, QuantityMention} from '../../model/mention.js'
import {isLatinLetterAt} from '../characters.js'
import {clean} from '../decimal.js'
import {units} from '../units.data.js'
import {type Numeral, readNumeral} from './numerals.js'
import {precisionOf} from './precision.js'
import {longMeasureWords, measureWords, unitPrefixes, unitWords} from './units.data.js'

const prefixByFirst = groupByFirst(Object.keys(unitPrefixes))
const unitByFirst = groupByFirst(Object.keys(unitWords))
const longMeasureByFirst = groupByFirst(longMeasureWords)
const longestUnit = Math.max(...Object.keys(unitWords).map(word => word.length))

/** Percentages and shares: 百分之三十, 千分之五, 三分之一, 98.6%, 两成, 3个百分点. */
export function readPercent(text: string, at: number): QuantityMention | undefined {
  return readPerHundred(text, at) ?? readPercentSign(text, at)
}

const perHundred: Readonly<Record<string, number>> = {百分之: 100, 千分之: 1000, 万分之: 10_000}

function readPerHundred(text: string, at: number): QuantityMention | undefined {
  const base = text[at + 2] === '之' ? perHundred[text.slice(at, at + 3)] : undefined
  if (base === undefined) return readFraction(text, at)
  const numeral = text.startsWith('百', at + 3) ? hundred(at + 3) : readNumeral(text, at + 3)
  if (numeral === undefined) return undefined
  return percent(text, at, numeral, numeral.end, 100 / base)
}

/** 百分之百. */
function hundred(at: number): Numeral {
  return {end: at + 1, value: 100, step: 1, arabic: false, length: 1}
}

const slashFraction = /([1-9]\d?)\/([1-9]\d?)(?![\d/])/y

function readFraction(text: string, at: number): QuantityMention | undefined {
  slashFraction.lastIndex = at
  const slash = text[at + 1] === '/' || text[at + 2] === '/' ? slashFraction.exec(text) : null
  if (
    slash !== null &&
    Number(slash[1]) < Number(slash[2]) &&
    !/[\d/]/u.test(text[at - 1] ?? '') &&
    text[slashFraction.lastIndex] !== '月'
  ) {
    const value = Number(slash[1]) / Number(slash[2])
    return {...quantity(text, at, at + slash[0].length, 'number', value, 0), step: value}
  }
  const below = readNumeral(text, at)
  if (below === undefined || !text.startsWith('分之', below.end) || below.value < 2) return undefined
  const above = readNumeral(text, below.end + 2)
  if (above === undefined) return undefined
  const value = above.value / below.value
  return {...quantity(text, at, above.end, 'number', value, 0), step: value}
}

function readPercentSign(text: string, at: number): QuantityMention | undefined {
  const numeral = readNumeral(text, at)
  if (numeral === undefined) return undefined
  const end = skipSpace(text, numeral.end)
  const open = readOpenPercentRange(text, at, numeral, end)
  if (open !== undefined) return open
  const listed = readListedPercent(text, at, numeral)
  if (listed !== undefined) return listed
  if (text[end] === '%') {
    const points = text.startsWith('个百分点', end + 1) ? 4 : 0
    return percent(text, at, numeral, end + 1 + points, 1)
  }
  if (text[end] === '‰') return percent(text, at, numeral, end + 1, 0.1)
  const points = '多余个百基b'.includes(text[end] ?? '-')
    ? /^(?:多|余)?(?:个)?(?:百分点|基点|bp)/u.exec(text.slice(end, end + 6))?.[0]
    : undefined
  if (points !== undefined) {
    const isBasis = !points.endsWith('百分点')
    return {...percent(text, at, numeral, end + points.length, isBasis ? 0.01 : 1), points: true}
  }
  return readTenths(text, at, numeral)
}

/** 66.25、56.25和46.25%: the sign stands behind the last of a list. */
function readListedPercent(text: string, at: number, first: Numeral): QuantityMention | undefined {
  let end = first.end
  for (let items = 0; items < 6 && '、和及或'.includes(text[end] ?? ' '); items++) {
    const next = readNumeral(text, end + 1)
    if (next === undefined) return undefined
    if (text[next.end] === '%') return percent(text, at, first, first.end, 1)
    end = next.end
  }
  return undefined
}

/** 70-90%, 3至5个百分点: the sign stands only behind the second number. */
function readOpenPercentRange(text: string, at: number, first: Numeral, end: number): QuantityMention | undefined {
  if (!'-~至到'.includes(text[end] ?? ' ') || first.high !== undefined) return undefined
  const second = readNumeral(text, skipSpace(text, end + 1))
  if (second === undefined || second.value < first.value) return undefined
  const unit = /^ ?(%|个百分点|成(?![立功员果为本都长]))/u.exec(text.slice(second.end, second.end + 5))
  if (unit === null) return undefined
  const factor = unit[1] === '成' ? 10 : 1
  if (factor === 10 && second.value > 10) return undefined
  const found = quantity(
    text,
    at,
    second.end + unit[0].length,
    'percent',
    clean(first.value * factor),
    first.step * factor,
    first,
  )
  return {...found, high: clean(second.value * factor), ...(unit[1] === '个百分点' ? {points: true} : {})}
}

/** 两成 is 20 %, 三成五 35 %; 建成 and 成立 are verbs, and 10成 is nothing. */
function readTenths(text: string, at: number, numeral: Numeral): QuantityMention | undefined {
  if (text[numeral.end] !== '成' || numeral.value > 10 || numeral.value <= 0) return undefined
  const after = text[numeral.end + 1] ?? ''
  if ('立功员果为本都长熟效绩套品就型份交人分语群片排队对批'.includes(after) && after !== '') return undefined
  const half = after === '半' ? 5 : undefined
  const rest = half ?? (numeral.arabic ? undefined : readOneDigit(text, numeral.end + 1))
  const end = numeral.end + (rest === undefined ? 1 : 2)
  const value = numeral.value + (rest ?? 0) / 10
  return percent(text, at, {...numeral, value, step: rest === undefined ? 1 : 0.1}, end, 10)
}

function readOneDigit(text: string, at: number): number | undefined {
  const next = readNumeral(text, at)
  return next !== undefined &&
    next.end === at + 1 &&
    next.value > 0 &&
    next.value < 10 &&
    !measureWords.includes(text[at + 1] ?? '-')
    ? next.value
    : undefined
}

function percent(text: string, at: number, numeral: Numeral, end: number, factor: number): QuantityMention {
  const range = readPercentRange(text, end, factor)
  const high = range?.high ?? (numeral.high === undefined ? undefined : numeral.high * factor)
  const found = quantity(
    text,
    at,
    range?.end ?? end,
    'percent',
    clean(numeral.value * factor),
    clean(numeral.step * factor),
    numeral,
  )
  if (high !== undefined) found.high = clean(high)
  return found
}

/** 3%-5%, 3%至5%: one range. */
function readPercentRange(text: string, at: number, factor: number): {high: number; end: number} | undefined {
  if (!'-~至到 '.includes(text[at] ?? '.') && !/\s/u.test(text[at] ?? '.')) return undefined
  const joint = /^\s?(?:-|~|至|到)\s?/u.exec(text.slice(at, at + 3))?.[0]
  if (joint === undefined) return undefined
  const second = readNumeral(text, at + joint.length)
  if (second === undefined || text[second.end] !== '%') return undefined
  return {high: clean(second.value * factor), end: second.end + 1}
}

const growth = /(?:增长|增加|提高|提升|上升|扩大|上涨|增|涨|翻|高出|多出|增幅)(?:了|近|约|超过|超|逾|到|至|为|达)*$/u

/** 翻一番, 翻了两番, 翻番, 翻倍, 3倍, 增长两倍 (tripled). */
export function readFactor(text: string, at: number): QuantityMention | undefined {
  if (text[at] === '翻') return readDoubling(text, at)
  const numeral = readNumeral(text, at)
  if (numeral === undefined) return undefined
  const end = skipSpace(text, numeral.end)
  if (text[end] !== '倍' || text[end + 1] === '率') return undefined
  const before = text.slice(Math.max(0, at - 8), at)
  const isGrowth = growth.test(before) && !/[到至为达]$/u.test(before) && !text.startsWith('翻', at - 1)
  const found = quantity(text, at, end + 1, 'number', numeral.value + (isGrowth ? 1 : 0), numeral.step, numeral)
  found.factor = true
  if (isGrowth) found.or = numeral.value
  return found
}

function readDoubling(text: string, at: number): QuantityMention | undefined {
  const from = text[at + 1] === '了' ? at + 2 : at + 1
  if (text[from] === '番' || text[from] === '倍') return factor(at, from + 1, 2)
  const numeral = readNumeral(text, from)
  if (numeral === undefined || text[numeral.end] !== '番' || numeral.value > 20) return undefined
  return factor(at, numeral.end + 1, 2 ** numeral.value)
}

function factor(start: number, end: number, value: number): QuantityMention {
  return {kind: 'number', start, end, value, step: 1, precision: 'exact', factor: true}
}

/** Read a counted or measured quantity at `at`: 3.5亿元, 108平方公里, 两座, 近2万人次, US$50万, 3-5公里, 两个半小时. */
export function readQuantity(text: string, at: number): QuantityMention | undefined {
  const alone = readHalfAlone(text, at)
  if (alone !== undefined) return alone
  const prefix = readCurrencyPrefix(text, at)
  const from = prefix?.end ?? at
  const numeral = readNumeral(text, from)
  if (numeral === undefined || isPartOfWord(text, from, numeral)) return undefined
  const range = readRange(text, numeral)
  const far = range ?? numeral
  const half = readHalf(text, far)
  const word = readTrailingHalf(text, half, readUnit(text, half.end))
  const unitId = word?.unit ?? prefix?.unit
  const value = (range?.scale ?? 1) * numeral.value + half.add
  const step = half.add > 0 ? half.add : numeral.step * (range?.scale ?? 1)
  const unit = unitId === undefined ? undefined : units[unitId]
  const factor = unit?.factor ?? 1
  const written = value
  const high = range?.value ?? numeral.high
  const end = word?.end ?? half.end
  const isOver = numeral.over === true || far.over === true || half.over
  const found = quantity(text, at, end, 'number', clean(value * factor), step, numeral, isOver)
  if (unit !== undefined && unitId !== undefined) {
    found.unit = unit.canonical
    found.writtenUnit = unitId
  }
  if (factor !== 1) found.written = written
  if (high !== undefined) found.high = clean(high * factor)
  if (isWeak(text, from, numeral, word)) found.weak = true
  return found
}

/** 一年半, 三天半: the half stands behind the unit. */
function readTrailingHalf(text: string, half: Half, word: UnitWord | undefined): UnitWord | undefined {
  if (
    word?.unit === undefined ||
    half.add > 0 ||
    text[word.end] !== '半' ||
    !/^(?:year|day|hour|kg|jin|km)$/u.test(word.unit)
  )
    return word
  if (/^[年天导径]/u.test(text.slice(word.end + 1, word.end + 2))) return word
  half.add = 0.5
  return {...word, end: word.end + 1}
}

interface Half {
  readonly end: number
  add: number
  readonly over: boolean
}

const halfAlone = /(?:一半|半数|过半|半(?=个?(?:年|天|月|小时|钟头|世纪)))/y

/** 一半, 过半; 半年 and 半个月 as parts of their unit. */
function readHalfAlone(text: string, at: number): QuantityMention | undefined {
  if (!'一半过'.includes(text[at] ?? '-')) return undefined
  halfAlone.lastIndex = at
  const found = halfAlone.exec(text)?.[0]
  if (found === undefined) return undefined
  const end = at + found.length
  const half = {...quantity(text, at, end, 'number', 0.5, 0.5), weak: true}
  if (found !== '半') return half
  const word =
    text.startsWith('月', end) || text.startsWith('个月', end)
      ? {unit: 'month', end: text.indexOf('月', end) + 1}
      : readUnit(text, end)
  const unit = word?.unit === undefined ? undefined : units[word.unit]
  if (word?.unit === undefined || unit === undefined) return undefined
  return {
    ...half,
    end: word.end,
    value: clean(0.5 * unit.factor),
    written: 0.5,
    unit: unit.canonical,
    writtenUnit: word.unit,
  }
}

interface Range extends Numeral {
  /** What the first number must be multiplied by: 3-5万 is 30,000 to 50,000. */
  readonly scale: number
}

/** 3-5, 三至五, 3~5万: the multiplier behind the second number holds for both. */
function readRange(text: string, first: Numeral): Range | undefined {
  if (!'-~至到'.includes(text[first.end] ?? ' ') || first.high !== undefined) return undefined
  const second = readNumeral(text, first.end + 1)
  if (second === undefined || second.value <= first.value) return undefined
  const tail = text.slice(first.end + 1, second.end)
  const multiplier = /[百千万亿]+$/u.exec(tail)?.[0]
  const scale = multiplier !== undefined && !'百千万亿'.includes(text[first.end - 1]!) ? multiplierOf(multiplier) : 1
  return {...second, scale}
}

function multiplierOf(multiplier: string): number {
  return readNumeral(`1${multiplier}`, 0)?.value ?? 1
}

/** 一年半, 两个半小时, 三天半; also 5年多, 两个多小时. */
function readHalf(text: string, numeral: Numeral): Half {
  const at = skipSpace(text, numeral.end)
  if (text.startsWith('个半', at)) return {end: at + 2, add: 0.5, over: false}
  if (text.startsWith('个多', at)) return {end: at + 2, add: 0, over: true}
  return {end: numeral.end, add: 0, over: false}
}

function readCurrencyPrefix(text: string, at: number): {unit: string; end: number} | undefined {
  const words = prefixByFirst.get(text[at] ?? '')
  const word = words?.find(candidate => text.startsWith(candidate, at))
  if (word === undefined) return undefined
  const end = skipSpace(text, at + word.length)
  return /\d/u.test(text[end] ?? '') ? {unit: unitPrefixes[word]!, end} : undefined
}

interface UnitWord {
  readonly unit?: string
  readonly end: number
}

function readUnit(text: string, numeralEnd: number): UnitWord | undefined {
  const at = skipSpace(text, numeralEnd)
  const long = longMeasureByFirst.get(text[at] ?? '')?.find(word => text.startsWith(word, at))
  const unit = unitAt(text, at)
  if (unit !== undefined && unit.end - at >= (long?.length ?? 0)) return readUnitTail(text, unit)
  if (long !== undefined) return {end: at + long.length}
  const char = text[at]
  if (char === undefined || !measureWords.includes(char) || at !== numeralEnd) return undefined
  return char === '个' && text.startsWith('个月', at) ? {unit: 'month', end: at + 2} : {end: at + 1}
}

/** 元 may carry its currency behind it: 亿元人民币; 年 as a duration is not 年级 or 年代. */
function readUnitTail(text: string, {unit, end}: {unit: string; end: number}): UnitWord | undefined {
  if (unit === 'year' && /^(?:级|代|度|货|薪|轻)/u.test(text.slice(end, end + 1))) return {end}
  return {unit, end}
}

function unitAt(text: string, at: number): {unit: string; end: number} | undefined {
  const words = unitByFirst.get(text[at] ?? '')
  if (words === undefined) return undefined
  for (const word of words) {
    if (word.length > longestUnit || !text.startsWith(word, at)) continue
    if (/[A-Za-z]/u.test(word) && /[A-Za-z0-9]/u.test(text[at + word.length] ?? '')) continue
    return {unit: unitWords[word]!, end: at + word.length}
  }
  return undefined
}

/** A mixed word such as COVID-19, A4, 5G or G20: the number is part of a name. */
function isPartOfWord(text: string, at: number, numeral: Numeral): boolean {
  if (!numeral.arabic) return false
  const before = text[at - 1] ?? ''
  if (before === '_' || isLatinLetterAt(text, at - 1)) return true
  if (before === '.' && /\d/u.test(text[at - 2] ?? '')) return true
  if (before === '-' && isLatinLetterAt(text, at - 2)) return true
  if (!isLatinLetterAt(text, numeral.end)) return false
  return unitAt(text, numeral.end) === undefined
}

/**
 * Whether a translation may do without: 一 of any kind, a single Chinese digit without a measure word, ages (20多岁, “in his
 * twenties”), two-year periods (两年期, “biennium”), magnitudes below ten thousand, numbers of a list.
 */
function isWeak(text: string, at: number, numeral: Numeral, word: UnitWord | undefined): boolean {
  if (numeral.several) return numeral.value < 10_000 || word === undefined
  if (numeral.arabic)
    return isListNumber(text, at, numeral, word) || (numeral.over === true && text[numeral.end] === '岁')
  if (numeral.value === 1 && numeral.length === 1) return true
  if (text[at - 1] === '每') return true
  if (numeral.over === true && text[numeral.end] === '岁') return true
  if (word === undefined) return numeral.length < 3 || !/[十百千万亿]/u.test(text.slice(at, numeral.end))
  if (numeral.length > 1) return false
  return text[numeral.end] === '级' || (word.unit === 'year' && /^[期度]/u.test(text.slice(word.end, word.end + 1)))
}

function isListNumber(text: string, at: number, {end}: Numeral, word: UnitWord | undefined): boolean {
  return word === undefined && /[.、)）]/u.test(text[end] ?? '') && (at === 0 || /[\s(（]/u.test(text[at - 1]!))
}

function quantity(
  text: string,
  start: number,
  end: number,
  kind: 'number' | 'percent',
  value: number,
  step: number,
  numeral?: Numeral,
  over = numeral?.over === true,
): Draft<QuantityMention> {
  const precision = numeral?.several === true ? 'several' : precisionOf(text, start, end, over)
  return {kind, start, end, value, step, precision}
}

function skipSpace(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at
}

function groupByFirst(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const word of [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const group = groups.get(word[0]!)
    if (group === undefined) groups.set(word[0]!, [word])
    else group.push(word)
  }
  return groups
}
