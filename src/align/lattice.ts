import type {Band} from './band.js'
import type {BeadMeter} from './bead-features.js'
import {beadTypes, maxBead} from './bead-types.js'
import type {BeadFilter} from './coarse.js'

/** Number of bead shapes. */
export const shapes = beadTypes.length

/**
 * Every bead between two active nodes of a band, one column each, ascending by the node where it starts. A bead always
 * leads to a later node.
 */
export interface Lattice {
  readonly band: Band
  readonly count: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly types: Uint8Array
  /** Log score. */
  readonly scores: Float32Array
}

const shapesBySource: readonly (readonly (readonly [target: number, type: number])[])[] = Array.from(
  {length: maxBead + 1},
  (_, s) =>
    beadTypes.flatMap(([a, b], type) => (a === s && b > 0 ? [[b, type] as const] : [])).sort((x, y) => x[0] - y[0]),
)

/** Where beads are looked for, and what measures them. */
export interface Searched {
  readonly band: Band
  readonly isPromising: BeadFilter
  readonly meter: BeadMeter
}

/** Visit every promising bead between two active nodes; the features are only valid during the visit. */
export function visitBeads(
  {band, meter, isPromising}: Searched,
  visit: (from: number, to: number, type: number, features: Float32Array) => void,
): void {
  const {rows, low, high, offsets, active} = band
  const nodeAt = (i: number, j: number) => {
    if (j < low[i]! || j > high[i]!) return -1
    const node = offsets[i]! + j - low[i]!
    return active[node] === 1 ? node : -1
  }
  let node = -1
  for (let i = 0; i <= rows; i++)
    for (let j = low[i]!; j <= high[i]!; j++) {
      if (active[++node] === 0) continue
      const omitted = i < rows ? nodeAt(i + 1, j) : -1
      if (omitted >= 0) visit(node, omitted, 0, meter.measureNull(i, 'source'))
      const added = nodeAt(i, j + 1)
      if (added >= 0) visit(node, added, 1, meter.measureNull(j, 'target'))
      for (let s = 1; s <= maxBead && i + s <= rows; s++) {
        let t = 0
        for (const [width, type] of shapesBySource[s]!) {
          const to = nodeAt(i + s, j + width)
          if (to < 0 || !meter.isPlausible(i, j, s, width) || !isPromising(i, j, s, width, node, to)) continue
          if (t === 0) meter.begin(i, j, s)
          for (; t < width; t++) meter.extend()
          visit(node, to, type, meter.measure(type))
        }
      }
    }
}

/** Score every bead by the weights. Cost: O(beads × features). */
export function scoreLattice(searched: Searched & {readonly weights: Float32Array}): Lattice {
  const {band, weights} = searched
  const beads = new BeadList()
  visitBeads(searched, (from, to, type, features) => {
    let score = 0
    for (let k = 0; k < features.length; k++) score += features[k]! * weights[k]!
    beads.add(from, to, type, score)
  })
  return beads.lattice(band)
}

/** Collects beads in order. */
export class BeadList {
  private count = 0
  private from = new Int32Array(4096)
  private to = new Int32Array(4096)
  private types = new Uint8Array(4096)
  private scores = new Float32Array(4096)

  add(from: number, to: number, type: number, score: number): void {
    if (this.count === this.from.length) this.grow()
    this.from[this.count] = from
    this.to[this.count] = to
    this.types[this.count] = type
    this.scores[this.count++] = score
  }

  lattice(band: Band): Lattice {
    const {count} = this
    const {from, to, types, scores} = this
    return {
      band,
      count,
      from: from.subarray(0, count),
      to: to.subarray(0, count),
      types: types.subarray(0, count),
      scores: scores.subarray(0, count),
    }
  }

  private grow(): void {
    const size = 2 * this.count
    const double = <T extends Int32Array | Uint8Array | Float32Array>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    this.from = double(this.from, new Int32Array(size))
    this.to = double(this.to, new Int32Array(size))
    this.types = double(this.types, new Uint8Array(size))
    this.scores = double(this.scores, new Float32Array(size))
  }
}
