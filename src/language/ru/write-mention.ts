import type {DateMention, Mention, QuantityMention, TimeMention} from '../../model/mention.js'
import {writeIdentifier} from '../shared/write-identifier.js'
import {months, monthsInGenitive} from './dates/dates.data.js'
import {readDate} from './dates/dates.js'
import {readQuantity} from './numbers/quantities.js'

/**
 * How Russian says a mention that was read in another language, in place of `like`: the figures change, and the words beside them stay where the
 * new figure governs them as the old one did (12,6 млрд юаней, 1,26 млрд юаней; not 5 соглашений, 3 соглашения). Undefined elsewhere.
 */
export function writeMention(mention: Mention, like = ''): string | undefined {
  switch (mention.kind) {
    case 'number':
      return mention.factor === true ? writeFactor(mention, like) : writeQuantity(mention, like)
    case 'percent':
      return writeQuantity(mention, like)
    case 'ordinal':
      return writeOrdinal(mention.value, like)
    case 'date':
      return writeDate(mention, like)
    case 'time':
      return writeTime(mention, like)
    case 'period':
      return writeOrdinal(Number(mention.id.slice(mention.id.indexOf(':') + 1)), like)
    case 'identifier':
      return writeIdentifier(mention)
  }
}

const figure =
  /^(?<sign>[$€£¥₽]\s?)?(?<digits>\d[\d\s\u00A0\u202F]{0,20}?(?:,\d{1,12})?)(?<scale>\s?(?:тыс\.?|млн\.?|млрд\.?|трлн\.?|тысяч[а-я]{0,3}|миллион[а-я]{0,3}|миллиард[а-я]{0,3}|триллион[а-я]{0,3}))?(?<rest>(?:\s?[^\d\s]\D{0,60})?)$/iu

const scaleValues: readonly (readonly [start: string, value: number, words: string])[] = [
  ['тыс', 1e3, 'тыс.'],
  ['миллион', 1e6, 'миллион'],
  ['млн', 1e6, 'млн'],
  ['миллиард', 1e9, 'миллиард'],
  ['млрд', 1e9, 'млрд'],
  ['триллион', 1e12, 'триллион'],
  ['трлн', 1e12, 'трлн'],
]

function writeQuantity(mention: QuantityMention, like: string): string | undefined {
  const found = figure.exec(like)?.groups
  const old = readQuantity(like, 0)
  if (found === undefined || old === undefined || old.high !== undefined || mention.high !== undefined) return undefined
  if (
    mention.precision === 'several' ||
    old.unit !== mention.unit ||
    (old.points === true) !== (mention.points === true)
  )
    return undefined
  // the value in the unit that the translation writes
  const ratio = old.written === undefined || old.value === 0 ? 1 : old.written / old.value
  const value = mention.value * ratio
  const {sign = '', scale = '', rest = ''} = found
  const written = scaledNumber(value, scale)
  if (written === undefined) return undefined
  const isGoverned =
    /^\s?[а-яё]/iu.test(scale === '' ? rest : scale) &&
    !/^\s?(?:тыс|млн|млрд|трлн|[а-яё]{1,4}\.|га|кг|км|м|т)(?![а-яё])/iu.test(scale === '' ? rest : scale)
  if (isGoverned && governs(written.number) !== governs(plainNumber(found.digits!))) return undefined
  return `${sign}${writeNumber(written.number, found.digits!)}${written.scale}${rest}`
}

function plainNumber(digits: string): number {
  return Number(digits.replace(/[\s\u00A0\u202F]/gu, '').replace(',', '.'))
}

/** Which form of a noun a number takes: 1 юань, 2 юаня, 5 юаней; 1,5 юаня. */
function governs(number: number): 'one' | 'few' | 'many' | 'part' {
  if (!Number.isInteger(number)) return 'part'
  const tens = number % 100
  if (tens >= 11 && tens <= 14) return 'many'
  const ones = number % 10
  return ones === 1 ? 'one' : ones >= 2 && ones <= 4 ? 'few' : 'many'
}

