import type {BlockKind, BlockPair, LanguageTag} from '../../model/document.js'

/** A segment as the aligner takes it; what is left out is not used as evidence. */
export interface AlignSegment {
  readonly text: string
  /** Which block of the document the segment stands in: segments of different blocks are seldom one bead. */
  readonly blockIndex?: number | undefined
  readonly block?: BlockKind | undefined
  /** Heading level or list nesting. */
  readonly depth?: number | undefined
  readonly cell?: {readonly table: number; readonly row: number; readonly column: number} | undefined
}

/** One side of an alignment: its language and its segments in order. */
export interface AlignSide {
  readonly lang: LanguageTag
  readonly segments: readonly AlignSegment[]
}

/**
 * Which sections the segments of a side belong to when the layout states pairs of blocks: matched segments have to be in
 * the same one. Ascending; `undefined` where nothing is stated.
 */
export interface Sections {
  readonly source: Int32Array
  readonly target: Int32Array
}

/** Number the stretches between stated pairs; pairs that cross an earlier one, or name no segment, are passed over. */
export function sectionsOf(source: AlignSide, target: AlignSide, pairs: readonly BlockPair[]): Sections | undefined {
  if (pairs.length === 0) return undefined
  const sections = {
    source: new Int32Array(source.segments.length),
    target: new Int32Array(target.segments.length),
  }
  let at = {source: 0, target: 0}
  let section = 0
  for (const pair of pairs) {
    const a = rangeOf(source, pair.source)
    const b = rangeOf(target, pair.target)
    if (a === undefined || b === undefined || a.start < at.source || b.start < at.target) continue
    // what stands before the pair, the pair, and what comes after it
    sections.source.fill(section + 1, a.start).fill(section + 2, a.end)
    sections.target.fill(section + 1, b.start).fill(section + 2, b.end)
    section += 2
    at = {source: a.end, target: b.end}
  }
  return section === 0 ? undefined : sections
}

function rangeOf({segments}: AlignSide, blocks: readonly number[]): {start: number; end: number} | undefined {
  const wanted = new Set(blocks)
  const start = segments.findIndex(segment => segment.blockIndex !== undefined && wanted.has(segment.blockIndex))
  if (start < 0) return undefined
  let end = start
  while (end < segments.length && wanted.has(segments[end]!.blockIndex ?? -1)) end++
  return {start, end}
}
