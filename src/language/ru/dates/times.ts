import type {Mutable, PeriodMention, TimeMention} from '../../../model/mention.js'
import {ordinalAt} from '../numbers/ordinals.js'

const clock = /([01]?\d|2[0-4])[:.]([0-5]\d)(?:[:.][0-5]\d)?(?![\d:.]\d|\d)/y
const hours =
  /([01]?\d|2[0-4])\s{1,3}(?:час(?:а|ов)?|ч\.?)(?:\s{1,3}([0-5]?\d)\s{1,3}мин(?:ут[аы]?|\.)?)?(?:\s{1,3}(утра|дня|вечера|ночи)(?![а-яё]))?/iuy
const until = /\s{0,3}[-\u2010-\u2014]\s{0,3}|\s{1,3}до\s{1,3}/y
const behindDots = /^\s{1,3}(?:по\s{1,3}(?:пекинск|московск|местн)|час)/iu

/** 14:30, в 14.30 по пекинскому времени, 9 часов утра at `at`. Cost: bounded. */
export function readTime(text: string, at: number): TimeMention | undefined {
  const first = clockAt(text, at) ?? hoursAt(text, at)
  if (first === undefined) return undefined
  const mention: Mutable<TimeMention> = {kind: 'time', start: at, end: first.end, minutes: first.minutes}
  until.lastIndex = first.end
  const far = until.test(text) ? clockAt(text, until.lastIndex) : undefined
  if (far !== undefined) {
    mention.endMinutes = far.minutes
    mention.end = far.end
  }
  if (first.vague && first.minutes <= 720) mention.vague = true
  return mention
}

interface Moment {
  readonly minutes: number
  readonly end: number
  readonly vague: boolean
}

function clockAt(text: string, at: number): Moment | undefined {
  clock.lastIndex = at
  const found = clock.exec(text)
  if (found === null || /[\d.:,]$/u.test(text.slice(Math.max(0, at - 1), at))) return undefined
  const end = clock.lastIndex
  // 14.30 is a number but for what stands around it
  if (text[at + found[1]!.length] === '.' && !behindDots.test(text.slice(end, end + 18))) return undefined
  return {minutes: Number(found[1]) * 60 + Number(found[2]), end, vague: true}
}

function hoursAt(text: string, at: number): Moment | undefined {
  hours.lastIndex = at
  const found = hours.exec(text)
  if (found === null || (found[2] === undefined && found[3] === undefined)) return undefined
  const part = found[3]?.toLowerCase()
  const isLater = part === 'вечера' || part === 'дня'
  // “за 2 часа 30 минут” is as long, not as late
  if (part === undefined && !/(?:^|[^а-яё])в\s{1,3}$/iu.test(text.slice(Math.max(0, at - 3), at))) return undefined
  const hour = Number(found[1])
  return {
    minutes: (isLater && hour < 12 ? hour + 12 : hour) * 60 + Number(found[2] ?? 0),
    end: hours.lastIndex,
    vague: part === undefined,
  }
}

const plan =
  /\s{1,3}(?:пятилет(?:к[аиоуе][а-я]?|ок)|пятилетн[а-я]{2,3}\s{1,3}план[а-я]{0,3})(?![а-яё])(?:\s{1,3}\(((?:19|20)\d{2})\s{0,3}[-\u2010-\u2014]\s{0,3}((?:19|20)?\d{2})(?:\s{0,3}(?:гг\.?|год[а-я]{1,2}))?\))?/iuy

/** 14-я пятилетка, четырнадцатый пятилетний план (2021–2025). */
export function readPeriod(text: string, at: number): PeriodMention | undefined {
  const place = ordinalAt(text, at)
  if (place === undefined) return undefined
  plan.lastIndex = place.end
  const found = plan.exec(text)
  if (found === null) return undefined
  const period: Mutable<PeriodMention> = {
    kind: 'period',
    start: at,
    end: plan.lastIndex,
    id: `five-year-plan:${place.value}`,
  }
  if (found[1] !== undefined) {
    const last = Number(found[2])
    period.years = [Number(found[1]), last < 100 ? 2000 + last : last]
  }
  return period
}
