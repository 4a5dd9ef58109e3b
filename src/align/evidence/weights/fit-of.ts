import {isSameLanguage} from '../../../language/language-tag.js'
import type {LanguageTag} from '../../../model/document.js'
import {commonFit, type Fit, ownFits} from './fits.data.js'

/** What evidence is worth between two languages; the pair's own fit where it has one, in either direction. */
export function fitOf(a: LanguageTag, b: LanguageTag): Fit {
  return (
    ownFits.find(
      ({source, target}) =>
        (isSameLanguage(source, a) && isSameLanguage(target, b)) ||
        (isSameLanguage(source, b) && isSameLanguage(target, a)),
    ) ?? commonFit
  )
}
