import type {DateMention} from '../../../model/mention.js'
import {countDigits, isDigitAt, isLatinLetterAt, pastBlanks} from '../../shared/characters.js'
import {type DateParts, dateOf} from '../../shared/date-parts.js'
import {months} from '../numbers/number-words.data.js'
import {wordAt} from '../numbers/numerals.js'
import {isHalf, readMonthsOfYear} from './months-of-year.js'
import {type ReadParts, readDayOfWeek, readNearDay, readRelative, readYearWord, relativeOf} from './relative-dates.js'
import {weekdays} from './weekdays.js'

const monthName =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?'
const day = '(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%]|[,.]\\d{3}(?!\\d{1})|\\.\\d)'
const year = '((?:1\\d|20|21)\\d{2})(?!\\d|,\\d|s\\b)'
const joint = '\\s{0,3}(?:-|\\u2010|\\u2011|\\u2012|\\u2013|\\u2014|~|to|through|until|till|and)\\s{0,3}'

const iso = new RegExp(`${year}[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)`, 'y')
const dayBehind = new RegExp(`\\s{1,3}(?:the\\s{1,3})?${day}`, 'y')
/** Before a month. */
const days = new RegExp(`(?:(\\d{1,2})(?:st|nd|rd|th)?${joint})?${day}\\s{1,3}(?:of\\s{1,3})?`, 'y')
const untilDay = new RegExp(
  `${joint}(?:the\\s{1,3})?${day}(?!\\s{0,3}(?:percent|per cent|million|billion|people|p\\.m|a\\.m|[A-Z]))`,
  'y',
)
const monthOnly = new RegExp(monthName, 'y')
const trailingYear = new RegExp(`,?\\s{1,3}(?:of\\s{1,3})?${year}`, 'y')
const yearOnly = new RegExp(year, 'y')
const yearRange = new RegExp(
  `${year}\\s{0,3}(?:-|\\u2010|\\u2011|\\u2012|\\u2013|\\u2014|/|~|to|through|until)\\s{0,3}(\\d{4}|\\d{2})(?!\\d|,\\d|/)`,
  'y',
)
const decade = /((?:1\d|20)\d0)s\b/y
const jointOnly = new RegExp(joint, 'y')
const partWord =
  /(early|late|mid|beginning|start|end|middle|first half|second half|turn)(?:[-\s]{1,3}(?:of\s{1,3})?(?:the\s{1,3})?)/iy

/** Read the date that begins at `at`: December 31, 31 Dec. 2023, Oct. 1-7, early September, Q1, the first nine months, 2021–2025. */
export function readDate(text: string, at: number): DateMention | undefined {
  const digits = countDigits(text, at, 5)
  if (digits === 0) return readFrom(text, at)
  if (digits < 3)
    return (
      readDayFirst(text, at) ??
      (isLatinLetterAt(text, at + digits) ? (readDayOfMonth(text, at) ?? readFrom(text, at)) : undefined)
    )
  return digits === 4 ? (readIso(text, at) ?? readFrom(text, at)) : undefined
}

function readIso(text: string, at: number): DateMention | undefined {
  iso.lastIndex = at
  const found = '-./'.includes(text[at + 4] ?? ' ') ? iso.exec(text) : null
  if (found === null) return undefined
  const [year, month, day] = found.slice(1).map(Number)
  if (!month || !day || month > 12 || day > 31) return undefined
  return {kind: 'date', start: at, end: iso.lastIndex, year, month, day}
}

const dayOfMonth = /(\d{1,2})(?:st|nd|rd|th)\s{1,3}of\s{1,3}(?:each|every|this|that|the|last|next)\s{1,3}month\b/iy

/** The 15th of each month. */
function readDayOfMonth(text: string, at: number): DateMention | undefined {
  dayOfMonth.lastIndex = at
  const day = dayOfMonth.exec(text)?.[1]
  return day !== undefined && isDay(day)
    ? {kind: 'date', start: at, end: dayOfMonth.lastIndex, day: Number(day)}
    : undefined
}

