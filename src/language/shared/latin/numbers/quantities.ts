import type {Mutable, Precision, QuantityMention} from '../../../../model/mention.js'
import {isDigitAt, isLatinLetterAt} from '../../characters.js'
import {clean} from '../../decimal.js'
import {onFirstUse} from '../../on-first-use.js'
import {units} from '../../units.data.js'
import type {Cardinal, CardinalReader} from './cardinals.js'
import {type LatinNumbers, setOf, valuesOf} from './facts.js'
import {currencySigns, unitSigns} from './signs.data.js'
import {endOfWord, isLetterAt, pastBlank, pastGap} from './word-at.js'

export interface QuantityReader {
  /** The number, sum, measure or percentage that begins at `at`. */
  readonly read: (text: string, at: number) => QuantityMention | undefined
  /** “Half an hour”, “the half”: at the word there. */
  readonly readHalf: (text: string, at: number, word: string) => QuantityMention | undefined
  /** “Dozens of”, “a dozen”. */
  readonly readCollective: (text: string, at: number, word: string) => QuantityMention | undefined
}

/** Reads quantities with their units; `cardinal` reads their numbers. Cost: bounded. */
export function quantityReader(facts: LatinNumbers, cardinal: CardinalReader): QuantityReader {
  const known = onFirstUse(() => tablesOf(facts))

  const readUnit = (text: string, end: number): {unit: string; end: number} | undefined => {
    const {names, signs, link, longest} = known()
    let at = pastGap(text, end)
    link.lastIndex = at
    if (at > end && link.test(text)) at = link.lastIndex
    const sign = signs.find(({text: written}) => text.startsWith(written, at) && !isLetterAt(text, at + written.length))
    if (sign !== undefined && !(sign.text.length === 1 && isLatinLetterAt(text, at) && !isDigitAt(text, end - 1)))
      return {unit: sign.unit, end: at + sign.text.length}
    const phrase: number[] = []
    for (let to = at; phrase.length < longest; ) {
      const wordEnd = endOfWord(text, to)
      if (wordEnd === to) break
      phrase.push(wordEnd)
      to = pastGap(text, wordEnd)
      if (to === wordEnd) break
    }
    for (const to of phrase.reverse()) {
      const unit = names.get(
        text
          .slice(at, to)
          .toLowerCase()
          .replace(/[\s\u00A0\u202F-]+/gu, ' '),
      )
      if (unit !== undefined) return {unit, end: to}
    }
    return undefined
  }

  const precisionOf = (text: string, start: number, end: number): Precision => {
    const {before, behind} = known()
    const after = text.slice(end, end + 24)
    for (const [precision, pattern] of behind) if (pattern.test(after)) return precision
    const head = text.slice(Math.max(0, start - 32), start)
    for (const [precision, pattern] of before) if (pattern.test(head)) return precision
    return 'exact'
  }

  const readSecond = (text: string, start: number, first: Cardinal): Cardinal | undefined => {
    const {until, and, between} = known()
    const isBetween = between.test(text.slice(Math.max(0, start - 16), start))
    const joint = isBetween ? and : until
    joint.lastIndex = first.end
    if (!joint.test(text)) return undefined
    const second = cardinal(text, joint.lastIndex)
    // words are joined to a range by “between” alone: “two or three”, “from five to six” say more than this knows
    if (second === undefined || (!second.digits && !isBetween)) return undefined
    const scale =
      first.scale === undefined && second.scale !== undefined && first.value < second.value / second.scale
        ? second.scale
        : 1
    return second.value > first.value * scale && first.fraction === undefined ? second : undefined
  }

  const read = (text: string, at: number): QuantityMention | undefined => {
    const prefix = readPrefix(text, at)
    const from = prefix?.end ?? at
    const first = cardinal(text, from)
    if (first === undefined) return undefined
    if (prefix === undefined && first.digits && isPartOfName(text, from, first.end)) return undefined
    const {percent, points, numberSign, doubtful, times} = known()
    const second = readSecond(text, at, first)
    const last = second ?? first
    const share =
      second?.scale !== undefined && first.scale === undefined && first.value < second.value / second.scale
        ? second.scale
        : 1
    const found: Mutable<QuantityMention> = {
      kind: 'number',
      start: at,
      end: last.end,
      value: clean(first.value * share),
      step: first.step * share,
      precision: 'exact',
    }
    if (second !== undefined) found.high = second.value
    if (last.scale !== undefined) found.scale = last.scale
    if (first.fraction !== undefined) found.fraction = first.fraction
    const gap = pastBlank(text, last.end)
    percent.lastIndex = gap
    points.lastIndex = gap
    if (prefix === undefined && points.test(text)) {
      found.kind = 'percent'
      found.points = true
      found.end = points.lastIndex
    } else if (prefix === undefined && percent.test(text)) {
      found.kind = 'percent'
      found.end = percent.lastIndex
    } else withUnit(found, text, prefix?.unit, readUnit(text, last.end))
    found.precision = precisionOf(text, at, found.end)
    times.lastIndex = pastBlank(text, found.end)
    if (found.kind === 'number' && found.unit === undefined) {
      const word = text.slice(at, first.end).toLowerCase()
      if (times.test(text)) found.factor = true
      if (!first.digits && doubtful.has(word)) {
        if (first.value === 1) return undefined
        found.weak = true
        found.loose = true
      }
      if (numberSign.test(text.slice(Math.max(0, at - 10), at))) found.name = text.slice(at, first.end)
      if (isListNumber(text, at, first)) found.weak = true
    } else if (first.value === 1 && !first.digits) found.weak = true
    return found
  }

  const withUnit = (
    found: Mutable<QuantityMention>,
    text: string,
    currency: string | undefined,
    word: {unit: string; end: number} | undefined,
  ): void => {
    const id = currency ?? word?.unit
    const unit = id === undefined ? undefined : units[id]
    if (id === undefined || unit === undefined) return
    found.unit = unit.canonical
    found.writtenUnit = id
    if (word !== undefined) found.end = word.end
    const {halves} = known()
    halves.lastIndex = found.end
    if (found.high === undefined && found.value % 1 === 0 && halves.test(text)) {
      found.value += 0.5
      found.step = 0.1
      found.end = halves.lastIndex
    }
    if (unit.factor === 1) return
    found.written = found.value
    found.value = clean(found.value * unit.factor)
    if (found.high !== undefined) found.high = clean(found.high * unit.factor)
  }

  const readHalf = (text: string, at: number, word: string): QuantityMention | undefined => {
    const {alone, beforeUnit} = known()
    const end = at + word.length
    const found: Mutable<QuantityMention> = {kind: 'number', start: at, end, value: 0.5, step: 0.1, precision: 'exact'}
    if (beforeUnit.has(word)) {
      const unit = readUnit(text, end)
      if (unit !== undefined) {
        withUnit(found, text, undefined, unit)
        found.weak = true
        return found
      }
    }
    return alone.has(word) ? {...found, weak: true, fraction: [1, 2]} : undefined
  }

  const readCollective = (text: string, at: number, word: string): QuantityMention | undefined => {
    const {one, many} = known()
    const [value, several] = [one.get(word), many.get(word)]
    if (value === undefined && several === undefined) return undefined
    const found: Mutable<QuantityMention> = {
      kind: 'number',
      start: at,
      end: at + word.length,
      value: value ?? several!,
      step: value ?? several!,
      precision: value === undefined ? 'several' : 'about',
      weak: true,
    }
    withUnit(found, text, undefined, readUnit(text, found.end))
    return found
  }

  return {read, readHalf, readCollective}
}

