import type {PeriodMention, TimeMention} from '../../../model/mention.js'
import {countDigits, pastBlanks} from '../../shared/characters.js'
import {isLetterAt} from '../../shared/letter-kind.js'
import {ordinalNumbers, smallNumbers} from '../numbers/number-words.data.js'
import {isWordEnd, wordAt} from '../numbers/numerals.js'

const clockTime = /(\d{1,2})[:.](\d{2})(?::\d{2})?(?!\d)\s{0,3}(a\.?m\b\.?|p\.?m\b\.?|AM\b|PM\b)?/iy
const hourOnly = /(\d{1,2})\s{0,3}(a\.m\.?|p\.m\.?|am\b|pm\b|o['’]clock)/iy
const spokenHour =
  /(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s{1,3}(o['’]clock\s{1,3}(?:in\s{1,3}the\s{1,3})?|(?:every|each|in\s{1,3}the|on\s{1,3}the)\s{1,3}|at\s{1,3}(?=night))(morning|afternoon|evening|night)/iuy
const oClock = /(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s{1,3}o['’]clock/iy
/** Before an hour that no “o’clock” follows: 9 in the morning may be nine of anything. */
const beforeHour = /(?:^|[^\p{L}])(?:at|from|to|until|till|by|before|after|about|around)\s{1,3}$/iu
const clockJoint = /\s{0,3}(?:-|\u2013|\u2014|to|until|and)\s{0,3}/y

/** Read the time that begins at `at`: 2:30 p.m., 14:30, 8 o’clock, noon. */
export function readTime(text: string, at: number): TimeMention | undefined {
  const first = readClock(text, at)
  if (first === undefined) return undefined
  clockJoint.lastIndex = first.end
  const join = clockJoint.exec(text)
  const second = join === null ? undefined : readClock(text, first.end + join[0].length)
  const isBare = first.bare && first.minutes < 780 && (second === undefined || second.minutes < 780 || !second.bare)
  const vague = isBare ? {vague: true} : {}
  if (second === undefined) return {kind: 'time', start: at, end: first.end, minutes: first.minutes, ...vague}
  return {kind: 'time', start: at, end: second.end, minutes: first.minutes, endMinutes: second.minutes, ...vague}
}

interface Clock {
  readonly minutes: number
  readonly end: number
  /** Neither a.m. nor p.m. is said. */
  readonly bare: boolean
}

function readClock(text: string, at: number): Clock | undefined {
  const digits = countDigits(text, at, 2)
  const word = digits > 0 ? '' : wordAt(text, at)
  const hourEnd = at + digits + word.length
  const next = text[pastBlanks(text, hourEnd)] ?? '-'
  const spoken = 'oeiaOEIA'.includes(next) ? readSpokenHour(text, at) : undefined
  if (spoken !== undefined) return spoken
  if (digits === 0) return readClockWord(text, word, hourEnd)
  if (!':.apoAPO'.includes(next)) return undefined
  clockTime.lastIndex = at
  const full = clockTime.exec(text)
  if (full !== null && (full[0].includes(':') || full[3] !== undefined)) {
    const end = at + full[0].trimEnd().length
    const minutes = minutesOf(Number(full[1]), Number(full[2]), full[3])
    return minutes === undefined ? undefined : {minutes, end, bare: full[3] === undefined}
  }
  hourOnly.lastIndex = at
  const hour = hourOnly.exec(text)
  if (hour === null) return undefined
  const minutes = minutesOf(Number(hour[1]), 0, hour[2])
  return minutes === undefined ? undefined : {minutes, end: hourOnly.lastIndex, bare: /^o/iu.test(hour[2]!)}
}

/** “nine every morning”, “at 9 in the evening”, “nine o’clock”. */
function readSpokenHour(text: string, at: number): Clock | undefined {
  spokenHour.lastIndex = at
  const [whole, hour = '', joint = '', part = ''] = spokenHour.exec(text) ?? []
  const isWhole = whole !== undefined && !isLetterAt(text, spokenHour.lastIndex)
  if (isWhole && (/^o/iu.test(joint) || beforeHour.test(text.slice(Math.max(0, at - 12), at)))) {
    const value = hourOf(hour)
    const isLate = /^[ae]/iu.test(part) || (/^n/iu.test(part) && value > 4 && value < 12)
    const minutes = minutesOf(value, 0, isLate ? 'p' : 'a')
    return minutes === undefined
      ? undefined
      : {minutes, end: at + (/^e/iu.test(joint) ? hour : whole).length, bare: false}
  }
  oClock.lastIndex = at
  const bare = oClock.exec(text)
  return bare === null ? undefined : {minutes: hourOf(bare[1]!) * 60, end: oClock.lastIndex, bare: true}
}

function hourOf(word: string): number {
  return /\d/u.test(word) ? Number(word) : (smallNumbers[word.toLowerCase()] ?? 0)
}

function readClockWord(text: string, word: string, end: number): Clock | undefined {
  const minutes = word === 'noon' ? 720 : word === 'midnight' ? 0 : undefined
  return minutes === undefined || !isWordEnd(text, end) ? undefined : {minutes, end, bare: false}
}

function minutesOf(hour: number, minute: number, half: string | undefined): number | undefined {
  if (hour > 24 || minute > 59) return undefined
  const isAfternoon = half !== undefined && /^p/iu.test(half)
  const isMorning = half !== undefined && /^a/iu.test(half)
  const inDay = isAfternoon && hour < 12 ? hour + 12 : isMorning && hour === 12 ? 0 : hour
  return (inDay * 60 + minute) % 1440
}

const plan =
  /(?:(\d{1,2})(?:st|nd|rd|th)|(sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth))[-\s]{1,3}(?:national\s{1,3})?(?:Five|5)[-\s\u2010-\u2013]{1,3}Years?['’]?[-\s]{0,3}(?:Plans?\b|Programme\b|Program\b)?|(\d{1,2})(?:st|nd|rd|th)[-\s]{1,3}FYP\b/iy

const yearsBehind =
  /\s{0,3}(?:period\s{0,3})?\((\d{4})\s{0,3}(?:-|\u2010|\u2011|\u2012|\u2013|\u2014|to)\s{0,3}(\d{4}|\d{2})\)/iy

/** Read “14th Five-Year Plan” at `at`. */
export function readPeriod(text: string, at: number): PeriodMention | undefined {
  plan.lastIndex = at
  const found = plan.exec(text)
  if (found === null) return undefined
  const number = Number(found[1] ?? found[3] ?? ordinalNumbers[found[2]!.toLowerCase()])
  const end = at + found[0].trimEnd().length
  const period: PeriodMention = {kind: 'period', start: at, end, id: `five-year-plan:${number}`}
  yearsBehind.lastIndex = end
  const years = ' ('.includes(text[end] ?? '-') ? yearsBehind.exec(text) : null
  if (years === null) return period
  const first = Number(years[1])
  const last = Number(years[1]!.slice(0, 4 - years[2]!.length) + years[2]!)
  return {...period, end: yearsBehind.lastIndex, years: [first, last]}
}
