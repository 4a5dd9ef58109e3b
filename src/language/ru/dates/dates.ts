import type {DateMention, Mutable} from '../../../model/mention.js'
import {isDigitAt} from '../../shared/characters.js'
import {cardinals} from '../numbers/number-words.data.js'
import {ordinalAt} from '../numbers/ordinals.js'
import {pastSpaces, wordAt} from '../words/word-at.js'
import {months, positions, relativeAdjectives, relativeDays, relativePeriods, weekdays} from './dates.data.js'

type Parts = Pick<DateMention, 'year' | 'month' | 'day' | 'part' | 'relative' | 'weekday' | 'until'>

/** What was read, and where it ends. */
interface Read extends Parts {
  readonly end: number
}

/** The date at `at`: 5 марта 2024 года, с 3 по 7 июня (from its 3), III квартал 2025 года, 90-е годы XX века, начало марта. Cost: bounded. */
export function readDate(text: string, at: number): DateMention | undefined {
  const read = isDigitAt(text, at) ? readFromDigit(text, at) : readFromWord(text, at)
  if (read === undefined) return undefined
  const {end, year, month, day, part, relative, weekday, until} = read
  const mention: Mutable<DateMention> = {kind: 'date', start: at, end}
  if (year !== undefined) mention.year = year
  if (month !== undefined) mention.month = month
  if (day !== undefined) mention.day = day
  if (part !== undefined) mention.part = part
  if (relative !== undefined) mention.relative = relative
  if (weekday !== undefined) mention.weekday = weekday
  if (until !== undefined) mention.until = until
  if (relative !== undefined || weekday !== undefined) mention.weak = true
  return mention
}

const dotted = /(\d{1,2})\.(\d{1,2})\.((?:1[89]|20|21)\d{2})(?!\d)/y
const iso = /(\d{4})-(\d{2})-(\d{2})(?!\d)/y
const dash = /\s{0,3}[-\u2010-\u2014]\s{0,3}/y

function readFromDigit(text: string, at: number): Read | undefined {
  return (
    readNumeric(text, at) ??
    readDecade(text, at) ??
    readDays(text, at) ??
    readYears(text, at) ??
    readPartOfYear(text, at) ??
    readFirstMonths(text, at)
  )
}

function readFromWord(text: string, at: number): Read | undefined {
  const {word, end} = wordAt(text, at)
  const month = months().get(word)
  if (month !== undefined) return readMonth(text, at, month, end)
  const weekday = weekdays().get(word)
  if (weekday !== undefined) return {weekday, end}
  const relative = relativeDays[word]
  if (relative !== undefined) return {relative, end}
  const position = positions().get(word)
  if (position !== undefined) return readPosition(text, end, position)
  return readRelative(text, word, end) ?? readDecade(text, at) ?? readPartOfYear(text, at) ?? readFirstMonths(text, at)
}

function readNumeric(text: string, at: number): Read | undefined {
  dotted.lastIndex = at
  iso.lastIndex = at
  const byDots = dotted.exec(text)
  const found = byDots ?? iso.exec(text)
  if (found === null) return undefined
  const [day, month, year] = (byDots === null ? [found[3], found[2], found[1]] : found.slice(1)).map(Number)
  if (!(month! >= 1 && month! <= 12 && day! >= 1 && day! <= 31)) return undefined
  return {day, month, year, end: at + found[0].length}
}

/** A day of the month in digits: its value and where it ends. */
function dayAt(text: string, at: number): {readonly day: number; readonly end: number} | undefined {
  let end = at
  while (end < at + 3 && isDigitAt(text, end)) end++
  const day = Number(text.slice(at, end))
  if (end === at || day < 1 || day > 31) return undefined
  const ordinal = /^-(?:го|е|ое|му)(?![а-яё])/u.exec(text.slice(end, end + 4))?.[0].length ?? 0
  return {day, end: end + ordinal}
}

