import {defineLintRule} from './define-lint-rule.js'

/** A concept without a term in one of the two languages: nothing to expect, or nothing to look for. */
export const missingTarget = defineLintRule({
  id: 'glossary-missing-target',
  severity: 'warning',
  check({glossaries, sourceLang, targetLang}, report) {
    for (const glossary of glossaries) {
      for (const concept of glossary.concepts) {
        const {terms} = concept
        const has = (lang: string): boolean => terms.some(term => term.lang === lang)
        if (terms.length === 0) report({messageId: 'empty', data: {}, concept, glossary})
        else if (has(sourceLang) !== has(targetLang) && !terms.some(term => term.doNotTranslate === true)) {
          const lang = has(sourceLang) ? targetLang : sourceLang
          report({messageId: 'missing', data: {lang, term: terms[0]!.text}, concept, glossary})
        }
      }
    }
  },
})
