import {beadTypes} from './bead-types.js'
import type {Lattice} from './lattice.js'

/** A bead of the chosen alignment: where it starts, its shape, its index in the lattice. */
export interface PathBead {
  readonly i: number
  readonly j: number
  readonly type: number
  readonly bead: number
}

/** What each bead costs, so that a few good ones are better than many doubtful ones. */
const cost = 0.3
/** A right omission counts for precision alone, a right pair for recall too. */
const unpairedWorth = 0.5

/** What each bead of a lattice is expected to add to the F1 of an alignment, up to a factor, by its probability. */
export function beadGains({types}: Lattice, probabilities: Float64Array): Float64Array {
  return probabilities.map((probability, bead) => (types[bead]! < 2 ? unpairedWorth : 1) * probability - cost)
}

/** The alignment with the greatest sum of `gains` over its beads; the earlier bead wins a tie. Cost: O(beads). */
export function bestPath(lattice: Lattice, gains: Float64Array): PathBead[] {
  const {band, count, from, to, types} = lattice
  const nodes = band.active.length
  const best = new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY)
  const by = new Int32Array(nodes).fill(-1)
  best[0] = 0
  for (let b = 0; b < count; b++) {
    const score = best[from[b]!]! + gains[b]!
    if (score <= best[to[b]!]!) continue
    best[to[b]!] = score
    by[to[b]!] = b
  }
  const path: PathBead[] = []
  let node = nodes - 1
  let i = band.rows
  let j = band.columns
  while (node > 0) {
    const bead = by[node]!
    if (bead < 0) throw new Error('no alignment inside the band')
    const type = types[bead]!
    const [s, t] = beadTypes[type]!
    i -= s
    j -= t
    path.push({i, j, type, bead})
    node = from[bead]!
  }
  return path.reverse()
}
