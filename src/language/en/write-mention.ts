import type {
  DateMention,
  Mention,
  OrdinalMention,
  PeriodMention,
  QuantityMention,
  TimeMention,
} from '../../model/mention.js'
import {writeIdentifier} from '../shared/write-identifier.js'
import {writeLetter} from '../shared/write-letter.js'
import {weekdays} from './dates/weekdays.js'
import {months, ordinalNumbers, smallNumbers} from './numbers/number-words.data.js'
import {writeNumberedPart} from './numbers/numbered-parts.js'
import {unitNames, unitSigns} from './numbers/unit-names.data.js'

const monthNames = Object.keys(months)
  .slice(0, 12)
  .map(name => name.charAt(0).toUpperCase() + name.slice(1))
const numberWords = new Map(
  Object.entries(smallNumbers)
    .filter(([name]) => name !== 'fourty')
    .map(([name, value]) => [value, name]),
)
const ordinalNames = new Map(Object.entries(ordinalNumbers).map(([name, value]) => [value, name]))

/**
 * How English says a mention that was read in another language: “350 million yuan”, “the 18th”, “October 1 to 7”. `like` is the
 * wording that it would replace: its style (digits or words, 24 hours or p.m.) is kept. Undefined where nothing certain can be said.
 */
export function writeMention(mention: Mention, like = ''): string | undefined {
  switch (mention.kind) {
    case 'number':
      return mention.factor === true ? writeFactor(mention) : writeQuantity(mention, like)
    case 'percent':
      return writePercent(mention, like)
    case 'ordinal':
      return writeOrdinal(mention, like)
    case 'date':
      return writeDate(mention)
    case 'time':
      return writeTime(mention, like)
    case 'period':
      return writePeriod(mention, like)
    case 'identifier':
      return writeIdentifier(mention)
  }
}

function writeFactor({value}: QuantityMention): string {
  return {2: 'doubled', 3: 'tripled', 4: 'quadrupled'}[value] ?? `${plain(value)} times`
}

function writeQuantity(mention: QuantityMention, like: string): string {
  if (mention.letter !== undefined) return writeLetter(mention, like, value => writeNumber(value, like))
  const part = mention.writtenUnit === undefined ? writeNumberedPart(mention.value, like) : undefined
  if (part !== undefined) return part
  const ratio = mention.written === undefined || mention.value === 0 ? 1 : mention.written / mention.value
  const written = mention.written ?? mention.value
  if (mention.precision === 'several') return withUnit(severalOf(written), mention, false)
  const number =
    mention.fraction === undefined ? writeNamed(mention, written, like) : writeFraction(mention.fraction, like)
  const high = mention.high === undefined ? undefined : writeNumber(mention.high * ratio, like)
  return withUnit(high === undefined ? number : joinRange(number, high), mention, written === 1 && high === undefined)
}

/** 3.10 of a version as it is written. */
function writeNamed({name}: QuantityMention, written: number, like: string): string {
  return name ?? writeNumber(written, like)
}

const fractionNames: Readonly<Record<number, string>> = {3: 'third', 4: 'quarter', 5: 'fifth', 10: 'tenth'}

/** 1/3, or one-third in place of words. */
function writeFraction([above, below]: readonly [number, number], like: string): string {
  if (/^[A-Za-z]/u.test(like) && above < below) {
    if (below === 2) return 'half'
    const [part, count] = [fractionNames[below], numberWords.get(above)]
    if (part !== undefined && count !== undefined) return `${count}-${part}${above === 1 ? '' : 's'}`
  }
  const whole = Math.floor(above / below)
  return whole > 0 && above % below > 0 ? `${whole} ${above % below}/${below}` : `${above}/${below}`
}

/** 30 to 50 million rather than 30 million to 50 million. */
function joinRange(low: string, high: string): string {
  const [lowNumber = '', lowName] = low.split(' ')
  const name = high.split(' ')[1]
  return name !== undefined && lowName === name ? `${lowNumber} to ${high}` : `${low} to ${high}`
}

function withUnit(number: string, {writtenUnit}: QuantityMention, isOne: boolean): string {
  if (writtenUnit === undefined) return number
  if (number === 'half')
    return `half ${/^hour/u.test(writtenUnit) ? 'an' : 'a'} ${singular(unitNames[writtenUnit] ?? writtenUnit)}`
  const prefix = unitSigns[writtenUnit]
  if (prefix !== undefined) return `${prefix}${number}`
  const name = unitNames[writtenUnit]
  if (name === undefined) return number
  return `${number} ${isOne ? singular(name) : name}`
}

function singular(name: string): string {
  if (name === 'feet') return 'foot'
  if (name.endsWith('ches')) return name.slice(0, -2)
  return name.endsWith('ies') ? `${name.slice(0, -3)}y` : name.endsWith('s') ? name.slice(0, -1) : name
}

function severalOf(value: number): string {
  const names: Readonly<Record<number, string>> = {
    10: 'dozens',
    100: 'hundreds',
    1000: 'thousands',
    1e4: 'tens of thousands',
    1e5: 'hundreds of thousands',
    1e6: 'millions',
    1e7: 'tens of millions',
    1e8: 'hundreds of millions',
    1e9: 'billions',
  }
  const name = names[value]
  return name === undefined ? writeNumber(value, '') : `${name} of`
}

const scales = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const

