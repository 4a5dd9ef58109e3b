import type {Bead} from '../../model/alignment.js'
import type {Evidence} from '../evidence/evidence.js'
import {matchedWeight} from './rough-gains.js'

/** Most pairs of an omission and an addition that are compared. */
const mostPairs = 250_000
/** Share of the words of both that have to match, and the least weight of them: certain, or not said at all. */
const leastShare = 0.45
const leastWeight = 12
/** How much better than the second best the pair has to be. */
const leastLead = 1.3

/**
 * Omissions and additions that are each other's translation: a passage that stands elsewhere in the other language. Both
 * beads stay where they are and name each other. Only pairs that are clearly each other's best are named.
 */
export function pairMoved(evidence: Evidence, beads: readonly Bead[]): Bead[] {
  const result = [...beads]
  const omitted = beads.flatMap((bead, index) => (bead.target.length === 0 ? [{index, segment: bead.source[0]!}] : []))
  const added = beads.flatMap((bead, index) => (bead.source.length === 0 ? [{index, segment: bead.target[0]!}] : []))
  if (omitted.length * added.length > mostPairs) return result
  const there = new Uint8Array(evidence.target.types.length)
  const shares = omitted.map(({segment: i}) => added.map(({segment: j}) => shareOf(evidence, i, j, there)))
  const rowOf = added.map((_, column) => indexOfBest(shares.map(list => list[column]!)))
  omitted.forEach(({index}, row) => {
    const column = indexOfBest(shares[row]!)
    if (column < 0 || rowOf[column] !== row) return
    const other = added[column]!.index
    result[index] = {...result[index]!, moved: other}
    result[other] = {...result[other]!, moved: index}
  })
  return pairHeadings(result, evidence.layout)
}

/** The headings above moved passages move with them: alone, they say too little to be found. */
function pairHeadings(beads: Bead[], layout: Evidence['layout']): Bead[] {
  const headings = new Map<number, Set<number>>()
  for (const [index, {moved, target}] of beads.entries()) {
    if (moved === undefined || target.length > 0) continue
    const [own, other] = [headingAbove(beads, index, 'source', layout), headingAbove(beads, moved, 'target', layout)]
    if (own !== undefined && other !== undefined) headings.set(own, (headings.get(own) ?? new Set()).add(other))
  }
  const taken = new Set<number>()
  for (const [own, others] of headings) {
    const [other] = others
    if (others.size > 1 || taken.has(other!)) continue
    taken.add(other!)
    const [a, b] = [layout.source[beads[own]!.source[0]!]!, layout.target[beads[other!]!.target[0]!]!]
    if (a.depth !== b.depth) continue
    beads[own] = {...beads[own]!, moved: other}
    beads[other!] = {...beads[other!]!, moved: own}
  }
  return beads
}

/** The nearest bead above that is a heading with no counterpart, over nothing but what has none either. */
function headingAbove(
  beads: readonly Bead[],
  index: number,
  side: 'source' | 'target',
  layout: Evidence['layout'],
): number | undefined {
  const other = side === 'source' ? 'target' : 'source'
  for (let at = index - 1; at >= 0 && beads[at]![other].length === 0; at--)
    if (layout[side][beads[at]![side][0]!]?.block === 'heading') return beads[at]!.moved === undefined ? at : undefined
  return
}

function shareOf(evidence: Evidence, i: number, j: number, there: Uint8Array): number {
  const mass = evidence.sourceMass[i]! + evidence.targetMass[j]!
  if (mass < 2 * leastWeight) return 0
  const gain = matchedWeight(evidence, i, j, there)
  return gain < leastWeight ? 0 : (2 * gain) / mass
}

/** Index of the greatest share when it is great enough and well ahead of the others, else -1. */
function indexOfBest(shares: readonly number[]): number {
  let best = -1
  let second = 0
  shares.forEach((share, index) => {
    if (best < 0 || share > shares[best]!) {
      second = best < 0 ? 0 : shares[best]!
      best = index
    } else second = Math.max(second, share)
  })
  return best >= 0 && shares[best]! >= leastShare && shares[best]! >= leastLead * second ? best : -1
}