/** 31 December 2023, 1-7 October. */
function readDayFirst(text: string, at: number): DateMention | undefined {
  days.lastIndex = at
  const found = days.exec(text)
  monthOnly.lastIndex = days.lastIndex
  const name = found === null ? undefined : monthOnly.exec(text)?.[1]
  if (name === undefined) return undefined
  const [, first, last = ''] = found!
  const month = monthNumber(name)
  const {year, end} = readYear(text, monthOnly.lastIndex)
  if (first !== undefined) {
    if (!isDay(first) || !isDay(last)) return undefined
    const known = year === undefined ? {month} : {year, month}
    return {kind: 'date', start: at, end, ...known, day: Number(first), until: {...known, day: Number(last)}}
  }
  // 36 December is no day, which a reader would see as a wrong one
  if (!isDay(last) && !isSlipOfDay(last)) return undefined
  return withUntil(text, at, {end, parts: {year, month, day: Number(last)}})
}

function readFrom(text: string, at: number): DateMention | undefined {
  const years = isDigitAt(text, at) ? readYearRange(text, at) : undefined
  if (years !== undefined) return years
  const first = readParts(text, at)
  return first === undefined ? undefined : asMonths(withUntil(text, at, first))
}

/** January to September is the first nine months. */
function asMonths(date: DateMention): DateMention {
  if (date.month !== 1 || date.day !== undefined) return date
  const {month, day: from, until, ...rest} = date
  if (
    month !== 1 ||
    from !== undefined ||
    until?.month === undefined ||
    until.day !== undefined ||
    until.part !== undefined
  )
    return date
  if (rest.part !== undefined || (until.year ?? rest.year) !== rest.year) return date
  return {...rest, part: `m1-${until.month}`}
}

/** The far end of a range takes over what it leaves out, and the near end the year that stands behind the far one. */
function withUntil(text: string, at: number, first: ReadParts): DateMention {
  const date = dateOf(at, first.end, first.parts)
  if (!mayJoin(text, first.end)) return date
  const {month, day: from} = first.parts
  if (month !== undefined && from !== undefined) {
    untilDay.lastIndex = first.end
    const found = untilDay.exec(text)
    if (
      found !== null &&
      isDay(found[1]!) &&
      (Number(found[1]) > from || /\band\b/u.test(found[0])) &&
      first.parts.year === undefined
    ) {
      const after = readYear(text, untilDay.lastIndex)
      const shared = after.year === undefined ? {} : {year: after.year}
      return {...date, ...shared, end: after.end, until: {...shared, month, day: Number(found[1])}}
    }
  }
  const second = readUntil(text, first)
  if (second === undefined) return date
  date.end = second.end
  if (second.until !== undefined) date.until = second.until
  if (second.year !== undefined) date.year = second.year
  return date
}

function readUntil(text: string, first: ReadParts): Pick<DateMention, 'until' | 'end' | 'year'> | undefined {
  jointOnly.lastIndex = first.end
  const found = jointOnly.exec(text)
  if (found === null || found[0].includes('and')) return undefined
  const second = readParts(text, first.end + found[0].length)
  if (second === undefined || second.parts.relative !== undefined || second.parts.weekday !== undefined)
    return undefined
  const {year: known, month, day: to, part} = second.parts
  if (first.parts.month === undefined && first.parts.year === undefined && first.parts.part === undefined)
    return undefined
  const sharedYear = known ?? first.parts.year
  const until = {
    year: sharedYear,
    month,
    day: to,
    part,
  }
  return {end: second.end, until, ...(first.parts.year === undefined && known !== undefined ? {year: known} : {})}
}

/** Whether what joins the two ends of a range may begin at `at`. */
function mayJoin(text: string, at: number): boolean {
  return 'tua-~\u2010\u2011\u2012\u2013\u2014'.includes(text[pastBlanks(text, at)] ?? ' ')
}

type PartReader = (text: string, at: number) => ReadParts | undefined

/** Readers of parts of a date by the lower-case word at which they begin, in the order in which they are tried. */
const partReaders = new Map<string, PartReader[]>()
const readersOfWords: readonly (readonly [words: string, reader: PartReader])[] = [
  [Object.keys(months).join(' '), readMonth],
  [
    weekdays
      .slice(1)
      .map(name => `${name} ${name}s`.toLowerCase())
      .join(' '),
    readDayOfWeek,
  ],
  ['first second third fourth latter last q h', readPeriodOfYear],
  ['early late mid beginning start end middle turn', readPart],
  ['year', readYearEnd],
  ['this last next previous preceding following year a one', readRelative],
  ['today yesterday tomorrow', readNearDay],
]
for (const [words, reader] of readersOfWords)
  for (const word of words.split(' ')) partReaders.set(word, [...(partReaders.get(word) ?? []), reader])

/** Words at which {@link readDate} is asked; the two others stand at the far end of a range alone. */
export const dateWords: readonly string[] = [...partReaders.keys()].filter(word => word !== 'turn' && word !== 'latter')

