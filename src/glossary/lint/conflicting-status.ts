import {defineLintRule, isAllowed, meetInText} from './define-lint-rule.js'

/** One form is right and wrong: allowed and forbidden in one concept, or allowed in one concept and forbidden in another. */
export const conflictingStatus = defineLintRule({
  id: 'glossary-conflicting-status',
  severity: 'error',
  check({sameForm}, report) {
    for (const group of sameForm) {
      const allowed = group.find(({term}) => isAllowed(term.status))
      if (allowed === undefined) continue
      for (const entry of group) {
        const {concept, term, glossary} = entry
        const contradicts =
          concept === allowed.concept ? term.status !== allowed.term.status : term.status === 'forbidden'
        if (entry === allowed || isAllowed(term.status) || !contradicts || !meetInText(term, allowed.term)) continue
        const messageId = concept === allowed.concept ? 'in-concept' : 'between-concepts'
        const data = {term: term.text, status: term.status, other: allowed.concept.id, otherStatus: allowed.term.status}
        report({messageId, data, concept, glossary})
      }
    }
  },
})
