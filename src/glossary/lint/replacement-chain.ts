import {defineLintRule, meetInText} from './define-lint-rule.js'

/** The expected form of one concept is out of use in another one: whoever follows the first finding gets a second one. */
export const replacementChain = defineLintRule({
  id: 'glossary-replacement-chain',
  severity: 'warning',
  check({sameForm, targetLang}, report) {
    for (const group of sameForm) {
      for (const {concept, term, glossary} of group) {
        if (term.status !== 'preferred' || term.lang !== targetLang) continue
        const other = group.find(
          entry => entry.concept !== concept && entry.term.status === 'deprecated' && meetInText(entry.term, term),
        )
        if (other !== undefined)
          report({messageId: 'chain', data: {term: term.text, other: other.concept.id}, concept, glossary})
      }
    }
  },
})
