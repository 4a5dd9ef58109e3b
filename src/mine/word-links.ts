import type {TermWord} from '../language/contract/mining-language.js'
import {PairTable} from './pair-table.js'

/** The two sides of a translation unit, word by word. */
export interface WordPair {
  readonly source: readonly TermWord[]
  readonly target: readonly TermWord[]
}

/** How strongly a dictionary speaks for two words (by their keys), 0…1. */
export type WordPrior = (source: string, target: string) => number

/** For each word of the source the words of the target that it is linked with, by number. */
export type WordLinks = readonly (readonly number[])[]

/** Units with more cells (words × words) in sum are left unread: memory is 4 bytes a cell. */
export const maxCells = 50_000_000
const rounds = 5
const priorWeight = 3
const unknown = 0.02
const emptyWord = 0.01
const leastLink = 0.12

interface Cells {
  readonly source: Int32Array
  readonly target: Int32Array
  /** Positions of the words that are not empty. */
  readonly sourceAt: readonly number[]
  readonly targetAt: readonly number[]
  /** Number of the pair of words i and j at i · (target words) + j. */
  readonly pairs: Int32Array
}

/**
 * Which words translate which, learnt from the units themselves and a dictionary. Words that carry grammar only have no links.
 *
 * Method: IBM model 1 in both directions (Brown et al. 1993, Computational Linguistics 19:2) with the dictionary as prior counts and
 * a mild preference for equal places; a link is where the product of both posteriors is high. Cost: O(cells · rounds).
 */
export function linkWords(units: readonly WordPair[], prior: WordPrior): WordLinks[] {
  const sources = new Vocabulary()
  const targets = new Vocabulary()
  for (const {source, target} of units) {
    for (const word of source) if (word.empty !== true) sources.add(word.key)
    for (const word of target) if (word.empty !== true) targets.add(word.key)
  }
  const table = new PairTable(targets.size + 1)
  let cells = 0
  const all = units.map(unit => {
    const known = cells > maxCells ? {source: [], target: []} : unit
    const made = cellsOf(known, sources, targets, table)
    cells += made.pairs.length
    return made
  })
  const priors = priorsOf(all, table.size, sources, targets, prior)
  const forward = learn(all, priors, sources.size, 'source')
  const backward = learn(all, priors, targets.size, 'target')
  return all.map((unit, index) => linksOf(unit, units[index]!.source.length, forward, backward))
}

class Vocabulary {
  private readonly ids = new Map<string, number>()
  readonly keys: string[] = []

  get size(): number {
    return this.keys.length
  }

  add(key: string): number {
    let id = this.ids.get(key)
    if (id === undefined) {
      id = this.keys.push(key) - 1
      this.ids.set(key, id)
    }
    return id
  }
}

function cellsOf(unit: WordPair, sources: Vocabulary, targets: Vocabulary, table: PairTable): Cells {
  const places = (words: readonly TermWord[]): number[] => words.flatMap(({empty}, i) => (empty === true ? [] : [i]))
  const sourceAt = places(unit.source)
  const targetAt = places(unit.target)
  const source = Int32Array.from(sourceAt, i => sources.add(unit.source[i]!.key))
  const target = Int32Array.from(targetAt, j => targets.add(unit.target[j]!.key))
  const pairs = new Int32Array(source.length * target.length)
  for (let i = 0; i < source.length; i++)
    for (let j = 0; j < target.length; j++) pairs[i * target.length + j] = table.add(source[i]!, target[j]!)
  return {source, target, sourceAt, targetAt, pairs}
}

function priorsOf(
  units: readonly Cells[],
  size: number,
  sources: Vocabulary,
  targets: Vocabulary,
  prior: WordPrior,
): Float32Array {
  const priors = new Float32Array(size).fill(-1)
  for (const {source, target, pairs} of units)
    for (let cell = 0; cell < pairs.length; cell++) {
      const pair = pairs[cell]!
      if (priors[pair] !== -1) continue
      const i = source[Math.floor(cell / target.length)]!
      const j = target[cell % target.length]!
      priors[pair] = prior(sources.keys[i]!, targets.keys[j]!)
    }
  return priors
}

/** Probabilities of the pairs, given the word of side `given`. */
function learn(units: readonly Cells[], priors: Float32Array, words: number, given: 'source' | 'target'): Float32Array {
  const size = priors.length
  let chances: Float32Array = Float32Array.from(priors, prior => unknown + prior)
  for (let round = 0; round < rounds; round++) {
    const counts = new Float32Array(size)
    for (const unit of units)
      expect(unit, chances, given, (pair, share) => {
        counts[pair]! += share
      })
    chances = normalised(units, counts, priors, words, given)
  }
  return chances
}

/** Share each word of the other side among the words of side `given`. */
function expect(
  {source, target, pairs}: Cells,
  chances: Float32Array,
  given: 'source' | 'target',
  add: (pair: number, share: number, cell: number) => void,
): void {
  const [n, m] = [source.length, target.length]
  const bySource = given === 'source'
  const [others, own] = bySource ? [m, n] : [n, m]
  const shares = new Float64Array(own)
  for (let other = 0; other < others; other++) {
    let sum = emptyWord
    for (let k = 0; k < own; k++) {
      const cell = bySource ? k * m + other : other * m + k
      const off = Math.abs((k + 0.5) / own - (other + 0.5) / others)
      shares[k] = chances[pairs[cell]!]! * (1 - 0.6 * off)
      sum += shares[k]!
    }
    for (let k = 0; k < own; k++) {
      const cell = bySource ? k * m + other : other * m + k
      add(pairs[cell]!, shares[k]! / sum, cell)
    }
  }
}

function normalised(
  units: readonly Cells[],
  counts: Float32Array,
  priors: Float32Array,
  words: number,
  given: 'source' | 'target',
): Float32Array {
  const totals = new Float64Array(words).fill(1)
  const seen = new Uint8Array(counts.length)
  const owner = new Int32Array(counts.length)
  for (const {source, target, pairs} of units)
    for (let cell = 0; cell < pairs.length; cell++) {
      const pair = pairs[cell]!
      if (seen[pair] === 1) continue
      seen[pair] = 1
      owner[pair] = given === 'source' ? source[Math.floor(cell / target.length)]! : target[cell % target.length]!
      totals[owner[pair]!]! += counts[pair]! + priorWeight * priors[pair]!
    }
  return counts.map((count, pair) => (count + priorWeight * priors[pair]!) / totals[owner[pair]!]!)
}

function linksOf(unit: Cells, words: number, forward: Float32Array, backward: Float32Array): WordLinks {
  const {source, target, sourceAt, targetAt, pairs} = unit
  const product = new Float32Array(pairs.length)
  expect(unit, forward, 'source', (_, share, cell) => {
    product[cell] = share
  })
  expect(unit, backward, 'target', (_, share, cell) => {
    product[cell]! *= share
  })
  const links: number[][] = Array.from({length: words}, () => [])
  for (let i = 0; i < source.length; i++)
    for (let j = 0; j < target.length; j++)
      if (product[i * target.length + j]! >= leastLink) links[sourceAt[i]!]!.push(targetAt[j]!)
  return links
}
