import type {Span} from '../../model/span.js'

/**
 * What an aligner sees in a segment: `word` is compared whole (by its stem), `characters` is a run of an unspaced script
 * in which lexicon entries are looked for at every place, `number` is compared by value.
 */
export interface AlignmentToken extends Span {
  readonly kind: 'word' | 'characters' | 'number'
  /** Stem, folded characters (as long as the span), or the value as a decimal number. */
  readonly key: string
  /** A word that is written as a name: its letters, lower case and without diacritics. */
  readonly name: string | undefined
}

/** How a segment ends or whether it goes on: what punctuation says to a reader of any language. */
export type SegmentEnding = 'none' | 'stop' | 'question' | 'exclamation' | 'colon' | 'semicolon' | 'comma' | 'ellipsis'

/** A segment as an aligner of any language pair reads it. */
export interface AlignmentReading {
  /** Content only (no words that carry grammar alone); ascending by start; numbers may overlap the words they stand in. */
  readonly tokens: readonly AlignmentToken[]
  /** Amount of text in characters of this language's own script, others scaled to them. */
  readonly size: number
  /** Complete sentences inside, at least 1. */
  readonly sentences: number
  readonly ending: SegmentEnding
  /** Whether the first letter shows that a sentence goes on from before (lower case in English). */
  readonly continues: boolean
  /** Sum of the bits below. */
  readonly marks: number
}

/** Begins with a quotation mark. */
export const opensQuotation = 1
/** Ends with a quotation mark. */
export const closesQuotation = 2
/** Wholly inside brackets. */
export const inBrackets = 4
/** The segment begins with a dash. */
export const beginsWithDash = 8
/** The last quotation mark opens: what follows the segment is inside a quotation. */
export const leavesQuotationOpen = 16
/** The last quotation mark closes: what follows is outside. */
export const leavesQuotationClosed = 32
/** Letters in capitals alone, as names and offices in lists of persons. */
export const inCapitals = 64
