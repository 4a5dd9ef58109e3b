import {type Band, type Step, shrinkBand} from './band.js'
import type {Evidence} from './evidence.js'
import {RoughGains} from './rough-gains.js'

/** Nodes so near to the best path stay in the race: it is only the best by words. */
const nearPath = 2
const moveSource = [1, 1, 0, 1, 2, 1, 3]
const moveTarget = [1, 0, 1, 2, 1, 3, 1]
const unreached = -1e9

export interface Margins {
  /** How far behind the best rough alignment the best one through a node may lie. */
  readonly node: number
  /** The same for the best one that holds a bead. */
  readonly bead: number
}

export interface CoarseResult {
  readonly band: Band
  /** Beads of the best rough alignment, last first. */
  readonly path: readonly Step[]
  readonly isPromising: BeadFilter
}

/** Whether a merge between two nodes of the band is worth measuring; any pair is. `from` and `to` are the nodes. */
export type BeadFilter = (i: number, j: number, s: number, t: number, from: number, to: number) => boolean

/**
 * A quick look over a band: the nodes and beads through which some alignment passes that is not too far behind the best
 * one by the weight of matched words. Cost: O(nodes × moves).
 */
export function promisingNodes(evidence: Evidence, band: Band, margins: Margins): CoarseResult {
  const gains = new RoughGains(evidence, band)
  const nodes = band.active.length
  const {forward, last} = forwardPass(gains, band)
  const backward = backwardPass(gains, band)
  const best = forward[nodes - 1]!
  const active = new Uint8Array(nodes)
  for (let node = 0; node < nodes; node++) if (forward[node]! + backward[node]! >= best - margins.node) active[node] = 1
  const path = tracePath(band, last)
  activateAround(band, active, band.rows, band.columns)
  for (const {i, j} of path) activateAround(band, active, i, j)
  const small = shrinkBand(band, active, path)
  const before = carryOver(forward, band, small)
  const after = carryOver(backward, band, small)
  const limit = best - margins.bead
  return {
    band: small,
    path,
    isPromising: (i, j, s, t, from, to) => s + t === 2 || before[from]! + after[to]! + gains.gain(i, j, s, t) >= limit,
  }
}

function tracePath({rows, columns, low, offsets}: Band, last: Uint8Array): Step[] {
  const path: Step[] = []
  let i = rows
  let j = columns
  while (i > 0 || j > 0) {
    const move = last[offsets[i]! + j - low[i]!]!
    const s = moveSource[move]!
    const t = moveTarget[move]!
    i -= s
    j -= t
    path.push({i, j, s, t})
  }
  return path
}

function activateAround(band: Band, active: Uint8Array, i: number, j: number): void {
  for (let a = Math.max(0, i - nearPath); a <= Math.min(band.rows, i + nearPath); a++)
    for (let b = Math.max(band.low[a]!, j - nearPath); b <= Math.min(band.high[a]!, j + nearPath); b++)
      active[band.offsets[a]! + b - band.low[a]!] = 1
}

/** The scores of a band's nodes, in the order of the nodes of a smaller one. */
function carryOver(scores: Float32Array, band: Band, small: Band): Float32Array {
  const result = new Float32Array(small.active.length).fill(unreached)
  for (let i = 0; i <= small.rows; i++) {
    const from = Math.max(small.low[i]!, band.low[i]!)
    const to = Math.min(small.high[i]!, band.high[i]!)
    const shift = band.offsets[i]! - band.low[i]!
    if (from <= to) result.set(scores.subarray(shift + from, shift + to + 1), small.offsets[i]! + from - small.low[i]!)
  }
  return result
}

function forwardPass(gains: RoughGains, band: Band): {forward: Float32Array; last: Uint8Array} {
  const {rows, low, high, offsets} = band
  const forward = new Float32Array(band.active.length).fill(unreached)
  const last = new Uint8Array(band.active.length)
  forward[0] = 0
  for (let i = 0; i <= rows; i++)
    for (let j = low[i]!; j <= high[i]!; j++) {
      const from = forward[offsets[i]! + j - low[i]!]!
      if (from <= unreached) continue
      for (let move = 0; move < moveSource.length; move++) {
        const s = moveSource[move]!
        const t = moveTarget[move]!
        const row = i + s
        if (row > rows || j + t < low[row]! || j + t > high[row]!) continue
        const to = offsets[row]! + j + t - low[row]!
        const score = from + gains.gain(i, j, s, t)
        if (score <= forward[to]!) continue
        forward[to] = score
        last[to] = move
      }
    }
  return {forward, last}
}

function backwardPass(gains: RoughGains, band: Band): Float32Array {
  const {rows, low, high, offsets} = band
  const backward = new Float32Array(band.active.length).fill(unreached)
  backward[backward.length - 1] = 0
  for (let i = rows; i >= 0; i--)
    for (let j = high[i]!; j >= low[i]!; j--) {
      const from = offsets[i]! + j - low[i]!
      let best = backward[from]!
      for (let move = 0; move < moveSource.length; move++) {
        const s = moveSource[move]!
        const t = moveTarget[move]!
        const row = i + s
        if (row > rows || j + t < low[row]! || j + t > high[row]!) continue
        const after = backward[offsets[row]! + j + t - low[row]!]!
        if (after > unreached) best = Math.max(best, after + gains.gain(i, j, s, t))
      }
      backward[from] = best
    }
  return backward
}
