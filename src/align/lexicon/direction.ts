import {isFirstSource} from '../../language/direction.js'
import {isSameLanguage} from '../../language/language-tag.js'
import type {LanguageTag} from '../../model/document.js'
import type {Lexicon} from './lexicon.js'
import {pivotLanguage} from './shipped.data.js'

/** Whether a lexicon goes from `source` to `target`. */
export function isLexiconFor(lexicon: Lexicon, source: LanguageTag, target: LanguageTag): boolean {
  return isSameLanguage(lexicon.sourceLang, source) && isSameLanguage(lexicon.targetLang, target)
}

/**
 * Whether evidence is gathered from `source` to `target`, rather than the other way: as the lexicon goes, else towards the language into which
 * all lexicons go, else in the order of the registry. The weights were fitted in this direction.
 */
export function isReadForward(source: LanguageTag, target: LanguageTag, lexicon: Lexicon | undefined): boolean {
  if (lexicon !== undefined && isLexiconFor(lexicon, source, target)) return true
  if (lexicon !== undefined && isLexiconFor(lexicon, target, source)) return false
  const [isSourcePivot, isTargetPivot] = [isSameLanguage(pivotLanguage, source), isSameLanguage(pivotLanguage, target)]
  return isSourcePivot === isTargetPivot ? isFirstSource(source, target) : isTargetPivot
}
