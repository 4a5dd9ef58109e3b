import type {DateMention, Mention, PeriodMention, QuantityMention, TimeMention} from '../../model/mention.js'
import {identifiersAgree} from './identifier-agreement.js'
import {letterAgrees} from './letter-agreement.js'

/** One value of a mention: a range counts as its two ends, so that 3至5万 and “from 30,000 to 50,000” are the same. */
export interface MentionValue {
  /** The mention as if it stated only this value. */
  readonly stated: Mention
  readonly of: Mention
}

/** Add the values that a mention states, one or the two ends of its range. */
export function addMentionValues(mention: Mention, values: MentionValue[]): void {
  const ends = endsOf(mention)
  if (ends === undefined) values.push({stated: mention, of: mention})
  else for (const stated of ends) values.push({stated, of: mention})
}

/** The two ends of a range; undefined for a single value, as most are. */
function endsOf(mention: Mention): readonly Mention[] | undefined {
  switch (mention.kind) {
    case 'number':
    case 'percent':
      return mention.high === undefined ? undefined : endsOfQuantity(mention, mention.high)
    case 'date':
      return mention.until === undefined ? undefined : endsOfDate(mention, mention.until)
    case 'time': {
      if (mention.endMinutes === undefined) return undefined
      const {endMinutes, ...first} = mention
      return [first, {...first, minutes: endMinutes}]
    }
    default:
      return undefined
  }
}

/** 增长6%至7% may be a range or a change and its result: the far end leaves open which. */
function endsOfQuantity({high: _, highStep, ...low}: QuantityMention, high: number): Mention[] {
  const ratio = low.written === undefined ? 1 : low.value / low.written
  const {change: __, ...far} = low
  const written = low.written === undefined ? {} : {written: high / ratio}
  return [low, {...far, value: high, step: highStep ?? low.step, ...written}]
}

function endsOfDate({until: _, ...from}: DateMention, until: NonNullable<DateMention['until']>): Mention[] {
  const {start, end, weak} = from
  return [from, {kind: 'date', start, end, weak, ...until}]
}

/**
 * Whether the target's mention is the source's said in another language: by value and unit, with the rounding that the wording
 * admits. The target may say a figure less exactly than the source, never more exactly.
 */
export function mentionsAgree(source: Mention, target: Mention): boolean {
  if (source.kind === 'identifier' || target.kind === 'identifier') return identifiersAgree(source, target)
  if (source.kind === 'number' && target.kind === 'number') return numbersAgree(source, target)
  if (source.kind === 'percent' && target.kind === 'percent') return percentagesAgree(source, target)
  if (source.kind === 'date' && target.kind === 'date') return datesAgree(source, target)
  if (source.kind === 'time' && target.kind === 'time') return timesAgree(source, target)
  if (source.kind === 'ordinal' && target.kind === 'ordinal') return source.value === target.value
  if (source.kind === 'period' && target.kind === 'period') return periodsAgree(source, target)
  return kindsAgree(source, target) || kindsAgree(target, source)
}

/** By value, and as what it is said: per cent or percentage points, a change or its result. */
function percentagesAgree(a: QuantityMention, b: QuantityMention): boolean {
  return (a.points === true) === (b.points === true) && !changesDiffer(a, b) && readingsEqual(a, a.value, b, b.value)
}

/** Whether one is said as the size of a change and the other as its result: 下降三成, “fell to 30 percent”. */
export function changesDiffer(a: Mention, b: Mention): boolean {
  if ((a.kind !== 'number' && a.kind !== 'percent') || (b.kind !== 'number' && b.kind !== 'percent')) return false
  if (a.factor === true || b.factor === true) return false
  return a.change !== undefined && b.change !== undefined && a.change !== b.change
}

