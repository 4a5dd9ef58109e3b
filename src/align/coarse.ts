import type {Evidence} from './evidence.js'

/** For each source boundary i (0 … n), the target boundaries low[i] … high[i] that the fine search looks at. */
export interface Band {
  readonly low: Int32Array
  readonly high: Int32Array
}

const unmatchedCost = 0.16
const moves: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
]

/** Similarity of segments by weight of matched words, for a row of target segments. */
function addRow(evidence: Evidence, i: number, low: number, high: number, row: Float32Array, common: number): void {
  const {source, candidates, postings, postingSegments, sourceWeights, targetWeights} = evidence
  for (let k = source.first[i]!; k < source.first[i + 1]!; k++) {
    const type = source.tokenTypes[k]!
    for (let c = candidates.first[type]!; c < candidates.first[type + 1]!; c++) {
      const target = candidates.targets[c]!
      const end = postings[target + 1]!
      let p = postings[target]!
      if (end - p > common) continue
      const gain = candidates.strengths[c]! * Math.sqrt(sourceWeights[type]! * targetWeights[target]!)
      while (p < end && postingSegments[p]! < low) p++
      for (; p < end && postingSegments[p]! < high; p++) row[postingSegments[p]! - low]! += gain
    }
  }
}

/** The cells around the best path of a rough search over the whole rectangle. Cost: O(n × m). */
export function coarseBand(evidence: Evidence, radius: number): Band {
  const n = evidence.source.length
  const m = evidence.target.length
  const width = m + 1
  const rows = new Float32Array(n * m)
  for (let i = 0; i < n; i++) addRow(evidence, i, 0, m, rows.subarray(i * m, (i + 1) * m), Number.POSITIVE_INFINITY)
  const best = new Float32Array((n + 1) * width).fill(-1e9)
  const from = new Int8Array((n + 1) * width)
  best[0] = 0
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++) {
      const at = i * width + j
      moves.forEach(([s, t], move) => {
        if (i < s || j < t) return
        let score = best[(i - s) * width + j - t]!
        if (s > 0 && t > 0) {
          for (let a = i - s; a < i; a++) {
            score -= unmatchedCost * evidence.sourceMass[a]!
            for (let b = j - t; b < j; b++) score += rows[a * m + b]!
          }
          for (let b = j - t; b < j; b++) score -= unmatchedCost * evidence.targetMass[b]!
          score -= 0.5 * (s + t - 2)
        }
        if (score > best[at]!) {
          best[at] = score
          from[at] = move
        }
      })
    }
  return bandAround(tracePath(from, n, m), n, m, radius)
}

function tracePath(from: Int8Array, n: number, m: number): [number, number][] {
  const path: [number, number][] = [[n, m]]
  let i = n
  let j = m
  while (i > 0 || j > 0) {
    const [s, t] = moves[from[i * (m + 1) + j]!]!
    i -= s
    j -= t
    path.push([i, j])
  }
  return path.reverse()
}

function bandAround(path: readonly (readonly [number, number])[], n: number, m: number, radius: number): Band {
  const low = new Int32Array(n + 1).fill(m)
  const high = new Int32Array(n + 1)
  for (const [i, j] of path) {
    low[i] = Math.min(low[i]!, Math.max(0, j - radius))
    high[i] = Math.max(high[i]!, Math.min(m, j + radius))
  }
  low[0] = 0
  high[n] = m
  for (let i = 1; i <= n; i++) high[i] = Math.max(high[i]!, high[i - 1]!)
  for (let i = n - 1; i >= 0; i--) low[i] = Math.min(low[i]!, low[i + 1]!)
  return {low, high}
}
