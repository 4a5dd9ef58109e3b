import {defineLintRule} from './define-lint-rule.js'

/** A term that no document can ever contain: no letters, or excluded by its own `notInside`. */
export const unreachableTerm = defineLintRule({
  id: 'glossary-unreachable-term',
  severity: 'warning',
  check({entries}, report) {
    for (const {concept, term, glossary, key} of entries) {
      const data = {term: term.text}
      if (key === '') report({messageId: 'punctuation', data, concept, glossary})
      else if (term.notInside?.some(text => term.text.includes(text)) === true)
        report({messageId: 'excluded', data, concept, glossary})
    }
  },
})
