import type {LanguageTag} from '../../model/document.js'
import type {LexiconTables} from './lexicon-format.js'

/** Node of the empty headword. */
export const rootNode = 0

/**
 * A bilingual word list in memory: headwords of the source language spelled in UTF-16 code units, each with stems of the
 * target language and how strongly each speaks for a translation, 0…1. Read-only and shared between runs.
 */
export class Lexicon {
  private readonly rootEdges = new Int32Array(65_536).fill(-1)
  /** How common a stem is, by its count in the tables. */
  private readonly commonnessOf = Float64Array.from({length: 256}, (_, count) => 2 ** (count / 16) - 1)

  constructor(
    readonly sourceLang: LanguageTag,
    readonly targetLang: LanguageTag,
    readonly tables: LexiconTables,
    /**
     * Where the stems are of a third language: the lexicon of the target language into the same stems. A word of the source and one of the target
     * answer each other by the stems that they share.
     */
    readonly pivot?: Lexicon | undefined,
  ) {
    for (let edge = 0; edge < tables.edges[1]!; edge++) this.rootEdges[tables.units[edge]!] = edge + 1
  }

  /** The node that `unit` leads to, or -1. Cost: O(log fan-out). */
  step(node: number, unit: number): number {
    if (node === rootNode) return this.rootEdges[unit]!
    const {edges, units} = this.tables
    let low = edges[node]!
    let high = edges[node + 1]! - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = units[middle]!
      if (found === unit) return middle + 1
      if (found < unit) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  /** The node of a headword, -1 for what is none. Cost: O(length × log fan-out). */
  find(headword: string): number {
    let node: number = rootNode
    for (let i = 0; i < headword.length && node >= 0; i++) node = this.step(node, headword.charCodeAt(i))
    return node > 0 && this.isHeadword(node) ? node : -1
  }

  /** Whether a headword ends here. */
  isHeadword(node: number): boolean {
    return this.tables.starts[node + 1]! > this.tables.starts[node]!
  }

  /** Id of a stem of the target language, -1 for one that the lexicon does not have. Cost: O(log stems). */
  stemId(word: string): number {
    const {stems} = this.tables
    let low = 0
    let high = stems.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = stems[middle]!
      if (found === word) return middle
      if (found < word) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  /** Number of headwords that a stem occurs with: how general the word is. */
  commonness(id: number): number {
    return this.commonnessOf[this.tables.counts[id]!]!
  }
}
