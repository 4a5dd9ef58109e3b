import {isFirstSource} from '../../language/direction.js'
import {isSameLanguage} from '../../language/language-tag.js'
import type {LanguageTag} from '../../model/document.js'
import type {LanguagePair} from '../../model/language-pair.js'
import {pivotLanguage, shippedLexicons} from './shipped.data.js'

/** A lexicon that ships with the package. */
export type ShippedLexicon = (typeof shippedLexicons)[number]

/**
 * The shipped lexicons that two languages need, whichever way the texts go: the one into the pivot, or two that meet there, that of the
 * language that comes first before the other; undefined where there are none.
 */
export function shippedFor({source: a, target: b}: LanguagePair): readonly ShippedLexicon[] | undefined {
  if (isSameLanguage(a, b)) return undefined
  const [source, target] = isPivot(a) || (!isPivot(b) && !isFirstSource(a, b)) ? [b, a] : [a, b]
  const own = findShipped(source)
  if (own === undefined || isPivot(target)) return own && [own]
  const other = findShipped(target)
  return other && [own, other]
}

function findShipped(language: LanguageTag): ShippedLexicon | undefined {
  return shippedLexicons.find(({source}) => isSameLanguage(source, language))
}

function isPivot(language: LanguageTag): boolean {
  return isSameLanguage(pivotLanguage, language)
}