type Precisions = readonly (readonly [Precision, RegExp])[]

function tablesOf(facts: LatinNumbers) {
  const names = new Map<string, string>()
  for (const [id, words] of Object.entries(facts.units)) for (const word of words.split(', ')) names.set(word, id)
  const signs = Object.entries(unitSigns).flatMap(([unit, all]) => all.split(' ').map(text => ({text, unit})))
  signs.sort((a, b) => b.text.length - a.text.length)
  const patterns = (words: LatinNumbers['precisionBefore'], wrap: (source: string) => string): Precisions =>
    Object.entries(words).map(
      ([precision, source]) => [precision as Precision, new RegExp(wrap(source), 'iu')] as const,
    )
  return {
    names,
    signs,
    longest: Math.max(...[...names.keys()].map(name => name.split(' ').length)),
    link: new RegExp(facts.unitLink, 'uy'),
    before: patterns(facts.precisionBefore, source => `(?<!\\p{L})(?:${source})\\s?$`),
    behind: patterns(facts.precisionBehind, source => `^\\s?(?:${source})`),
    until: new RegExp(`\\s?(?:[-–—~]|${facts.until})\\s?(?=[\\p{L}\\d])`, 'uy'),
    and: new RegExp(`\\s(?:${facts.and})\\s`, 'uy'),
    between: new RegExp(`(?<!\\p{L})(?:${facts.between})\\s$`, 'iu'),
    percent: new RegExp(`(?:%|${facts.percent})(?!\\p{L})`, 'uy'),
    points: new RegExp(`(?:${facts.points})(?!\\p{L})`, 'uy'),
    numberSign: new RegExp(`(?:${facts.numberSign}|[#№])\\s?$`, 'iu'),
    times: new RegExp(`(?:${facts.times})(?!\\p{L})`, 'uy'),
    halves: new RegExp(`\\s(?:${facts.halves.behind})(?!\\p{L})`, 'uy'),
    doubtful: setOf(facts.doubtful),
    alone: setOf(facts.halves.alone),
    beforeUnit: setOf(facts.halves.beforeUnit),
    one: valuesOf(facts.collectives.one),
    many: valuesOf(facts.collectives.many),
  }
}

const prefixes = onFirstUse(() =>
  Object.entries(currencySigns)
    .flatMap(([unit, all]) => all.split(' ').map(text => ({text, unit})))
    .sort((a, b) => b.text.length - a.text.length),
)

function readPrefix(text: string, at: number): {unit: string; end: number} | undefined {
  const found = prefixes().find(({text: sign}) => text.startsWith(sign, at))
  if (found === undefined) return undefined
  const end = pastBlank(text, at + found.text.length)
  return isDigitAt(text, end) ? {unit: found.unit, end} : undefined
}

/** A4, G20, 5G, 3D: letters and digits in one word; M€ aside. */
function isPartOfName(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' '
  if (/[\p{L}_]/u.test(before)) return true
  if (/[-\u2011]/u.test(before) && /\p{Lu}/u.test(text[start - 2] ?? ' ')) return true
  const after = endOfWord(text, end)
  if (after === end) return false
  const letters = text.slice(end, after)
  return !Object.values(unitSigns).some(all => all.split(' ').includes(letters))
}

function isListNumber(text: string, at: number, {value, digits, end}: Cardinal): boolean {
  if (!digits || value >= 100 || value % 1 !== 0) return false
  return /^[.)]\s/u.test(text.slice(end, end + 2)) && /(?:^|[\n(])\s{0,3}$/u.test(text.slice(Math.max(0, at - 2), at))
}
