import type {
  DateMention,
  Mention,
  Mutable,
  OrdinalMention,
  PeriodMention,
  Precision,
  QuantityMention,
} from '../../../model/mention.js'
import {countDigits, isDigitAt} from '../characters.js'
import {clean} from '../decimal.js'
import {readSlashFraction} from '../fraction.js'
import {markGlosses} from '../glosses.js'
import {phoneNumber, readIdentifier, readWordWithDigits} from '../identifiers.js'
import {currencySigns, unitSigns} from '../latin/numbers/signs.data.js'
import {onFirstUse} from '../on-first-use.js'
import {referenceNumberEnd} from '../reference-numbers.js'
import {units} from '../units.data.js'
import {myriadDates} from './dates.js'
import {foldWidth, type MyriadNumbers} from './facts.js'
import {type MyriadNumeral, numeralReader} from './numerals.js'

export interface MyriadReaders {
  /** Numbers, percentages, ordinals, dates, times and periods, ascending, not overlapping. Cost: linear. */
  readonly readMentions: (text: string) => Mention[]
  /** The number at `at`, for the aligner. */
  readonly readNumber: (text: string, at: number) => {readonly value: number; readonly end: number} | undefined
}

const referenceLabel = /(?:tel|fax|電話|ファクス|전화|팩스)[.:\s]*$/iu

