import type {DateMention} from '../../../model/mention.js'
import {isDigitAt} from '../../shared/characters.js'
import {type DateParts, dateOf} from '../../shared/date-parts.js'
import {type Numeral, numberOf, readNumeral} from '../numbers/numerals.js'
import {partsOfPeriod, positionsInDecade, relativeDates} from './dates.data.js'
import {readDayOfWeek, readWeekday} from './weekdays.js'

const isoDate = /(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?![\d.])日?/y
const partWords = byFirst(partsOfPeriod)
const partsOfDecade = byFirst(positionsInDecade)
const relativeWords = byFirst(relativeDates)
const monthsOfQuarter = ['', 'm1-3', 'm4-6', 'm7-9', 'm10-12']
const joints = '-~至到'
const dash = /[-~至到]{1,2}/y

/** Read the date that begins at `at`: 二〇二三年12月31日, 10月1日至7日, 前三季度, 8月下旬, 2021-2025年, 今年上半年, 20世纪90年代. */
export function readDate(text: string, at: number): DateMention | undefined {
  const iso = readIso(text, at) ?? readSeason(text, at)
  if (iso !== undefined) return iso
  const first = readDateParts(text, at) ?? readOpenRange(text, at)
  if (first === undefined) return undefined
  const second = readUntil(text, first.end, first.parts)
  const date = dateOf(at, second?.end ?? first.end, first.parts)
  if (second === undefined) return date
  date.until = second.parts
  return asMonths(date)
}

/** 1月至9月 is the first nine months. */
function asMonths(date: DateMention): DateMention {
  if (date.month !== 1 || date.day !== undefined) return date
  const {month, day, until, ...rest} = date
  if (
    month !== 1 ||
    day !== undefined ||
    until?.month === undefined ||
    until.day !== undefined ||
    until.part !== undefined
  )
    return date
  if (rest.part !== undefined || until.year !== rest.year) return date
  return {...rest, part: `m1-${until.month}`}
}

interface ReadParts {
  readonly end: number
  readonly parts: DateParts
}

function readIso(text: string, at: number): DateMention | undefined {
  if (isDigitAt(text, at - 1) || !isDigitAt(text, at) || !'-./'.includes(text[at + 4] ?? ' ')) return undefined
  isoDate.lastIndex = at
  const found = isoDate.exec(text)
  if (found === null) return undefined
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > 31) return undefined
  return {kind: 'date', start: at, end: at + found[0].length, year, month, day}
}

function readDateParts(text: string, at: number): ReadParts | undefined {
  const parts: DateParts = {}
  let end = at
  const century = '本上'.includes(text[at] ?? '-') && text.startsWith('世纪', at + 1)
  const decade = century ? readDecade(text, at, parts) : undefined
  if (decade !== undefined) return {end: decade, parts}
  const relative = readWord(text, end, relativeWords)
  if (relative !== undefined) {
    parts.relative = relative.value
    end = relative.end
    if (text.startsWith('同期', end)) end += 2
    const day = text[end - 1] === '周' ? readDayOfWeek(text, end, true) : undefined
    if (day !== undefined) return weekdayParts(day, parts)
  } else if ('周星礼'.includes(text[at] ?? '-')) {
    const day = readWeekday(text, at)
    return day === undefined ? undefined : weekdayParts(day, parts)
  } else end = readDecade(text, end, parts) ?? readYear(text, end, parts) ?? end
  if (parts.part === undefined) end = readMonthAndDay(text, end, parts) ?? readPart(text, end, parts, end > at) ?? end
  if (end === at) return undefined
  if (isWeak(parts)) parts.weak = true
  return {end, parts}
}

/** No translation need name the day. */
function weekdayParts({weekday, end}: {weekday: number; end: number}, parts: DateParts): ReadParts {
  return {end, parts: {...parts, weekday, weak: true}}
}

function isWeak({relative, year, month, day, part}: DateParts): boolean {
  return relative !== undefined && [year, month, day, part].every(known => known === undefined)
}