function monthAt(text: string, at: number): {readonly month: number; readonly end: number} | undefined {
  const from = pastSpaces(text, at)
  const {word, end} = wordAt(text, from)
  const month = from === at ? undefined : months().get(word)
  return month === undefined ? undefined : {month, end}
}

const through = /\s{1,3}(?:по|до)\s{1,3}/y
const listOfDays = /(?:,\s{0,3}\d{1,2}){0,4}\s{1,3}и\s{1,3}\d{1,2}(?!\d)/y

/** 5 марта, 3–7 июня, 3 по 7 июня, 28 мая – 3 июня 2024 года; the first of 5 и 6 марта. */
function readDays(text: string, at: number): Read | undefined {
  const first = dayAt(text, at)
  if (first === undefined) return undefined
  const month = monthAt(text, first.end)
  if (month !== undefined) {
    const year = yearAt(text, month.end)
    const end = year?.end ?? month.end
    const far = farDay(text, end)
    const from = {day: first.day, month: month.month}
    if (far === undefined) return {...from, year: year?.year, end}
    return {
      ...from,
      year: year?.year ?? far.year,
      until: {day: far.day, month: far.month, year: far.year ?? year?.year},
      end: far.end,
    }
  }
  const far = farDay(text, first.end)
  if (far !== undefined && far.day > first.day)
    return {
      day: first.day,
      month: far.month,
      year: far.year,
      until: {day: far.day, month: far.month, year: far.year},
      end: far.end,
    }
  listOfDays.lastIndex = first.end
  if (!listOfDays.test(text)) return undefined
  const shared = monthAt(text, listOfDays.lastIndex)
  return shared === undefined ? undefined : {day: first.day, month: shared.month, end: first.end}
}

/** “– 7 июня 2024 года”, “по 7 июня” behind the first day of a stretch. */
function farDay(
  text: string,
  at: number,
): {day: number; month: number; year: number | undefined; end: number} | undefined {
  dash.lastIndex = at
  through.lastIndex = at
  const from = dash.test(text) ? dash.lastIndex : through.test(text) ? through.lastIndex : undefined
  const day = from === undefined ? undefined : dayAt(text, from)
  const month = day === undefined ? undefined : monthAt(text, day.end)
  if (day === undefined || month === undefined) return undefined
  const year = yearAt(text, month.end)
  return {day: day.day, month: month.month, year: year?.year, end: year?.end ?? month.end}
}

const yearWord = /\s{0,3}(?:год(?:а|у|ом|е)?|г\.|г)(?![а-яё])/iuy
const yearsWord = /\s{0,3}(?:год(?:ы|ов|ам|ами|ах)|гг\.|гг)(?![а-яё])/iuy

function fourDigits(text: string, at: number): number | undefined {
  if (isDigitAt(text, at - 1) || isDigitAt(text, at + 4)) return undefined
  const year = Number(text.slice(at, at + 4))
  return /^\d{4}$/u.test(text.slice(at, at + 4)) && year >= 1000 && year <= 2999 ? year : undefined
}

/** The year behind a day, a month or a part of a year. */
function yearAt(text: string, at: number): {readonly year: number; readonly end: number} | undefined {
  const from = pastSpaces(text, at)
  const year = from === at ? undefined : fourDigits(text, from)
  if (year === undefined) return undefined
  yearWord.lastIndex = from + 4
  if (yearWord.test(text)) return {year, end: yearWord.lastIndex}
  return /^[\s.,;:)»]|^$/u.test(text.slice(from + 4, from + 5)) ? {year, end: from + 4} : undefined
}

