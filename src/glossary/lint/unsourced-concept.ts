import {defineLintRule} from './define-lint-rule.js'

/** Nobody can check a term whose origin is not said. One finding a file that names its sources elsewhere. */
export const unsourcedConcept = defineLintRule({
  id: 'glossary-unsourced-concept',
  severity: 'info',
  check({glossaries}, report) {
    for (const glossary of glossaries) {
      const unsourced = glossary.concepts.filter(concept => (concept.sources ?? []).length === 0)
      if (unsourced.length === 0) continue
      if (unsourced.length === glossary.concepts.length)
        report({messageId: 'none', data: {glossary: glossary.id}, concept: unsourced[0]!, glossary})
      else for (const concept of unsourced) report({messageId: 'concept', data: {}, concept, glossary})
    }
  },
})
