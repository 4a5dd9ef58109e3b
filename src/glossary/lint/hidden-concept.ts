import {defineLintRule} from './define-lint-rule.js'

/** A concept under `concepts` has the id of one of an extended glossary, and stands for it without saying so. */
export const hiddenConcept = defineLintRule({
  id: 'glossary-hidden-concept',
  severity: 'warning',
  check({glossaries}, report) {
    for (const glossary of glossaries)
      for (const concept of glossary.extended?.hiding ?? [])
        report({messageId: 'hidden', data: {id: concept.id}, concept, glossary})
  },
})
