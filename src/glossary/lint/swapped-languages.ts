import {detectLanguage} from '../../language/registry.js'
import type {Term} from '../../model/term.js'
import {defineLintRule} from './define-lint-rule.js'

/** Terms stand under each other's languages: columns were exchanged. One finding a file where that is most of it. */
export const swappedLanguages = defineLintRule({
  id: 'glossary-swapped-languages',
  severity: 'error',
  check({glossaries, sourceLang, targetLang}, report) {
    for (const glossary of glossaries) {
      const isSwapped = (terms: readonly Term[]): boolean =>
        areAllIn(terms, sourceLang, targetLang) && areAllIn(terms, targetLang, sourceLang)
      const swapped = glossary.concepts.filter(({terms}) => isSwapped(terms))
      const [first] = swapped
      const data = {source: sourceLang, target: targetLang}
      if (first !== undefined && swapped.length > 1 && 2 * swapped.length > glossary.concepts.length)
        report({messageId: 'file', data: {...data, count: swapped.length}, concept: first, glossary})
      else for (const concept of swapped) report({messageId: 'concept', data, concept, glossary})
    }
  },
})

/** Whether there are terms under `lang`, and all of them are written in `other`. */
function areAllIn(terms: readonly Term[], lang: string, other: string): boolean {
  const own = terms.filter(term => term.lang === lang)
  return own.length > 0 && own.every(({text}) => detectLanguage(text, lang) === other)
}
