import type {Mutable, QuantityMention} from '../../../model/mention.js'
import {isLatinLetterAt} from '../../shared/characters.js'
import {clean} from '../../shared/decimal.js'
import {units} from '../../shared/units.data.js'
import {isCyrillicAt, wordAt} from '../words/word-at.js'
import {adjectiveEnding, cardinals, factors, prefixes, scales} from './number-words.data.js'
import {type Cardinal, readCardinal} from './numerals.js'
import {changeBefore, precisionOf} from './precision.js'
import {adjectiveUnit, readPrefix, readUnit} from './units.js'

/** A number, percentage or factor at `at`: 1,26 млрд юаней, 8,5 %, от 3 до 5 млн, в два раза, 20-летний. Cost: bounded. */
export function readQuantity(text: string, at: number): QuantityMention | undefined {
  const prefix = readPrefix(text, at)
  const from = prefix?.end ?? at
  const first = readCardinal(text, from)
  if (first === undefined) return prefix === undefined ? readCompound(text, at) : undefined
  if (prefix === undefined && isPartOfName(text, at, first)) return undefined
  const times = prefix === undefined ? readTimes(text, at, first) : undefined
  if (times !== undefined) return times
  const far = readSecond(text, at, first)
  const share = readPercent(text, at, first, far)
  if (share !== undefined) return share
  return readCount(text, at, first, far, prefix?.unit, from)
}

function readCount(
  text: string,
  at: number,
  first: Cardinal,
  far: Cardinal | undefined,
  prefix: string | undefined,
  from: number,
): QuantityMention {
  const last = far ?? first
  const word = readUnit(text, last.end, last.digits || last.scale !== undefined)
  const unitId = prefix ?? word?.unit
  const unit = unitId === undefined ? undefined : units[unitId]
  const factor = unit?.factor ?? 1
  const scale =
    far === undefined || far.scale === undefined || first.scale !== undefined || first.value * far.scale > far.value
      ? 1
      : far.scale
  const value = first.value * scale
  const found = quantity(
    text,
    at,
    (prefix === undefined ? word?.end : undefined) ?? last.end,
    'number',
    clean(value * factor),
    first,
  )
  found.step = clean(first.step * scale)
  if (last.scale !== undefined) found.scale = last.scale
  if (unit !== undefined && unitId !== undefined) {
    found.unit = unit.canonical
    found.writtenUnit = unitId
    if (factor !== 1) found.written = clean(value)
  }
  if (far !== undefined) {
    found.high = clean(far.value * factor)
    delete found.change
  }
  if (isWeak(text, from, first, word !== undefined || prefix !== undefined)) found.weak = true
  if (isTwoOnTwo(text, at, first)) {
    found.weak = true
    found.loose = true
  }
  return found
}

function quantity(
  text: string,
  start: number,
  end: number,
  kind: 'number' | 'percent',
  value: number,
  {step, several, over, fraction, scale}: Cardinal,
): Mutable<QuantityMention> {
  const precision = several === true ? 'several' : over === true ? 'over' : precisionOf(text, start, end)
  const found: Mutable<QuantityMention> = {kind, start, end, value, step, precision}
  const change = changeBefore(text, start)
  if (change !== undefined) found.change = change
  if (fraction !== undefined) found.fraction = fraction
  if (scale !== undefined) found.scale = scale
  return found
}

const dash = /\s{0,3}(?:[-\u2010-\u2014]|\.\.\.|…)\s{0,3}/y
const until = /\s{1,3}до\s{1,3}/y

/** The second number of 3–5, две-три, от 3 до 5. */
function readSecond(text: string, at: number, first: Cardinal): Cardinal | undefined {
  if (first.several === true || first.fraction !== undefined) return undefined
  dash.lastIndex = first.end
  until.lastIndex = first.end
  const isFromTo = /(?:^|[^а-яё])от\s{1,3}(?:[$€£¥₽]\s?)?$/iu.test(text.slice(Math.max(0, at - 8), at))
  const joint = dash.test(text) ? dash.lastIndex : isFromTo && until.test(text) ? until.lastIndex : undefined
  if (joint === undefined) return undefined
  const from = readPrefix(text, joint)?.end ?? joint
  const second = readCardinal(text, from)
  if (second === undefined || second.several === true || second.fraction !== undefined) return undefined
  const scale = second.scale === undefined || first.scale !== undefined ? 1 : second.scale
  const low = first.value * scale
  if (second.value <= (low > second.value ? first.value : low)) return undefined
  return first.digits === second.digits ? second : undefined
}

