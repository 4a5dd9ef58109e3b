import {type ColumnName, readColumnName} from '../../table/column-names.js'
import {defineLintRule} from './define-lint-rule.js'

/** The first concept of a file is the header of the table that it was made from: its terms are names of columns, and not of one and the same. */
export const headerConcept = defineLintRule({
  id: 'glossary-header-concept',
  severity: 'warning',
  check({glossaries}, report) {
    for (const glossary of glossaries) {
      const concept = glossary.concepts[0]
      if (concept === undefined || concept.terms.length < 2) continue
      const names = concept.terms.map(({text}) => readColumnName(text))
      const contents = new Set(names.map(contentOf))
      if (names.every(name => name !== undefined) && contents.size === names.length)
        report({messageId: 'header', data: {terms: concept.terms.map(({text}) => text)}, concept, glossary})
    }
  },
})

function contentOf(name: ColumnName | undefined): string {
  if (name === undefined || name.kind === 'other') return name?.column ?? ''
  return name.kind === 'language' ? name.lang : name.side
}
