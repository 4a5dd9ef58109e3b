import type {Bead} from './alignment.js'
import type {Block, BlockKind} from './document.js'
import type {Span, TextSpan} from './span.js'
import type {TermUse} from './term.js'

/** A segment as a page shows it: plain data, which survives threads and files. Its span is in the decoded file. */
export interface ViewedSegment extends Span {
  readonly text: string
  readonly block: BlockKind
  /** Heading level 1–6, or list nesting from 1. */
  readonly depth?: number | undefined
  readonly cell?: Block['cell']
  /** The first one of its block. */
  readonly opens?: true | undefined
  /** The key of a resource that it is the value of. */
  readonly key?: string | undefined
  /**
   * Where the text is no plain slice of the file: pairs of an index into `text` and the offset in the file of that unit, ascending; from
   * one to the next both grow unit by unit.
   */
  readonly steps?: readonly number[] | undefined
}

/** A term use with the bead that it stands in. */
export interface ViewedUse extends TermUse {
  readonly bead: number
}

/** What a page shows of an input besides its findings. A side that the input does not have is empty. */
export interface PairView {
  readonly source: readonly ViewedSegment[]
  readonly target: readonly ViewedSegment[]
  /** Each segment is in one of them; the texts of a resource may be in several, one for each pair of forms. */
  readonly beads: readonly Bead[]
  readonly uses: readonly ViewedUse[]
  /** Source terms in passages without a sure counterpart. */
  readonly unpaired: readonly {readonly concept: string; readonly place: TextSpan}[]
}