/** The same plan; years in brackets behind it are its own on both sides, or the same mistake on both. */
function periodsAgree(a: PeriodMention, b: PeriodMention): boolean {
  const [firstA, lastA] = a.years ?? periodYears(a)
  const [firstB, lastB] = b.years ?? periodYears(b)
  return a.id === b.id && firstA === firstB && lastA === lastB
}

/** 7:30 may be 19:30 where nothing says which. */
function timesAgree(a: TimeMention, b: TimeMention): boolean {
  if (a.minutes === b.minutes) return true
  return (a.vague === true || b.vague === true) && Math.abs(a.minutes - b.minutes) === 720
}

/** The same thing said as another kind: 6日 and “the 6th”, 2023 as a year or a number, 一半 and 50 percent. */
function kindsAgree(a: Mention, b: Mention): boolean {
  if (a.kind === 'ordinal' && b.kind === 'number') return a.value === writtenValue(b)
  if (a.kind === 'ordinal' && b.kind === 'date') return onlyDay(b) === a.value
  if (a.kind === 'number' && b.kind === 'date') return numberIsDate(a, b) || fractionIsDate(a, b)
  if (a.kind === 'number' && b.kind === 'percent') return numberIsPercent(a, b)
  if (a.kind === 'time' && b.kind === 'number') return a.minutes / 60 === b.value || a.minutes / 60 - 12 === b.value
  if (a.kind === 'period' && b.kind === 'date') return b.year !== undefined && periodYears(a).includes(b.year)
  if (a.kind === 'period' && b.kind === 'ordinal') return a.id === `five-year-plan:${b.value}`
  return false
}

function onlyDay({year, month, day}: DateMention): number | undefined {
  return year === undefined && month === undefined ? day : undefined
}

function numberIsDate(number: QuantityMention, date: DateMention): boolean {
  if (date.year === number.value && number.unit === undefined) return true
  if (onlyDay(date) === number.value || yearsMeant(number).includes(date.year ?? 0)) return true
  const months = /^m1-(\d+)$/u.exec(date.part ?? '')?.[1]
  return months !== undefined && number.unit === 'month' && number.value === Number(months)
}

/** 9/11 is also September 11. */
function fractionIsDate({fraction}: QuantityMention, {month, day, year}: DateMention): boolean {
  if (fraction === undefined || month === undefined || day === undefined || year !== undefined) return false
  const [above, below] = fraction
  return (above === month && below === day) || (above === day && below === month)
}

/** 九五年 is read as 95 years: 1995, or in the calendar of the Republic 民国八十四年. */
function yearsMeant(number: QuantityMention): number[] {
  const value = writtenValue(number)
  // 九二共识 is the 1992 Consensus
  if (number.unit === undefined && number.weak === true && value > 20 && value < 100) return [1900 + value]
  if (number.unit !== 'month' || number.value !== value * 12 || value < 20 || value > 130) return []
  return [1900 + value, 1911 + value, 2000 + value]
}

function numberIsPercent(number: QuantityMention, percent: QuantityMention): boolean {
  // 615点子 are 615 basis points of a rate, or 615 pips of a currency
  if (percent.points === true) return close(number.value, percent.value * 100)
  if (percent.perThousand !== undefined && close(writtenValue(number), percent.perThousand)) return true
  if (number.factor === true)
    return close(percent.value, (number.value - 1) * 100) || close(percent.value, number.value * 100)
  if (number.value > 1 || number.unit !== undefined) return false
  const difference = Math.abs(number.value * 100 - percent.value)
  // 一成 and 一半 are said of what is about so; a third is 33 percent
  return difference <= (number.fraction === undefined ? 0.001 : Math.max(percent.step, 1))
}

/** Years of a five-year plan, first and last: the first ran from 1953, the sixth from 1981. */
function periodYears({id}: PeriodMention): [number, number] {
  const number = Number(id.slice(id.indexOf(':') + 1))
  const first = 1951 + 5 * number
  return [first, first + 4]
}