function readParts(text: string, at: number): ReadParts | undefined {
  if (isDigitAt(text, at)) return readPeriodOfYear(text, at) ?? readYearAlone(text, at)
  for (const reader of partReaders.get(wordAt(text, at)) ?? []) {
    const parts = reader(text, at)
    if (parts !== undefined) return parts
  }
  return undefined
}

const relativeYear = /,?\s{1,3}(?:of\s{1,3})?(?:the\s{1,3})?(this|last|next|previous|following)\s{1,3}year\b/iy

/** June next year: the relative year belongs to the month, and May and March are months before it, whatever stands in front. */
function readMonth(text: string, at: number): ReadParts | undefined {
  monthOnly.lastIndex = at
  const found = monthOnly.exec(text)
  if (found === null) return undefined
  const name = found[1]!
  const end = monthOnly.lastIndex
  const month = readMonthName(text, at, name, end)
  if (month?.parts.year !== undefined) return month
  return withRelativeYear(text, month ?? {end, parts: {month: monthNumber(name)}}) ?? month
}

function withRelativeYear(text: string, {end, parts}: ReadParts): ReadParts | undefined {
  relativeYear.lastIndex = end
  const next = text[pastBlanks(text, text[end] === ',' ? end + 1 : end)] ?? '-'
  const found = 'tlnpfoTLNPFO'.includes(next) ? relativeYear.exec(text) : null
  const relative = found === null ? undefined : relativeOf(found[1]!.toLowerCase(), 'year')
  return relative === undefined ? undefined : {end: relativeYear.lastIndex, parts: {...parts, relative}}
}

/** The month `name` at `at`; `end` is behind it and behind the full stop of a short form. */
function readMonthName(text: string, at: number, name: string, end: number): ReadParts | undefined {
  const parts: DateParts = {month: monthNumber(name)}
  dayBehind.lastIndex = end
  const day = dayBehind.exec(text)?.[1]
  if (
    day !== undefined &&
    (isDay(day) || (isSlipOfDay(day) && /^(?:,\s|\.|$|th|[)\]])/u.test(text.slice(dayBehind.lastIndex))))
  ) {
    const after = readYear(text, dayBehind.lastIndex)
    parts.day = Number(day)
    if (after.year !== undefined) parts.year = after.year
    return {end: after.end, parts}
  }
  const after = readYear(text, end)
  const isSure = after.year !== undefined || isMonthHere(text, at, name)
  if (!isSure && !/^(?:April|June|August)$/u.test(name)) return undefined
  // a woman's name as well: it may answer and be wrong, but need not be said
  if (!isSure) parts.weak = true
  if (after.year !== undefined) parts.year = after.year
  const isStop =
    after.end === end && text[end - 1] === '.' && !/^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u.test(name)
  return {end: isStop ? end - 1 : after.end, parts}
}

