import type {Standing} from '../../contract/term-language.js'
import {longestWord, unknownCost, wordCosts} from './word-costs.js'
import {threeCharacterNames} from './words.data.js'

/** Characters looked at on each side of a term. */
const reach = 5
/** What may follow any place or body: 区内, 会上 are no words that cut the term before. */
const localisers = '内外里中上下前后旁'
/** 地下, 地上 are words of their own wherever they stand. */
const ground = '地'
/** Cost of a glossary term as a word: that of a word met 7,400 times, whatever it is made of. */
const termCost = 9
/** Margins in nats between which both readings are possible; nearly all true occurrences are above the upper one. */
const surelyNot = -6
const surely = 4
/** The upper one where a common word reaches across the edge: 中心 in 集中心得. */
const surelyByCommonWord = 9
/** Cost of a word met 1,000 times. */
const commonCost = 11

let names: ReadonlySet<string> | undefined

function knownNames(): ReadonlySet<string> {
  if (names !== undefined) return names
  const all = new Set<string>()
  for (let i = 0; i < threeCharacterNames.length; i += 3) all.add(threeCharacterNames.slice(i, i + 3))
  names = all
  return all
}

/**
 * Whether the term `[start, end)` of a normalised text is a word there, or only a string that two other words share:
 *
 *     青岛 市委 托 第三方        as a term: 托 is left over
 *     青岛市 委托 第三方         across its edge: cheaper, so 市委 is no term here
 *
 * Compares the cheapest split into words that keeps both edges with the cheapest one that crosses one of them; a cost is
 * the negative logarithm of a word's frequency. `doubtful` within a margin, inside a name (成功 in 郑成功), after a
 * numeral that may belong to it, before a head that makes another word of it, and for one character inside a longer word. Cost: bounded by the window.
 */
export function wordStanding(text: string, start: number, end: number): Standing {
  let from = start
  while (from > 0 && start - from < reach && isHan(text.charCodeAt(from - 1))) from--
  let to = end
  while (to < text.length && to - end < reach && isHan(text.charCodeAt(to))) to++
  if (from === start && to === end) return 'sure'
  const window = text.slice(from, to)
  const crossing = Math.min(cheapestAcross(window, start - from), cheapestAcross(window, end - from))
  const margin = crossing === Number.POSITIVE_INFINITY ? crossing : crossingMargin(window, start - from, end - from)
  if (margin < surelyNot) return 'no'
  const unsure =
    margin < (crossing < commonCost ? surelyByCommonWord : surely) ||
    isInsideName(text, start, end) ||
    continuesNumeral(text, start) ||
    isBeforeHead(text, start, end) ||
    isSharedOut(text, start, end)
  if (unsure) return 'doubtful'
  return end - start === 1 && isInsideWord(text, start) ? 'doubtful' : 'sure'
}

/** How much dearer the best split across an edge of `[start, end)` is than the best one that keeps both. */
function crossingMargin(window: string, start: number, end: number): number {
  const crossing = bestCrossing(window, start, end)
  if (crossing === Number.POSITIVE_INFINITY) return crossing
  const inside = Math.min(termCost, bestSplit(window, start, end))
  return crossing - bestSplit(window, 0, start) - inside - bestSplit(window, end, window.length)
}

/** Counted as words with what follows it, it stands before any: 各部门 has no 各部. */
const determiner = '各'

/** Cost of the commonest known word that reaches across `edge`; Infinity where none does. */
function cheapestAcross(text: string, edge: number): number {
  const costs = wordCosts()
  let cheapest = Number.POSITIVE_INFINITY
  for (let i = Math.max(0, edge - longestWord + 1); i < edge; i++)
    for (let j = edge + 1; j <= Math.min(text.length, i + longestWord); j++)
      if (text[i] !== determiner) cheapest = Math.min(cheapest, costs.cost(text, i, j))
  return cheapest
}

function wordCost(text: string, start: number, end: number): number {
  const cost = wordCosts().cost(text, start, end)
  return cost === Number.POSITIVE_INFINITY && end - start === 1 ? unknownCost : cost
}

function bestSplit(text: string, start: number, end: number): number {
  const best = costsUpTo(end - start, 0)
  for (let i = start; i < end; i++)
    for (let j = i + 1; j <= Math.min(end, i + longestWord); j++) {
      const cost = best[i - start]! + wordCost(text, i, j)
      if (cost < best[j - start]!) best[j - start] = cost
    }
  return best[end - start]!
}

