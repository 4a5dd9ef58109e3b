import type {PeriodMention, TimeMention} from '../../../model/mention.js'
import {isDigitAt} from '../../shared/characters.js'
import {Class, classAt} from '../numbers/numeral-characters.js'
import {numberOf} from '../numbers/numerals.js'

const clock = /(\d{1,2}):(\d{2})(?::\d{2})?(?!\d)/y
const clockUntil = /\s*[-~至到]\s*(\d{1,2}):(\d{2})(?!\d)/y
const spoken =
  /(\d{1,2}|[一二两三四五六七八九十]{1,3}|零)(?:时(?!代|间|段|期|速|尚|装|差|有|任)|点)(?:(\d{1,2}|[一二三四五六七八九十]{1,3})分|(半)|(整|钟)|([一三])刻)?/y
const dayPart = /(?:凌晨|清晨|早晨|早上|上午|中午|午间|下午|午后|傍晚|晚上|晚间|夜间|夜里|当晚|今晚|晚|早)/y

/** Behind a day, a bare 八点 is an hour and no eight points. */
const dayBefore = /(?:[每今明昨当次][天日]|(?:周|星期)[一二三四五六日天末]|\d[日号])$/u

/** Read the time that begins at `at`: 14时30分, 14:30, 下午2点半, 每天八点, 9:00-17:00. A bare 三点 (three points) is none. */
export function readTime(text: string, at: number): TimeMention | undefined {
  const part = readDayPart(text, at)
  const from = at + (part?.length ?? 0)
  if (part === undefined && /\d/u.test(text[at - 1] ?? '')) return undefined
  if (!mayBeTime(text, from)) return undefined
  clock.lastIndex = from
  const digital = clock.exec(text)
  if (digital !== null)
    return clockTime(text, at, from + digital[0].length, minutesOf(digital[1]!, digital[2]!, part), part === undefined)
  spoken.lastIndex = from
  const words = spoken.exec(text)
  if (words === null) return undefined
  const isPoint = words[0].includes('点')
  const minutes =
    words[2] ??
    (words[3] === undefined ? undefined : '30') ??
    (words[5] === undefined ? undefined : String(15 * numberOf(words[5])))
  const isBare = part === undefined && minutes === undefined && words[4] === undefined
  if (isPoint && isBare && !dayBefore.test(text.slice(Math.max(0, from - 3), from))) return undefined
  return clockTime(text, at, from + words[0].length, minutesOf(words[1]!, minutes ?? '0', part), part === undefined)
}

function readDayPart(text: string, at: number): string | undefined {
  if (!'凌清早上中午下傍晚夜当今'.includes(text[at] ?? '-')) return undefined
  dayPart.lastIndex = at
  return dayPart.exec(text)?.[0]
}

const hourNumerals = '一二两三四五六七八九十零'

/** Whether a numeral stands at `at` with a colon, 时 or 点 behind it: a quick look before the patterns. */
function mayBeTime(text: string, at: number): boolean {
  let end = at
  while (end < at + 3 && (isDigitAt(text, end) || hourNumerals.includes(text[end] ?? '-'))) end++
  return end > at && ':时点'.includes(text[end] ?? '-')
}

function clockTime(
  text: string,
  start: number,
  end: number,
  minutes: number | undefined,
  isBare: boolean,
): TimeMention | undefined {
  if (minutes === undefined) return undefined
  clockUntil.lastIndex = end
  const until = clockUntil.exec(text)
  const endMinutes = until === null ? undefined : minutesOf(until[1]!, until[2]!, undefined)
  const vague = isBare && minutes < 780 && (endMinutes ?? 0) < 780 ? {vague: true} : {}
  if (until === null || endMinutes === undefined) return {kind: 'time', start, end, minutes, ...vague}
  return {kind: 'time', start, end: end + until[0].length, minutes, endMinutes, ...vague}
}

function minutesOf(hours: string, minutes: string, part: string | undefined): number | undefined {
  let hour = numberOf(hours)
  const minute = numberOf(minutes)
  if (hour > 24 || minute > 59) return undefined
  const isAfternoon = part !== undefined && /下午|午后|晚|夜/u.test(part)
  if (isAfternoon && hour < 12) hour += 12
  // 晚上12点 and 凌晨12点 are midnight
  else if (hour === 12 && part !== undefined && /凌晨|晚|夜/u.test(part)) hour = 0
  if (part !== undefined && /中午|午间/u.test(part) && hour < 3) hour += 12
  return (hour * 60 + minute) % 1440
}

const fiveYearPlans: readonly RegExp[] = [
  /[“"「『]?(十[一二三四五六七八])五(?![年个十百千万亿家名人项次岁多块元天日里斤])[”"」』]?/y,
  /第(十[一二三四五六七八]?|[六七八九])个五年(?:规划|计划)/y,
  // the sixth to the tenth are also the numbers 65 to 15: only in quotation marks, before the word plan
  /[“"「『]([六七八九十])五[”"」』](?=规划|计划|时期|期间|末|以来)/y,
]

const yearsBehind = /(?:规划|时期|期间)?[(（](\d{4})年?[-~至到]{1,2}(\d{4})年?[)）]/y

/** Read 十四五, “十四五” or 第十四个五年规划 at `at`. */
export function readPeriod(text: string, at: number): PeriodMention | undefined {
  if (isNumeralBefore(text, at)) return undefined
  for (const pattern of fiveYearPlans) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found === null) continue
    const number = numberOf(found[1]!)
    if (number < 6) continue
    const period: PeriodMention = {kind: 'period', start: at, end: at + found[0].length, id: `five-year-plan:${number}`}
    yearsBehind.lastIndex = period.end
    const years = '(（规时期'.includes(text[period.end] ?? '-') ? yearsBehind.exec(text) : null
    if (years === null) return period
    return {...period, end: yearsBehind.lastIndex, years: [Number(years[1]), Number(years[2])]}
  }
  return undefined
}

function isNumeralBefore(text: string, at: number): boolean {
  return classAt(text, at - 1) !== Class.other
}
