import {defineLintRule} from './define-lint-rule.js'

/** Two concepts of one file have the same id; the later one would replace the earlier one in silence. */
export const duplicateConcept = defineLintRule({
  id: 'glossary-duplicate-concept',
  severity: 'error',
  check({glossaries}, report) {
    for (const glossary of glossaries) {
      const first = new Map<string, number>()
      for (const concept of glossary.concepts) {
        const line = first.get(concept.id)
        if (line === undefined) first.set(concept.id, concept.place?.line ?? 0)
        else report({messageId: 'duplicate', data: {id: concept.id, line}, concept, glossary})
      }
    }
  },
})
