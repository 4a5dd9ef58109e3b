import {inDirection} from '../language/direction.js'
import {isSameLanguage} from '../language/language-tag.js'
import {knownLanguages} from '../language/registry.js'
import type {LanguageTag} from '../model/document.js'
import type {Glossary} from '../model/term.js'

/**
 * The two languages that glossaries are for, in their direction: those in which most concepts have terms, of equal ones those that come
 * first. What is missing is taken from the languages with a profile. Cost: O(terms).
 */
export function glossaryLanguages(
  glossaries: readonly Glossary[],
  sourceLang?: LanguageTag,
): readonly [source: LanguageTag, target: LanguageTag] {
  const counts = new Map<LanguageTag, number>()
  for (const {concepts} of glossaries)
    for (const {terms} of concepts)
      for (const lang of new Set(terms.map(term => term.lang))) counts.set(lang, (counts.get(lang) ?? 0) + 1)
  const ranked = [...counts].sort(([, a], [, b]) => b - a).map(([lang]) => lang)
  const others = knownLanguages().filter(known => !ranked.some(lang => isSameLanguage(lang, known)))
  const [first, second] = [...ranked, ...others]
  const [source, target] = inDirection({lang: first!}, {lang: second!}, sourceLang)
  return [source.lang, target.lang]
}
