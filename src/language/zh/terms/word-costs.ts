import {cities, compounds, newPairs, newTriples} from '../numbers/compounds.data.js'
import {wordGroups} from './words.data.js'

/** Longest word of the list, in characters. */
export const longestWord = 4
/** Natural logarithm of the size of the corpus that the frequencies are from. */
const logCorpus = Math.log(6e7)
/** What a single character costs on top: as words of their own they are rarer than their counts say. */
const loneCharacter = 3
const compoundCost = logCorpus - Math.log(1000)
/** 各 stands before any noun; the list counts it mostly as a part of 各国, 各部. */
const determiner = '各'
const determinerCost = 6
/** Cost of a character that is no known word. */
export const unknownCost = logCorpus + loneCharacter

/** Words of one length and cost, one after the other. */
interface Group {
  readonly cost: number
  readonly length: number
  readonly words: string
}

/**
 * Known words by their characters: an open-addressing hash table over the units of the list itself. A `Map` of strings takes
 * ten times as long to build, at every start, and needs a new string for each question.
 */
class WordCosts {
  private readonly units: Uint16Array
  /** Place of a word in `units`, plus one; 0 for a free slot. */
  private readonly places: Uint32Array
  private readonly groups: Uint8Array
  private readonly costs: Float64Array
  private readonly lengths: Uint8Array
  private readonly mask: number

  constructor(groups: readonly Group[]) {
    const size = groups.reduce((sum, {words}) => sum + words.length, 0)
    const count = groups.reduce((sum, {words, length}) => sum + words.length / length, 0)
    let capacity = 16
    while (capacity < count * 2) capacity *= 2
    this.mask = capacity - 1
    this.units = new Uint16Array(size)
    this.places = new Uint32Array(capacity)
    this.groups = new Uint8Array(capacity)
    this.costs = Float64Array.from(groups, ({cost}) => cost)
    this.lengths = Uint8Array.from(groups, ({length}) => length)
    let place = 0
    groups.forEach(({words, length}, group) => {
      for (let i = 0; i < words.length; i++) this.units[place + i] = words.charCodeAt(i)
      for (let i = 0; i < words.length; i += length) this.insert(words, i, length, place + i, group)
      place += words.length
    })
  }

  /** The negative logarithm of the frequency of `text.slice(start, end)`; Infinity for no word. */
  cost(text: string, start: number, end: number): number {
    const slot = this.slotOf(text, start, end - start)
    return this.places[slot] === 0 ? Number.POSITIVE_INFINITY : this.costs[this.groups[slot]!]!
  }

  private insert(words: string, at: number, length: number, place: number, group: number): void {
    const slot = this.slotOf(words, at, length)
    this.places[slot] = place + 1
    this.groups[slot] = group
  }

  /** The slot of the word, or the free one where it would stand. */
  private slotOf(text: string, start: number, length: number): number {
    let hash = length
    for (let i = start; i < start + length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1)
    for (let slot = (hash ^ (hash >>> 15)) & this.mask; ; slot = (slot + 1) & this.mask)
      if (this.places[slot] === 0 || this.isAt(slot, text, start, length)) return slot
  }

  private isAt(slot: number, text: string, start: number, length: number): boolean {
    if (this.lengths[this.groups[slot]!] !== length) return false
    const place = this.places[slot]! - 1
    for (let i = 0; i < length; i++) if (this.units[place + i] !== text.charCodeAt(start + i)) return false
    return true
  }
}

let known: WordCosts | undefined

/** The costs of all known words; made at the first call (some milliseconds). */
export function wordCosts(): WordCosts {
  known ??= new WordCosts([
    ...wordGroups.map(([length, log2, words]) => ({
      length,
      words,
      cost: logCorpus - (log2 + 0.5) * Math.LN2 + (length === 1 ? loneCharacter : 0),
    })),
    {length: longestWord, words: compounds, cost: compoundCost},
    {length: 2, words: newPairs + cities, cost: compoundCost},
    {length: 3, words: newTriples, cost: compoundCost},
    {length: 1, words: determiner, cost: determinerCost},
  ])
  return known
}
