import type {TermEntry} from './define-lint-rule.js'
import {defineLintRule, isAllowed} from './define-lint-rule.js'

/**
 * A forbidden form and an allowed one of the same concept lie inside each other. The longest match wins in a document,
 * so this is sound where it is meant; it is reported for a second look.
 */
export const forbiddenOverlap = defineLintRule({
  id: 'glossary-forbidden-overlap',
  severity: 'info',
  check({entries}, report) {
    const allowedOf = new Map<unknown, TermEntry[]>()
    for (const entry of entries) {
      if (!isAllowed(entry.term.status) || entry.key === '') continue
      allowedOf.set(entry.concept, [...(allowedOf.get(entry.concept) ?? []), entry])
    }
    for (const {concept, term, glossary, key} of entries) {
      if (term.status !== 'forbidden' || key === '') continue
      for (const allowed of allowedOf.get(concept) ?? []) {
        if (allowed.term.lang !== term.lang || allowed.key === key) continue
        const messageId = holds(key, allowed.key) ? 'contains' : holds(allowed.key, key) ? 'inside' : undefined
        if (messageId !== undefined)
          report({messageId, data: {term: term.text, other: allowed.term.text}, concept, glossary})
      }
    }
  },
})

/** Whether `outer` holds `inner` as whole words; Chinese has no spaces, so there any place will do. */
function holds(outer: string, inner: string): boolean {
  const at = outer.indexOf(inner)
  if (at < 0) return false
  const isWordEdge = (before: string | undefined, after: string | undefined): boolean =>
    !(/[\p{L}\p{N}]/u.test(before ?? ' ') && /[\p{L}\p{N}]/u.test(after ?? ' ')) || /\p{Script=Han}/u.test(after ?? '')
  return isWordEdge(outer[at - 1], inner[0]) && isWordEdge(inner.at(-1), outer[at + inner.length])
}
