import {type Band, type Step, shrinkBand} from './band.js'
import type {Evidence} from './evidence.js'

const unmatchedCost = 0.16
const mergeCost = 0.5
const nullCost = 1
const lengthCost = 0.12
const nearPath = 2
const moves = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
] as const
const impossible = -1e9

export interface CoarseResult {
  readonly band: Band
  /** Beads of the best rough alignment, last first. */
  readonly path: readonly Step[]
}

/**
 * A quick look over a band: every node through which some alignment passes that is at most `margin` worse than the best
 * one by the weight of matched words. Cost: O(nodes × moves).
 */
export function promisingNodes(evidence: Evidence, band: Band, margin: number): CoarseResult {
  const cells = cellGains(evidence, band)
  const nodes = band.active.length
  const forward = new Float64Array(nodes).fill(impossible)
  forward[0] = 0
  const last = new Uint8Array(nodes)
  forwardPass(evidence, band, cells, forward, last)
  const backward = new Float64Array(nodes).fill(impossible)
  backward[nodes - 1] = 0
  backwardPass(evidence, band, cells, backward)
  const limit = forward[nodes - 1]! - margin
  const active = new Uint8Array(nodes)
  for (let node = 0; node < nodes; node++) if (forward[node]! + backward[node]! >= limit) active[node] = 1
  const path = tracePath(band, last)
  activateAround(band, active, band.rows, band.columns)
  for (const {i, j} of path) activateAround(band, active, i, j)
  return {band: shrinkBand(band, active, path), path}
}

function tracePath({rows, columns, low, offsets}: Band, last: Uint8Array): Step[] {
  const path: Step[] = []
  let i = rows
  let j = columns
  while (i > 0 || j > 0) {
    const [s, t] = moves[last[offsets[i]! + j - low[i]!]!]!
    i -= s
    j -= t
    path.push({i, j, s, t})
  }
  return path
}

/** The best path is only the best by words: what lies beside it stays in the race. */
function activateAround(band: Band, active: Uint8Array, i: number, j: number): void {
  for (let a = Math.max(0, i - nearPath); a <= Math.min(band.rows, i + nearPath); a++)
    for (let b = Math.max(band.low[a]!, j - nearPath); b <= Math.min(band.high[a]!, j + nearPath); b++)
      active[band.offsets[a]! + b - band.low[a]!] = 1
}

/** Weight of the matched words of source segment i and target segment j, stored at node (i, j). */
function cellGains(evidence: Evidence, band: Band): Float32Array {
  const {source, candidates, postings, postingSegments, sourceWeights, targetWeights} = evidence
  const gains = new Float32Array(band.active.length)
  const cursor = postings.slice()
  const sections = evidence.layout.sections
  const best = new Float32Array(evidence.target.length)
  const touched: number[] = []
  for (let i = 0; i < source.length; i++) {
    const low = band.low[i]!
    const high = Math.min(band.high[i]!, evidence.target.length - 1)
    const base = band.offsets[i]! - low
    for (let k = source.first[i]!; k < source.first[i + 1]!; k++) {
      const type = source.tokenTypes[k]!
      touched.length = 0
      for (let c = candidates.first[type]!; c < candidates.first[type + 1]!; c++) {
        const target = candidates.targets[c]!
        const end = postings[target + 1]!
        let p = cursor[target]!
        while (p < end && postingSegments[p]! < low) p++
        cursor[target] = p
        if (p === end || postingSegments[p]! > high) continue
        const gain = candidates.strengths[c]! * Math.sqrt(sourceWeights[type]! * targetWeights[target]!)
        for (; p < end && postingSegments[p]! <= high; p++) {
          const j = postingSegments[p]!
          if (best[j] === 0) touched.push(j)
          if (gain > best[j]!) best[j] = gain
        }
      }
      for (const j of touched) {
        if (sections === undefined || sections.source[i] === sections.target[j]) gains[base + j]! += best[j]!
        best[j] = 0
      }
    }
  }
  return gains
}

/** Weight of the matched words of one pair of segments anywhere in the documents. Cost: O(tokens × candidates). */
export function cellGain(evidence: Evidence, i: number, j: number): number {
  const {source, target, candidates, sourceWeights, targetWeights} = evidence
  const there = new Set(target.tokenTypes.subarray(target.first[j]!, target.first[j + 1]!))
  let sum = 0
  for (let k = source.first[i]!; k < source.first[i + 1]!; k++) {
    const type = source.tokenTypes[k]!
    let best = 0
    for (let c = candidates.first[type]!; c < candidates.first[type + 1]!; c++) {
      const found = candidates.targets[c]!
      if (there.has(found))
        best = Math.max(best, candidates.strengths[c]! * Math.sqrt(sourceWeights[type]! * targetWeights[found]!))
    }
    sum += best
  }
  return sum
}

function forwardPass(evidence: Evidence, band: Band, cells: Float32Array, best: Float64Array, last: Uint8Array): void {
  const {rows, low, high, offsets} = band
  for (let i = 0; i <= rows; i++)
    for (let j = low[i]!; j <= high[i]!; j++) {
      const from = best[offsets[i]! + j - low[i]!]!
      if (from <= impossible) continue
      for (let move = 0; move < moves.length; move++) {
        const s = moves[move]![0]
        const t = moves[move]![1]
        const row = i + s
        if (row > rows || j + t < low[row]! || j + t > high[row]!) continue
        const to = offsets[row]! + j + t - low[row]!
        const score = from + gainOf(evidence, band, cells, i, j, s, t)
        if (score <= best[to]!) continue
        best[to] = score
        last[to] = move
      }
    }
}

function backwardPass(evidence: Evidence, band: Band, cells: Float32Array, best: Float64Array): void {
  const {rows, low, high, offsets} = band
  for (let i = rows; i >= 0; i--)
    for (let j = high[i]!; j >= low[i]!; j--) {
      const from = offsets[i]! + j - low[i]!
      for (let move = 0; move < moves.length; move++) {
        const s = moves[move]![0]
        const t = moves[move]![1]
        const row = i + s
        if (row > rows || j + t < low[row]! || j + t > high[row]!) continue
        const after = best[offsets[row]! + j + t - low[row]!]!
        if (after <= impossible) continue
        const score = after + gainOf(evidence, band, cells, i, j, s, t)
        if (score > best[from]!) best[from] = score
      }
    }
}

function gainOf(
  evidence: Evidence,
  band: Band,
  cells: Float32Array,
  i: number,
  j: number,
  s: number,
  t: number,
): number {
  if (s === 0 || t === 0) return -nullCost
  let score = -mergeCost * (s + t - 2)
  for (let a = i; a < i + s; a++) {
    score -= unmatchedCost * evidence.sourceMass[a]!
    const low = band.low[a]!
    const high = band.high[a]!
    const base = band.offsets[a]! - low
    for (let b = j; b < j + t; b++) if (b >= low && b <= high) score += cells[base + b]!
  }
  let size = 0
  for (let b = j; b < j + t; b++) {
    score -= unmatchedCost * evidence.targetMass[b]!
    size += evidence.targetSizes[b]!
  }
  let sourceSize = 0
  for (let a = i; a < i + s; a++) sourceSize += evidence.sourceSizes[a]!
  const off = size - sourceSize
  return score - Math.min(4, (lengthCost * off * off) / (size + sourceSize + 8))
}