/** The number before the multiplier that `scale` is or, where that is too large or small, the next one in the same ending. */
function scaledNumber(value: number, scale: string): {number: number; scale: string} | undefined {
  if (scale === '') return value < 1e6 ? {number: Number(value.toPrecision(12)), scale} : undefined
  const word = scale.trim().toLowerCase()
  const own = scaleValues.find(([start]) => word.startsWith(start))
  if (own === undefined) return undefined
  const rest = Number((value / own[1]).toPrecision(12))
  if (rest >= 1 && rest < 1000) return {number: rest, scale}
  const isShort = /^(?:тыс\.?|млн|млрд|трлн)/u.test(word) && !word.startsWith('тысяч')
  const [next] = scaleValues.filter(
    ([start, by]) => value / by >= 1 && value / by < 1000 && /^(?:тыс|млн|млрд|трлн)$/u.test(start) === isShort,
  )
  if (next === undefined || (!isShort && (next[1] === 1e3 || own[1] === 1e3))) return undefined
  const space = scale.slice(0, scale.length - scale.trimStart().length)
  const ending = isShort ? '' : word.slice(own[0].length)
  return {number: Number((value / next[1]).toPrecision(12)), scale: `${space}${next[2]}${ending}`}
}

/** Digits with a comma before decimals and, from five of them on, with the spaces that `like` has. */
function writeNumber(number: number, like: string): string {
  const [whole = '', decimals] = String(number).split('.')
  const gap = /[\s\u00A0\u202F]/u.exec(like)?.[0] ?? (whole.length > 4 ? '\u00A0' : '')
  const grouped = gap === '' ? whole : whole.replace(/\B(?=(?:\d{3})+$)/gu, gap)
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}

const factorWords: Readonly<Record<number, string>> = {2: 'вдвое', 3: 'втрое', 4: 'вчетверо', 5: 'впятеро'}

function writeFactor({value}: QuantityMention, like: string): string | undefined {
  if (Object.values(factorWords).includes(like.toLowerCase())) return factorWords[value]
  if (!/^\d[\d,]*\s?раза?$/u.test(like)) return undefined
  const form = governs(value)
  return `${writeNumber(value, '')} ${form === 'few' || form === 'part' ? 'раза' : 'раз'}`
}

const roman =
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV XXVI XXVII XXVIII XXIX XXX'.split(
    ' ',
  )

/** 14-я for 13-я, XX for XIX; what is counted stays. Words of number are left to a person. */
function writeOrdinal(value: number, like: string): string | undefined {
  const digits = /^\d{1,4}(-[а-я]{1,3}(?![а-я])[\s\S]*)$/u.exec(like)
  if (digits !== null) return `${value}${digits[1]}`
  const numeral = /^[IVXL]{1,7}(?![A-Za-z])/u.exec(like)?.[0]
  const written = numeral === undefined ? undefined : roman[value - 1]
  return written === undefined ? undefined : written + like.slice(numeral!.length)
}

/** 5 марта 2024 года for 15 марта 2024 года; марте 2015 года for апреле 2015 года. */
function writeDate(mention: DateMention, like: string): string | undefined {
  const {year, month, day, part, relative, weekday, until} = mention
  if (until !== undefined || relative !== undefined || weekday !== undefined || part?.startsWith('decade') === true)
    return undefined
  const old = readDate(like, 0)
  if (old === undefined || old.until !== undefined || old.part !== part) return undefined
  if (part !== undefined) return undefined
  const suffix = /\d{4}(\s?(?:года|году|год|г\.)?)$/u.exec(like)?.[1] ?? ''
  const years =
    year === undefined
      ? old.year === undefined
        ? ''
        : undefined
      : old.year === undefined
        ? undefined
        : ` ${year}${suffix}`
  if (years === undefined) return undefined
  if (month === undefined)
    return day === undefined && year !== undefined && old.month === undefined ? `${year}${suffix}` : undefined
  if (day !== undefined) return old.day === undefined ? undefined : `${day} ${monthsInGenitive[month - 1]}${years}`
  return old.day === undefined ? monthLike(month, like, years) : undefined
}

/** A month in the case that the month of `like` is in. */
function monthLike(month: number, like: string, years: string): string | undefined {
  const written = /^[а-яё]+/iu.exec(like)?.[0] ?? ''
  const forms = [...months()]
  const own = forms.findIndex(([form]) => form === written.toLowerCase())
  if (own < 0) return undefined
  const found = forms[(month - 1) * casesOfMonths + (own % casesOfMonths)]?.[0]
  return found === undefined ? undefined : found + years
}

/** Forms of each month in the table. */
const casesOfMonths = 5

function writeTime({minutes, endMinutes}: TimeMention, like: string): string | undefined {
  if (!/^\d{1,2}[:.]\d{2}/u.test(like)) return undefined
  const mark = like.includes(':') ? ':' : '.'
  const clock = (time: number) => `${Math.floor(time / 60)}${mark}${String(time % 60).padStart(2, '0')}`
  return endMinutes === undefined ? clock(minutes) : `${clock(minutes)}–${clock(endMinutes)}`
}
