import {pastBlanks} from '../../shared/characters.js'
import type {DateParts} from '../../shared/date-parts.js'
import {isWordEnd, wordAt} from '../numbers/numerals.js'
import {readWeekday} from './weekdays.js'

/** A date, and the offset behind it. */
export interface ReadParts {
  readonly end: number
  readonly parts: DateParts
}

const yearPhrase =
  /(this|last|next|the previous|previous|the past|the following|the)?\s{0,3}(year|month|week|century)\b/iy

/** Read “the year”, “last month” or “this century” behind a part of it (the end of …). */
export function readYearWord(text: string, at: number): ReadParts | undefined {
  yearPhrase.lastIndex = at
  const found = yearPhrase.exec(text)
  if (found === null) return undefined
  const relative = relativeOf((found[1] ?? '').toLowerCase(), found[2]!.toLowerCase())
  return {end: yearPhrase.lastIndex, parts: relative === undefined ? {} : {relative}}
}

/** “Up 31 percent from a year ago” names no time of its own: Chinese says 同比. */
const comparison = /\b(?:from|than|over|on|with|to|against)\s{1,3}$/iu

const relativePhrase =
  /(?:(this|last|next|previous|preceding|following)\s{1,3}(year|month|week)\b|(?:a|one)\s{1,3}(year)\s{1,3}(?:earlier|ago|before)\b|(year)\s{1,3}before\b|(year)[-\s]on[-\s]year\b)/iy

/** Read today, yesterday or tomorrow, the word at `at`. */
export function readNearDay(text: string, at: number): ReadParts | undefined {
  const relative = wordAt(text, at)
  const end = at + relative.length
  return isWordEnd(text, end) ? {end, parts: {relative, weak: true}} : undefined
}

/** Read last year, this month, a year earlier at `at`. */
export function readRelative(text: string, at: number): ReadParts | undefined {
  relativePhrase.lastIndex = at
  const next = text[pastBlanks(text, at + wordAt(text, at).length)] ?? '.'
  const found = 'ymwbo-YMWBO'.includes(next) ? relativePhrase.exec(text) : null
  if (found === null) return undefined
  if (found[3] !== undefined && comparison.test(text.slice(Math.max(0, at - 10), at))) return undefined
  const relative = found[1] === undefined ? 'last-year' : relativeOf(found[1].toLowerCase(), found[2]!.toLowerCase())
  return relative === undefined ? undefined : {end: relativePhrase.lastIndex, parts: {relative, weak: true}}
}

/** `last-year` for the words “previous” and “year”; undefined for words that say neither. */
export function relativeOf(word: string, unit: string): string | undefined {
  const which = /last|previous|preceding|past/u.test(word)
    ? 'last'
    : word === 'this'
      ? 'this'
      : /next|following/u.test(word)
        ? 'next'
        : undefined
  return which === undefined ? undefined : `${which}-${unit}`
}

/** Need not have a counterpart: English reports name the day where Chinese ones give the date. */
export function readDayOfWeek(text: string, at: number): ReadParts | undefined {
  const day = readWeekday(text, at)
  return day === undefined ? undefined : {end: day.end, parts: {weekday: day.weekday, weak: true}}
}