/** May, March and the short forms are other words too: they are months behind a preposition or a part. */
function isMonthHere(text: string, at: number, name: string): boolean {
  if (!/^(?:May|March|Mar|Jan|Dec|Sep|April|June|August)$/u.test(name)) return true
  const before = text.slice(Math.max(0, at - 12), at)
  return /(?:\b(?:[Ii]n|[Bb]y|of|[Ss]ince|[Uu]ntil|till|[Ff]rom|to|and|[Ee]arly|[Ll]ate|[Tt]his|[Ll]ast|[Nn]ext|end|[Dd]uring|[Bb]etween|through|before|after)\s{1,3}|[Mm]id[-\u2010-\u2013 ]|[-/\u2010-\u2014]\s?|\()$/u.test(
    before,
  )
}

const ofYear = /\s{1,3}(?:of\s{1,3})?(?:(the|this|last|next)\s{1,3}year|the\s{1,3}(previous)\s{1,3}year)/iy

/** first quarter of 2023, Q1, first half of the year, first nine months, January to September. */
function readPeriodOfYear(text: string, at: number): ReadParts | undefined {
  const part = readMonthsOfYear(text, at)
  if (part === undefined) return undefined
  const after = readYear(text, part.end)
  if (after.year !== undefined) return {end: after.end, parts: {year: after.year, part: part.months}}
  ofYear.lastIndex = part.end
  const phrase = ofYear.exec(text)
  if (phrase === null) return {end: part.end, parts: {part: part.months, ...(isHalf(part.months) ? {weak: true} : {})}}
  const relative = phrase[2] === undefined ? relativeOf(phrase[1]!.toLowerCase(), 'year') : 'last-year'
  return {end: ofYear.lastIndex, parts: {part: part.months, relative}}
}

const partNames: Readonly<Record<string, string>> = {
  early: 'early',
  beginning: 'early',
  start: 'early',
  turn: 'early',
  late: 'late',
  end: 'late',
  mid: 'mid',
  middle: 'mid',
}

function readYearEnd(text: string, at: number): ReadParts | undefined {
  if (!/^[-\s\u2010-\u2013]end\b/iu.test(text.slice(at + 4, at + 9))) return undefined
  const after = readYear(text, at + 8)
  return {end: after.end, parts: {part: 'late', year: after.year}}
}

/** early March, mid-2023, the end of the year. */
function readPart(text: string, at: number): ReadParts | undefined {
  partWord.lastIndex = at
  const found = partWord.exec(text)
  const part = partNames[found?.[1]?.toLowerCase() ?? '']
  if (found === null || part === undefined) return undefined
  const next = partWord.lastIndex
  const rest = readDecade(text, next) ?? readMonth(text, next) ?? readYearNumber(text, next) ?? readYearWord(text, next)
  if (rest === undefined || rest.parts.day !== undefined) return undefined
  return {end: rest.end, parts: {...rest.parts, part: rest.parts.part === 'decade' ? `decade-${part}` : part}}
}

function readYearAlone(text: string, at: number): ReadParts | undefined {
  return readDecade(text, at) ?? (isYearHere(text, at) ? readYearNumber(text, at) : undefined)
}

function readDecade(text: string, at: number): ReadParts | undefined {
  decade.lastIndex = at
  const found = text[at + 4] === 's' ? decade.exec(text) : null
  return found === null ? undefined : {end: decade.lastIndex, parts: {year: Number(found[1]), part: 'decade'}}
}

/** 2021-2025, 2021–25. */
function readYearRange(text: string, at: number): DateMention | undefined {
  yearRange.lastIndex = at
  const next = text[pastBlanks(text, at + 4)] ?? ' '
  const found = '/tu-~\u2010\u2011\u2012\u2013\u2014'.includes(next) ? yearRange.exec(text) : null
  if (found === null || /\d/u.test(text[at - 1] ?? '')) return undefined
  const [first, last] = [found[1]!, found[2]!]
  const until = Number(first.slice(0, 4 - last.length) + last)
  if (until <= Number(first) || until > 2199) return undefined
  return {kind: 'date', start: at, end: yearRange.lastIndex, year: Number(first), until: {year: until}}
}

function readYearNumber(text: string, at: number): ReadParts | undefined {
  yearOnly.lastIndex = at
  const found = yearOnly.exec(text)
  return found === null ? undefined : {end: yearOnly.lastIndex, parts: {year: Number(found[1])}}
}

/** A bare four-digit number is a year behind a preposition, in brackets, or before punctuation. */
function isYearHere(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at)
  const after = text.slice(at + 4, at + 8)
  if (/\.\d|^\s{0,3}(?:%|percent|million|billion|km|m\b|kg|mu\b|yuan)/u.test(after)) return false
  if (/(?:[\d.,$¥€£]|RMB\s?|No\.\s?)$/u.test(before)) return false
  return (
    /(?:\b(?:in|by|since|from|until|till|of|during|year|before|after|through|early|late|between|and|to|for|the|fiscal|FY|around|mid)[\s-]{1,3}|\(|^|[-\u2010-\u2014])$/iu.test(
      before,
    ) || /^(?:['’]s|[,.;:)]|$)/u.test(after)
  )
}

function readYear(text: string, at: number): {year?: number | undefined; end: number} {
  trailingYear.lastIndex = at
  const found = /[\s,]/u.test(text[at] ?? '-') ? trailingYear.exec(text) : null
  if (
    found === null ||
    /^\s{0,3}(?:%|percent|million|billion|people|yuan)/u.test(
      text.slice(trailingYear.lastIndex, trailingYear.lastIndex + 9),
    )
  )
    return {end: at}
  return {year: Number(found[1]), end: trailingYear.lastIndex}
}

function monthNumber(name: string): number {
  return months[name.toLowerCase()]!
}

/** A day of the third ten that no month has. */
function isSlipOfDay(digits: string): boolean {
  return digits.length === 2 && Number(digits) >= 32 && Number(digits) <= 39
}

function isDay(digits: string): boolean {
  const value = Number(digits)
  return value >= 1 && value <= 31
}
