import {cities, compounds, newPairs, newTriples} from '../numbers/compounds.data.js'
import {wordLists} from './words.data.js'

/** Longest word of the lists, in characters. */
export const longestWord = 4
/** Natural logarithm of the size of the corpus that the frequencies are from. */
const logCorpus = Math.log(6e7)
/** What a single character costs on top: as words of their own they are rarer than their counts say. */
const loneCharacter = 3
const compoundCost = logCorpus - Math.log(1000)
/** 各 stands before any noun; the list counts it mostly as a part of 各国, 各部. */
const determiner = '各'
const determinerCost = 6
/** How a frequency of 2 to the power of 0 is written. */
const leastFrequency = 'A'.charCodeAt(0)
/** Cost of a character that is no known word. */
export const unknownCost = logCorpus + loneCharacter

/**
 * Words of one length in order of their code units, looked up in the text of the list itself: nothing is built at the start. Where
 * words begin with a code unit is kept once it was searched.
 */
class WordList {
  private readonly count: number
  /** By code unit: the first word that begins with it or a later one, plus one; 0 where nobody has asked yet. */
  private readonly starts = new Uint32Array(0x1_00_01)

  constructor(
    private readonly length: number,
    private readonly words: string,
    private readonly costOf: (word: number) => number,
  ) {
    this.count = words.length / length
  }

  /** The cost of `text[start … start + length)`; Infinity for no word. */
  cost(text: string, start: number): number {
    const first = text.charCodeAt(start)
    let low = this.startOf(first)
    let high = this.startOf(first + 1)
    while (low < high) {
      const middle = (low + high) >>> 1
      const order = this.compare(middle, text, start)
      if (order === 0) return this.costOf(middle)
      if (order < 0) low = middle + 1
      else high = middle
    }
    return Number.POSITIVE_INFINITY
  }

  private startOf(unit: number): number {
    const known = this.starts[unit]!
    if (known !== 0) return known - 1
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.words.charCodeAt(middle * this.length) < unit) low = middle + 1
      else high = middle
    }
    this.starts[unit] = low + 1
    return low
  }

  /** How a word that begins with the first unit of the text stands to it; 0 where it is the same. */
  private compare(word: number, text: string, start: number): number {
    const place = word * this.length
    for (let i = 1; i < this.length; i++) {
      const order = this.words.charCodeAt(place + i) - text.charCodeAt(start + i)
      if (order !== 0) return order
    }
    return 0
  }
}

/** The costs of words, by their length: of our own lists first, which know better. */
class WordCosts {
  private readonly lists: readonly (readonly WordList[])[]

  constructor(...sources: readonly (readonly WordList[])[]) {
    this.lists = Array.from({length: longestWord + 1}, (_, length) => sources.flatMap(lists => lists[length - 1] ?? []))
  }

  /** The negative logarithm of the frequency of `text.slice(start, end)`; Infinity for no word. */
  cost(text: string, start: number, end: number): number {
    for (const list of this.lists[end - start] ?? []) {
      const cost = list.cost(text, start)
      if (cost < Number.POSITIVE_INFINITY) return cost
    }
    return Number.POSITIVE_INFINITY
  }
}

let known: WordCosts | undefined

/** The costs of all known words. */
export function wordCosts(): WordCosts {
  known ??= new WordCosts(
    [determiner, newPairs + cities, newTriples, compounds].map((words, i) => {
      const cost = words === determiner ? determinerCost : compoundCost
      return new WordList(i + 1, inOrder(words, i + 1), () => cost)
    }),
    wordLists.map(({words, frequencies}, i) => {
      const lone = i === 0 ? loneCharacter : 0
      return new WordList(i + 1, words, word => {
        const log2 = frequencies.charCodeAt(word) - leastFrequency
        return logCorpus - (log2 + 0.5) * Math.LN2 + lone
      })
    }),
  )
  return known
}

function inOrder(words: string, length: number): string {
  const all = Array.from({length: words.length / length}, (_, i) => words.slice(i * length, (i + 1) * length))
  return all.sort().join('')
}
