import type {Standing} from '../term-language.js'
import {compounds} from './compounds.data.js'
import {threeCharacterNames, wordGroups} from './words.data.js'

/** Characters looked at on each side of a term. */
const reach = 5
export const longestWord = 4
/** What may follow any place or body: 区内, 会上 are no words that cut the term before. */
const localisers = '内外里中上下前后'
/** Natural logarithm of the size of the corpus that the frequencies are from. */
const logCorpus = Math.log(6e7)
/** What a single character costs on top: as words of their own they are rarer than their counts say. */
const loneCharacter = 3
/** Cost of a glossary term as a word: that of a word met 7,400 times, whatever it is made of. */
const termCost = 9
const compoundCost = logCorpus - Math.log(1000)
/** Margins in nats between which both readings are possible; nearly all true occurrences are above the upper one. */
const surelyNot = -6
const surely = 4

interface Words {
  readonly costs: ReadonlyMap<string, number>
  readonly names: ReadonlySet<string>
}

let words: Words | undefined

function loadWords(): Words {
  const costs = new Map<string, number>()
  for (const [length, log2, list] of wordGroups) {
    const cost = logCorpus - (log2 + 0.5) * Math.LN2 + (length === 1 ? loneCharacter : 0)
    for (let i = 0; i < list.length; i += length) costs.set(list.slice(i, i + length), cost)
  }
  for (let i = 0; i < compounds.length; i += 4) costs.set(compounds.slice(i, i + 4), compoundCost)
  const names = new Set<string>()
  for (let i = 0; i < threeCharacterNames.length; i += 3) names.add(threeCharacterNames.slice(i, i + 3))
  return {costs, names}
}

/**
 * Whether the term `[start, end)` of a normalised text is a word there, or only a string that two other words share:
 *
 *     青岛 市委 托 第三方        as a term: 托 is left over
 *     青岛市 委托 第三方         across its edge: cheaper, so 市委 is no term here
 *
 * Compares the cheapest split into words that keeps both edges with the cheapest one that crosses one of them; a cost is
 * the negative logarithm of a word's frequency. `doubtful` within a margin, inside a name (成功 in 郑成功), after a
 * numeral that may belong to it, and for one character inside a longer word. Cost: bounded by the window.
 */
export function wordStanding(text: string, start: number, end: number): Standing {
  words ??= loadWords()
  let from = start
  while (from > 0 && start - from < reach && isHan(text.charCodeAt(from - 1))) from--
  let to = end
  while (to < text.length && to - end < reach && isHan(text.charCodeAt(to))) to++
  if (from === start && to === end) return 'sure'
  const margin = crossingMargin(words, text.slice(from, to), start - from, end - from)
  if (margin < surelyNot) return 'no'
  const unsure = margin < surely || isInsideName(words, text, start, end) || continuesNumeral(text, start)
  if (unsure) return 'doubtful'
  return end - start === 1 && isInsideWord(words, text, start) ? 'doubtful' : 'sure'
}

/** How much dearer the best split across an edge of `[start, end)` is than the best one that keeps both. */
function crossingMargin({costs}: Words, window: string, start: number, end: number): number {
  const crossing = bestCrossing(costs, window, start, end)
  if (crossing === Number.POSITIVE_INFINITY) return crossing
  const inside = Math.min(termCost, bestSplit(costs, window, start, end))
  return crossing - bestSplit(costs, window, 0, start) - inside - bestSplit(costs, window, end, window.length)
}

/** Words with their costs, and what a character is that begins no known word. */
export function wordCosts(): {readonly costs: ReadonlyMap<string, number>; readonly unknown: number} {
  words ??= loadWords()
  return {costs: words.costs, unknown: logCorpus + loneCharacter}
}

function wordCost(costs: ReadonlyMap<string, number>, word: string): number {
  return costs.get(word) ?? (word.length === 1 ? logCorpus + loneCharacter : Number.POSITIVE_INFINITY)
}

function bestSplit(costs: ReadonlyMap<string, number>, text: string, start: number, end: number): number {
  const best = new Float64Array(end - start + 1).fill(Number.POSITIVE_INFINITY)
  best[0] = 0
  for (let i = start; i < end; i++)
    for (let j = i + 1; j <= Math.min(end, i + longestWord); j++) {
      const cost = best[i - start]! + wordCost(costs, text.slice(i, j))
      if (cost < best[j - start]!) best[j - start] = cost
    }
  return best[end - start]!
}

/** Best split with at least one word across an edge; a word that holds the whole term crosses nothing. */
function bestCrossing(costs: ReadonlyMap<string, number>, window: string, start: number, end: number): number {
  const size = window.length + 1
  const plain = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const crossed = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  plain[0] = 0
  for (let i = 0; i < window.length; i++)
    for (let j = i + 1; j <= Math.min(window.length, i + longestWord); j++) {
      const holdsTerm = i <= start && j >= end && j - i > end - start
      const isPlace = i === end - 1 && j === end + 1 && localisers.includes(window[end]!)
      if (holdsTerm || isPlace) continue
      const cost = wordCost(costs, window.slice(i, j))
      const crosses = (i < start && start < j) || (i < end && end < j)
      if (!crosses) plain[j] = Math.min(plain[j]!, plain[i]! + cost)
      const before = crosses ? Math.min(plain[i]!, crossed[i]!) : crossed[i]!
      crossed[j] = Math.min(crossed[j]!, before + cost)
    }
  return crossed[window.length]!
}

/** 成功 in 郑成功, 海关 in 山海关; but 山东省 is 山东 with its rank. */
function isInsideName({names}: Words, text: string, start: number, end: number): boolean {
  return end - start === 2 && start > 0 && names.has(text.slice(start - 1, end))
}

function isInsideWord({costs}: Words, text: string, start: number): boolean {
  for (let from = Math.max(0, start - 2); from <= start; from++)
    for (let to = start + 1; to <= Math.min(text.length, start + 3); to++)
      if (to - from > 1 && costs.has(text.slice(from, to))) return true
  return false
}

const numerals = '一二三四五六七八九十百千万亿零〇两'

/** 四个中心 in 十四个中心. */
function continuesNumeral(text: string, start: number): boolean {
  return start > 0 && numerals.includes(text[start]!) && `${numerals}第`.includes(text[start - 1]!)
}

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007
}
