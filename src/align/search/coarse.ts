import type {Evidence} from '../evidence/evidence.js'
import {type Band, type Step, shrinkBand} from './band.js'
import {RoughGains} from './rough-gains.js'

/** Most nodes for each segment of both sides, where documents have at most 5; what is said again and again leaves more in question than it decides. */
const mostNodes = 12
/** Nodes so near to the best path stay in the race: it is only the best by words. */
const nearPath = 2
const moveSource = new Int32Array([1, 1, 0, 1, 2, 1, 3])
const moveTarget = new Int32Array([1, 0, 1, 2, 1, 3, 1])
const moves = moveSource.length
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
  const {forward, last, backward} = searchRoughly(gains, band)
  const best = forward[nodes - 1]!
  const active = new Uint8Array(nodes)
  for (let node = 0; node < nodes; node++) if (forward[node]! + backward[node]! >= best - margins.node) active[node] = 1
  const path = tracePath(band, last)
  activateAround(band, active, band.rows, band.columns)
  for (const {i, j} of path) activateAround(band, active, i, j)
  keepNearest(band, active, path)
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

/** Where more nodes are active than are looked at, keep those that lie nearest to the path, by target segments. */
function keepNearest(band: Band, active: Uint8Array, path: readonly Step[]): void {
  const {rows, columns, low, high, offsets} = band
  const most = mostNodes * (rows + columns)
  if (active.length <= most) return
  const onPath = new Int32Array(rows + 1)
  onPath[rows] = columns
  for (const {i, j, s} of path) onPath.fill(j, i, i + s)
  const counts = new Int32Array(columns + 2)
  const visit = (visitNode: (node: number, distance: number) => void): void => {
    for (let i = 0; i <= rows; i++)
      for (let j = low[i]!; j <= high[i]!; j++) {
        const node = offsets[i]! + j - low[i]!
        if (active[node] === 1) visitNode(node, Math.abs(j - onPath[i]!))
      }
  }
  visit((_, distance) => {
    counts[distance]!++
  })
  let furthest = -1
  for (let kept = 0; furthest <= columns && kept + counts[furthest + 1]! <= most; ) kept += counts[++furthest]!
  visit((node, distance) => {
    if (distance > furthest) active[node] = 0
  })
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

interface RoughSearch {
  readonly gains: RoughGains
  readonly band: Band
  /** Score of the best way to each node, and the move that ends it. */
  readonly forward: Float32Array
  readonly last: Uint8Array
  /** Score of the best way from each node. */
  readonly backward: Float32Array
}

function searchRoughly(gains: RoughGains, band: Band): RoughSearch {
  const nodes = band.active.length
  const search: RoughSearch = {
    gains,
    band,
    forward: new Float32Array(nodes).fill(unreached),
    last: new Uint8Array(nodes),
    backward: new Float32Array(nodes).fill(unreached),
  }
  search.forward[0] = 0
  search.backward[nodes - 1] = 0
  // row by row, so that the engine sees a function that is called often
  for (let i = 0; i <= band.rows; i++) forwardRow(search, i)
  for (let i = band.rows; i >= 0; i--) backwardRow(search, i)
  return search
}

function forwardRow({gains, band, forward, last}: RoughSearch, i: number): void {
  const {rows, low, high, offsets} = band
  for (let j = low[i]!; j <= high[i]!; j++) {
    const from = forward[offsets[i]! + j - low[i]!]!
    if (from <= unreached) continue
    for (let move = 0; move < moves; move++) {
      const row = i + moveSource[move]!
      const column = j + moveTarget[move]!
      if (row > rows || column < low[row]! || column > high[row]!) continue
      const to = offsets[row]! + column - low[row]!
      const score = from + gains.gain(i, j, row - i, column - j)
      if (score <= forward[to]!) continue
      forward[to] = score
      last[to] = move
    }
  }
}

function backwardRow({gains, band, backward}: RoughSearch, i: number): void {
  const {rows, low, high, offsets} = band
  for (let j = high[i]!; j >= low[i]!; j--) {
    const from = offsets[i]! + j - low[i]!
    let best = backward[from]!
    for (let move = 0; move < moves; move++) {
      const row = i + moveSource[move]!
      const column = j + moveTarget[move]!
      if (row > rows || column < low[row]! || column > high[row]!) continue
      const after = backward[offsets[row]! + column - low[row]!]!
      if (after > unreached) best = Math.max(best, after + gains.gain(i, j, row - i, column - j))
    }
    backward[from] = best
  }
}
