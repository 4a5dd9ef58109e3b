import type {Span} from '../../model/span.js'

/** A word as mining for terms sees it. */
export interface TermWord extends Span {
  /** What all forms of the word have in common: folded characters, the stem. */
  readonly key: string
  /** Whether a term may begin with it, end with it, have it inside. */
  readonly starts: boolean
  readonly ends: boolean
  readonly inside: boolean
  /** Carries grammar only: not held against the words of another language. */
  readonly empty?: boolean | undefined
  /** Written as a name. */
  readonly name?: boolean | undefined
  /** A word of everyday language, which is no term by itself. */
  readonly everyday?: boolean | undefined
  /** Punctuation stands between it and the word before. */
  readonly apart: boolean
  /** First or last word inside quotation marks: a term holds both marks or none. */
  readonly opensQuote?: boolean | undefined
  readonly closesQuote?: boolean | undefined
}

/** What a language knows about the shape of its terms; a part of its profile. */
export interface MiningLanguage {
  /** Words of a text in order. Cost: O(length). */
  readWords(text: string): TermWord[]
  /** A short form that the text introduces at `index`, right behind the full form: “(SCODA)”, “（简称“上合组织”）”. */
  shortFormAfter(text: string, index: number): string | undefined
  /** Longest term in words. */
  readonly longestTerm: number
  /** Whether `text` can be a term of this language at all; a foreign word in it is none. */
  isNative(text: string): boolean
  /** `wording` as a glossary has it: no line breaks, no article, no capital where only the start of a sentence gave it one. */
  termOf(wording: string, startsSentence: boolean): string
}
