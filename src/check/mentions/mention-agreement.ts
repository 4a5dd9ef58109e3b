import type {DateMention, Mention, PeriodMention, QuantityMention, TimeMention} from '../../model/mention.js'

/** One value of a mention: a range counts as its two ends, so that 3至5万 and “from 30,000 to 50,000” are the same. */
export interface MentionValue {
  /** The mention as if it stated only this value. */
  readonly stated: Mention
  readonly of: Mention
}

/** The values a mention states, one or the two ends of its range. */
export function mentionValues(mention: Mention): MentionValue[] {
  return endsOf(mention).map(stated => ({stated, of: mention}))
}

function endsOf(mention: Mention): readonly Mention[] {
  switch (mention.kind) {
    case 'number':
    case 'percent':
      return mention.high === undefined ? [mention] : endsOfQuantity(mention, mention.high)
    case 'date':
      return mention.until === undefined ? [mention] : endsOfDate(mention, mention.until)
    case 'time': {
      const {endMinutes, ...first} = mention
      return endMinutes === undefined ? [mention] : [first, {...first, minutes: endMinutes}]
    }
    default:
      return [mention]
  }
}

/** 增长6%至7% may be a range or a change and its result: the far end leaves open which. */
function endsOfQuantity({high: _, ...low}: QuantityMention, high: number): Mention[] {
  const ratio = low.written === undefined ? 1 : low.value / low.written
  const {change: __, ...far} = low
  return [low, {...far, value: high, ...(low.written === undefined ? {} : {written: high / ratio})}]
}

function endsOfDate({until: _, ...from}: DateMention, until: NonNullable<DateMention['until']>): Mention[] {
  const {start, end, weak} = from
  return [from, {kind: 'date', start, end, weak, ...until}]
}

/** Whether one is the other said in another language: by value and unit, with the rounding that the wording admits. */
export function mentionsAgree(a: Mention, b: Mention): boolean {
  if (a.kind === 'number' && b.kind === 'number') return numbersAgree(a, b)
  if (a.kind === 'percent' && b.kind === 'percent') return percentagesAgree(a, b)
  if (a.kind === 'date' && b.kind === 'date') return datesAgree(a, b)
  if (a.kind === 'time' && b.kind === 'time') return timesAgree(a, b)
  if (a.kind === 'ordinal' && b.kind === 'ordinal') return a.value === b.value
  if (a.kind === 'period' && b.kind === 'period') return periodsAgree(a, b)
  return kindsAgree(a, b) || kindsAgree(b, a)
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
  if (a.kind === 'number' && b.kind === 'date') return numberIsDate(a, b)
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

/** 九五年 is read as 95 years: 1995, or in the calendar of the Republic 民国八十四年. */
function yearsMeant(number: QuantityMention): number[] {
  const value = writtenValue(number)
  if (number.unit !== 'month' || number.value !== value * 12 || value < 20 || value > 130) return []
  return [1900 + value, 1911 + value, 2000 + value]
}

function numberIsPercent(number: QuantityMention, percent: QuantityMention): boolean {
  // 615点子 are 615 basis points of a rate, or 615 pips of a currency
  if (percent.points === true) return close(number.value, percent.value * 100)
  if (number.factor === true)
    return close(percent.value, (number.value - 1) * 100) || close(percent.value, number.value * 100)
  if (number.value > 1 || number.unit !== undefined) return false
  return Math.abs(number.value * 100 - percent.value) <= Math.max(percent.step, 1)
}

/** Years of a five-year plan, first and last: the first ran from 1953, the sixth from 1981. */
function periodYears({id}: PeriodMention): [number, number] {
  const number = Number(id.slice(id.indexOf(':') + 1))
  const first = 1951 + 5 * number
  return [first, first + 4]
}

function numbersAgree(a: QuantityMention, b: QuantityMention): boolean {
  if (changesDiffer(a, b)) return false
  if (a.unit !== undefined && b.unit !== undefined)
    return unitsAgree(a.unit, b.unit) && readingsEqual(a, a.value, b, b.value)
  return readingsEqual(a, writtenValue(a), b, writtenValue(b)) || readingsEqual(a, a.value, b, b.value)
}

function readingsEqual(a: QuantityMention, valueA: number, b: QuantityMention, valueB: number): boolean {
  if (quantitiesEqual(a, valueA, b, valueB)) return true
  return (a.or !== undefined && close(a.or, valueB)) || (b.or !== undefined && close(b.or, valueA))
}

/** The value in the unit that is written. */
export function writtenValue(mention: QuantityMention): number {
  return mention.written ?? mention.value
}

const dollars = new Set(['usd', 'hkd', 'twd', 'sgd', 'aud', 'cad'])
/** Currencies that their own country writes 元. */
const localYuan = new Set(['hkd', 'twd', 'mop', 'sgd'])

/** “$” is any dollar; all other units must be the same once converted. */
export function unitsAgree(a: string, b: string): boolean {
  if ((a === 'yuan' && localYuan.has(b)) || (b === 'yuan' && localYuan.has(a))) return true
  return a === b || (a === 'dollar' && dollars.has(b)) || (b === 'dollar' && dollars.has(a))
}

function quantitiesEqual(a: QuantityMention, valueA: number, b: QuantityMention, valueB: number): boolean {
  if (a.precision !== b.precision && (a.precision === 'several' || b.precision === 'several'))
    return magnitudesAgree(a, valueA, b, valueB)
  if (close(valueA, valueB)) return true
  if (a.precision === 'several' || b.precision === 'several') return magnitudesAgree(a, valueA, b, valueB)
  const stepA = stepIn(a, valueA)
  const stepB = stepIn(b, valueB)
  const converted =
    Math.abs(valueA / writtenValue(a) - valueB / writtenValue(b)) > 1e-9 * Math.abs(valueA / writtenValue(a))
  if (converted && Math.abs(valueA - valueB) <= (Math.max(stepA, stepB) / 2) * 1.001) return true
  if (stepA < stepB) return a.precision === 'exact' && rounds(valueA, b, valueB, stepB)
  return stepB < stepA && b.precision === 'exact' && rounds(valueB, a, valueA, stepA)
}

function stepIn(mention: QuantityMention, value: number): number {
  const written = writtenValue(mention)
  return written === 0 ? mention.step : Math.abs(mention.step * (value / written))
}

/** “more than 1.2 million” for 1.24 million. Without such a word only a figure of three digits counts as rounded. */
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
      return Math.abs(difference) <= (step / 2) * 1.000001 && value / step >= 100
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
