import {beadTypes} from './bead-types.js'
import type {Lattice} from './lattice.js'

/** Kinds of last bead that matter to the next: one with two sides, an omission, an addition. */
const states = 3
const unreachable = Number.NEGATIVE_INFINITY

const afterType = (type: number) => (type < 2 ? type + 1 : 0)

export interface Posteriors {
  /** Probability of each bead of the lattice. */
  readonly beads: Float64Array
  /** Expected number of omissions that follow an omission, and additions that follow an addition. */
  readonly again: number
}

/**
 * Probability of every bead under the model: its share of exp(sum of scores) over all alignments of the lattice
 * (forward–backward). `again` is added when an omission follows an omission, or an addition an addition.
 * Cost: O(beads).
 */
export function posteriors(lattice: Lattice, again: number): Posteriors {
  const {band, count, from, to, types} = lattice
  const nodes = band.active.length
  const factors = scaledFactors(lattice)
  const bonus = Math.exp(again)
  const forward = new Float64Array(nodes * states)
  const backward = new Float64Array(nodes * states)
  forward[0] = 1
  for (let b = 0; b < count; b++) {
    const type = types[b]!
    const at = from[b]! * states
    let total = forward[at]! + forward[at + 1]! + forward[at + 2]!
    if (type < 2) total += (bonus - 1) * forward[at + type + 1]!
    forward[to[b]! * states + afterType(type)]! += total * factors[b]!
  }
  backward.fill(1, (nodes - 1) * states)
  for (let b = count - 1; b >= 0; b--) {
    const type = types[b]!
    const rest = backward[to[b]! * states + afterType(type)]! * factors[b]!
    const at = from[b]! * states
    backward[at]! += rest
    backward[at + 1]! += type === 0 ? rest * bonus : rest
    backward[at + 2]! += type === 1 ? rest * bonus : rest
  }
  const total = backward[0]!
  const beads = new Float64Array(count)
  let expected = 0
  for (let b = 0; b < count; b++) {
    const type = types[b]!
    const at = from[b]! * states
    const rest = (backward[to[b]! * states + afterType(type)]! * factors[b]!) / total
    let before = forward[at]! + forward[at + 1]! + forward[at + 2]!
    if (type < 2) {
      const same = forward[at + type + 1]!
      before += (bonus - 1) * same
      expected += same * bonus * rest
    }
    beads[b] = before * rest
  }
  return {beads, again: expected}
}

/**
 * exp(score) of each bead, scaled along the best alignment so that products stay near 1 however long the document is:
 * every node is held against the best score with which its row is reached.
 */
function scaledFactors({band, count, from, to, types, scores}: Lattice): Float64Array {
  const nodes = band.active.length
  const best = new Float64Array(nodes).fill(unreachable)
  best[0] = 0
  for (let b = 0; b < count; b++) {
    const score = best[from[b]!]! + scores[b]!
    if (score > best[to[b]!]!) best[to[b]!] = score
  }
  const rowBest = new Float64Array(band.rows + 1).fill(unreachable)
  const rowOf = new Int32Array(nodes)
  for (let i = 0; i <= band.rows; i++)
    for (let node = band.offsets[i]!; node < band.offsets[i + 1]!; node++) {
      rowOf[node] = i
      if (best[node]! > rowBest[i]!) rowBest[i] = best[node]!
    }
  const factors = new Float64Array(count)
  for (let b = 0; b < count; b++) {
    const row = rowOf[from[b]!]!
    const before = rowBest[row]!
    if (before === unreachable) continue
    const after = rowBest[row + beadTypes[types[b]!]![0]]!
    factors[b] = Math.exp(scores[b]! + before - after)
  }
  return factors
}