function numbersAgree(source: QuantityMention, target: QuantityMention): boolean {
  if (changesDiffer(source, target)) return false
  if (source.letter !== undefined || target.letter !== undefined)
    return letterAgrees(source, target) || letterAgrees(target, source)
  if (source.name !== undefined && target.name !== undefined) return source.name === target.name
  if (isDozen(source, target) || isDozen(target, source)) return true
  if (source.parts?.includes(writtenValue(target)) === true || target.parts?.includes(writtenValue(source)) === true)
    return true
  if (source.unit !== undefined && target.unit !== undefined) {
    if (isPounds(source, target) || isPounds(target, source))
      return readingsEqual(source, writtenValue(source), target, writtenValue(target))
    if (isDuration(source.unit) && isDuration(target.unit)) return durationsAgree(source, target)
    return unitsAgree(source.unit, target.unit) && readingsEqual(source, source.value, target, target.value)
  }
  return readingsEqual(source, writtenValue(source), target, writtenValue(target))
}

/** 十几个 and “a dozen”. */
function isDozen(tens: QuantityMention, dozen: QuantityMention): boolean {
  return (
    tens.precision === 'over' && writtenValue(tens) === 10 && writtenValue(dozen) === 12 && tens.unit === dozen.unit
  )
}

/** English pounds are a weight or a sum. */
function isPounds({writtenUnit}: QuantityMention, {unit}: QuantityMention): boolean {
  return writtenUnit === 'pound' && unit === 'gbp'
}

function isDuration(unit: string): boolean {
  return unit === 'month' || unit === 'day'
}

const daysOfMonth = 30.436875

/** 两小时 are 120 minutes, not 90; 三个月 are 90 days and half a year 26 weeks, as a calendar has them. */
function durationsAgree(source: QuantityMention, target: QuantityMention): boolean {
  if (source.unit === target.unit) {
    const isSameUnit = source.writtenUnit === target.writtenUnit
    const isRounded = [source, target].some(
      ({precision, step, fraction}) => precision !== 'exact' || (step < 1 && fraction === undefined),
    )
    if (isSameUnit || isRounded) return readingsEqual(source, source.value, target, target.value)
    return close(source.value, target.value)
  }
  const days = ({unit, value}: QuantityMention): number => (unit === 'month' ? value * daysOfMonth : value)
  return Math.abs(days(source) - days(target)) <= days(source) * 0.035
}

function readingsEqual(source: QuantityMention, from: number, target: QuantityMention, to: number): boolean {
  if (quantitiesEqual(source, from, target, to)) return true
  return (source.or !== undefined && close(source.or, to)) || (target.or !== undefined && close(target.or, from))
}

/** The value in the unit that is written. */
export function writtenValue(mention: QuantityMention): number {
  return mention.written ?? mention.value
}

const dollars = new Set(['usd', 'hkd', 'twd', 'sgd', 'aud', 'cad', 'nzd'])
/** Currencies that their own country writes 元. */
const localYuan = new Set(['yuan', 'dollar', 'hkd', 'twd', 'mop', 'sgd'])
const rands = new Set(['rand', 'brl', 'zar'])
const pesos = new Set(['peso', 'php'])

/** “$” is any dollar and 元 in Hong Kong that of the place; all other units must be the same once converted. */
export function unitsAgree(a: string, b: string): boolean {
  if (a === b) return true
  if ((a === 'yuan' && localYuan.has(b) && b !== 'dollar') || (b === 'yuan' && localYuan.has(a) && a !== 'dollar'))
    return true
  if ((a === 'local-yuan' && localYuan.has(b)) || (b === 'local-yuan' && localYuan.has(a))) return true
  if ((a === 'dollar' && dollars.has(b)) || (b === 'dollar' && dollars.has(a))) return true
  return (rands.has(a) && rands.has(b)) || (pesos.has(a) && pesos.has(b))
}