/** 20世纪90年代, 上世纪90年代, 90年代, 二十世纪六七十年代. */
function readDecade(text: string, at: number, parts: DateParts): number | undefined {
  const century = readNumeral(text, at)
  const afterCentury = century === undefined ? at : skipSpace(text, century.end)
  let pos = at
  let base = 1900
  if (century !== undefined && text.startsWith('世纪', afterCentury)) {
    base = (century.value - 1) * 100
    pos = skipSpace(text, afterCentury + 2)
  } else if (text.startsWith('世纪', at + 1)) {
    base = text[at] === '本' ? 2000 : 1900
    pos = at + 3
  }
  const decade = readNumeral(text, pos)
  if (decade === undefined || decade.value % 10 !== 0) return undefined
  const unit = skipSpace(text, decade.end)
  if (!text.startsWith('年代', unit) || (decade.value >= 100 && decade.value < 1000)) return undefined
  parts.year = decade.value >= 1000 ? decade.value : base + decade.value
  const position = readWord(text, unit + 2, partsOfDecade)
  parts.part = position === undefined ? 'decade' : `decade-${position.value}`
  return position?.end ?? unit + 2
}

const season = /((?:19|20)\d{2})[-~/](\d{2}|\d{4})(?=\s?(?:赛季|学年|财年|年度|雪季|榨季|航季))/y

/** 2022/23赛季, 2022-2023学年. */
function readSeason(text: string, at: number): DateMention | undefined {
  if (!isDigitAt(text, at) || !'-~/'.includes(text[at + 4] ?? ' ') || isDigitAt(text, at - 1)) return undefined
  season.lastIndex = at
  const found = season.exec(text)
  if (found === null) return undefined
  const year = Number(found[1])
  const last = found[2]!.length === 2 ? year - (year % 100) + Number(found[2]) : Number(found[2])
  return last === year + 1 ? {kind: 'date', start: at, end: season.lastIndex, year, until: {year: last}} : undefined
}

function readYear(text: string, at: number, parts: DateParts): number | undefined {
  const numeral = readNumeral(text, at)
  const lunar = readLunarDay(text, at, parts)
  if (lunar !== undefined) return lunar
  if (text.startsWith('民国', at)) return readRepublicYear(text, at, parts)
  if (numeral === undefined || numeral.over || numeral.several || numeral.high !== undefined) return undefined
  if (!isYear(numeral.value) || !isPlainInteger(text, at, numeral.end)) return undefined
  if (text[numeral.end] === '财' && text[numeral.end + 1] === '年') {
    parts.year = numeral.value
    return numeral.end + 2
  }
  const end = skipSpace(text, numeral.end)
  if (text[end] !== '年' || /^年(?:代|的历史|历史|来|之久)/u.test(text.slice(end, end + 5))) return undefined
  // 2030年前 is before that year, 2000年前 may be two thousand years ago
  if (text[end + 1] === '前' && (numeral.value < 1900 || numeral.value % 100 === 0)) return undefined
  parts.year = numeral.value
  return text[end + 1] === '度' ? end + 2 : end + 1
}

const lunarDay = /(?:农历)?(?:正月|腊月|冬月)初?([一二三四五六七八九十廿]{1,3})(?!月)/y

/** 正月十五: the month of the other calendar is left out. */
function readLunarDay(text: string, at: number, parts: DateParts): number | undefined {
  if (!'农正腊冬'.includes(text[at] ?? '-')) return undefined
  lunarDay.lastIndex = at
  const found = lunarDay.exec(text)
  if (found === null) return undefined
  parts.day = numberOf(found[1]!)
  parts.weak = true
  return lunarDay.lastIndex
}

/** 民国七十二年 is 1983. */
function readRepublicYear(text: string, at: number, parts: DateParts): number | undefined {
  const numeral = readNumeral(text, at + 2)
  if (numeral === undefined || numeral.value > 200 || text[numeral.end] !== '年') return undefined
  parts.year = 1911 + numeral.value
  return numeral.end + 1
}

