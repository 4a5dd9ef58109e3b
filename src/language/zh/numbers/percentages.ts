import type {Mutable, QuantityMention} from '../../../model/mention.js'
import {clean} from '../../shared/decimal.js'
import {type Numeral, readNumeral} from './numerals.js'
import {quantity, skipSpace} from './quantity.js'
import {measureWords} from './units.data.js'

/** Percentages and shares: 百分之三十, 千分之五, 三分之一, 98.6%, 两成, 3个百分点. */
export function readPercent(text: string, at: number): QuantityMention | undefined {
  return readPerHundred(text, at) ?? readPercentSign(text, at)
}

const perHundred: Readonly<Record<string, number>> = {百分之: 100, 千分之: 1000, 万分之: 10_000}

function readPerHundred(text: string, at: number): QuantityMention | undefined {
  if (text.startsWith('百分百', at)) return {...percent(text, at, hundred(at + 2), at + 3, 1), weak: true}
  const base = text[at + 2] === '之' ? perHundred[text.slice(at, at + 3)] : undefined
  if (base === undefined) return readFraction(text, at)
  const numeral = text.startsWith('百', at + 3) ? hundred(at + 3) : readNumeral(text, at + 3)
  if (numeral === undefined) return undefined
  const found = percent(text, at, numeral, numeral.end, 100 / base)
  if (base === 1000) found.perThousand = numeral.value
  return found
}

/** 百分之百, 百分百. */
function hundred(at: number): Numeral {
  return {end: at + 1, value: 100, step: 1, arabic: false, length: 1}
}

/** 三分之一, 二又三分之一. */
function readFraction(text: string, at: number): QuantityMention | undefined {
  const first = readNumeral(text, at)
  if (first === undefined) return undefined
  const whole = text[first.end] === '又' ? first.value : 0
  const below = whole === 0 ? first : readNumeral(text, first.end + 1)
  if (below === undefined || !text.startsWith('分之', below.end) || below.value < 2) return undefined
  const above = readNumeral(text, below.end + 2)
  if (above === undefined) return undefined
  const value = whole + above.value / below.value
  const found = quantity(text, at, above.end, 'number', value, 0)
  found.step = 0.1
  found.fraction = [whole * below.value + above.value, below.value]
  return found
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
  if (text[end] === '‰') return {...percent(text, at, numeral, end + 1, 0.1), perThousand: numeral.value}
  if (text[end] === '厘' && text[end + 1] !== '米') {
    // an interest of 3厘 is 3 % a year, or in older use 0.3 % a month
    const rate = percent(text, at, numeral, end + 1, 1, false)
    return {...rate, or: clean(rate.value / 10)}
  }
  const points = '多余个百基b点'.includes(text[end] ?? '-')
    ? /^(?:多|余)?(?:个)?(?:百分点|基点|点子|bp)/u.exec(text.slice(end, end + 6))?.[0]
    : undefined
  if (points !== undefined) {
    const isBasis = !points.endsWith('百分点')
    return {...percent(text, at, numeral, end + points.length, isBasis ? 0.01 : 1, false), points: true}
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
    if (text.startsWith('个百分点', next.end)) return {...percent(text, at, first, first.end, 1), points: true}
    if (text.startsWith('基点', next.end)) return {...percent(text, at, first, first.end, 0.01), points: true}
    end = next.end
  }
  return undefined
}

/** 70-90%, 3至5个百分点: the sign stands only behind the second number. */
function readOpenPercentRange(text: string, at: number, first: Numeral, end: number): QuantityMention | undefined {
  if (!'-~至到'.includes(text[end] ?? ' ') || first.high !== undefined) return undefined
  const second = readNumeral(text, skipSpace(text, end + 1))
  const isNegative = text[at - 1] === '负' || text[at - 1] === '-'
  if (second === undefined || (second.value < first.value && !isNegative)) return undefined
  const unit = /^ ?(%|厘(?!米)|个百分点|成(?![立功员果为本都长]))/u.exec(text.slice(second.end, second.end + 5))
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
  if ('立功员果为本都长熟新效绩套品就型份交人分语群片排队对批'.includes(after) && after !== '') return undefined
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

function percent(
  text: string,
  at: number,
  numeral: Numeral,
  end: number,
  factor: number,
  mayBeRange = true,
): Mutable<QuantityMention> {
  const range = mayBeRange ? readPercentRange(text, end, factor) : undefined
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
