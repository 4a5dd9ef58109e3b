import type {LanguageTag} from '../model/document.js'

/** One published translation: a text and what it was translated as. */
export interface MemoryUnit {
  readonly source: string
  readonly target: string
  readonly sourceLang: LanguageTag
  readonly targetLang: LanguageTag
  /** Where it was published: a file name, an address. */
  readonly origin?: string | undefined
  /** ISO day of publication. */
  readonly date?: string | undefined
  /** In a file: the unit is taken out again; a later one of the same document took its place. */
  readonly removed?: true | undefined
}

/** Longest text of a unit, in UTF-16 code units; a longer one is no translation unit. */
export const longestUnitText = 20_000