/** 2024 год, 2021–2023 гг. */
function readYears(text: string, at: number): Read | undefined {
  const year = fourDigits(text, at)
  if (year === undefined) return undefined
  yearWord.lastIndex = at + 4
  if (yearWord.test(text)) return {year, end: yearWord.lastIndex}
  dash.lastIndex = at + 4
  through.lastIndex = at + 4
  const joint = dash.test(text) ? dash.lastIndex : through.test(text) ? through.lastIndex : undefined
  const far = joint === undefined ? undefined : (fourDigits(text, joint) ?? shortYear(text, joint, year))
  if (joint === undefined || far === undefined || far <= year) return undefined
  const last = joint + (fourDigits(text, joint) === undefined ? 2 : 4)
  yearsWord.lastIndex = last
  yearWord.lastIndex = last
  if (yearsWord.test(text)) return {year, until: {year: far}, end: yearsWord.lastIndex}
  return yearWord.test(text) ? {year, until: {year: far}, end: yearWord.lastIndex} : undefined
}

/** 2021–23 гг. */
function shortYear(text: string, at: number, year: number): number | undefined {
  const written = /^\d{2}(?!\d)/u.exec(text.slice(at, at + 3))?.[0]
  return written === undefined ? undefined : year - (year % 100) + Number(written)
}

const decadeDigits = /((?:1[0-9]|20)?\d0)-(?:е|х|м|ми|ых|ые)(?![а-яё])/iuy
const decadeYears =
  /\s{1,3}(?:год(?:ы|ов|ам|ами|ах)|гг\.)(?:\s{1,3}(?:прошлого|(?<century>XX|XIX|XVIII|XXI|ХХ)(?=\s))\s{1,3}(?:век|столети)[а-я]{0,2})?/iuy
const centuries: Readonly<Record<string, number>> = {XVIII: 1700, XIX: 1800, XX: 1900, ХХ: 1900, XXI: 2000}

/** 90-е годы XX века, 1990-х годов, 1980-е, девяностые годы. */
function readDecade(text: string, at: number): Read | undefined {
  decadeDigits.lastIndex = at
  const digits = decadeDigits.exec(text)
  const words = digits === null ? ordinalAt(text, at) : undefined
  const value = digits === null ? words?.value : Number(digits[1])
  if (
    value === undefined ||
    value % 10 > 0 ||
    value < 10 ||
    (digits === null && (value > 90 || !/[ыи](?:е|х|м|ми)$/u.test(wordAt(text, at).word)))
  )
    return undefined
  const end = digits === null ? words!.end : decadeDigits.lastIndex
  decadeYears.lastIndex = end
  const years = decadeYears.exec(text)
  if (years === null) return value >= 1000 ? {year: value, part: 'decade', end} : undefined
  const century = centuries[years.groups?.century ?? ''] ?? (value >= 20 ? 1900 : 2000)
  return {year: value < 100 ? century + value : value, part: 'decade', end: decadeYears.lastIndex}
}

const partNames = /\s{1,3}(?:(квартал[а-я]{0,3})|(полугоди[а-я]{1,2}))(?![а-яё])/iuy
const quarters = ['m1-3', 'm4-6', 'm7-9', 'm10-12']

/** III квартал 2025 года, третьем квартале, первое полугодие. */
function readPartOfYear(text: string, at: number): Read | undefined {
  const place = ordinalAt(text, at)
  const value = place?.value
  if (place === undefined || value === undefined || value > 4) return undefined
  partNames.lastIndex = place.end
  const found = partNames.exec(text)
  if (found === null) return undefined
  const part = found[1] === undefined ? ['m1-6', 'm7-12'][value - 1] : quarters[value - 1]
  return part === undefined ? undefined : withYear(text, {part, end: partNames.lastIndex})
}

function withYear(text: string, read: Read): Read {
  const year = yearAt(text, read.end)
  if (year !== undefined) return {...read, ...year}
  const from = pastSpaces(text, read.end)
  const {word, end} = wordAt(text, from)
  const relative = from === read.end ? undefined : readRelative(text, word, end)
  return relative === undefined || !relative.relative?.endsWith('year')
    ? read
    : {...read, relative: relative.relative, end: relative.end}
}

const monthsOf =
  /\s{1,3}месяц[а-я]{1,3}\s{1,3}(?=(?:[12]\d{3}|(?:этого|текущего|нынешнего|прошлого|минувшего)\s{1,3}год))/iuy

