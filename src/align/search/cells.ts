import type {Evidence} from '../evidence/evidence.js'
import type {Band} from './band.js'

/** Matches between source segment i and target segment j for the cells of a band, flat. */
export interface Cells {
  /** Cells of source row i are rows[i] … rows[i + 1]; the first is for target column `columns[i]`. */
  readonly rows: Int32Array
  readonly columns: Int32Array
  /** Matches of cell c: starts[c] … starts[c + 1]. */
  readonly starts: Int32Array
  /** Token index inside the source and the target segment, and strength 0…1. */
  readonly sourceTokens: Uint16Array
  readonly targetTokens: Uint16Array
  readonly strengths: Float32Array
}

/** Find the matches of every cell that a bead inside the band can touch. Cost: O(tokens × candidates × postings in the band). */
export function findCells(evidence: Evidence, band: Band): Cells {
  const n = evidence.source.length
  const rows = new Int32Array(n + 1)
  const columns = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    columns[i] = band.low[i]!
    rows[i + 1] = rows[i]! + Math.max(0, band.high[i + 1]! - band.low[i]!)
  }
  const starts = new Int32Array(rows[n]! + 1)
  const found = new MatchBuffer()
  const order = new MatchBuffer()
  const cursor = evidence.postings.slice()
  for (let i = 0; i < n; i++) {
    const width = rows[i + 1]! - rows[i]!
    found.length = 0
    findInRow(evidence, i, columns[i]!, width, cursor, found)
    appendByCell(found, order, starts, rows[i]!, width)
  }
  return {
    rows,
    columns,
    starts,
    sourceTokens: order.a.subarray(0, order.length),
    targetTokens: order.b.subarray(0, order.length),
    strengths: order.s.subarray(0, order.length),
  }
}

function findInRow(
  {source, candidates, postings, postingSegments, postingTokens}: Evidence,
  i: number,
  low: number,
  width: number,
  cursor: Int32Array,
  found: MatchBuffer,
): void {
  for (let k = source.first[i]!; k < source.first[i + 1]!; k++) {
    const type = source.tokenTypes[k]!
    const token = k - source.first[i]!
    for (let c = candidates.first[type]!; c < candidates.first[type + 1]!; c++) {
      const target = candidates.targets[c]!
      const end = postings[target + 1]!
      let p = cursor[target]!
      // low never falls from row to row, so what is left of it stays behind
      while (p < end && postingSegments[p]! < low) p++
      cursor[target] = p
      for (; p < end && postingSegments[p]! < low + width; p++)
        found.add(postingSegments[p]! - low, token, postingTokens[p]!, candidates.strengths[c]!)
    }
  }
}

function appendByCell(found: MatchBuffer, order: MatchBuffer, starts: Int32Array, first: number, width: number): void {
  const base = order.length
  const next = new Int32Array(width + 1)
  for (let x = 0; x < found.length; x++) next[found.cell[x]! + 1]!++
  for (let c = 0; c < width; c++) {
    next[c + 1]! += next[c]!
    starts[first + c + 1] = base + next[c + 1]!
  }
  order.reserve(base + found.length)
  order.length = base + found.length
  for (let x = 0; x < found.length; x++) {
    const at = base + next[found.cell[x]!]!++
    order.a[at] = found.a[x]!
    order.b[at] = found.b[x]!
    order.s[at] = found.s[x]!
  }
}

class MatchBuffer {
  cell = new Int32Array(1024)
  a = new Uint16Array(1024)
  b = new Uint16Array(1024)
  s = new Float32Array(1024)
  length = 0

  add(cell: number, a: number, b: number, s: number): void {
    this.reserve(this.length + 1)
    const at = this.length++
    this.cell[at] = cell
    this.a[at] = a
    this.b[at] = b
    this.s[at] = s
  }

  reserve(size: number): void {
    if (size <= this.a.length) return
    const capacity = Math.max(size, 2 * this.a.length)
    this.cell = grow(this.cell, new Int32Array(capacity))
    this.a = grow(this.a, new Uint16Array(capacity))
    this.b = grow(this.b, new Uint16Array(capacity))
    this.s = grow(this.s, new Float32Array(capacity))
  }
}

function grow<T extends Int32Array | Uint16Array | Float32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
