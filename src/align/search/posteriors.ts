import {beadTypes} from './bead-types.js'
import {afterType, bestScores, states, unreachable} from './best-scores.js'
import type {Lattice} from './lattice.js'

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
  const nodes = lattice.band.active.length
  const sums: Sums = {
    factors: new Float64Array(lattice.count),
    forward: new Float64Array(nodes * states),
    backward: new Float64Array(nodes * states),
    bonus: Math.exp(again),
  }
  sums.forward[0] = 1
  sums.backward.fill(1, (nodes - 1) * states)
  sumForward(lattice, bestByNode(lattice, again), sums)
  sumBackward(lattice, sums)
  const beads = new Float64Array(lattice.count)
  return {beads, again: shareOut(lattice, sums, beads)}
}

/** exp(score) of each bead, and of all ways to and from each node by the kind of the last bead, held against the best. */
interface Sums {
  readonly factors: Float64Array
  readonly forward: Float64Array
  readonly backward: Float64Array
  readonly bonus: number
}

function sumForward(lattice: Lattice, best: Float64Array, {factors, forward, bonus}: Sums): void {
  const {count, from, to, types, scores} = lattice
  const growth = new RowGrowth(lattice)
  for (let b = 0; b < count; b++) {
    const type = types[b]!
    const at = from[b]! * states
    growth.enter(from[b]!, forward)
    factors[b] = Math.exp(scores[b]! + best[from[b]!]! - best[to[b]!]! - growth.between(beadTypes[type]![0]))
    let total = forward[at]! + forward[at + 1]! + forward[at + 2]!
    if (type < 2) total += (bonus - 1) * forward[at + type + 1]!
    forward[to[b]! * states + afterType(type)]! += total * factors[b]!
  }
}

function sumBackward({count, from, to, types}: Lattice, {factors, backward, bonus}: Sums): void {
  for (let b = count - 1; b >= 0; b--) {
    const type = types[b]!
    const rest = backward[to[b]! * states + afterType(type)]! * factors[b]!
    const at = from[b]! * states
    backward[at]! += rest
    backward[at + 1]! += type === 0 ? rest * bonus : rest
    backward[at + 2]! += type === 1 ? rest * bonus : rest
  }
}

/** Fills in the probabilities; gives the expected number of repeated omissions and additions. */
function shareOut(lattice: Lattice, {factors, forward, backward, bonus}: Sums, beads: Float64Array): number {
  const {count, from, to, types} = lattice
  const total = backward[0]!
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
  return expected
}

/** What the sums are held against, so that no product runs off to 0. */
function bestByNode(lattice: Lattice, again: number): Float64Array {
  const best = bestScores(lattice, again)
  const nodes = lattice.band.active.length
  const result = new Float64Array(nodes)
  for (let node = 0; node < nodes; node++) {
    const at = node * states
    const score = Math.max(best[at]!, best[at + 1]!, best[at + 2]!)
    result[node] = score === unreachable ? 0 : score
  }
  return result
}

/** The number of alignments grows with every row; takes the growth out row by row, so that no sum runs off to infinity. */
class RowGrowth {
  private row = -1
  private readonly taken: Float64Array
  private own = 0

  constructor(private readonly lattice: Lattice) {
    this.taken = new Float64Array(lattice.band.rows + 1).fill(Number.NaN)
    this.taken[0] = 0
  }

  /** Go on to the row of a node; what is reached from there is measured by what the row has gathered. */
  enter(node: number, forward: Float64Array): void {
    const {offsets} = this.lattice.band
    if (this.row >= 0 && node < offsets[this.row + 1]!) return
    while (node >= offsets[this.row + 1]!) this.row++
    let gathered = 0
    for (let k = offsets[this.row]! * states; k < offsets[this.row + 1]! * states; k++)
      gathered = Math.max(gathered, forward[k]!)
    this.own = this.taken[this.row]! + Math.log(Math.max(1e-200, gathered))
  }

  /** Growth between this row and the one `rows` later. */
  between(rows: number): number {
    if (rows === 0) return 0
    const to = this.row + rows
    if (Number.isNaN(this.taken[to]!)) this.taken[to] = this.own
    return this.taken[to]! - this.taken[this.row]!
  }
}
