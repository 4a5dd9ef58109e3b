import {type Lexicon, rootNode} from '../lexicon/lexicon.js'

const maxWord = 12
const wordCost = 1
/** A character that is no word by itself costs more, most of all one that no headword begins with. */
const characterCost = 1.05
const strangeCost = 1.3

/** Splits runs of an unspaced script into the fewest headwords, longer ones first on a tie. */
export class WordSplitter {
  /** Where the word that starts at a place ends; holds for the run split last, as do the nodes. */
  next = new Int32Array(64)
  /** Node of the word in the lexicon, or -1 for a character that no headword begins with. */
  nodes = new Int32Array(64)
  private costs = new Float64Array(65)

  constructor(private readonly lexicon: Lexicon) {}

  /** Cost: O(length × 12). */
  split(run: string): void {
    this.reserve(run.length)
    const {lexicon, next, nodes, costs} = this
    costs[run.length] = 0
    for (let start = run.length - 1; start >= 0; start--) {
      let node = lexicon.step(rootNode, run.charCodeAt(start))
      let cost = costs[start + 1]! + (node >= 0 ? characterCost : strangeCost)
      next[start] = start + 1
      nodes[start] = node
      const last = Math.min(run.length, start + maxWord)
      for (let end = start + 1; node >= 0 && end < last; end++) {
        node = lexicon.step(node, run.charCodeAt(end))
        if (node < 0 || !lexicon.isHeadword(node)) continue
        const whole = costs[end + 1]! + wordCost
        if (whole > cost) continue
        cost = whole
        next[start] = end + 1
        nodes[start] = node
      }
      costs[start] = cost
    }
  }

  private reserve(length: number): void {
    if (length <= this.next.length) return
    this.next = new Int32Array(2 * length)
    this.nodes = new Int32Array(2 * length)
    this.costs = new Float64Array(2 * length + 1)
  }
}
