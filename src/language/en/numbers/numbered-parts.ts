import type {OrdinalMention} from '../../../model/mention.js'
import {pastBlanks} from '../../shared/characters.js'
import {smallNumbers} from './number-words.data.js'
import {isWordEnd, wordAt} from './numerals.js'

const smallNames = new Map(Object.entries(smallNumbers))

/** Words that are numbered from behind (Article 8, Phase II). */
const numbered = new Set(
  (
    'chapter chapters article articles paragraph paragraphs section sections clause clauses volume volumes vol page pages line row column ' +
    'figure table appendix lesson unit episode round part parts annex phase phases stage stages war tier'
  ).split(' '),
)
const digitsOfPart = /\d{1,3}(?![\d%,./]\d|\s{0,3}%|:\d)\b/y

/** Read the number behind the name of a part, the lower-case word at `at`: Chapter 25, Phase II, stage two. */
export function readNumberedPart(text: string, at: number, name: string): OrdinalMention | undefined {
  const from = at + name.length
  const number = pastBlanks(text, from)
  if (!numbered.has(name) || number === from) return undefined
  const word = wordAt(text, number)
  digitsOfPart.lastIndex = number
  const found = word === '' ? digitsOfPart.exec(text)?.[0] : word
  const end = number + (found?.length ?? 0)
  if (found === undefined || !isWordEnd(text, end)) return undefined
  const value = word === '' ? Number(found) : (smallNames.get(word) ?? romanValue(text.slice(number, end)))
  // “in this part I see”: a lone small-letter part with an I is none
  if (!value || (word === 'i' && !/^(?:[A-Z]|phase)/u.test(text.slice(at, at + 5)))) return undefined
  const part: OrdinalMention = {kind: 'ordinal', start: at, end, value}
  return value === 1 ? {...part, weak: true} : part
}

const romanDigits: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10}

/** Undefined for what is no numeral of up to six capital letters. */
function romanValue(roman: string): number | undefined {
  if (!/^[IVX]{1,6}$/u.test(roman)) return undefined
  let value = 0
  for (let i = 0; i < roman.length; i++) {
    const digit = romanDigits[roman[i]!]!
    value += digit < (romanDigits[roman[i + 1] ?? ''] ?? 0) ? -digit : digit
  }
  return toRoman(value) === roman ? value : undefined
}

function toRoman(value: number): string {
  const units = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
  return 'X'.repeat(Math.floor(value / 10)) + units[value % 10]!
}

const industries = new Map([
  ['primary', 1],
  ['secondary', 2],
  ['tertiary', 3],
])
/** Words that an ordinal is read at besides those of number. */
export const partWords: readonly string[] = [...numbered, ...industries.keys()]
const industry =
  /(primary|secondary|tertiary)(?:(?:,|,?\s{1,3}and|,?\s{1,3}or)\s{1,3}(?:the\s{1,3})?(?:primary|secondary|tertiary)){0,2}\s{1,3}(?:industr|sector)/iy

/** 第一产业 is “the primary industry”: read the word at `at`, alone or in a list before “industries”. */
export function readIndustry(text: string, at: number, name: string): OrdinalMention | undefined {
  const value = industries.get(name)
  industry.lastIndex = at
  if (value === undefined || !industry.test(text)) return undefined
  return {kind: 'ordinal', start: at, end: at + name.length, value}
}

/** How the number of such a part is written in place of `like`: Chapter 25. Undefined where `like` is no such part. */
export function writeNumberedPart(value: number, like: string): string | undefined {
  const keyword = /^([A-Za-z]+)\s/u.exec(like)?.[1]
  if (keyword === undefined || !numbered.has(keyword.toLowerCase())) return undefined
  return `${keyword} ${value}`
}
