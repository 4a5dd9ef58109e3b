import {defineLintRule, meetInText} from './define-lint-rule.js'

/** A form stands twice in one concept, or the same source term in two concepts, so that nobody knows which one is meant. */
export const duplicateTerm = defineLintRule({
  id: 'glossary-duplicate-term',
  severity: 'warning',
  check({sameForm, sourceLang}, report) {
    for (const group of sameForm) {
      for (const [i, {concept, term, glossary}] of group.entries()) {
        const earlier = group.slice(0, i).find(other => meetInText(other.term, term))
        if (earlier === undefined || earlier.concept.id === concept.id) {
          if (earlier?.concept === concept && earlier.term.status === term.status)
            report({messageId: 'in-concept', data: {term: term.text, other: earlier.term.text}, concept, glossary})
        } else if (term.lang === sourceLang && earlier.concept.domain === concept.domain) {
          report({messageId: 'between-concepts', data: {term: term.text, other: earlier.concept.id}, concept, glossary})
        }
      }
    }
  },
})
