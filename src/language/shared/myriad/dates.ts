import type {DateMention, Mutable, TimeMention} from '../../../model/mention.js'
import type {MyriadNumbers} from './facts.js'

/** Dates and times whose digits (or era, part of the day, day of the week) begin at a place. */
export interface MyriadDates {
  readonly read: (text: string, at: number) => DateMention | undefined
  readonly readTime: (text: string, at: number) => TimeMention | undefined
}

/** Reads 2024年3月5日, 令和6年, 3月上旬, 2024년 3월 5일, 2024. 3. 5., 2024年第1四半期, 6月3日から7日. Cost: bounded. */
export function myriadDates(facts: MyriadNumbers): MyriadDates {
  const {year, month, day, span, eras, parts, halfYears, weekdays, quarter, decade} = facts
  const until = `[-–—~～〜]|${facts.until}`
  const source = (text: string): RegExp => new RegExp(text, 'uy')
  const partNames = Object.keys(parts).join('|')
  const noSpan = `(?! ?(?:${span}))`
  const tail = `(?: ?(${partNames}))?`
  const whole = source(`(\\d{4}) ?(?:${year}) ?(\\d{1,2}) ?(?:${month})(?: ?(\\d{1,2}) ?(?:${day})${noSpan})?${tail}`)
  const monthDay = source(`(\\d{1,2}) ?(?:${month})(?: ?(\\d{1,2}) ?(?:${day})${noSpan})?${tail}`)
  const rangeOfDays = source(`(\\d{1,2}) ?(?:${day})? ?(?:${until}) ?(\\d{1,2}) ?(?:${day})${noSpan}`)
  const untilDay = source(` ?(?:${until}) ?(?:(\\d{1,2}) ?(?:${month}) ?)?(\\d{1,2}) ?(?:${day})${noSpan}`)
  const yearOnly = source(`(\\d{4}) ?(?:${year})${noSpan}(?:(?:の| )?(${partNames}))?`)
  const years = source(`(\\d{4}) ?(?:${year})? ?(?:${until}) ?(\\d{4}|\\d{2}) ?(?:${year})`)
  const decades = source(`(\\d{4}|\\d0)(?:${decade})`)
  const dayOnly = source(`(\\d{1,2}) ?(?:${day})${noSpan}`)
  const dotted = source('(\\d{4})[./-] ?(\\d{1,2})[./-] ?(\\d{1,2})(?:\\.(?!\\d))?(?!\\d)')
  const era = source(
    `(${Object.keys(eras).join('|') || '(?!)'})(\\d{1,2}|元)(?:${year})(?:(\\d{1,2})(?:${month})(?:(\\d{1,2})(?:${day}))?)?`,
  )
  const weekday = source(`(${Object.keys(weekdays).join('|')})`)
  const quarterOfYear = source(`(?:第|제)?([1-4]) ?(?:${quarter})`)
  const quarterBehind = source(` ?の?(?:第|제)?([1-4]) ?(?:${quarter})`)
  const halfYear = source(`(${Object.keys(halfYears).join('|')})`)
  const halfBehind = source(` ?の?(${Object.keys(halfYears).join('|')})`)
  const time = source(facts.time)
  const afternoon = new RegExp(`^(?:${facts.afternoon})`, 'u')

  const withUntil = (date: Mutable<DateMention>, text: string): DateMention => {
    if (date.day === undefined) return date
    const found = match(untilDay, text, date.end)
    const until = found === null ? undefined : Number(found[2])
    if (found === null || until === undefined || until > 31) return date
    const inMonth = found[1] === undefined ? date.month : Number(found[1])
    date.until = {
      ...(date.year === undefined ? {} : {year: date.year}),
      ...(inMonth === undefined ? {} : {month: inMonth}),
      day: until,
    }
    date.end += found[0].length
    return date
  }

  const readYear = (text: string, at: number): DateMention | undefined => {
    const ofDecade = match(decades, text, at)
    if (ofDecade !== null) {
      const [written, digits] = ofDecade
      const value = Number(digits)
      return {
        kind: 'date',
        start: at,
        end: at + written.length,
        year: value < 100 ? 1900 + value : value,
        part: 'decade',
      }
    }
    const range = match(years, text, at)
    if (range !== null) {
      const first = Number(range[1])
      const second = Number(range[2]!.length === 2 ? `${range[1]!.slice(0, 2)}${range[2]}` : range[2])
      if (second > first)
        return {kind: 'date', start: at, end: at + range[0].length, year: first, until: {year: second}}
    }
    const found = match(yearOnly, text, at)
    if (found === null || Number(found[1]) < 1000 || Number(found[1]) > 2999) return undefined
    const date: Mutable<DateMention> = {kind: 'date', start: at, end: at + found[0].length, year: Number(found[1])}
    if (found[2] !== undefined) date.part = parts[found[2]]
    const ofYear = match(quarterBehind, text, date.end)
    const half = match(halfBehind, text, date.end)
    if (ofYear !== null) date.part = quarterPart(Number(ofYear[1]))
    else if (half !== null) date.part = halfYears[half[1]!]
    date.end += (ofYear ?? half)?.[0].length ?? 0
    return date
  }

  const read = (text: string, at: number): DateMention | undefined => {
    const full = match(whole, text, at)
    if (full !== null && isDate(Number(full[2]), Number(full[3] ?? 1))) {
      const date = dateOf(
        at,
        full[0].length,
        {year: Number(full[1]), month: Number(full[2])},
        full[3],
        parts[full[4] ?? ''],
      )
      return withUntil(date, text)
    }
    const points = match(dotted, text, at)
    if (points !== null && Number(points[2]) <= 12 && Number(points[3]) <= 31)
      return dateOf(at, points[0].length, {year: Number(points[1]), month: Number(points[2])}, points[3])
    const part = match(monthDay, text, at)
    if (part !== null && isDate(Number(part[1]), Number(part[2] ?? 1)))
      return withUntil(dateOf(at, part[0].length, {month: Number(part[1])}, part[2], parts[part[3] ?? '']), text)
    const ofEra = match(era, text, at)
    if (ofEra !== null) {
      const inEra = ofEra[2] === '元' ? 1 : Number(ofEra[2])
      const base = {year: eras[ofEra[1]!]! + inEra, ...(ofEra[3] === undefined ? {} : {month: Number(ofEra[3])})}
      return dateOf(at, ofEra[0].length, base, ofEra[4])
    }
    const days = match(rangeOfDays, text, at)
    if (days !== null && Number(days[2]) <= 31 && Number(days[1]) < Number(days[2]))
      return {kind: 'date', start: at, end: at + days[0].length, day: Number(days[1]), until: {day: Number(days[2])}}
    const single = match(dayOnly, text, at)
    if (single !== null && Number(single[1]) >= 1 && Number(single[1]) <= 31)
      return dateOf(at, single[0].length, {}, single[1])
    return readYear(text, at) ?? readPart(text, at)
  }

  const readPart = (text: string, at: number): DateMention | undefined => {
    const ofYear = match(quarterOfYear, text, at)
    if (ofYear !== null)
      return {kind: 'date', start: at, end: at + ofYear[0].length, part: quarterPart(Number(ofYear[1]))}
    const half = match(halfYear, text, at)
    if (half !== null) return {kind: 'date', start: at, end: at + half[0].length, part: halfYears[half[1]!]}
    const found = match(weekday, text, at)
    if (found === null) return undefined
    return {kind: 'date', start: at, end: at + found[0].length, weekday: weekdays[found[1]!], weak: true}
  }

  const readTime = (text: string, at: number): TimeMention | undefined => {
    const found = match(time, text, at)
    if (found === null) return undefined
    const [, partOfDay, hours, minutes] = found
    const isLater = partOfDay !== undefined && afternoon.test(partOfDay)
    const hour = Number(hours)
    if (hour > 24 || Number(minutes ?? 0) > 59) return undefined
    const moment = {
      kind: 'time' as const,
      start: at,
      end: at + found[0].length,
      minutes: (isLater && hour < 12 ? hour + 12 : hour) * 60 + Number(minutes ?? 0),
    }
    return partOfDay === undefined && hour <= 12 ? {...moment, vague: true} : moment
  }

  return {read, readTime}
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function dateOf(
  start: number,
  length: number,
  known: {readonly year?: number | undefined; readonly month?: number | undefined},
  day: string | undefined,
  part?: string,
): Mutable<DateMention> {
  const date: Mutable<DateMention> = {kind: 'date', start, end: start + length, ...known}
  if (day !== undefined) date.day = Number(day)
  if (part !== undefined) date.part = part
  return date
}

function quarterPart(quarter: number): string {
  return `m${3 * quarter - 2}-${3 * quarter}`
}

/** 18월 and 34일 are no date, which a reader would see as a wrong one. */
function isDate(month: number, day: number): boolean {
  return month >= 1 && day >= 1
}