/** (первые) девять месяцев 2024 года: the months from January on. */
function readFirstMonths(text: string, at: number): Read | undefined {
  let pos = at
  const lead = wordAt(text, at)
  if (/^первы[ехм]$/u.test(lead.word)) pos = pastSpaces(text, lead.end)
  const number = /^(\d{1,2})(?!\d)/u.exec(text.slice(pos, pos + 3))?.[0]
  const word = number === undefined ? wordAt(text, pos) : undefined
  const count = number === undefined ? cardinals().get(word!.word) : Number(number)
  const end = number === undefined ? word!.end : pos + number.length
  if (count === undefined || count < 2 || count > 11 || count % 1 > 0)
    return readFirstQuarters(text, pos, lead.end !== pos && pos > at, count, end)
  monthsOf.lastIndex = end
  if (monthsOf.test(text)) return withYear(text, {part: `m1-${count}`, end: monthsOf.lastIndex - 1})
  if (pos === at) return undefined
  const plain = /^\s{1,3}месяц[а-я]{1,3}/iu.exec(text.slice(end, end + 14))?.[0].length
  if (plain !== undefined) return {part: `m1-${count}`, end: end + plain}
  return readFirstQuarters(text, pos, true, count, end)
}

/** первые три квартала. */
function readFirstQuarters(
  text: string,
  at: number,
  isFirst: boolean,
  count: number | undefined,
  end: number,
): Read | undefined {
  if (!isFirst || at === end || (count !== 3 && count !== 2)) return undefined
  const found = /^\s{1,3}квартал[а-я]{1,3}/iu.exec(text.slice(end, end + 14))?.[0].length
  return found === undefined ? undefined : withYear(text, {part: `m1-${count * 3}`, end: end + found})
}

/** март 2024 года, январе – июне 2024 года; a month alone only where nothing else can be meant. */
function readMonth(text: string, at: number, month: number, end: number): Read | undefined {
  dash.lastIndex = end
  through.lastIndex = end
  const joint = dash.test(text) ? dash.lastIndex : through.test(text) ? through.lastIndex : undefined
  const far = joint === undefined ? undefined : wordAt(text, joint)
  const until = far === undefined ? undefined : months().get(far.word)
  if (far !== undefined && until !== undefined && until > month) {
    if (month === 1) return withYear(text, {part: `m1-${until}`, end: far.end})
    const year = yearAt(text, far.end)
    return {month, year: year?.year, until: {month: until, year: year?.year}, end: year?.end ?? far.end}
  }
  // мая may be a name: Май and Марта begin with a capital letter
  if (
    /^\p{Lu}/u.test(text.slice(at, at + 1)) &&
    /^(?:март|ма|август)/u.test(wordAt(text, at).word) &&
    yearAt(text, end) === undefined
  )
    return undefined
  return withYear(text, {month, end})
}

/** начало марта, в конце 2024 года. */
function readPosition(text: string, end: number, part: string): Read | undefined {
  const from = pastSpaces(text, end)
  if (from === end) return undefined
  const year = fourDigits(text, from)
  if (year !== undefined) {
    const found = yearAt(text, end)
    return found === undefined ? undefined : {...found, part}
  }
  const {word, end: last} = wordAt(text, from)
  const month = months().get(word)
  if (month !== undefined) return {...withYear(text, {month, end: last}), part}
  const relative = readRelative(text, word, last)
  if (relative !== undefined) return {...relative, part}
  return /^год[ау]?$/u.test(word) ? {part, relative: 'this-year', end: last} : undefined
}

/** в этом году, прошлого месяца, на следующей неделе. */
function readRelative(text: string, word: string, end: number): Read | undefined {
  const which = relativeAdjectives.find(([pattern]) => pattern.test(word))?.[1]
  if (which === undefined) return undefined
  const next = wordAt(text, pastSpaces(text, end))
  const period = relativePeriods[next.word]
  return period === undefined ? undefined : {relative: `${which}-${period}`, end: next.end}
}