const percentSign =
  /\s{0,3}(?:(%)|(‰)|(п\.\s?п\.|проц\.?\s?пункт[а-я]{0,3}|процентн[а-я]{2,3}\s{1,3}пункт[а-я]{0,3})|(базисн[а-я]{2,3}\s{1,3}пункт[а-я]{0,3}|б\.\s?п\.)|(-?процент(?:а|ов|у|ам|ом|ами|ах|е|ы)?(?![а-я])|-процентн[а-я]{1,3}|проц\.?(?![а-я])|-?%-?н[а-я]{2})|(промилле))/iuy

interface PercentSign {
  readonly end: number
  readonly factor: number
  readonly points: boolean
}

function readSign(text: string, at: number): PercentSign | undefined {
  percentSign.lastIndex = at
  const found = percentSign.exec(text)
  if (found === null) return undefined
  const end = percentSign.lastIndex
  if (found[2] !== undefined || found[6] !== undefined) return {end, factor: 0.1, points: false}
  if (found[4] !== undefined) return {end, factor: 0.01, points: true}
  const points = found[3] !== undefined
  if (found[1] !== undefined && /^\s{0,3}п\.\s?п\./u.test(text.slice(end, end + 8)))
    return {end: end + text.slice(end).indexOf('п.') + 2, factor: 1, points: true}
  return {end, factor: 1, points}
}

const listJoint = /(?:,\s{0,3}(?:и\s{1,3})?|\s{1,3}(?:и|или)\s{1,3})/y

/** 2,5 и 3,5 %: the sign stands behind the last number of the list. */
function sharedSign(text: string, at: number): PercentSign | undefined {
  let end = at
  for (let items = 0; items < 4; items++) {
    listJoint.lastIndex = end
    if (!listJoint.test(text)) return undefined
    const next = readCardinal(text, listJoint.lastIndex)
    if (next === undefined || !next.digits) return undefined
    const sign = readSign(text, next.end)
    if (sign !== undefined) return {...sign, end: at}
    end = next.end
  }
  return undefined
}

function readPercent(
  text: string,
  at: number,
  first: Cardinal,
  far: Cardinal | undefined,
): QuantityMention | undefined {
  const own = readSign(text, first.end)
  const sign =
    (far === undefined ? undefined : readSign(text, far.end)) ??
    own ??
    (first.digits ? sharedSign(text, first.end) : undefined)
  if (sign === undefined) return undefined
  const isRange = far !== undefined && sign !== own
  const found = quantity(text, at, sign.end, 'percent', clean(first.value * sign.factor), first)
  found.step = clean(first.step * sign.factor)
  delete found.scale
  if (sign.points) found.points = true
  if (sign.factor === 0.1) found.perThousand = first.value
  if (isRange) {
    found.high = clean(far.value * sign.factor)
    delete found.change
  }
  return found
}

const times = /\s{1,3}раз(?:а)?(?![а-яё])/iuy
const fold = /-?\s?кратн[а-я]{2,3}(?![а-яё])/iuy

/** в два раза, в 2,5 раза, двукратный; три раза is a count. */
function readTimes(text: string, at: number, first: Cardinal): QuantityMention | undefined {
  times.lastIndex = first.end
  fold.lastIndex = first.end
  const isTimes = times.test(text)
  if (!isTimes && !fold.test(text)) return undefined
  const end = isTimes ? times.lastIndex : fold.lastIndex
  const found = quantity(text, at, end, 'number', first.value, first)
  const head = text.slice(Math.max(0, at - 28), at)
  if (
    !isTimes ||
    /(?:^|[^а-яё])в\s{1,3}(?:(?:более\s{1,3}чем|более|почти|около|примерно)\s{1,3}(?:в\s{1,3})?)?$/iu.test(head)
  ) {
    found.factor = true
  } else found.weak = true
  delete found.change
  return found
}

const halfPeriods: Readonly<Record<string, readonly [unit: string, written: number]>> = {
  полгода: ['year', 0.5],
  полугода: ['year', 0.5],
  полвека: ['century', 0.5],
  полувека: ['century', 0.5],
  полчаса: ['hour', 0.5],
  получаса: ['hour', 0.5],
  полдня: ['day', 0.5],
}

/** Whether a word says a number by itself: двухлетний, вдвое, оба, полвека. */
export function isCompound(word: string): boolean {
  return readCompound(word, 0) !== undefined
}

