import type {Mention} from '../../model/mention.js'
import {bitsByCharacter, isDigitAt} from '../shared/characters.js'
import {markGlosses} from '../shared/glosses.js'
import {phoneNumber, type ReadIdentifier, readIdentifier, readWordWithDigits} from '../shared/identifiers.js'
import {readDate} from './dates/dates.js'
import {readPeriod, readTime} from './dates/times.js'
import {becomes} from './numbers/magnitudes.js'
import {digitValues, folded, largeMultipliers, smallMultipliers, tens} from './numbers/numeral-characters.data.js'
import {beforeOne, numeralWords, ordinalWords} from './numbers/numeral-words.data.js'
import {readNumeral} from './numbers/numerals.js'
import {readOrdinal} from './numbers/ordinals.js'
import {readPercent} from './numbers/percentages.js'
import {readFactor, readQuantity} from './numbers/quantities.js'
import {skipReferenceNumber} from './numbers/reference-numbers.js'

const foldTable = new Uint16Array(65536)
for (let code = 0xff10; code <= 0xff19; code++) foldTable[code] = code - 0xff10 + 0x30
for (const [from, to] of Object.entries(folded)) foldTable[from.charCodeAt(0)] = to.charCodeAt(0)

/** A bit for each reader; what a numeral begins is told by what stands behind it. */
const may = {
  period: 1,
  time: 2,
  date: 4,
  ordinal: 8,
  percent: 16,
  factor: 32,
  quantity: 64,
  word: 128,
  numeral: 256,
} as const

const numerals = `${[digitValues, smallMultipliers, largeMultipliers, tens].flatMap(table => Object.keys(table)).join('')}数几上成`
/** What may begin with a character. Most characters begin nothing. */
const beginnings = bitsByCharacter([
  [numerals, may.numeral],
  ['百千万', may.percent],
  ['0123456789', may.numeral | may.time],
  ['一二两三四五六七八九十零', may.time],
  ['十', may.period],
  ['第', may.period | may.date | may.ordinal],
  ['首', may.date | may.ordinal],
  ['“"「『', may.period],
  ['正腊冬农民前本去明来后昨同次翌', may.date],
  ['上中下早凌清傍晚夜当今', may.time],
  ['今当上下周星礼', may.date],
  ['翻', may.factor],
  ['过半近超$¥€£人港新美UHNRCE₦₹₩₽₺฿₫₱₴A', may.quantity],
])

/** What the second character leaves of these. */
const toldBySecond = may.period | may.time | may.date | may.percent
const seconds = bitsByCharacter([
  [`${numerals}0123456789`, may.time | may.date],
  ['一二三四五六七八九十', may.period],
  [':时点午晨早上间夜晚里', may.time],
  ['年月个天日周世期半拜历国季', may.date],
  ['分', may.percent],
])

/** What a numeral may begin by the character behind it and behind spaces; a quantity with any. */
const behind = bitsByCharacter([
  ['年世月日号季财', may.date],
  ['-~至到', may.date | may.percent],
  ['/.', may.date],
  ['大中等线期世届', may.ordinal],
  ['%‰厘多余个百基b点成又分、和及或', may.percent],
  ['倍', may.factor],
])

/** By their first two characters, longer ones first. */
const words = new Map<string, string[]>()
for (const word of [...numeralWords, ...ordinalWords].sort((a, b) => b.length - a.length)) {
  const group = words.get(word.slice(0, 2))
  if (group === undefined) words.set(word.slice(0, 2), [word])
  else group.push(word)
}
const idiomNumerals = '一二两三四五六七八九十百千万'
for (const first of [...words.keys(), ...idiomNumerals]) {
  const code = first.charCodeAt(0)
  if (beginnings[code] !== 0) beginnings[code]! |= may.word
}

/**
 * Numbers, percentages, ordinals, dates, times and periods of a Chinese text, ascending, not overlapping. Numerals that count
 * nothing (一带一路, 三亚, 十分) are left out. Cost: linear in the text.
 */
export function readMentions(text: string): Mention[] {
  const folded = fold(text)
  const mentions: Mention[] = []
  let at = 0
  /** Of the last mention. */
  let end = 0
  while (at < folded.length) {
    const begun = beginnings[folded.charCodeAt(at)]!
    const readers = begun === 0 ? 0 : begun & (seconds[folded.charCodeAt(at + 1) | 0]! | ~toldBySecond)
    if (readers === 0) {
      at++
      continue
    }
    const word = (readers & may.word) === 0 ? 0 : lexicalWord(folded, at)
    if (word > 0) {
      at += word
      continue
    }
    const isDigit = isDigitAt(folded, at)
    const named = isDigit ? readName(folded, at) : undefined
    const mention =
      named === undefined
        ? (readMention(folded, at, readers) ?? (isDigit ? readWordWithDigits(folded, at, end) : undefined))
        : named.mention
    if (mention !== undefined && mention.start >= end) {
      mentions.push(mention)
      end = mention.end
    }
    at = named?.end ?? mention?.end ?? skipNumeral(folded, at)
  }
  markGlosses(folded, mentions)
  return mentions
}

