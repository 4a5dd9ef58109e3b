import {isDigitAt} from '../../shared/characters.js'
import {stem} from '../words/stem.js'
import {pastSpaces, wordAt} from '../words/word-at.js'
import {currencySigns, longUnits, onlyBehindDigits, unitAdjectives, unitForms, unitsByStem} from './units.data.js'

export interface UnitWord {
  /** Id in `shared/units.data.ts`. */
  readonly unit: string
  readonly end: number
}

const adjectiveTail = /^[а-я]{0,5}$/u

/** The unit behind the number that ends at `at`: метров, кв. км, долларов США, -летний. `digits`: the number is in digits. */
export function readUnit(text: string, at: number, digits: boolean): UnitWord | undefined {
  const hyphen = text[at] === '-' || text[at] === '\u2011' ? adjectiveUnit(wordAt(text, at + 1).word) : undefined
  if (hyphen !== undefined) return {unit: hyphen, end: wordAt(text, at + 1).end}
  const from = pastSpaces(text, at)
  if (text[at] === '-' || (from === at && !digits)) return undefined
  for (const [pattern, unit] of longUnits()) {
    pattern.lastIndex = from
    if (pattern.test(text)) return {unit, end: pattern.lastIndex}
  }
  const {word, end} = wordAt(text, from)
  if (word === '') return undefined
  const unit = unitForms[word] ?? unitsByStem().get(stem(word))
  if (unit === undefined || (!digits && onlyBehindDigits.has(word) && word !== 'лет')) return undefined
  // “5 м” of a name, “3 в” of a preposition: single letters stand before no capital
  return {
    unit,
    end:
      text[end] === '.' && unitForms[word] !== undefined && /^\.\s?[\p{Ll},;)]/u.test(text.slice(end, end + 3))
        ? end + 1
        : end,
  }
}

/** летний, дневного: the unit of an adjective of measure, and of a jubilee (75-летие). */
export function adjectiveUnit(word: string): string | undefined {
  for (const [start, unit] of unitAdjectives)
    if (word.startsWith(start) && adjectiveTail.test(word.slice(start.length))) return unit
  return undefined
}

/** A sign of currency right in front of digits. */
export function readPrefix(text: string, at: number): UnitWord | undefined {
  for (const [sign, unit] of Object.entries(currencySigns)) {
    if (!text.startsWith(sign, at)) continue
    const end = pastSpaces(text, at + sign.length)
    if (isDigitAt(text, end)) return {unit, end}
  }
  return undefined
}
