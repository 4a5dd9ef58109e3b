import type {DateMention, OrdinalMention, PeriodMention, QuantityMention} from '../../../../model/mention.js'
import {countDigits, isDigitAt} from '../../characters.js'
import {onFirstUse} from '../../on-first-use.js'
import type {CardinalReader} from './cardinals.js'
import {type LatinNumbers, valuesOf} from './facts.js'
import {endOfWord, pastBlank, pastGap, wordAt} from './word-at.js'

export interface OrdinalReader {
  /** The ordinal, or the plan or quarter that it numbers, whose digits begin at `at`. */
  readonly readDigits: (text: string, at: number) => OrdinalMention | PeriodMention | DateMention | undefined
  readonly readWord: (text: string, at: number, word: string) => OrdinalMention | PeriodMention | undefined
  readonly readRoman: (text: string, at: number) => OrdinalMention | PeriodMention | undefined
  /** “Two thirds”, “a quarter”: at the number or article there. */
  readonly readFraction: (text: string, at: number, word: string) => QuantityMention | undefined
}

/** Reads 1er, 20.º, 3. before a noun, XXe, deuxième, and fractions. Cost: bounded. */
export function ordinalReader(facts: LatinNumbers, cardinal: CardinalReader): OrdinalReader {
  const known = onFirstUse(() => ({
    ordinals: valuesOf(facts.ordinals),
    fractions: valuesOf(facts.fractions),
    partsOfYear: valuesOf(facts.partsOfYear),
    suffix: new RegExp(`(?:${facts.ordinalSuffix})`, 'uy'),
    roman: new RegExp(`[IVX]{1,6}(?:${facts.romanSuffix ?? ''})(?![\\p{L}\\d])`, 'uy'),
    plan: new RegExp(`[\\s\\u00A0]?(?:${facts.fiveYearPlan})`, 'iuy'),
  }))

  const withPlan = (text: string, ordinal: OrdinalMention): OrdinalMention | PeriodMention => {
    const {plan} = known()
    plan.lastIndex = ordinal.end
    return plan.test(text)
      ? {kind: 'period', start: ordinal.start, end: plan.lastIndex, id: `five-year-plan:${ordinal.value}`}
      : ordinal
  }

  const readDigits = (text: string, at: number): OrdinalMention | PeriodMention | DateMention | undefined => {
    const {suffix, partsOfYear} = known()
    const digits = countDigits(text, at, 5)
    suffix.lastIndex = at + digits
    if (digits > 4 || !suffix.test(text)) return undefined
    const end = suffix.lastIndex
    const value = Number(text.slice(at, at + digits))
    const next = pastBlank(text, end)
    const length = partsOfYear.get(wordAt(text, next))
    if (length !== undefined && value * length <= 12)
      return {
        kind: 'date',
        start: at,
        end: endOfWord(text, next),
        part: `m${(value - 1) * length + 1}-${value * length}`,
      }
    return withPlan(text, {kind: 'ordinal', start: at, end, value, ...(value === 1 ? {weak: true} : {})})
  }

  const readWord = (text: string, at: number, word: string): OrdinalMention | PeriodMention | undefined => {
    const value = known().ordinals.get(word)
    if (value === undefined) return undefined
    return withPlan(text, {
      kind: 'ordinal',
      start: at,
      end: at + word.length,
      value,
      ...(value <= 2 ? {weak: true} : {}),
    })
  }

  const readRoman = (text: string, at: number): OrdinalMention | PeriodMention | undefined => {
    const {roman} = known()
    roman.lastIndex = at
    const found = roman.exec(text)?.[0]
    if (found === undefined) return undefined
    const value = romanValue(/^[IVX]+/u.exec(found)![0])
    // a single letter is an initial or a section
    if (value === undefined || (found.length < 3 && !/\p{Ll}$/u.test(found) && !/^[IVX]{2}/u.test(found)))
      return undefined
    const ordinal = {kind: 'ordinal' as const, start: at, end: at + found.length, value}
    return withPlan(text, facts.romanSuffix === undefined ? {...ordinal, weak: true} : ordinal)
  }

  const readFraction = (text: string, at: number, word: string): QuantityMention | undefined => {
    const {fractions} = known()
    const alone = fractions.get(word)
    const above = alone === undefined ? cardinal(text, at) : undefined
    const end = alone === undefined ? (above?.end ?? at) : at
    const next = alone === undefined ? pastGap(text, end) : at
    const name = wordAt(text, next)
    const below = alone ?? fractions.get(name)
    if (
      below === undefined ||
      (alone === undefined && (above === undefined || above.value >= below || isDigitAt(text, at) || next === end))
    )
      return undefined
    // “a quarter of an hour”, “a third party” and “third countries” say no share; whole numbers above one do
    const count = above?.value ?? 1
    return {
      kind: 'number',
      start: at,
      end: next + name.length,
      value: count / below,
      step: 1 / below,
      precision: 'exact',
      fraction: [count, below],
      ...(count === 1 ? {weak: true, loose: true} : {}),
    }
  }

  return {readDigits, readWord, readRoman, readFraction}
}

const romanDigits: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10}

/** The value of Roman digits in their usual order; undefined for others. */
function romanValue(written: string): number | undefined {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/u.test(written)) return undefined
  let value = 0
  for (let i = 0; i < written.length; i++) {
    const digit = romanDigits[written[i]!]!
    value += digit < (romanDigits[written[i + 1] ?? ''] ?? 0) ? -digit : digit
  }
  return value === 0 ? undefined : value
}