/** The telephone number, version, address or the like whose first digit is at `at`. */
function readName(text: string, at: number): ReadIdentifier | undefined {
  const end = skipReferenceNumber(text, at)
  return end > at ? {end, mention: phoneNumber(text, at, end)} : readIdentifier(text, at)
}

function readMention(text: string, at: number, opened: number): Mention | undefined {
  if (isInsideWord(text, at)) return undefined
  const readers = (opened & may.numeral) === 0 ? opened : opened | readersOfNumeral(text, at)
  let found: Mention | undefined
  if ((readers & may.period) !== 0) found = readPeriod(text, at)
  if (found === undefined && (readers & may.time) !== 0) found = readTime(text, at)
  if (found === undefined && (readers & may.date) !== 0) found = readDate(text, at)
  if (found === undefined && (readers & may.ordinal) !== 0) found = readOrdinal(text, at)
  if (found === undefined && (readers & may.percent) !== 0) found = readPercent(text, at)
  if (found === undefined && (readers & may.factor) !== 0) found = readFactor(text, at)
  if (found === undefined && (readers & may.quantity) !== 0) found = readQuantity(text, at)
  return found
}

function readersOfNumeral(text: string, at: number): number {
  let end = readNumeral(text, at)?.end
  if (end === undefined) return 0
  while (text[end] === ' ') end++
  return may.quantity | behind[text.charCodeAt(end) | 0]!
}

/** Full-width digits, Traditional numerals and the like, one unit for one unit. */
function fold(text: string): string {
  let first = 0
  while (first < text.length && foldTable[text.charCodeAt(first)] === 0) first++
  if (first === text.length) return text
  const parts: string[] = []
  let from = 0
  for (let at = first; at < text.length; at++) {
    const to = foldTable[text.charCodeAt(at)]!
    if (to === 0) continue
    parts.push(text.slice(from, at), String.fromCharCode(to))
    from = at + 1
  }
  parts.push(text.slice(from))
  return parts.join('')
}

/** Length of the word at `at` that contains a numeral without counting anything; 0 where there is none. */
function lexicalWord(text: string, at: number): number {
  const candidates = words.get(text.slice(at, at + 2))
  if (candidates === undefined) return idiom(text, at)
  // 形成百亿级产业: the verb ends in 成
  if (text[at] === '成' && becomes(text, at)) return 0
  for (const word of candidates) if (text.startsWith(word, at)) return word.length
  return idiom(text, at)
}

/** 千方百计, 一心一意, 五湖四海, 一国两制: numeral, noun, numeral, noun without a measure word counts nothing. */
function idiom(text: string, at: number): number {
  if (!idiomNumerals.includes(text[at]!) || !idiomNumerals.includes(text[at + 2] ?? '-')) return 0
  const [second, fourth] = [text[at + 1]!, text[at + 3] ?? '']
  if (!/^\p{Script=Han}$/u.test(second) || !/^\p{Script=Han}$/u.test(fourth)) return 0
  const isNumeral = (char: string): boolean =>
    char in digitValues || char in smallMultipliers || char in largeMultipliers
  if (isNumeral(second) || isNumeral(fourth)) return 0
  return /[年月日时点分个名位项座条家所次批人元米岁天周第成之区市县镇省]/u.test(second + fourth) ? 0 : 4
}

const weekday = /(?:周|星期|礼拜)$/u

function isInsideWord(text: string, at: number): boolean {
  const char = text[at]!
  const before = text[at - 1] ?? ''
  if (char === '一' && before !== '' && beforeOne.includes(before) && text[at + 1] !== '半') return true
  if (!'周期拜'.includes(before) || !'一二三四五六日'.includes(char)) return false
  return weekday.test(text.slice(Math.max(0, at - 2), at)) && !'年天个次'.includes(text[at + 1] ?? '。')
}

/** Past a numeral that is no mention, so that its tail is not read as another one. */
function skipNumeral(text: string, at: number): number {
  if (!isDigitAt(text, at)) return at + 1
  while (isDigitAt(text, at)) at++
  return at
}
