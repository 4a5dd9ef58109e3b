import type {Mutable, OrdinalMention} from '../../../model/mention.js'
import {pastSpaces, wordAt} from '../words/word-at.js'
import {adjectiveEnding, cardinals, ordinalRoots, thirds} from './number-words.data.js'

/** A place in an order as it is written, without what is counted. */
export interface Ordinal {
  readonly value: number
  readonly end: number
}

const digitOrdinal = /(\d{1,4})-(?:го|му|ый|ий|ой|ая|ое|ые|ом|ым|ую|ых|ым|ыми|й|я|е|м|х|ю)(?![а-яё-])/iuy
const roman = /(?=[IVXLCХ])(C{0,3})([XХ]{0,3}|[XХ][LC]|L[XХ]{0,3})(I{1,3}|IV|VI{0,3}|I[XХ])?(?![A-Za-zА-Яа-яЁё\d])/uy
const romanValues: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10, Х: 10, L: 50, C: 100}

/** 14-я, XX, двадцать первый at `at`; undefined where no ordinal begins. A Roman numeral is one only before a Russian word. */
export function ordinalAt(text: string, at: number): Ordinal | undefined {
  digitOrdinal.lastIndex = at
  const digits = digitOrdinal.exec(text)
  if (digits !== null) return {value: Number(digits[1]), end: digitOrdinal.lastIndex}
  return readRoman(text, at) ?? readWords(text, at)
}

function readRoman(text: string, at: number): Ordinal | undefined {
  if (!/[IVXLCХ]/u.test(text[at] ?? ' ') || /[\p{L}\d.-]/u.test(text[at - 1] ?? ' ')) return undefined
  roman.lastIndex = at
  const found = roman.exec(text)?.[0]
  if (found === undefined || found === '') return undefined
  const end = at + found.length
  if (!/^(?:[-–—](?=[IVXL])|\s{1,3}[«"(]?[а-яё])/u.test(text.slice(end, end + 5))) return undefined
  return {value: romanValue(found), end}
}

function romanValue(written: string): number {
  let value = 0
  for (let i = 0; i < written.length; i++) {
    const own = romanValues[written[i]!]!
    value += own < (romanValues[written[i + 1] ?? ''] ?? 0) ? -own : own
  }
  return value
}

/** первая, двадцать пятого, сто двадцать первый. */
function readWords(text: string, at: number): Ordinal | undefined {
  let sum = 0
  let least = 1000
  for (let pos = at; ; ) {
    const {word, end} = wordAt(text, pos)
    const own = ordinalValue(word)
    if (own !== undefined) return own < least || sum === 0 ? {value: sum + own, end} : undefined
    const tens = cardinals().get(word)
    if (tens === undefined || tens < 20 || tens >= least || tens % 10 > 0) return undefined
    sum += tens
    least = tens >= 100 ? 100 : 10
    pos = pastSpaces(text, end)
    if (pos === end) return undefined
  }
}

/** The value of an ordinal in words, in any case. */
export function ordinalValue(word: string): number | undefined {
  if (thirds().has(word)) return 3
  if (!adjectiveEnding.test(word)) return undefined
  return ordinalRoots().get(word.replace(adjectiveEnding, ''))
}

/** The ordinal at `at` as a mention. */
export function readOrdinal(text: string, at: number): OrdinalMention | undefined {
  const found = ordinalAt(text, at)
  if (found === undefined) return undefined
  const mention: Mutable<OrdinalMention> = {kind: 'ordinal', start: at, end: found.end, value: found.value}
  if (found.value === 1 || isTurnOfSpeech(text, at, found.end)) mention.weak = true
  return mention
}

/** во-вторых; Пётр I; вторая половина. */
function isTurnOfSpeech(text: string, at: number, end: number): boolean {
  if (/во-$/iu.test(text.slice(Math.max(0, at - 3), at))) return true
  return /^\s{1,3}(?:половин|сторон[аыу]|план(?!ет))/u.test(text.slice(end, end + 12))
}
