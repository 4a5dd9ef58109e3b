import type {Sections} from '../read/sides.js'
import {type Band, createBand, wholeBand} from '../search/band.js'
import type {Evidence} from './evidence.js'

/** Rectangles up to this many nodes are searched whole, without anchors. */
const wholeUpTo = 1_500
/** Half the width of the band along a chain of anchors, in segments. */
const halfWidth = 12
/** A gap between two anchors is searched whole up to this many nodes, else along its diagonal. */
const gapUpTo = 2_500
const widestDiagonal = 150
/** Words that stand in more target segments than this are no anchors. */
const rareUpTo = 5
const leastGain = 2
/** Rows before and after an anchor in which others may support it. */
const supportRows = 12

interface Anchor {
  readonly i: number
  readonly j: number
  readonly gain: number
}

/**
 * The part of the rectangle in which the alignment is to be looked for: all of it when it is small, else a band along the
 * heaviest monotone chain of segment pairs that share rare words. Cost: O((n + m) log n), nodes linear in n + m.
 */
export function anchoredBand(evidence: Evidence): Band {
  const n = evidence.source.length
  const m = evidence.target.length
  if ((n + 1) * (m + 1) <= wholeUpTo) return wholeBand(n, m)
  const {sections} = evidence.layout
  const anchors = findAnchors(evidence).filter(
    ({i, j}) => sections === undefined || sections.source[i] === sections.target[j],
  )
  const chain = [...heaviestChain(supported(anchors, m / n), m), ...cornersOf(sections)]
  chain.sort((a, b) => a.i - b.i || a.j - b.j)
  return bandAlong([{i: -1, j: -1, gain: 0}, ...chain, {i: n, j: m, gain: 0}], n, m)
}

/** Where a section of a stated layout begins on both sides. */
function cornersOf(sections: Sections | undefined): Anchor[] {
  if (sections === undefined) return []
  const corners: Anchor[] = []
  const {source, target} = sections
  let j = 0
  for (let i = 1; i < source.length; i++) {
    if (source[i] === source[i - 1]) continue
    while (j < target.length && target[j]! < source[i]!) j++
    if (j < target.length && target[j] === source[i]) corners.push({i, j, gain: 0})
  }
  return corners
}

/** For each source segment the one or two target segments with which it shares most weight of rare words. */
function findAnchors(evidence: Evidence): Anchor[] {
  const gains = new Float32Array(evidence.target.length)
  const anchors: Anchor[] = []
  for (let i = 0; i < evidence.source.length; i++) {
    const touched = addRareWords(evidence, i, gains)
    // repeated text: of several places that are alike, the one nearest the diagonal
    const expected = (i * evidence.target.length) / evidence.source.length
    for (let k = 0; k < touched.length; k++)
      gains[touched[k]!]! /= 1 + (4 * Math.abs(touched[k]! - expected)) / evidence.target.length
    addStrongest(anchors, i, touched, gains)
  }
  return anchors
}

/** Adds what each target segment shares with source segment i; gives the segments that have something. */
function addRareWords(
  {source, target, candidates, postings, postingSegments, sourceWeights, targetWeights}: Evidence,
  i: number,
  gains: Float32Array,
): number[] {
  const rare = Math.max(rareUpTo, Math.floor(target.length / 200))
  const touched: number[] = []
  for (let k = source.first[i]!; k < source.first[i + 1]!; k++) {
    const type = source.tokenTypes[k]!
    if (source.types[type]!.segments > 4 * rare) continue
    for (let c = candidates.first[type]!; c < candidates.first[type + 1]!; c++) {
      const found = candidates.targets[c]!
      const count = postings[found + 1]! - postings[found]!
      if (count > rare) continue
      const gain = (candidates.strengths[c]! * Math.sqrt(sourceWeights[type]! * targetWeights[found]!)) / count
      for (let p = postings[found]!; p < postings[found + 1]!; p++) {
        if (gains[postingSegments[p]!] === 0) touched.push(postingSegments[p]!)
        gains[postingSegments[p]!]! += gain
      }
    }
  }
  return touched
}

