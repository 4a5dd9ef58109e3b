import type {BeadMeter} from './bead-features.js'
import {beadTypes} from './bead-types.js'
import type {Band} from './coarse.js'

/** All beads inside a band: `scores[node * types + type]` for the bead of that shape that starts at a node. */
export interface Lattice {
  readonly band: Band
  readonly rows: number
  readonly columns: number
  /** Node of source boundary i and target boundary low[i]; node (i, j) is offsets[i] + j - low[i]. */
  readonly offsets: Int32Array
  readonly scores: Float32Array
}

export const shapes = beadTypes.length

const shapesBySource: readonly (readonly (readonly [target: number, type: number])[])[] = Array.from(
  {length: 7},
  (_, s) =>
    beadTypes.flatMap(([a, b], type) => (a === s && b > 0 ? [[b, type] as const] : [])).sort((x, y) => x[0] - y[0]),
)

/** Visit every bead of the band; the features are only valid during the visit. */
export function visitBeads(
  band: Band,
  rows: number,
  meter: BeadMeter,
  visit: (node: number, type: number, features: Float32Array) => void,
): void {
  let node = 0
  for (let i = 0; i <= rows; i++)
    for (let j = band.low[i]!; j <= band.high[i]!; j++, node++) {
      if (i < rows && j >= band.low[i + 1]!) visit(node, 0, meter.measureNull(i, 'source'))
      if (j < band.high[i]!) visit(node, 1, meter.measureNull(j, 'target'))
      for (let s = 1; s <= 6 && i + s <= rows; s++) {
        const low = band.low[i + s]!
        const high = band.high[i + s]!
        const shapesHere = shapesBySource[s]!
        if (j + shapesHere.at(-1)![0] < low) break
        meter.begin(i, j, s)
        let t = 0
        for (const [width, type] of shapesHere) {
          if (j + width > high) break
          for (; t < width; t++) meter.extend()
          if (j + width >= low) visit(node, type, meter.measure(type))
        }
      }
    }
}

export function nodeOffsets(band: Band, rows: number): Int32Array {
  const offsets = new Int32Array(rows + 2)
  for (let i = 0; i <= rows; i++) offsets[i + 1] = offsets[i]! + band.high[i]! - band.low[i]! + 1
  return offsets
}

/** Score every bead by the weights. */
export function scoreLattice(
  band: Band,
  rows: number,
  columns: number,
  meter: BeadMeter,
  weights: Float32Array,
): Lattice {
  const offsets = nodeOffsets(band, rows)
  const scores = new Float32Array(offsets[rows + 1]! * shapes).fill(Number.NEGATIVE_INFINITY)
  visitBeads(band, rows, meter, (node, type, features) => {
    let score = 0
    for (let k = 0; k < features.length; k++) score += features[k]! * weights[k]!
    scores[node * shapes + type] = score
  })
  return {band, rows, columns, offsets, scores}
}

/** Kinds of last bead that matter to the next: any with two sides, an omission, an addition. */
const states = 3
const none = Number.NEGATIVE_INFINITY

function addLog(a: number, b: number): number {
  if (a === none) return b
  if (b === none) return a
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}

const afterType = (type: number) => (type < 2 ? type + 1 : 0)

/**
 * Probability of every bead under the model: exp of the sum of scores over all alignments of the band (forward–backward).
 * `again` is added when an omission follows an omission, or an addition an addition; `onAgain` gets its expectation.
 */
export function posteriors(lattice: Lattice, again: number): {beads: Float32Array; again: number; logTotal: number} {
  const {offsets, rows, scores} = lattice
  const nodes = offsets[rows + 1]!
  const forward = new Float64Array(nodes * states).fill(none)
  const backward = new Float64Array(nodes * states).fill(none)
  forward[0] = 0
  walk(lattice, 1, (from, to, type, score) => {
    const after = to * states + afterType(type)
    let total = none
    for (let k = 0; k < states; k++) {
      const bonus = type < 2 && k === type + 1 ? again : 0
      total = addLog(total, forward[from * states + k]! + bonus)
    }
    forward[after] = addLog(forward[after]!, total + score)
  })
  backward.fill(0, (nodes - 1) * states)
  walk(lattice, -1, (from, to, type, score) => {
    const rest = backward[to * states + afterType(type)]! + score
    for (let k = 0; k < states; k++) {
      const bonus = type < 2 && k === type + 1 ? again : 0
      backward[from * states + k] = addLog(backward[from * states + k]!, rest + bonus)
    }
  })
  const logTotal = backward[0]!
  const beads = new Float32Array(scores.length)
  let expected = 0
  walk(lattice, 1, (from, to, type, score) => {
    const rest = backward[to * states + afterType(type)]! + score - logTotal
    let sum = 0
    for (let k = 0; k < states; k++) {
      const same = type < 2 && k === type + 1
      const p = Math.exp(forward[from * states + k]! + (same ? again : 0) + rest)
      sum += p
      if (same) expected += p
    }
    beads[from * shapes + type] = sum
  })
  return {beads, again: expected, logTotal}
}

/** Visit the beads with their two nodes, starts ascending (1) or descending (-1). */
function walk(
  lattice: Lattice,
  direction: 1 | -1,
  visit: (from: number, to: number, type: number, score: number) => void,
): void {
  const {band, rows, offsets, scores} = lattice
  const first = direction === 1 ? 0 : rows
  for (let i = first; i >= 0 && i <= rows; i += direction) {
    const low = band.low[i]!
    const high = band.high[i]!
    for (let j = direction === 1 ? low : high; j >= low && j <= high; j += direction) {
      const from = offsets[i]! + j - low
      for (let type = 0; type < shapes; type++) {
        const score = scores[from * shapes + type]!
        if (score === none) continue
        const [s, t] = beadTypes[type]!
        visit(from, offsets[i + s]! + j + t - band.low[i + s]!, type, score)
      }
    }
  }
}

export interface PathBead {
  readonly i: number
  readonly j: number
  readonly type: number
  readonly node: number
}

/** The path with the greatest sum of `gain` over its beads. */
export function bestPath(lattice: Lattice, gain: (bead: number, type: number) => number): PathBead[] {
  const {offsets, rows, columns, band} = lattice
  const nodes = offsets[rows + 1]!
  const best = new Float64Array(nodes).fill(none)
  const from = new Int32Array(nodes).fill(-1)
  const by = new Int8Array(nodes)
  best[0] = 0
  walk(lattice, 1, (start, to, type) => {
    const score = best[start]! + gain(start * shapes + type, type)
    if (score > best[to]!) {
      best[to] = score
      from[to] = start
      by[to] = type
    }
  })
  const path: PathBead[] = []
  let i = rows
  let j = columns
  while (i > 0 || j > 0) {
    const node = offsets[i]! + j - band.low[i]!
    const type = by[node]!
    const [s, t] = beadTypes[type]!
    i -= s
    j -= t
    path.push({i, j, type, node: from[node]!})
  }
  return path.reverse()
}
