import {type Lexicon, rootNode} from './lexicon.js'

export interface SplitWord {
  readonly start: number
  readonly end: number
  /** Node of the lexicon, or -1 for a character that no headword begins with. */
  readonly node: number
}

const maxWord = 12

/** Split a run of an unspaced script into the fewest headwords, longer ones first on a tie. Cost: O(length × 12). */
export function splitRun(run: string, lexicon: Lexicon): SplitWord[] {
  const cost = new Float64Array(run.length + 1)
  const next = new Int32Array(run.length)
  const nodes = new Int32Array(run.length)
  for (let start = run.length - 1; start >= 0; start--) {
    let node = lexicon.step(rootNode, run.charCodeAt(start))
    cost[start] = cost[start + 1]! + (node >= 0 ? 1.05 : 1.3)
    next[start] = start + 1
    nodes[start] = node
    for (let end = start + 1; node >= 0 && end < run.length && end - start < maxWord; end++) {
      node = lexicon.step(node, run.charCodeAt(end))
      if (node < 0 || !lexicon.isHeadword(node)) continue
      const whole = cost[end + 1]! + 1
      if (whole > cost[start]!) continue
      cost[start] = whole
      next[start] = end + 1
      nodes[start] = node
    }
  }
  const words: SplitWord[] = []
  for (let start = 0; start < run.length; start = next[start]!)
    words.push({start, end: next[start]!, node: nodes[start]!})
  return words
}