function writeNumber(value: number, like: string): string {
  for (const [size, name] of scales) {
    if (value < size) continue
    const rest = Number((value / size).toPrecision(12))
    if (String(rest).length <= 8) return `${plain(rest)} ${name}`
  }
  const word = /^[A-Za-z]/u.test(like) ? inWords(value) : undefined
  // RFC 2616 and the like have no separators
  if (/^\d{4,}$/u.test(like) && Number.isInteger(value)) return String(value)
  if (word === undefined) return plain(value)
  return /^[A-Z]/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

function inWords(value: number): string | undefined {
  const known = numberWords.get(value)
  if (known !== undefined || value % 1 !== 0 || value < 21 || value > 99) return known
  return `${numberWords.get(value - (value % 10))}-${numberWords.get(value % 10)}`
}

/** Without the traces of a conversion in the last digits: 2 for 2.000000000001. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12))
}

/** Digits in groups of three. */
function plain(value: number): string {
  const [whole = '', fraction] = String(rounded(value)).split('.')
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

function writePercent(mention: QuantityMention, like: string): string {
  const numbers =
    mention.high === undefined ? plain(mention.value) : `${plain(mention.value)} to ${plain(mention.high)}`
  if (mention.points === true)
    return `${numbers} percentage point${mention.value === 1 && mention.high === undefined ? '' : 's'}`
  return like.includes('%') ? `${numbers}%` : `${numbers} ${/per cent/iu.test(like) ? 'per cent' : 'percent'}`
}

function writeOrdinal({value}: OrdinalMention, like: string): string {
  const part = writeNumberedPart(value, like)
  if (part !== undefined) return part
  const word = /^[A-Za-z]/u.test(like) ? ordinalNames.get(value) : undefined
  if (word === undefined) return `${value}${suffix(value)}`
  return /^[A-Z]/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

function suffix(value: number): string {
  const tens = value % 100
  if (tens >= 11 && tens <= 13) return 'th'
  return {1: 'st', 2: 'nd', 3: 'rd'}[value % 10] ?? 'th'
}

type DateParts = Pick<DateMention, 'year' | 'month' | 'day' | 'part' | 'relative' | 'weekday'>

function writeDate({until, ...from}: DateMention): string | undefined {
  const first = writeDateParts(from)
  if (first === undefined || until === undefined) return first
  if (
    from.month !== undefined &&
    until.month === from.month &&
    until.day !== undefined &&
    from.day !== undefined &&
    until.part === undefined
  )
    return `${monthNames[from.month - 1]} ${from.day} to ${until.day}${from.year === undefined ? '' : `, ${from.year}`}`
  if (from.month === undefined && until.month === undefined && until.year !== undefined && from.year !== undefined)
    return `${from.year}-${until.year}`
  const second = writeDateParts(until)
  return second === undefined ? first : `${first} to ${second}`
}

function writeDateParts({year, month, day, part, relative, weekday}: DateParts): string | undefined {
  if (weekday !== undefined) return weekdays[weekday]
  if (part?.startsWith('decade') === true) return year === undefined ? undefined : `${leadOfDecade(part)}${year}s`
  const months = writeMonths(part)
  const time = year === undefined ? relativeNames[relative ?? ''] : String(year)
  if (months !== undefined) return time === undefined ? months : `${months} of ${time}`
  const lead = part === undefined ? '' : `${part} `
  if (month === undefined) {
    if (day !== undefined) return `the ${day}${suffix(day)}`
    return time === undefined
      ? undefined
      : part === 'late'
        ? `the end of ${time}`
        : part === 'mid'
          ? `${year === undefined ? 'the middle of ' : 'mid-'}${time}`
          : `${lead}${time}`
  }
  const name = monthNames[month - 1]!
  if (day !== undefined) return year === undefined ? `${name} ${day}` : `${name} ${day}, ${year}`
  return `${lead}${name}${year === undefined ? '' : ` ${year}`}`
}

function leadOfDecade(part: string): string {
  const position = part.slice('decade-'.length)
  return position === '' ? 'the ' : `the ${position}${position === 'mid' ? '-' : ' '}`
}

const relativeNames: Readonly<Record<string, string>> = {
  'this-year': 'this year',
  'last-year': 'last year',
  'next-year': 'next year',
  'this-month': 'this month',
  'last-month': 'last month',
  'next-month': 'next month',
  'this-week': 'this week',
  'last-week': 'last week',
  'next-week': 'next week',
  'this-century': 'this century',
  'last-century': 'last century',
  today: 'today',
  yesterday: 'yesterday',
  tomorrow: 'tomorrow',
}

function writeMonths(part: string | undefined): string | undefined {
  const names: Readonly<Record<string, string>> = {
    'm1-6': 'the first half',
    'm7-12': 'the second half',
    'm1-3': 'the first quarter',
    'm4-6': 'the second quarter',
    'm7-9': 'the third quarter',
    'm10-12': 'the fourth quarter',
    'm1-9': 'the first three quarters',
  }
  const last = /^m1-(\d+)$/u.exec(part ?? '')?.[1]
  return (
    names[part ?? ''] ?? (last === undefined ? undefined : `the first ${numberWords.get(Number(last)) ?? last} months`)
  )
}

function writeTime({minutes, endMinutes}: TimeMention, like: string): string {
  const write = /m|noon/iu.test(like) ? twelveHours : twentyFourHours
  return endMinutes === undefined ? write(minutes) : `${write(minutes)} to ${write(endMinutes)}`
}

function twelveHours(minutes: number): string {
  const hour = Math.floor(minutes / 60)
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minutes % 60).padStart(2, '0')} ${hour < 12 ? 'a.m.' : 'p.m.'}`
}

function twentyFourHours(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

function writePeriod({id}: PeriodMention, like: string): string {
  const value = Number(id.slice(id.indexOf(':') + 1))
  const name = `${value}${suffix(value)} Five-Year Plan`
  const years = /(?: period)? ?\(\d{4}/iu.exec(like)?.[0]
  if (years === undefined) return name
  return `${name}${years.slice(0, -4)}${1951 + 5 * value}-${1955 + 5 * value})`
}
