import type {LanguageTag} from './document.js'

/** Two languages with a direction: `source` is what was written first, `target` its translation. */
export interface LanguagePair {
  readonly source: LanguageTag
  readonly target: LanguageTag
}
