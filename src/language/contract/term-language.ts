import type {Span} from '../../model/span.js'
import type {IntVector} from '../../text/int-vector.js'
import type {QuickSymbols} from './quick-symbols.js'

/** Gives each distinct word a number; what a language compares by characters needs none. */
export interface SymbolTable {
  /** The number of `word`, a new one if need be. */
  add(word: string): number
  /** The number of `word`, or -1. */
  find(word: string): number
}

/** A text read as the symbols in which its language compares terms: characters of Chinese, words of English. */
export interface TermText {
  readonly text: string
  readonly length: number
  /** One number a symbol; -1 for a word that no term has. */
  readonly symbols: readonly number[]
  /** Span of each symbol in `text`. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** How like a term what stands in the text is. */
export const likeness = {
  /** Another word after all. */
  none: 0,
  /** A form of the same word that may be another word as well: scheduling for schedule. Enough for a right term, not for a wrong one. */
  derived: 1,
  /** Inflected, spelled or punctuated otherwise. */
  folded: 2,
  /** But for the case of letters. */
  caseless: 3,
  identical: 4,
} as const

/** How like two terms are, as a number; see `likeness`. */
export type Likeness = (typeof likeness)[keyof typeof likeness]

/** Whether an occurrence stands for itself: `no` where it is a part of other words, `doubtful` where that may be. */
export type Standing = 'sure' | 'doubtful' | 'no'

/** How a replacement was fitted into its place; unsafe where a person should look. */
export interface FittedReplacement extends Span {
  readonly text: string
  readonly safe: boolean
}

/** How one language compares terms; a part of its profile. */
export interface TermLanguage {
  /** Read a text. Words that `table` does not have are added when `add` is set. Cost: linear. */
  read(text: string, table: SymbolTable, add?: boolean): TermText
  /** Add to `symbols` those that `read` gives a term, with its words added to `table`. */
  addSymbols(term: string, table: SymbolTable, symbols: IntVector): void
  /** A quick reader of plain texts for a table that does not grow any more. */
  quickSymbols(table: SymbolTable): QuickSymbols
  /** How like `term` the symbols of `text` from `first` on are, given that the symbols are equal. */
  likeness(term: TermText, text: TermText, first: number, inflect: boolean): Likeness
  /**
   * Where symbols `[first, end)` of `text` end in it, where that is not the end of the last one: behind a mark that closes a quotation
   * inside. Left out where marks do not matter.
   */
  endOf?(text: TermText, first: number, end: number): number
  /** Whether symbols `[first, end)` of `text` stand on word boundaries. */
  standing(text: TermText, first: number, end: number): Standing
  /** Whether the letters of `text` from `first` on have the case of `term`, headings and sentence starts excused. */
  hasCaseOf(term: TermText, text: TermText, first: number): boolean
  /** Whether a later mention by a pronoun or a short form stands for one of `terms`. */
  refersBack(text: TermText, terms: readonly TermText[]): boolean
  /** Where a term is spread over a coordination (“industrial and supply chains” for industrial chain), if anywhere. */
  findCoordinated(text: TermText, term: TermText): Span | undefined
  /** Whether a wording is so peculiar that nothing else can be meant by it, even without its counterpart. */
  isDistinctive(term: TermText): boolean
  /** How a full form introduces its short one: Full Form (FF). */
  introduce(full: string, short: string): string
  /** A term for several of what it names; undefined where it has no such form: names, verb phrases, words without a number. */
  plural?(term: string): string | undefined
  /**
   * Put `replacement` for `span` of `document`, whose wording is a form of `replaced`; number, case, article and markup are kept.
   * Undefined where markup stands in the way. `inFormat` writes text as the document's format has to have it.
   */
  fit(
    replacement: string,
    replaced: string,
    document: string,
    span: Span,
    inFormat?: (text: string) => string,
  ): FittedReplacement | undefined
}