/** One word that holds number and unit: двухлетний, пятидневного, полвека, вдвое, четырехмиллионный, двукратный. */
function readCompound(text: string, at: number): QuantityMention | undefined {
  const {word, end} = wordAt(text, at)
  const factor = factors().get(word)
  if (factor !== undefined)
    return {
      ...quantity(text, at, end, 'number', factor, {end, value: factor, step: 1, digits: false}),
      factor: true,
    }
  if (
    word === 'оба' ||
    word === 'обе' ||
    word === 'обоих' ||
    word === 'обеих' ||
    word === 'обоим' ||
    word === 'обеим' ||
    word === 'обоими' ||
    word === 'обеими'
  )
    return {kind: 'number', start: at, end, value: 2, step: 1, precision: 'exact', weak: true}
  const period = halfPeriods[word]
  if (period !== undefined) return inUnit(text, at, end, period[1], period[0], 0.1)
  const root = word.replace(adjectiveEnding, '')
  if (root.length < 6) return undefined
  for (let length = Math.min(12, word.length - 3); length >= 2; length--) {
    const value = prefixes().get(word.slice(0, length)) ?? cardinals().get(word.slice(0, length))
    if (value === undefined || value === 1.5 || value === 0) continue
    const tail = word.slice(length)
    const unit = adjectiveUnit(tail)
    if (unit !== undefined) return inUnit(text, at, end, value, unit, 1)
    if (/^кратн[а-я]{2,3}$|^кратно$/u.test(tail))
      return {
        kind: 'number',
        start: at,
        end,
        value,
        step: 1,
        precision: 'exact',
        factor: true,
        weak: true,
      }
    if (/^процентн[а-я]{2,3}$/u.test(tail))
      return {kind: 'percent', start: at, end, value, step: 1, precision: 'exact', weak: true}
    const scale = /^(миллион|миллиард)н[а-я]{2,3}$/u.exec(tail)?.[1]
    if (scale !== undefined)
      return {
        kind: 'number',
        start: at,
        end,
        value: value * scales().get(scale)!,
        step: 1,
        precision: 'exact',
        weak: true,
      }
    if (/^этажн|^сторонн|^полосн|^местн/u.test(tail) && value > 2)
      return {kind: 'number', start: at, end, value, step: 1, precision: 'exact', weak: true}
  }
  return undefined
}

function inUnit(text: string, at: number, end: number, written: number, unitId: string, step: number): QuantityMention {
  const {canonical, factor} = units[unitId]!
  const found = quantity(text, at, end, 'number', clean(written * factor), {end, value: written, step, digits: false})
  found.unit = canonical
  found.writtenUnit = unitId
  found.weak = true
  if (factor !== 1) found.written = written
  return found
}

/** Whether a translation may do without: one, half, ten as a noun, numbers of lists. */
function isWeak(text: string, at: number, number: Cardinal, hasUnit: boolean): boolean {
  if (number.several === true) return number.value < 10_000
  if (number.noun === true) return !hasUnit && number.fraction?.[1] !== 3 && number.fraction?.[1] !== 4
  if (number.fraction?.[1] === 2) return true
  if (!number.digits) return number.value === 1 || number.value === 0
  return (
    number.value < 100 &&
    number.value % 1 === 0 &&
    !hasUnit &&
    /^[.)]\s/u.test(text.slice(number.end, number.end + 2)) &&
    /(?:^|[\n(])\s{0,3}$/u.test(text.slice(Math.max(0, at - 2), at))
  )
}

/** Игра два на два, один к одному, 50 на 50: of a manner, not of a number. */
function isTwoOnTwo(text: string, at: number, {end}: Cardinal): boolean {
  const written = text.slice(at, end)
  const behind = /^\s{1,3}(?:на|к|за|по)\s{1,3}/iu.exec(text.slice(end, end + 8))?.[0].length
  if (behind !== undefined && readCardinal(text, end + behind)?.value === readCardinal(text, at)?.value) return true
  const before = /(\S{1,20})\s{1,3}(?:на|к|за|по)\s{1,3}$/iu.exec(text.slice(Math.max(0, at - 30), at))?.[1]
  return before !== undefined && before.toLowerCase() === written.toLowerCase()
}

/** COVID-19, Ту-154, 5G, 10А: the number is part of a name. */
function isPartOfName(text: string, at: number, {digits, end}: Cardinal): boolean {
  if (!digits) return false
  const before = text[at - 1] ?? ' '
  if (isCyrillicAt(text, at - 1) || isLatinLetterAt(text, at - 1) || before === '_') return true
  if (/[-\u2010-\u2013]/u.test(before) && (isCyrillicAt(text, at - 2) || isLatinLetterAt(text, at - 2)))
    return !/\d/u.test(text[at - 2]!)
  if (before === '.' && /\d/u.test(text[at - 2] ?? ' ')) return true
  return isLatinLetterAt(text, end) && readUnit(text, end, true) === undefined
}

/** Past the digits, letters and hyphens of a name. */
export function endOfName(text: string, at: number): number {
  let end = at
  while (end < text.length && end < at + 40 && (isCyrillicAt(text, end) || /[\dA-Za-z_-]/u.test(text[end]!))) end++
  return Math.max(at + 1, end)
}
