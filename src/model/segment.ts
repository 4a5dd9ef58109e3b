import type {MappedText} from '../text/mapped-text.js'
import type {BlockKind, Document} from './document.js'
import type {Span} from './span.js'

/** A sentence-like unit. Segments of a document never overlap and never cross a block. */
export interface Segment extends Span {
  /** `s1`, `s2`, … in document order, for each side. */
  readonly id: string
  /** Plain text, trimmed: no markup, no CR, no byte order mark. */
  readonly text: string
  readonly block: BlockKind
  /** Index into `document.blocks`. */
  readonly blockIndex: number
  /** `text` with its map to the decoded file. */
  readonly content: MappedText
}

/** A document with its segments, in order of the text; they do not overlap. */
export interface SegmentedDocument {
  readonly document: Document
  readonly segments: readonly Segment[]
}
