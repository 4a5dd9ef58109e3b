import type {LanguageTag} from '../model/document.js'
import type {RepairInstruction} from './repair-instructions.js'
import type {SelectedTerm} from './select-terms.js'

/** What a translate function is asked. */
export interface TranslateRequest {
  /** Index of the unit. */
  readonly index: number
  readonly source: string
  readonly sourceLang: LanguageTag
  readonly targetLang: LanguageTag
  /** Terms of the glossary that occur in the source. */
  readonly terms: readonly SelectedTerm[]
  /** From 1. */
  readonly round: number
  /** The best translation so far; absent in the first round and while there is none. */
  readonly previous?: string | undefined
  /** What is wrong with `previous`; empty in the first round. */
  readonly repairs: readonly RepairInstruction[]
  /** A published translation of a similar text. */
  readonly suggestion?: MemorySuggestion | undefined
  /** Terms and repairs as one block of instructions, the same bytes for the same request. */
  readonly instructions: string
  /** Fires when the run is aborted or the time of this call is over. */
  readonly signal: AbortSignal
}

/** A translation with why the translator ended there. */
export interface TranslateAnswer {
  readonly text: string
  /** `length`: it was cut off by a limit. `content-filter`: it was held back. Anything else says nothing. */
  readonly finishReason?: string | undefined
}

/** Translates one unit: a language model, a service, a person behind a queue. */
export type Translate = (request: TranslateRequest) => string | TranslateAnswer | Promise<string | TranslateAnswer>

/** A published translation of a text at least similar. */
export interface MemorySuggestion {
  readonly source: string
  readonly target: string
  /** 0…1; 1 is the same text. */
  readonly score: number
}

/** Anything that knows published translations, such as a `CheckedMemory`. */
export interface EnforceMemory {
  find(
    source: string,
    options: {readonly sourceLang: LanguageTag; readonly targetLang: LanguageTag},
  ): MemorySuggestion | undefined | Promise<MemorySuggestion | undefined>
}
