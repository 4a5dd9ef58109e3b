import {afterType, bestScores, states, unreachable} from './best-scores.js'
import type {Lattice} from './lattice.js'

/**
 * The nodes through which some alignment passes that scores at most `margin` less than the best one, 1 for each: the
 * max-marginals of the lattice. `again` as in `posteriors`. Cost: O(beads).
 */
export function likelyNodes(lattice: Lattice, again: number, margin: number): Uint8Array {
  const forward = bestScores(lattice, again)
  const backward = bestRests(lattice, again)
  const nodes = lattice.band.active.length
  const limit = best(forward, backward, nodes - 1) - margin
  const likely = new Uint8Array(nodes)
  for (let node = 0; node < nodes; node++) if (best(forward, backward, node) >= limit) likely[node] = 1
  return likely
}

function best(forward: Float64Array, backward: Float64Array, node: number): number {
  const at = node * states
  return Math.max(
    forward[at]! + backward[at]!,
    forward[at + 1]! + backward[at + 1]!,
    forward[at + 2]! + backward[at + 2]!,
  )
}

/** Best score of what follows a node, by the kind of bead that leads to it. */
function bestRests({band, count, from, to, types, scores}: Lattice, again: number): Float64Array {
  const nodes = band.active.length
  const rests = new Float64Array(nodes * states).fill(unreachable)
  rests.fill(0, (nodes - 1) * states)
  for (let bead = count - 1; bead >= 0; bead--) {
    const type = types[bead]!
    const rest = rests[to[bead]! * states + afterType(type)]! + scores[bead]!
    const at = from[bead]! * states
    for (let state = 0; state < states; state++) {
      const whole = type < 2 && state === type + 1 ? rest + again : rest
      if (whole > rests[at + state]!) rests[at + state] = whole
    }
  }
  return rests
}
