import type {Lattice} from './lattice.js'

/** Kinds of last bead that matter to the next: one with two sides, an omission, an addition. */
export const states = 3
export const unreachable = Number.NEGATIVE_INFINITY

/** The state that a bead of a shape leads to. */
export function afterType(type: number): number {
  return type < 2 ? type + 1 : 0
}

/** Best score with which each node is reached, by the kind of the last bead. `again` as in `posteriors`. Cost: O(beads). */
export function bestScores({band, count, from, to, types, scores}: Lattice, again: number): Float64Array {
  const best = new Float64Array(band.active.length * states).fill(unreachable)
  best[0] = 0
  for (let bead = 0; bead < count; bead++) {
    const type = types[bead]!
    const at = from[bead]! * states
    let before = Math.max(best[at]!, best[at + 1]!, best[at + 2]!)
    if (type < 2) before = Math.max(before, best[at + type + 1]! + again)
    const into = to[bead]! * states + afterType(type)
    best[into] = Math.max(best[into]!, before + scores[bead]!)
  }
  return best
}
