import type {StatedBead} from './document.js'
import type {EntryGroup} from './resource.js'
import type {Segment, SegmentedDocument} from './segment.js'

/** n source segments ↔ m target segments; an empty side is an omission (no target) or addition (no source). */
export interface Bead {
  /** Indices into the source segments, ascending and consecutive. */
  readonly source: readonly number[]
  readonly target: readonly number[]
  /** 0…1, calibrated: of the beads with confidence p, about p are right. */
  readonly confidence: number
  /** A moved paragraph is two null beads that name each other: the index of the counterpart in the list of beads. */
  readonly moved?: number | undefined
}

/** Two segmented sides and their beads; every segment is in exactly one bead, in order. */
export interface AlignedPair {
  readonly source: SegmentedDocument
  readonly target: SegmentedDocument
  readonly beads: readonly Bead[]
  /** Of two resources: their keys with the forms of both sides. */
  readonly entries?: readonly EntryGroup[] | undefined
  /** What the rules look at where that is not one unit a bead: the pairs of forms of a resource. */
  readonly units?: readonly TranslationUnit[] | undefined
}

/** A bead with its segments filled in. */
export interface TranslationUnit {
  /** Index of the bead. */
  readonly index: number
  readonly source: readonly Segment[]
  readonly target: readonly Segment[]
  readonly confidence: number
  readonly moved?: number | undefined
  /** One of several forms of one text (plural, context): other forms have the same source and rightly differ. */
  readonly variant?: boolean | undefined
}

/** Fill the beads of a pair with their segments, in order of the beads. */
export function translationUnits(pair: AlignedPair): TranslationUnit[] {
  return pair.beads.map((bead, index) => ({
    index,
    source: bead.source.map(i => pair.source.segments[i]!),
    target: bead.target.map(j => pair.target.segments[j]!),
    confidence: bead.confidence,
    moved: bead.moved,
  }))
}

/**
 * The units as they are compared: where two beads name each other because a passage stands elsewhere, the one of the source has both
 * its sides and the other one is empty. Indices stay; the same list where nothing moved.
 */
export function comparedUnits(units: readonly TranslationUnit[]): readonly TranslationUnit[] {
  if (units.every(({moved}) => moved === undefined)) return units
  return units.map(unit => {
    const other = unit.moved === undefined ? undefined : units[unit.moved]
    if (other === undefined) return unit
    return unit.target.length === 0 ? {...unit, target: other.target} : {...unit, target: []}
  })
}

/** Beads over segments from the numbers that a file states; undefined where those do not cover both sides exactly. */
export function beadsFromStated(stated: readonly StatedBead[], source: number, target: number): Bead[] | undefined {
  let i = 0
  let j = 0
  const beads = stated.map(({source: n, target: m, ...rest}) => {
    const bead = {source: indices(i, n), target: indices(j, m), ...rest}
    i += n
    j += m
    return bead
  })
  return i === source && j === target ? beads : undefined
}

function indices(from: number, count: number): number[] {
  return Array.from({length: count}, (_, i) => from + i)
}