/** All readers of numbers from what a language knows of them; tables are built when the first text is read. */
export function myriadReaders(facts: MyriadNumbers): MyriadReaders {
  const known = onFirstUse(() => tablesOf(facts))

  const readUnit = (text: string, end: number, spaced: boolean): {unit: string; end: number} | undefined => {
    const {names, signs} = known()
    for (const at of spaced && text[end] === ' ' ? [end + 1] : [end]) {
      const name = names.find(({text: written}) => text.startsWith(written, at))
      if (name !== undefined) return {unit: name.unit, end: at + name.text.length}
      const sign = signs.find(
        ({text: written}) => text.startsWith(written, at) && !/[A-Za-z]/u.test(text[at + written.length] ?? ' '),
      )
      if (sign !== undefined) return {unit: sign.unit, end: at + sign.text.length}
    }
    return undefined
  }

  const counts = (text: string, end: number): boolean => {
    const {counter} = known()
    counter.lastIndex = text[end] === ' ' ? end + 1 : end
    return counter.test(text)
  }

  const precisionOf = (text: string, start: number, end: number): Precision => {
    const {before, behind} = known()
    const after = text.slice(end, end + 12)
    for (const [precision, pattern] of behind) if (pattern.test(after)) return precision
    const head = text.slice(Math.max(0, start - 10), start)
    for (const [precision, pattern] of before) if (pattern.test(head)) return precision
    return 'exact'
  }

  /** The sign or word of a percentage behind a number: per cent, points, tenths. */
  const shareAt = (text: string, at: number): {end: number; times: number; points: boolean} | undefined => {
    const {percent, points, tenths} = known()
    for (const pattern of [points, percent, tenths]) {
      pattern.lastIndex = at
      if (pattern.test(text))
        return {end: pattern.lastIndex, times: pattern === tenths ? 10 : 1, points: pattern === points}
    }
    return undefined
  }

  const quantityOf = (text: string, at: number, first: MyriadNumeral, currency?: string): QuantityMention => {
    const {until, numeral, times} = known()
    until.lastIndex = first.end
    // the unit may stand behind both ends: 3%～5%
    const second = until.test(text) && isDigitAt(text, until.lastIndex) ? numeral(text, until.lastIndex) : undefined
    const scaled = second?.scale !== undefined && first.scale === undefined && first.value < second.value / second.scale
    const isRange = second !== undefined && second.value > first.value
    const last = isRange ? second : first
    const factor = isRange && scaled ? second.scale! : 1
    const found: Mutable<QuantityMention> = {
      kind: 'number',
      start: at,
      end: last.end,
      value: clean(first.value * factor),
      step: clean(first.step * factor),
      precision: 'exact',
    }
    if (isRange) found.high = second.value
    if (last.scale !== undefined) found.scale = last.scale
    const gap = facts.hasSpaces === true && text[last.end] === ' ' ? last.end + 1 : last.end
    const share = shareAt(text, gap)
    if (share !== undefined) {
      found.kind = 'percent'
      found.end = share.end
      found.value = clean(found.value * share.times)
      found.step *= share.times
      if (share.points) found.points = true
    }
    if (found.kind === 'number') {
      const unit = readUnit(text, last.end, facts.hasSpaces === true)
      withUnit(found, currency ?? unit?.unit, unit?.end)
      const {halfBehind} = known()
      halfBehind.lastIndex = found.end
      if (found.unit !== undefined && found.high === undefined && found.value !== 0 && halfBehind.test(text)) {
        const half = found.value / (found.written ?? found.value) / 2
        if (found.written !== undefined) found.written += 0.5
        found.value = clean(found.value + half)
        found.step = 0.1
        found.end = halfBehind.lastIndex
      }
      withInches(found, text)
      times.lastIndex = gap
      if (found.unit === undefined && times.test(text)) {
        found.factor = true
        found.end = times.lastIndex
      }
      if (found.unit === undefined && found.value <= 2 && !first.digits) {
        found.weak = true
        found.loose = true
      }
    }
    if (isGlued(text, at) && found.unit === undefined && found.kind === 'number') {
      found.weak = true
      found.loose = true
    }
    if (first.several === true) {
      found.precision = 'several'
      found.weak = true
    } else found.precision = precisionOf(text, at, found.end)
    return found
  }

  /** 6フィート6インチ is one length. */
  const withInches = (found: Mutable<QuantityMention>, text: string): void => {
    const next = text[found.end] === ' ' ? found.end + 1 : found.end
    const inches = found.writtenUnit === 'foot' && isDigitAt(text, next) ? known().numeral(text, next) : undefined
    const unit = inches === undefined ? undefined : readUnit(text, inches.end, true)
    if (inches === undefined || unit?.unit !== 'inch' || found.written === undefined || inches.value >= 12) return
    found.value = clean((found.value / found.written) * (found.written + inches.value / 12))
    found.written += inches.value / 12
    found.step = 1 / 12
    found.end = unit.end
  }

  /** 코로나19: behind letters, and nothing is counted. */
  const isGlued = (text: string, at: number): boolean => known().gluedTo.test(text.slice(Math.max(0, at - 2), at))

  const readFraction = (text: string, at: number): QuantityMention | undefined => {
    const {fraction, numeral} = known()
    const below = numeral(text, at)
    if (below === undefined || below.value < 2) return undefined
    fraction.lastIndex = below.end
    if (!fraction.test(text)) return undefined
    const above = numeral(text, fraction.lastIndex)
    if (above === undefined) return undefined
    return {
      kind: 'number',
      start: at,
      end: above.end,
      value: above.value / below.value,
      step: 1 / below.value,
      precision: 'exact',
      fraction: [above.value, below.value],
    }
  }

  const readOrdinal = (text: string, at: number): OrdinalMention | PeriodMention | undefined => {
    const {numeral, ordinalBefore, ordinalBehind, plan} = known()
    ordinalBefore.lastIndex = at
    const hasSign = ordinalBefore.test(text)
    const from = hasSign ? ordinalBefore.lastIndex : at
    const number = numeral(text, from) ?? readNative(text, from)
    if (number === undefined || number.value % 1 !== 0) return undefined
    plan.lastIndex = number.end
    if (plan.test(text)) return {kind: 'period', start: at, end: plan.lastIndex, id: `five-year-plan:${number.value}`}
    ordinalBehind.lastIndex = number.end
    const isBehind = ordinalBehind.test(text)
    if (!hasSign && !isBehind) return undefined
    const end = isBehind ? ordinalBehind.lastIndex : number.end
    return {kind: 'ordinal', start: at, end, value: number.value, ...(number.value === 1 ? {weak: true} : {})}
  }

  const readNative = (text: string, at: number): MyriadNumeral | undefined => {
    const name = known().native.find(word => text.startsWith(word, at))
    if (name === undefined || (at > 0 && /\p{L}/u.test(text[at - 1]!))) return undefined
    const value = facts.native[name]!
    const end = at + name.length
    // 열 다섯
    const next = text[end] === ' ' ? end + 1 : end
    const ones = value >= 10 && value % 10 === 0 ? known().native.find(word => text.startsWith(word, next)) : undefined
    if (ones !== undefined && facts.native[ones]! < 10)
      return {value: value + facts.native[ones]!, end: next + ones.length, step: 1, digits: false}
    return {value, end, step: 1, digits: false}
  }

  /** A number of the language’s own, or in characters, counts where a word that counts stands behind it. */
  const readInWords = (text: string, at: number): QuantityMention | DateMention | undefined => {
    const {numeral, letterBefore} = known()
    const native = readNative(text, at)
    if (native !== undefined) return counts(text, native.end) ? quantityOf(text, at, native) : undefined
    const number = numeral(text, at)
    if (number === undefined || (facts.hasSpaces === true && number.end - at < 2)) return undefined
    if (letterBefore.test(text.slice(Math.max(0, at - 1), at))) return undefined
    const isYear = number.scale === undefined && number.value >= 1500 && number.value < 2200
    if (isYear && text.startsWith(facts.year, number.end))
      return {kind: 'date', start: at, end: number.end + facts.year.length, year: number.value}
    const isCounted = counts(text, number.end) || readUnit(text, number.end, facts.hasSpaces === true) !== undefined
    const isLong = number.end - at >= 2 && number.scale !== undefined
    return isCounted || (isLong && number.several !== true && facts.hasSpaces !== true)
      ? quantityOf(text, at, number)
      : undefined
  }

  const readAtDigit = (text: string, at: number): Mention | undefined => {
    const {dates, numeral} = known()
    const slash = readSlashFraction(text, at)
    const found = dates.readTime(text, at) ?? readFraction(text, at) ?? dates.read(text, at) ?? readOrdinal(text, at)
    if (found !== undefined) return found
    if (slash !== undefined)
      return {
        kind: 'number',
        start: at,
        end: slash.end,
        value: slash.value,
        step: slash.value,
        precision: 'exact',
        fraction: [slash.above, slash.below],
      }
    const number = numeral(text, at)
    return number === undefined ? undefined : quantityOf(text, at, number)
  }

  const readAtOpener = (text: string, at: number): Mention | undefined => {
    const {dates, half} = known()
    half.lastIndex = at
    if (half.test(text))
      return {
        kind: 'number',
        start: at,
        end: half.lastIndex,
        value: 0.5,
        step: 0.1,
        precision: 'exact',
        weak: true,
        fraction: [1, 2],
      }
    return (
      dates.readTime(text, at) ??
      readFraction(text, at) ??
      dates.read(text, at) ??
      readOrdinal(text, at) ??
      readInWords(text, at)
    )
  }

  const readSum = (text: string, at: number): QuantityMention | undefined => {
    const {prefixes, numeral} = known()
    const sign = prefixes.find(({text: written}) => text.startsWith(written, at))
    const from = sign === undefined ? at : at + sign.text.length
    const number = sign === undefined || !isDigitAt(text, from) ? undefined : numeral(text, from)
    return number === undefined ? undefined : quantityOf(text, at, number, sign!.unit)
  }

  const readMentions = (written: string): Mention[] => {
    const text = foldWidth(written)
    const {openers} = known()
    const mentions: Mention[] = []
    let last = 0
    for (let at = 0; at < text.length; ) {
      let found: Mention | undefined
      let end = at + 1
      if (isDigitAt(text, at)) {
        const named = readName(text, at)
        found = named === undefined ? (isPartOfName(text, at) ? undefined : readAtDigit(text, at)) : named.mention
        if (named === undefined) found ??= readWordWithDigits(text, at, last)
        end = named?.end ?? found?.end ?? at + countDigits(text, at, 40)
      } else if ('$€£¥￥UHRC'.includes(text[at]!)) found = readSum(text, at)
      else if (openers.has(text[at]!)) found = readAtOpener(text, at)
      if (found !== undefined && found.start >= last) {
        mentions.push(found)
        last = found.end
        end = found.end
      }
      at = Math.max(end, at + 1)
    }
    markGlosses(text, mentions)
    return mentions
  }

  const readNumber: MyriadReaders['readNumber'] = (written, at) => {
    const {numeral} = known()
    const stretch = foldWidth(written.slice(at, at + 40))
    const found = isDigitAt(stretch, 0) ? numeral(stretch, 0) : undefined
    return found === undefined ? undefined : {value: found.value, end: at + found.end}
  }

  return {readMentions, readNumber}
}