function readMonthAndDay(text: string, from: number, parts: DateParts): number | undefined {
  const at = skipSpace(text, from)
  const month = readNumeral(text, at)
  if (month === undefined || month.over || month.value < 1 || month.value > 12 || month.value % 1 !== 0)
    return readDay(text, at, parts)
  if (month.high !== undefined && text[month.end] === '月') return undefined
  const open =
    at > from || parts.year !== undefined || parts.relative !== undefined ? readOpenMonths(text, month) : undefined
  if (open !== undefined) {
    const isRange = month.value === 1 && joints.includes(text[month.end]!)
    if (isRange) parts.part = `m1-${open.value}`
    else parts.month = month.value
    return isRange ? open.end : month.end
  }
  const unit = skipSpace(text, month.end)
  if (text[unit] === '月' && text[unit + 1] !== '球') {
    parts.month = month.value
    const day = readDay(text, skipSpace(text, unit + 1), parts)
    return day ?? readPart(text, unit + 1, parts, false) ?? unit + 1
  }
  return readDay(text, at, parts)
}

/** 今年1至10月, 2021年9及10月: the far month of a range or a list whose near one stands without its unit, and the end of both. */
function readOpenMonths(text: string, first: Numeral): {value: number; end: number} | undefined {
  if (!`${joints}及和、`.includes(text[first.end] ?? ' ')) return undefined
  const second = readNumeral(text, first.end + 1)
  if (second === undefined || text[second.end] !== '月' || second.value <= first.value || second.value > 12)
    return undefined
  return {value: second.value, end: second.end + 1}
}

function readDay(text: string, at: number, parts: DateParts): number | undefined {
  const day = readNumeral(text, at)
  if (day === undefined || day.over || day.high !== undefined || day.several) return undefined
  const end = skipSpace(text, day.end)
  const unit = text[end]
  if (day.value < 1 || day.value > 31 || day.value % 1 !== 0 || unit === undefined) return undefined
  if (unit === '号' && parts.month === undefined) {
    if (!isDayAlone(text, at, end)) return undefined
    parts.weak = true
  } else if (unit !== '号' && unit !== '日') return undefined
  if (parts.month === undefined && (text[day.end + 1] === '元' || text[at - 1] === '第' || text[end + 1] === '内'))
    return undefined
  parts.day = day.value
  return end + 1
}

/** 5号 alone is a building, a line or a spacecraft more often than a day, which stands behind few words. */
function isDayAlone(text: string, at: number, sign: number): boolean {
  const before = text[at - 1] ?? '，'
  if (!'，。、；：:,;（( \n“到至从是在于这月我你他们了的就前后自等和与又才'.includes(before)) return false
  return !'线楼门厅馆仓泊库机井站院桌房车店文令公位选种球员坑矿堆炉卫星段口洞岛桥路地码船舰轮航弹箱灯牌床钻塔窗柜电池厂区标铺宫-'.includes(
    text[sign + 1] ?? '。',
  )
}

/** 年底, 上半年, 第三季度, 前三季度, 前9个月; after a year or month also 初, 底. */
function readPart(text: string, from: number, parts: DateParts, afterYear: boolean): number | undefined {
  const at = afterYear ? skipSpace(text, from) : from
  const word = readWord(text, at, partWords)
  if (word !== undefined && isPartHere(text, at, word.end, parts, afterYear)) {
    parts.part = word.value
    return word.end
  }
  return readQuarter(text, at, parts)
}

function isPartHere(text: string, at: number, end: number, parts: DateParts, afterYear: boolean): boolean {
  const hasContext = afterYear || parts.month !== undefined
  const word = text.slice(at, end)
  if (word.length > 1 && (word.endsWith('半年') || word.startsWith('年'))) return hasContext || !word.startsWith('年中')
  if (word === '中')
    return hasContext && !/[中国央心共]/u.test(text[end] ?? '') && parts.month !== undefined && parts.day === undefined
  return hasContext
}

