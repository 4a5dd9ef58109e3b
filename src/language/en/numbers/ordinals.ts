import type {OrdinalMention} from '../../../model/mention.js'
import {hiddenOrdinals, ordinalNumbers, smallNumbers} from './number-words.data.js'
import {readIndustry, readNumberedPart} from './numbered-parts.js'
import {isDash, skipGap, wordAt} from './numerals.js'

const ordinalNames = new Map(Object.entries(ordinalNumbers))
const hiddenNames = new Map(Object.entries(hiddenOrdinals))
const smallNames = new Map(Object.entries(smallNumbers))

/** 3rd, third, twenty-first, inaugural. `name` is the lower-case word at `at`, empty before digits. */
export function readOrdinal(text: string, at: number, name: string): OrdinalMention | undefined {
  if (name === '') return readDigitOrdinal(text, at)
  const hidden = hiddenNames.get(name)
  if (hidden !== undefined) return {kind: 'ordinal', start: at, end: at + name.length, value: hidden, weak: true}
  const tens = smallNames.get(name)
  if (tens !== undefined && tens >= 20) return readCompoundOrdinal(text, at, name, tens)
  const value = ordinalNames.get(name)
  if (value === undefined) return readIndustry(text, at, name) ?? readNumberedPart(text, at, name)
  const end = at + name.length
  if (value === 2 && isPeriod(text, at, end)) return undefined
  if (isShareOf(text, at, end, name)) return undefined
  const weak = value <= 3 && (value === 1 || isAdverb(text, end))
  return {kind: 'ordinal', start: at, end, value, ...(weak ? {weak: true} : {})}
}

const digitOrdinal = /(\d{1,3}(?:,\d{3}){1,6}|\d{1,6})(?:st|nd|rd|th)\b/iy

function readDigitOrdinal(text: string, at: number): OrdinalMention | undefined {
  digitOrdinal.lastIndex = at
  const found = digitOrdinal.exec(text)
  return found === null
    ? undefined
    : {kind: 'ordinal', start: at, end: digitOrdinal.lastIndex, value: Number(found[1]!.replaceAll(',', ''))}
}

function readCompoundOrdinal(text: string, at: number, name: string, tens: number): OrdinalMention | undefined {
  const next = skipGap(text, at + name.length)
  const last = wordAt(text, next)
  const unit = ordinalNames.get(last)
  if (unit === undefined || unit > 9 || !isDash(text.charCodeAt(at + name.length))) return undefined
  return {kind: 'ordinal', start: at, end: next + last.length, value: tens + unit}
}

/** “The lower third of the page”: a share, not the third of several. */
function isShareOf(text: string, at: number, end: number, name: string): boolean {
  return (
    (name === 'third' || name === 'quarter' || name === 'fifth' || name === 'tenth') &&
    /\b(?:upper|lower|bottom|top|middle|outer|inner|left|right|remaining|northern|southern|eastern|western)\s{1,3}$/iu.test(
      text.slice(Math.max(0, at - 12), at),
    ) &&
    /^(?:[.,;:)]|$|\s{1,3}of\b)/u.test(text.slice(end, end + 6))
  )
}

/** “Roughly a second”, “per second”: no noun stands behind it. */
function isPeriod(text: string, at: number, end: number): boolean {
  return (
    /\b(?:an?|per|each|every|half\sa|split)\s{1,3}$/iu.test(text.slice(Math.max(0, at - 9), at)) &&
    /^(?:[.,;:)]|$|\s{1,3}(?:if|when|and|or|to|for|before|after|until|while|at|in|on|of|as|is|with|until|longer|later|faster)\b)/u.test(
      text.slice(end, end + 9),
    )
  )
}

/** “Second, …”, “second only to”, “third parties” and the like. */
function isAdverb(text: string, end: number): boolean {
  return /^(?:[,;:.]|\s{1,3}(?:to\b|only|part(?:y|ies)\b|hand|person|thought|is\b|was\b|we\b)|-(?:party|hand))/u.test(
    text.slice(end, end + 9),
  )
}