function tablesOf(facts: MyriadNumbers) {
  const sticky = (source: string): RegExp => new RegExp(`(?:${source})`, 'uy')
  const patterns = (words: MyriadNumbers['precisionBefore'], wrap: (source: string) => string) =>
    Object.entries(words).map(([precision, source]) => [precision as Precision, new RegExp(wrap(source), 'u')] as const)
  const longestFirst = <Named extends {text: string}>(all: Named[]): Named[] =>
    all.sort((a, b) => b.text.length - a.text.length)
  const listed = (table: Readonly<Record<string, string>>, separator: string) =>
    longestFirst(Object.entries(table).flatMap(([unit, all]) => all.split(separator).map(text => ({text, unit}))))
  const native = Object.keys(facts.native).sort((a, b) => b.length - a.length)
  const beginnings = [
    ...[facts.digits, ...Object.keys(facts.moreDigits ?? {}), facts.several],
    ...[facts.small, facts.large, facts.native, facts.eras, facts.halfYears, facts.weekdays].flatMap(table =>
      Object.keys(table),
    ),
    ...facts.ordinalBefore.split('|'),
    ...facts.half.split('|'),
    ...facts.dayParts.split('|'),
  ]
  const first = new Set<string>([...facts.digits, ...facts.several, ...beginnings.map(word => word[0] ?? '')])
  first.delete('')
  return {
    dates: myriadDates(facts),
    numeral: numeralReader(facts),
    names: listed(facts.units, ', '),
    signs: listed(unitSigns, ' '),
    prefixes: listed(currencySigns, ' '),
    counter: sticky(facts.counters),
    percent: sticky(`%|${facts.percent}`),
    points: sticky(facts.points),
    tenths: sticky(facts.tenths ?? '(?!)'),
    half: sticky(facts.half),
    fraction: sticky(facts.fraction),
    times: sticky(facts.times),
    until: sticky(` ?(?:[-–—~～〜]|${facts.until}) ?`),
    ordinalBefore: sticky(facts.ordinalBefore),
    ordinalBehind: sticky(facts.ordinalBehind),
    plan: sticky(facts.fiveYearPlan),
    before: patterns(facts.precisionBefore, source => `(?:${source}) ?$`),
    behind: patterns(facts.precisionBehind, source => `^ ?(?:${source})`),
    gluedTo: new RegExp(`(?:${facts.gluedTo})$`, 'u'),
    halfBehind: sticky(facts.halfBehind),
    letterBefore: new RegExp(`[${facts.letters}]$`, 'u'),
    native,
    openers: first,
  }
}

