import {isDigitAt} from '../characters.js'
import {clean} from '../decimal.js'
import {readNumeral} from '../figures.js'
import type {MyriadNumbers} from './facts.js'

/** A number in digits, characters or both. */
export interface MyriadNumeral {
  readonly value: number
  readonly end: number
  readonly step: number
  /** Has a digit of ASCII. */
  readonly digits: boolean
  readonly scale?: number | undefined
  readonly several?: boolean | undefined
}

export type NumeralReader = (text: string, at: number) => MyriadNumeral | undefined

const longest = 40

/** Reads 3万5000, 1億2000万, 五十万, 二〇二四, 数百万, 12억 6천만. Cost: bounded. */
export function numeralReader(facts: MyriadNumbers): NumeralReader {
  const digitValues = new Map([...facts.digits].map((character, value) => [character, value] as const))
  for (const [character, value] of Object.entries(facts.moreDigits ?? {})) digitValues.set(character, value)
  const {small, large} = facts

  return (text, at) => {
    let total = 0
    let group = 0
    let current: number | undefined
    let step = 1
    let last = 1
    let scale: number | undefined
    let hasDigits = false
    let several = false
    let end = at
    let pos = at
    if (facts.several.includes(text[at] ?? '\n') && (small[text[at + 1]!] ?? large[text[at + 1]!]) !== undefined) {
      several = true
      pos++
    }
    while (pos < text.length && pos - at < longest) {
      const unit = text[pos]!
      if (isDigitAt(text, pos)) {
        if (current !== undefined) break
        const figure = readNumeral(text, pos, '.')
        if (figure === undefined) break
        current = figure.value
        step = figure.step
        last = 1
        hasDigits = true
        pos = figure.end
      } else if (digitValues.has(unit)) {
        if (current !== undefined && (hasDigits || last !== 1)) break
        current = (current ?? 0) * (current === undefined ? 1 : 10) + digitValues.get(unit)!
        step = 1
        last = 1
        pos++
      } else if (small[unit] !== undefined) {
        const times = small[unit]
        if (current === 0 || (current === undefined && pos > at + (several ? 1 : 0) && last === times)) break
        group += (current ?? 1) * times
        step = current === undefined ? times : step * times
        current = undefined
        last = times
        pos++
      } else if (large[unit] !== undefined) {
        const times = large[unit]
        if (scale !== undefined && times >= scale) break
        const count = group + (current ?? 0)
        if (count === 0 && pos > at + (several ? 1 : 0)) break
        total += (count === 0 ? 1 : count) * times
        step *= times
        if (count === 0) step = times
        group = 0
        current = undefined
        scale = times
        last = times
        pos++
      } else if (facts.hasSpaces === true && unit === ' ' && last >= 1000 && isDigitAt(text, pos + 1)) {
        pos++
        continue
      } else break
      end = pos
    }
    if (end === at) return undefined
    const value = clean(total + group + (current ?? 0))
    return {value, end, step: clean(step), digits: hasDigits, scale, ...(several ? {several} : {})}
  }
}