function quantitiesEqual(source: QuantityMention, from: number, target: QuantityMention, to: number): boolean {
  if (source.precision === 'several' || target.precision === 'several') return magnitudesAgree(source, from, target, to)
  if (close(from, to)) return true
  const fine = stepIn(source, from)
  const coarse = stepIn(target, to)
  const ratio = from / writtenValue(source)
  const isConverted = Math.abs(ratio - to / writtenValue(target)) > 1e-9 * Math.abs(ratio)
  if (isConverted && Math.abs(from - to) <= convertedReach(source, target, Math.max(fine, coarse), from)) return true
  return fine < coarse && source.precision === 'exact' && rounds(from, target, to, coarse)
}

/** Half of the last digit; 300 km are given for 190 miles, not for 200. */
function convertedReach(source: QuantityMention, target: QuantityMention, step: number, value: number): number {
  const isSmall =
    writtenValue(source) < 10 ||
    writtenValue(target) < 10 ||
    source.precision !== 'exact' ||
    target.precision !== 'exact'
  const half = (step / 2) * 1.001
  return isSmall ? half : Math.min(half, value * 0.04)
}

function stepIn(mention: QuantityMention, value: number): number {
  const written = writtenValue(mention)
  return written === 0 ? mention.step : Math.abs(mention.step * (value / written))
}

/**
 * “More than 1.2 million” for 1.24 million. Without such a word a figure may be rounded where it is written with a multiplier and
 * keeps three digits: 126 trillion for 1260582亿.
 */
function rounds(fine: number, coarse: QuantityMention, value: number, step: number): boolean {
  const difference = fine - value
  const reach = Math.min(step, value / 4) * 1.000001
  switch (coarse.precision) {
    case 'over':
      return difference >= 0 && difference < reach
    case 'under':
      return difference <= 0 && -difference < reach
    case 'about':
      return Math.abs(difference) <= reach / 2
    default:
      return coarse.scale !== undefined && Math.abs(difference) <= (step / 2) * 1.000001 && value / step >= 100
  }
}

/** 数百万 and “millions”, or any number of that magnitude. */
function magnitudesAgree(a: QuantityMention, valueA: number, b: QuantityMention, valueB: number): boolean {
  const [low, other] = a.precision === 'several' ? [valueA, valueB] : [valueB, valueA]
  const both = a.precision === 'several' && b.precision === 'several'
  // “dozens” begin at two of them
  const least = low === 10 ? 18 : low * 0.9
  return both ? close(valueA, valueB) : other >= least && other < low * 10
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
}

/** Dates agree when nothing that both state differs, and both state something. */
function datesAgree(a: DateMention, b: DateMention): boolean {
  return !datesConflict(a, b) && sharedFields(a, b) > 0
}

/** How many parts both state. */
export function sharedFields(a: DateMention, b: DateMention): number {
  let count = 0
  if (a.year !== undefined && b.year !== undefined) count++
  if (a.month !== undefined && b.month !== undefined) count++
  if (a.day !== undefined && b.day !== undefined) count++
  if (a.part !== undefined && b.part !== undefined) count++
  if (a.relative !== undefined && b.relative !== undefined) count++
  if (a.weekday !== undefined && b.weekday !== undefined) count++
  return count
}

function datesConflict(a: DateMention, b: DateMention): boolean {
  const differs =
    differ(a.year, b.year) || differ(a.month, b.month) || differ(a.day, b.day) || differ(a.weekday, b.weekday)
  return differs || partsConflict(a.part, b.part) || relativesConflict(a, b)
}

function differ(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b
}

function partsConflict(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a === b || a === 'decade' || b === 'decade') return false
  return isMonths(a) === isMonths(b)
}

/** A run of months and “late” may both be true; two runs of months, or early and late, may not. */
function isMonths(part: string): boolean {
  return /^m\d/u.test(part)
}

function relativesConflict(a: DateMention, b: DateMention): boolean {
  return a.relative !== undefined && b.relative !== undefined && a.relative !== b.relative
}