function readQuarter(text: string, at: number, parts: DateParts): number | undefined {
  const lead = text[at]
  const from = lead === '第' || lead === '前' || lead === '首' ? at + 1 : at
  const count =
    lead === '首' && !/^[\d一二三四五六七八九十两]/u.test(text.slice(from, from + 1))
      ? undefined
      : readNumeral(text, from)
  const value = count?.value ?? (lead === '首' ? 1 : 0)
  const end = count?.end ?? from
  if (value < 1 || value > 12 || value % 1 !== 0) return undefined
  const isCounted = lead === '前' || (lead === '首' && count !== undefined)
  const unit = '个季'.includes(text[end] ?? '-')
    ? /^个?(?:季度|季)(?!节)/u.exec(text.slice(end, end + 4))?.[0]
    : undefined
  if (unit !== undefined && value <= 4 && (isCounted || unit === '季度' || lead === '第')) {
    if (unit.startsWith('个') && !isCounted) return undefined
    parts.part = isCounted ? `m1-${value * 3}` : monthsOfQuarter[value]!
    return end + unit.length
  }
  if (isCounted && text.startsWith('个月', end)) {
    parts.part = `m1-${value}`
    return end + 2
  }
  return undefined
}

/** 2021-2025年, 1至9月, 1-3日: the unit stands only behind the second number. */
function readOpenRange(text: string, at: number): ReadParts | undefined {
  const first = readNumeral(text, at)
  if (first === undefined || first.over || first.high !== undefined || !isPlainInteger(text, at, first.end))
    return undefined
  if (!`${joints}/`.includes(text[first.end] ?? ' ')) return undefined
  // 7/8月: two months, not a fraction
  const isSlash = text[first.end] === '/'
  dash.lastIndex = first.end
  const joint = isSlash ? '/' : dash.exec(text)?.[0]
  if (joint === undefined) return undefined
  const second = readNumeral(text, first.end + joint.length)
  if (second === undefined || second.value <= first.value) return undefined
  const unit = text[skipSpace(text, second.end)]
  if (isSlash)
    return unit === '月' && first.value >= 1 && second.value <= 12
      ? {end: first.end, parts: {month: first.value}}
      : undefined
  if (unit === '年' && isYear(first.value) && isYear(second.value)) return {end: first.end, parts: {year: first.value}}
  if (unit === '月' && first.value === 1 && second.value <= 12)
    return {end: skipSpace(text, second.end) + 1, parts: {part: `m1-${second.value}`}}
  if (unit === '月' && first.value >= 1 && second.value <= 12) return {end: first.end, parts: {month: first.value}}
  if (unit === '日' && first.value >= 1 && second.value <= 31) return {end: first.end, parts: {day: first.value}}
  return undefined
}

/** The far end of a range takes over what it leaves out: 10月1日至7日 ends on October 7. */
function readUntil(text: string, from: number, first: DateParts): ReadParts | undefined {
  dash.lastIndex = skipSpace(text, from)
  if (!joints.includes(text[dash.lastIndex] ?? ' ')) return undefined
  const joint = dash.exec(text)
  if (joint === null) return undefined
  const at = skipSpace(text, dash.lastIndex)
  const second = readDateParts(text, at)
  if (second === undefined || second.parts.relative !== undefined || second.parts.weekday !== undefined)
    return undefined
  const {year, month, day, part} = second.parts
  const inherited: DateParts = {...second.parts}
  if (year === undefined && first.year !== undefined) inherited.year = first.year
  if (month === undefined && part === undefined && first.month !== undefined && day !== undefined)
    inherited.month = first.month
  return {end: second.end, parts: inherited}
}

/** Words by their first character, longer ones first. */
type WordsByFirst = ReadonlyMap<string, readonly (readonly [word: string, value: string])[]>

function byFirst(words: Readonly<Record<string, string>>): WordsByFirst {
  const groups = new Map<string, (readonly [string, string])[]>()
  for (const entry of Object.entries(words).sort(([a], [b]) => b.length - a.length)) {
    const group = groups.get(entry[0][0]!)
    if (group === undefined) groups.set(entry[0][0]!, [entry])
    else group.push(entry)
  }
  return groups
}

function readWord(text: string, at: number, words: WordsByFirst): {value: string; end: number} | undefined {
  const group = words.get(text[at] ?? '')
  if (group === undefined) return undefined
  for (const [word, value] of group) if (text.startsWith(word, at)) return {value, end: at + word.length}
  return undefined
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1000 && value <= 2199
}

function isPlainInteger(text: string, start: number, end: number): boolean {
  return !/[,，.万亿]/u.test(text.slice(start, end))
}

function skipSpace(text: string, at: number): number {
  while (text[at] === ' ') at++
  return at
}