function addStrongest(anchors: Anchor[], i: number, touched: readonly number[], gains: Float32Array): void {
  let first = -1
  let second = -1
  for (let k = 0; k < touched.length; k++) {
    const j = touched[k]!
    if (first < 0 || gains[j]! > gains[first]!) {
      second = first
      first = j
    } else if (second < 0 || gains[j]! > gains[second]!) second = j
  }
  // descending within a row, so that a chain cannot take both
  addAnchor(anchors, i, Math.max(first, second), gains)
  addAnchor(anchors, i, Math.min(first, second), gains)
  for (let k = 0; k < touched.length; k++) gains[touched[k]!] = 0
}

function addAnchor(anchors: Anchor[], i: number, j: number, gains: Float32Array): void {
  if (j >= 0 && gains[j]! >= leastGain) anchors.push({i, j, gain: gains[j]!})
}

/** Anchors weighed by how many others lie on the same diagonal close by; one that stands alone is dropped. */
function supported(anchors: readonly Anchor[], slope: number): Anchor[] {
  return anchors.flatMap((anchor, index) => {
    let rows = 0
    for (const step of [-1, 1]) {
      let row = anchor.i
      for (let k = index + step; k >= 0 && k < anchors.length; k += step) {
        const other = anchors[k]!
        const ahead = Math.abs(other.i - anchor.i)
        if (ahead > supportRows) break
        const off = Math.abs(other.j - anchor.j - slope * (other.i - anchor.i))
        if (other.i !== row && off <= 2 + ahead / 3) {
          rows++
          row = other.i
        }
      }
    }
    return rows < 2 ? [] : [{...anchor, gain: anchor.gain * Math.min(rows, 6)}]
  })
}

/** The heaviest chain of anchors ascending on both sides: a longest-increasing-subsequence with weights. */
function heaviestChain(anchors: readonly Anchor[], columns: number): Anchor[] {
  const tree = new Float64Array(columns + 1)
  const treeAnchor = new Int32Array(columns + 1).fill(-1)
  const before = new Int32Array(anchors.length).fill(-1)
  let best = -1
  let bestSum = 0
  anchors.forEach(({j, gain}, index) => {
    let sum = 0
    for (let node = j; node > 0; node -= node & -node)
      if (tree[node]! > sum) {
        sum = tree[node]!
        before[index] = treeAnchor[node]!
      }
    sum += gain
    for (let node = j + 1; node <= columns; node += node & -node)
      if (sum > tree[node]!) {
        tree[node] = sum
        treeAnchor[node] = index
      }
    if (sum > bestSum) {
      bestSum = sum
      best = index
    }
  })
  const chain: Anchor[] = []
  for (let index = best; index >= 0; index = before[index]!) chain.push(anchors[index]!)
  return chain.reverse()
}

function bandAlong(chain: readonly Anchor[], n: number, m: number): Band {
  const low = new Int32Array(n + 1).fill(m)
  const high = new Int32Array(n + 1)
  const include = (i: number, from: number, to: number): void => {
    if (i < 0 || i > n) return
    low[i] = Math.min(low[i]!, Math.max(0, Math.floor(from)))
    high[i] = Math.max(high[i]!, Math.min(m, Math.ceil(to)))
  }
  for (let k = 1; k < chain.length; k++) {
    const a = chain[k - 1]!
    const b = chain[k]!
    const rows = b.i - a.i
    const columns = b.j - a.j
    const small = rows * columns <= gapUpTo
    const width = small ? halfWidth : Math.min(widestDiagonal, halfWidth + Math.max(rows, columns) / 4)
    for (let i = a.i; i <= b.i; i++) {
      const left = small ? a.j : a.j + (columns * Math.max(0, i - a.i - 1)) / rows
      const right = small ? b.j : a.j + (columns * Math.min(rows, i - a.i + 1)) / rows
      include(i, left - width, right + 1 + width)
    }
  }
  return createBand(low, high, m)
}