/** Best split with at least one word across an edge; a word that holds the whole term crosses nothing. */
function bestCrossing(window: string, start: number, end: number): number {
  const plain = costsUpTo(window.length, 0)
  const crossed = costsUpTo(window.length, 1)
  crossed[0] = Number.POSITIVE_INFINITY
  for (let i = 0; i < window.length; i++)
    for (let j = i + 1; j <= Math.min(window.length, i + longestWord); j++) {
      const holdsTerm = i <= start && j >= end && j - i > end - start
      const isPlace = i === end - 1 && j === end + 1 && localisers.includes(window[end]!) && window[i] !== ground
      if (holdsTerm || isPlace || isJoinedAt(window, start, i, j)) continue
      const cost = wordCost(window, i, j)
      const crosses = (i < start && start < j) || (i < end && end < j)
      if (!crosses) plain[j] = Math.min(plain[j]!, plain[i]! + cost)
      const before = crosses ? Math.min(plain[i]!, crossed[i]!) : crossed[i]!
      crossed[j] = Math.min(crossed[j]!, before + cost)
    }
  return crossed[window.length]!
}

/** 全国政协 before 委员: two words written as one, and the second begins the term. */
function isJoinedAt(window: string, edge: number, start: number, end: number): boolean {
  if (end - start !== 4 || edge !== start + 2) return false
  const costs = wordCosts()
  return Math.max(costs.cost(window, start, edge), costs.cost(window, edge, end)) < Number.POSITIVE_INFINITY
}

/** Two rows of costs, used again and again. */
const rows = [new Float64Array(64), new Float64Array(64)]

/** A row of costs for `[0, length]`: nothing to the beginning, all else out of reach. */
function costsUpTo(length: number, which: 0 | 1): Float64Array {
  let row = rows[which]!
  if (row.length <= length) {
    row = new Float64Array(length * 2)
    rows[which] = row
  }
  row.fill(Number.POSITIVE_INFINITY, 0, length + 1)
  row[0] = 0
  return row
}

/** 成功 in 郑成功, 海关 in 山海关; but 山东省 is 山东 with its rank. */
function isInsideName(text: string, start: number, end: number): boolean {
  return end - start === 2 && start > 0 && knownNames().has(text.slice(start - 1, end))
}

/** Characters that make another thing of the two before them. */
const heads = '家员者师生团会社院部局厅司署台馆室所站厂币碑卿学法权力品费税书报刊网机'

/** 企业 in 企业家, 研究 in 研究生; but 山东省 is 山东, and 市场化 of the 市场. */
function isBeforeHead(text: string, start: number, end: number): boolean {
  if (end - start !== 2 || end >= text.length || !heads.includes(text[end]!)) return false
  return wordCosts().cost(text, start, end + 1) < Number.POSITIVE_INFINITY
}

/** What makes a noun of two characters before it, be that a known word or not: 教育展. */
const freeHeads = '展课片园周节馆'

/**
 * 主题 and 教育 in 海洋主题教育展: the first half may belong to the word before the term, and the second makes another thing with
 * what follows.
 */
function isSharedOut(text: string, start: number, end: number): boolean {
  if (end - start !== 4 || end >= text.length || !freeHeads.includes(text[end]!)) return false
  if (start === 0 || !isHan(text.charCodeAt(start - 1))) return false
  const costs = wordCosts()
  return [start, start + 2].every(from => costs.cost(text, from, from + 2) < Number.POSITIVE_INFINITY)
}

function isInsideWord(text: string, start: number): boolean {
  const costs = wordCosts()
  for (let from = Math.max(0, start - 2); from <= start; from++)
    for (let to = start + 1; to <= Math.min(text.length, start + 3); to++)
      if (to - from > 1 && costs.cost(text, from, to) < Number.POSITIVE_INFINITY) return true
  return false
}

const numerals = '一二三四五六七八九十百千万亿零〇两'

const demonstratives = '这那某另同任'

/** 四个中心 in 十四个中心; 一 after 这 counts what follows (这一带). */
function continuesNumeral(text: string, start: number): boolean {
  if (start === 0 || !numerals.includes(text[start]!)) return false
  const before = text[start - 1]!
  return `${numerals}第`.includes(before) || (text[start] === '一' && demonstratives.includes(before))
}

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007
}
