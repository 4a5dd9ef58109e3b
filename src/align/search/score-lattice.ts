import type {BeadMeter} from '../evidence/bead-features.js'
import {at} from '../evidence/feature-names.js'
import type {Band} from './band.js'
import {beadTypes, maxBead} from './bead-types.js'
import type {BeadFilter} from './coarse.js'
import {BeadList, type Lattice} from './lattice.js'
import {likelyNodes} from './likely-nodes.js'

/** Shapes with two sides by their number of source segments, narrower ones first. */
const shapesBySource: readonly (readonly {readonly width: number; readonly type: number}[])[] = Array.from(
  {length: maxBead + 1},
  (_, s) =>
    beadTypes
      .flatMap(([a, width], type) => (a === s && width > 0 ? [{width, type}] : []))
      .sort((x, y) => x.width - y.width),
)

/** Where beads are looked for, and what measures them. */
export interface Searched {
  readonly band: Band
  readonly isPromising: BeadFilter
  readonly meter: BeadMeter
  /** Most segments of both sides in a bead; all that {@link beadTypes} has unless given. */
  readonly largest?: number | undefined
}

export interface BeadVisitor {
  /** A bead with two sides; the features are only valid during the visit. */
  pair(from: number, to: number, type: number, features: Float32Array): void
  /** Segment `index` left out (type 0, of the source) or added (type 1, of the target). */
  unpaired(from: number, to: number, type: 0 | 1, index: number): void
}

/** Visit every promising bead between two active nodes. */
export function visitBeads({band, meter, isPromising, largest = 2 * maxBead}: Searched, visitor: BeadVisitor): void {
  const {rows, low, high, offsets, active} = band
  const nodeAt = (i: number, j: number): number => {
    if (j < low[i]! || j > high[i]!) return -1
    const node = offsets[i]! + j - low[i]!
    return active[node] === 1 ? node : -1
  }
  const mostSources = Math.min(maxBead, largest)
  let node = -1
  for (let i = 0; i <= rows; i++)
    for (let j = low[i]!; j <= high[i]!; j++) {
      if (active[++node] === 0) continue
      const omitted = i < rows ? nodeAt(i + 1, j) : -1
      if (omitted >= 0) visitor.unpaired(node, omitted, 0, i)
      const added = nodeAt(i, j + 1)
      if (added >= 0) visitor.unpaired(node, added, 1, j)
      for (let s = 1; s <= mostSources && i + s <= rows; s++) {
        let t = 0
        const shapes = shapesBySource[s]!
        for (let shape = 0; shape < shapes.length; shape++) {
          const {width, type} = shapes[shape]!
          if (s + width > largest) break
          const to = nodeAt(i + s, j + width)
          if (to < 0 || !meter.isPlausible(i, j, s, width) || !isPromising(i, j, s, width, node, to)) continue
          if (t === 0) meter.begin(i, j, s)
          for (; t < width; t++) meter.extend()
          visitor.pair(node, to, type, meter.measure(type))
        }
      }
    }
}

/** How far behind the best alignment of small beads a node may lie and still be looked at, in log score. */
const nodeMargin = 9

/**
 * The lattice of what is likely: pairs, omissions, additions and the smallest merges first, then all shapes between the
 * nodes that these leave in question. What is left out has less than a millionth of the probability.
 */
export function scoreLikely(searched: Searched & {readonly weights: Float32Array}): Lattice {
  const {band, weights} = searched
  const small = scoreLattice({...searched, largest: 3})
  const active = likelyNodes(small, weights[at['null:again']]!, nodeMargin)
  return scoreLattice({...searched, band: {...band, active}})
}

/** Score every bead by the weights. Cost: O(beads × features). */
export function scoreLattice(searched: Searched & {readonly weights: Float32Array}): Lattice {
  const {band, weights, meter} = searched
  const beads = new BeadList()
  const unpairedScores = [new Float64Array(band.rows), new Float64Array(band.columns)].map(s => s.fill(Number.NaN))
  visitBeads(searched, {
    pair(from, to, type, features) {
      beads.add(from, to, type, scoreOf(features, weights))
    },
    // the same wherever the segment is left out
    unpaired(from, to, type, index) {
      const scores = unpairedScores[type]!
      if (Number.isNaN(scores[index]!)) scores[index] = scoreOf(meter.measureUnpaired(type, index), weights)
      beads.add(from, to, type, scores[index]!)
    },
  })
  return beads.lattice(band)
}

function scoreOf(features: Float32Array, weights: Float32Array): number {
  let score = 0
  for (let k = 0; k < features.length; k++) score += features[k]! * weights[k]!
  return score
}
