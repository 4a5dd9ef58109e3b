import type {Lexicon} from '../align/lexicon/lexicon.js'
import type {ActiveRule} from '../check/engine/engine.js'
import type {LanguageTag} from '../model/document.js'

/** What records with `whole` need besides what all need; made at the first of them. */
export interface WholeAnswers {
  rules(): readonly ActiveRule[]
  lexicon(langs: {readonly sourceLang: LanguageTag; readonly targetLang: LanguageTag}): Lexicon | undefined
}
