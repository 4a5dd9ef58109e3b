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
  /** What a word of grammar makes of the words around it, unless they are a name: a list (and), a clause (to, the). */
  readonly joins?: 'list' | 'clause' | undefined
  /** Written as a name. */
  readonly name?: boolean | undefined
  /** A word of everyday language. */
  readonly everyday?: boolean | undefined
  /** Negative natural logarithm of the share that the word has of general text; undefined where the language cannot say. */
  readonly rarity?: number | undefined
  /** What its neighbours make of it; undefined where they do not say. */
  readonly role?: 'noun' | 'verb' | undefined
  /** False where the word after it is what it describes (the default of “default setting”); undefined: not known. */
  readonly head?: boolean | undefined
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
  /** `wording` as a glossary has it: no line breaks, no article. */
  termOf(wording: string): string
  /** A term in the singular, where `isWord` knows the singular of its last word; left out where number is not written. */
  singularOf?(term: string, isWord: (word: string) => boolean): string
  /** Whether two words in lower case are one in two classes (initialize, initialization): no other wording. */
  sameRoot?(a: string, b: string): boolean
}
