import type {DateMention, Mention, Mutable, QuantityMention, TimeMention} from '../../model/mention.js'
import {clean} from './decimal.js'
import {asciiDigits} from './decimal-digits.js'
import {type DecimalMark, type Numeral, readNumeral} from './figures.js'
import {referenceNumberEnd} from './reference-numbers.js'

const digit = /\p{Nd}/gu
const letterBefore = /[\p{L}\p{M}_]$/u
const percentSign = /[ \u00A0\u202F]?[%٪％﹪]/y
const permilleSign = /[ \u00A0\u202F]?[‰؉]/y
const rangeJoint = /[ \u00A0]?[-–—~～][ \u00A0]?(?=\p{Nd})/uy
const isoDate = /(\d{4})-(\d{2})-(\d{2})(?!\d)/y
/** Day, month and year with dots, in this order everywhere. */
const dottedDate = /(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/y
const clockTime = /(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:])/y
/** Words that announce the number of a telephone in many languages. */
const referenceLabel = /(?:tel|fax|тел|факс|☎|📞)[.:\s]*$/iu

/** A reader of the figures that are written in digits; words of number, months and units it does not know. */
export function figureReader(decimal: DecimalMark): (text: string) => Mention[] {
  return text => readMentions(text, decimal)
}

function readMentions(text: string, decimal: DecimalMark): Mention[] {
  const mentions: Mention[] = []
  const plain = asciiDigits(text).length === text.length ? asciiDigits(text) : text
  digit.lastIndex = 0
  for (let found = digit.exec(text); found !== null; found = digit.exec(text)) {
    const at = found.index
    const mention = readAt(text, plain, at, decimal)
    if ('kind' in mention) mentions.push(mention)
    digit.lastIndex = Math.max(mention.end, at + found[0].length)
  }
  return mentions
}

/** The mention that begins at `at`, or where the digits end that are none: of a name (A4), a telephone, an address. */
function readAt(text: string, plain: string, at: number, decimal: DecimalMark): Mention | {readonly end: number} {
  const reference = referenceNumberEnd(plain, at, referenceLabel)
  if (reference > at) return {end: reference}
  if (letterBefore.test(text.slice(Math.max(0, at - 2), at))) return {end: endOfDigits(text, at)}
  const moment = readDate(plain, at) ?? readTime(plain, at)
  if (moment !== undefined) return moment
  const first = readNumeral(text, at, decimal)
  if (first === undefined) return {end: endOfDigits(text, at)}
  return quantityFrom(text, at, first, decimal)
}

function endOfDigits(text: string, at: number): number {
  return at + (/^[\p{Nd}.,:/'’-]+/u.exec(text.slice(at, at + 100))?.[0].length ?? 1)
}

function quantityFrom(text: string, start: number, first: Numeral, decimal: DecimalMark): QuantityMention {
  rangeJoint.lastIndex = first.end
  const joint = rangeJoint.exec(text)
  const second = joint === null ? undefined : readNumeral(text, rangeJoint.lastIndex, decimal)
  const isRange = second !== undefined && second.value > first.value
  const end = isRange ? second.end : first.end
  const scale = matches(percentSign, text, end) ? 1 : matches(permilleSign, text, end) ? 0.1 : undefined
  const found: Mutable<QuantityMention> = {
    kind: scale === undefined ? 'number' : 'percent',
    start,
    end: scale === undefined ? end : endOfSign(text, end),
    value: clean(first.value * (scale ?? 1)),
    step: clean(first.step * (scale ?? 1)),
    precision: 'exact',
  }
  if (isRange) found.high = clean(second.value * (scale ?? 1))
  return found
}

function matches(sign: RegExp, text: string, at: number): boolean {
  sign.lastIndex = at
  return sign.test(text)
}

function endOfSign(text: string, at: number): number {
  return /[%٪％﹪‰؉]/u.test(text[at]!) ? at + 1 : at + 2
}

function readDate(text: string, at: number): DateMention | undefined {
  isoDate.lastIndex = at
  dottedDate.lastIndex = at
  const iso = isoDate.exec(text)
  const dotted = iso === null ? dottedDate.exec(text) : null
  const parts = iso !== null ? [iso[1], iso[2], iso[3]] : [dotted?.[3], dotted?.[2], dotted?.[1]]
  const [year, month, day] = parts.map(Number)
  if (!(month! >= 1 && month! <= 12 && day! >= 1 && day! <= 31)) return undefined
  return {kind: 'date', start: at, end: at + (iso ?? dotted)![0].length, year, month, day}
}

function readTime(text: string, at: number): TimeMention | undefined {
  clockTime.lastIndex = at
  const found = clockTime.exec(text)
  if (found === null) return undefined
  const [hours, minutes] = [Number(found[1]), Number(found[2])]
  if (hours > 24 || minutes > 59) return undefined
  const time = {kind: 'time' as const, start: at, end: at + found[0].length, minutes: hours * 60 + minutes}
  return hours <= 12 ? {...time, vague: true} : time
}
