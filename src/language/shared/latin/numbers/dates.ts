import type {DateMention, Mutable, TimeMention} from '../../../../model/mention.js'
import {countDigits} from '../../characters.js'
import {onFirstUse} from '../../on-first-use.js'
import {type LatinNumbers, setOf, valuesOf, wordsOf} from './facts.js'
import {endOfWord, isLetterAt, pastBlank, wordAt, wordBefore} from './word-at.js'

export interface DateReader {
  /** The date whose digits begin at `at`. */
  readonly readDigits: (text: string, at: number) => DateMention | undefined
  readonly readTime: (text: string, at: number) => TimeMention | undefined
  /** The date that begins with `word` at `at`: a month, a part of a month or year, a day of the week, a quarter. */
  readonly readWord: (text: string, at: number, word: string) => DateMention | undefined
  readonly monthOf: (word: string, written: string) => number | undefined
}

/** Reads 5 mars 2024, del 3 al 7 de junio, 5.3.2024, Anfang März, 2021–2025, lundi. Cost: bounded. */
export function dateReader(facts: LatinNumbers): DateReader {
  const known = onFirstUse(() => patternsOf(facts))

  const monthOf = (word: string, written: string): number | undefined => {
    const month = known().months.get(word)
    const isCapital = written !== '' && written[0] !== written[0]!.toLowerCase()
    return facts.hasCapitalMonths === true && !isCapital ? undefined : month
  }

  const readDigits = (text: string, at: number): DateMention | undefined => {
    const {iso, dotted, range, single, years, beforeYear} = known()
    const digits = countDigits(text, at, 5)
    if (digits > 4) return undefined
    const found = digits === 4 ? match(iso, text, at) : match(dotted, text, at)
    if (found !== null) {
      const [year, month, day] = digits === 4 ? [found[1], found[2], found[3]] : [found[3], found[2], found[1]]
      if (isDate(Number(month), Number(day)))
        return {
          kind: 'date',
          start: at,
          end: at + found[0].length,
          year: fullYear(year!),
          month: Number(month),
          day: Number(day),
        }
    }
    if (digits <= 2) {
      const both = match(range, text, at)
      const days = both === null ? undefined : [Number(both[1]), Number(both[2])]
      const month = both === null ? undefined : monthOf(both[3]!.toLowerCase(), both[3]!)
      if (both !== null && month !== undefined && days!.every(isDay)) {
        const base = {...(both[4] === undefined ? {} : {year: Number(both[4])}), month}
        return {
          kind: 'date',
          start: at,
          end: at + both[0].length,
          ...base,
          day: days![0],
          until: {...base, day: days![1]},
        }
      }
      const one = match(single, text, at)
      const ofMonth = one === null ? undefined : monthOf(one[2]!.toLowerCase(), one[2]!)
      if (one === null || ofMonth === undefined || !isDay(Number(one[1]))) return undefined
      const year = one[3] === undefined ? {} : {year: Number(one[3])}
      return {kind: 'date', start: at, end: at + one[0].length, ...year, month: ofMonth, day: Number(one[1])}
    }
    if (digits !== 4 || !isYear(text, at)) return undefined
    const span = match(years, text, at)
    if (span !== null) {
      const [first, second] = [
        Number(span[1]),
        Number(span[2]!.length === 2 ? `${span[1]!.slice(0, 2)}${span[2]}` : span[2]),
      ]
      if (second > first && second - first < 200)
        return {kind: 'date', start: at, end: at + span[0].length, year: first, until: {year: second}}
    }
    const before = wordBefore(text, at)
    const isNamed = beforeYear.has(before.word) && !isMeasured(text, at + 4)
    return isNamed ? {kind: 'date', start: at, end: at + 4, year: Number(text.slice(at, at + 4))} : undefined
  }

  /** A month or a scale of number behind the figure, which then counts. */
  const isMeasured = (text: string, end: number): boolean => {
    const at = pastBlank(text, end)
    return at > end && /^(?:%|€|\$)/u.test(text.slice(at, at + 1))
  }

  const readTime = (text: string, at: number): TimeMention | undefined => {
    const found = match(known().time, text, at)
    if (found === null) return undefined
    const [hours = 0, minutes = 0] = found
      .slice(1)
      .filter(part => part !== undefined)
      .map(Number)
    if (hours > 24 || minutes > 59) return undefined
    const time: Mutable<TimeMention> = {
      kind: 'time',
      start: at,
      end: at + found[0].length,
      minutes: hours * 60 + minutes,
    }
    if (hours <= 12) time.vague = true
    return time
  }

  const readWord = (text: string, at: number, word: string): DateMention | undefined => {
    const {parts, weekdays, partsOfYear, ordinals} = known()
    const end = at + word.length
    const weekday = weekdays.get(word)
    if (weekday !== undefined) return {kind: 'date', start: at, end, weekday, weak: true}
    const part = parts.get(word)
    if (part !== undefined) return readPart(text, at, end, part)
    const place = ordinals.get(word)
    if (place !== undefined) {
      const next = pastBlank(text, end)
      const length = partsOfYear.get(wordAt(text, next))
      if (length === undefined || place * length > 12) return undefined
      return withYear(
        {kind: 'date', start: at, end: endOfWord(text, next), part: `m${(place - 1) * length + 1}-${place * length}`},
        text,
      )
    }
    return readMonth(text, at, word)
  }

  const readPart = (text: string, start: number, end: number, part: string): DateMention | undefined => {
    const {partLink} = known()
    partLink.lastIndex = end
    if (!partLink.test(text)) return undefined
    const at = partLink.lastIndex
    const word = wordAt(text, at)
    const base = {start, part}
    const month = word === '' ? undefined : readMonth(text, at, word)
    if (month?.month !== undefined && month.until === undefined) return {...month, ...base}
    const year = countDigits(text, at, 5) === 4 && isYear(text, at) ? Number(text.slice(at, at + 4)) : undefined
    return year === undefined ? undefined : {kind: 'date', ...base, end: at + 4, year}
  }

  const readMonth = (text: string, at: number, word: string): DateMention | undefined => {
    const written = text.slice(at, at + word.length)
    const month = monthOf(word, written)
    if (month === undefined) return undefined
    let end = at + word.length
    const {monthJoint} = known()
    const date: Mutable<DateMention> = {kind: 'date', start: at, end, month}
    monthJoint.lastIndex = end
    if (monthJoint.test(text)) {
      const next = monthJoint.lastIndex
      const second = wordAt(text, next)
      const until = second === '' ? undefined : monthOf(second, text.slice(next, next + second.length))
      if (until !== undefined && until > month) {
        end = next + second.length
        if (month === 1) {
          delete date.month
          date.part = `m1-${until}`
        } else date.until = {month: until}
        date.end = end
      }
    }
    const dated = withYear(date, text)
    // a name in capitals (Mai, Juli, August, Julio) is a month where a year follows, or months have capitals anyway
    const isName = facts.hasCapitalMonths !== true && written[0] !== written[0]!.toLowerCase() && at > 0
    return isName && dated.year === undefined ? undefined : dated
  }

  const withYear = (date: DateMention, text: string): DateMention => {
    const found = match(known().trailingYear, text, date.end)
    return found === null ? date : {...date, year: Number(found[1]), end: date.end + found[0].length}
  }

  return {readDigits, readTime, readWord, monthOf}
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function patternsOf(facts: LatinNumbers) {
  const day = `(\\d{1,2})(?:${facts.daySuffix})`
  const blank = '[\\s\\u00A0\\u202F]'
  const year = `(?:,?${blank}(?:${facts.of})?((?:1[5-9]|20|21)\\d{2})(?![\\d%]|[.,]\\d))`
  const month = `${blank}(?:${facts.of})?(\\p{L}{3,10})(?!\\p{L})\\.?`
  const joint = `${blank}?(?:[-–—]|${facts.until}|${facts.and})${blank}?(?:el${blank})?`
  const source = (text: string): RegExp => new RegExp(text, 'uy')
  return {
    iso: source('(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)'),
    dotted: source('(\\d{1,2})[./](\\d{1,2})[./]((?:19|20)?\\d{2})(?![\\d.,])'),
    range: source(`${day}${joint}${day}${month}${year}?`),
    single: source(`${day}${month}${year}?`),
    years: source('(\\d{4})[-–—/](\\d{4}|\\d{2})(?![\\d.,]\\d|\\d)'),
    trailingYear: source(year),
    monthJoint: source(`${blank}?(?:[-–—]|${facts.until})${blank}?`),
    partLink: source(`(?:[-\\s\\u00A0]{1,2}(?:${facts.of}|del |des Jahres )?)`),
    time: source(facts.time),
    months: valuesOf(facts.months),
    weekdays: valuesOf(facts.weekdays),
    parts: wordsOf(facts.parts),
    partsOfYear: valuesOf(facts.partsOfYear),
    ordinals: valuesOf(facts.ordinals),
    beforeYear: setOf(facts.beforeYear),
  }
}

function isYear(text: string, at: number): boolean {
  const year = Number(text.slice(at, at + 4))
  return year >= 1500 && year < 2200 && !isLetterAt(text, at - 1) && !/^(?:\d|[.,]\d)/u.test(text.slice(at + 4, at + 6))
}

function isDay(day: number): boolean {
  return day >= 1 && day <= 31
}

function isDate(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && isDay(day)
}

function fullYear(written: string): number {
  return written.length === 2 ? 2000 + Number(written) : Number(written)
}
