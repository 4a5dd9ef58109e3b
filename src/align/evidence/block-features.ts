import type {AlignSegment} from '../read/sides.js'

/** How far a bead goes against the structure of the two documents; counts, 0 where nothing is known. */
export interface BlockMismatch {
  /** Joints inside the bead that lie between two blocks. */
  joints: number
  /** Heading against paragraph and the like. */
  kind: number
  /** Different heading level or list nesting. */
  depth: number
  /** Different columns of a table. */
  cell: number
}

/** Compare the structure of `s` source segments from i and `t` target segments from j; fills `mismatch`. */
export function measureBlocks(
  source: readonly AlignSegment[],
  target: readonly AlignSegment[],
  {i, j, s, t}: {readonly i: number; readonly j: number; readonly s: number; readonly t: number},
  mismatch: BlockMismatch,
): void {
  const a = source[i]!
  const b = target[j]!
  mismatch.joints = jointsBetween(source, i, s) + jointsBetween(target, j, t)
  mismatch.kind = differ(a.block, b.block)
  mismatch.depth = mismatch.kind === 1 ? 0 : differ(a.depth, b.depth)
  mismatch.cell = differ(a.cell?.column, b.cell?.column)
}

function jointsBetween(segments: readonly AlignSegment[], from: number, width: number): number {
  let count = 0
  for (let k = from + 1; k < from + width; k++) count += differ(segments[k - 1]!.blockIndex, segments[k]!.blockIndex)
  return count
}

function differ<T>(a: T | undefined, b: T | undefined): number {
  return a === undefined || b === undefined || a === b ? 0 : 1
}