function withUnit(found: Mutable<QuantityMention>, id: string | undefined, end: number | undefined): void {
  const unit = id === undefined ? undefined : units[id]
  if (id === undefined || unit === undefined) return
  found.unit = unit.canonical
  found.writtenUnit = id
  found.end = end ?? found.end
  if (unit.factor === 1) return
  found.written = found.value
  found.value = clean(found.value * unit.factor)
  if (found.high !== undefined) found.high = clean(found.high * unit.factor)
}

/** The telephone number, version, address or the like whose first digit is at `at`; a date with points is none. */
function readName(
  text: string,
  at: number,
): {readonly end: number; readonly mention?: Mention | undefined} | undefined {
  const end = referenceNumberEnd(text, at, referenceLabel)
  if (end > at) return {end, mention: phoneNumber(text, at, end)}
  return /^\d{4}[./-] ?\d{1,2}[./-] ?\d{1,2}(?!\d)/u.test(text.slice(at, at + 14))
    ? undefined
    : readIdentifier(text, at)
}

/** A4, G20, COVID-19; 5G. */
function isPartOfName(text: string, at: number): boolean {
  if (/[A-Za-z_]/u.test(text[at - 1] ?? ' ')) return true
  if (text[at - 1] === '-' && /[A-Za-z]/u.test(text[at - 2] ?? ' ')) return true
  const end = at + countDigits(text, at, 20)
  const letters = /^[A-Za-z]+/u.exec(text.slice(end, end + 8))?.[0]
  return letters !== undefined && !Object.values(unitSigns).some(all => all.split(' ').includes(letters))
}
