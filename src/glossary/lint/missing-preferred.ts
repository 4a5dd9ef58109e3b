import {defineLintRule} from './define-lint-rule.js'

/** There are terms in the target language, but none is the expected one, so that a finding could not say what to write. */
export const missingPreferred = defineLintRule({
  id: 'glossary-missing-preferred',
  severity: 'warning',
  check({glossaries, targetLang}, report) {
    for (const glossary of glossaries) {
      for (const concept of glossary.concepts) {
        const terms = concept.terms.filter(term => term.lang === targetLang)
        if (terms.length === 0 || terms.some(term => term.status === 'preferred')) continue
        report({messageId: 'missing', data: {lang: targetLang, terms: terms.map(term => term.text)}, concept, glossary})
      }
    }
  },
})
