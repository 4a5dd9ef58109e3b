import type {Evidence} from '../evidence/evidence.js'
import type {Band} from './band.js'

const unmatchedCost = 0.16
const mergeCost = 0.5
const nullCost = 1
const lengthCost = 0.12
const mostLengthCost = 4

/** What the beads of a band are worth by the weight of their matched words, their sizes and their shapes alone. */
export class RoughGains {
  /** Matched weight of source segment i and the target segments low[i] … j − 1 at `band.offsets[i] + i + j - low[i]`. */
  private readonly matched: Float32Array
  private readonly sourceCosts: Float64Array
  private readonly targetCosts: Float64Array
  private readonly sourceSums: Float64Array
  private readonly targetSums: Float64Array

  constructor(
    evidence: Evidence,
    private readonly band: Band,
  ) {
    this.matched = matchedWeights(evidence, band)
    this.sourceCosts = sums(evidence.sourceMass, unmatchedCost)
    this.targetCosts = sums(evidence.targetMass, unmatchedCost)
    this.sourceSums = sums(evidence.sourceSizes, 1)
    this.targetSums = sums(evidence.targetSizes, 1)
  }

  /** Gain of the bead of s source segments from i and t target segments from j. Cost: O(s). */
  gain(i: number, j: number, s: number, t: number): number {
    if (s === 0 || t === 0) return -nullCost
    const {low, high, offsets} = this.band
    let score = -mergeCost * (s + t - 2) - this.sourceCosts[i + s]! + this.sourceCosts[i]!
    score -= this.targetCosts[j + t]! - this.targetCosts[j]!
    for (let a = i; a < i + s; a++) {
      const left = low[a]!
      const from = Math.max(j, left)
      const to = Math.min(j + t, high[a]! + 1)
      if (from >= to) continue
      const base = offsets[a]! + a - left
      score += this.matched[base + to]! - this.matched[base + from]!
    }
    const source = this.sourceSums[i + s]! - this.sourceSums[i]!
    const target = this.targetSums[j + t]! - this.targetSums[j]!
    const off = target - source
    return score - Math.min(mostLengthCost, (lengthCost * off * off) / (target + source + 8))
  }
}

function sums(values: Float32Array | Float64Array, factor: number): Float64Array {
  const result = new Float64Array(values.length + 1)
  for (let k = 0; k < values.length; k++) result[k + 1] = result[k]! + factor * values[k]!
  return result
}

/** Of each token of a source segment the best match in each target segment of its row, added up from the left. */
function matchedWeights(evidence: Evidence, band: Band): Float32Array {
  const {rows, low, high, offsets} = band
  const matched = new Float32Array(offsets[rows + 1]! + rows + 1)
  const scratch: RowScratch = {
    cursor: evidence.postings.slice(),
    best: new Float32Array(evidence.target.length),
    touched: new Int32Array(evidence.target.length),
  }
  for (let i = 0; i < rows; i++) {
    const left = low[i]!
    // the weight of segment j is kept one place on, where the sum up to it will stand
    const base = offsets[i]! + i - left + 1
    addRow(evidence, i, left, Math.min(high[i]!, evidence.target.length - 1), matched, base, scratch)
    for (let j = left; j <= high[i]!; j++) matched[base + j]! += matched[base + j - 1]!
  }
  return matched
}

interface RowScratch {
  readonly cursor: Int32Array
  readonly best: Float32Array
  readonly touched: Int32Array
}

function addRow(
  {source, candidates, postings, postingSegments, sourceWeights, targetWeights, layout}: Evidence,
  i: number,
  left: number,
  right: number,
  matched: Float32Array,
  base: number,
  {cursor, best, touched}: RowScratch,
): void {
  const {sections} = layout
  for (let k = source.first[i]!; k < source.first[i + 1]!; k++) {
    const type = source.tokenTypes[k]!
    let count = 0
    for (let c = candidates.first[type]!; c < candidates.first[type + 1]!; c++) {
      const target = candidates.targets[c]!
      const end = postings[target + 1]!
      let p = cursor[target]!
      while (p < end && postingSegments[p]! < left) p++
      cursor[target] = p
      if (p === end || postingSegments[p]! > right) continue
      const gain = candidates.strengths[c]! * Math.sqrt(sourceWeights[type]! * targetWeights[target]!)
      for (; p < end && postingSegments[p]! <= right; p++) {
        const j = postingSegments[p]!
        if (best[j] === 0) touched[count++] = j
        if (gain > best[j]!) best[j] = gain
      }
    }
    for (let x = 0; x < count; x++) {
      const j = touched[x]!
      if (sections === undefined || sections.source[i] === sections.target[j]) matched[base + j]! += best[j]!
      best[j] = 0
    }
  }
}

/**
 * Weight of the matched words of one pair of segments anywhere in the documents. `there` has room for each type of the target, all 0,
 * and is left so. Cost: O(tokens × candidates).
 */
export function matchedWeight(evidence: Evidence, i: number, j: number, there: Uint8Array): number {
  const {source, target, candidates, sourceWeights, targetWeights} = evidence
  for (let k = target.first[j]!; k < target.first[j + 1]!; k++) there[target.tokenTypes[k]!] = 1
  let sum = 0
  for (let k = source.first[i]!; k < source.first[i + 1]!; k++) {
    const type = source.tokenTypes[k]!
    let best = 0
    for (let c = candidates.first[type]!; c < candidates.first[type + 1]!; c++) {
      const found = candidates.targets[c]!
      if (there[found] === 1)
        best = Math.max(best, candidates.strengths[c]! * Math.sqrt(sourceWeights[type]! * targetWeights[found]!))
    }
    sum += best
  }
  for (let k = target.first[j]!; k < target.first[j + 1]!; k++) there[target.tokenTypes[k]!] = 0
  return sum
}
