import type {Term} from '../../model/term.js'
import {defineLintRule, validTogether} from './define-lint-rule.js'

/** Periods that are empty, or two expected forms that hold on the same day. */
export const validityPeriods = defineLintRule({
  id: 'glossary-validity-periods',
  severity: 'warning',
  check({glossaries}, report) {
    for (const glossary of glossaries) {
      for (const concept of glossary.concepts) {
        for (const {text, from, until} of concept.terms)
          if (from !== undefined && until !== undefined && from > until)
            report({messageId: 'empty', data: {term: text, from, until}, concept, glossary})
        for (const [earlier, later] of overlapping(concept.terms))
          report({messageId: 'overlap', data: {term: later.text, other: earlier.text}, concept, glossary})
      }
    }
  },
})

/** Dated preferred terms of one language and form that hold at the same time as another preferred one. */
function overlapping(terms: readonly Term[]): [Term, Term][] {
  const dated = terms.filter(
    term => term.status === 'preferred' && (term.from !== undefined || term.until !== undefined),
  )
  return dated.flatMap((term, i) =>
    dated
      .slice(0, i)
      .filter(other => other.lang === term.lang && other.form === term.form && validTogether(other, term))
      .map((other): [Term, Term] => [other, term]),
  )
}
