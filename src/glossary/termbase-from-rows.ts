import type {Concept, Term, TermStatus} from '../model/term.js'
import {createTermbase, type Termbase} from './termbase.js'

/** One row of the short form of a glossary: a source term and what may and may not stand for it. */
export interface GlossaryRow {
  readonly zh: string
  /** The preferred form. */
  readonly en: string
  /** Just as good: the full name, an abbreviation. */
  readonly accept?: readonly string[] | undefined
  /** Known but not preferred. */
  readonly variants?: readonly string[] | undefined
  readonly forbidden?: readonly string[] | undefined
}

/**
 * A termbase of rows; the id of each concept is its `zh`. Rows with the same `zh` are one concept. A wording that is
 * listed twice keeps its first status, in the order preferred, admitted, deprecated, forbidden. Empty strings are left
 * out. Cost: O(terms).
 */
export function termbaseFromRows(rows: readonly GlossaryRow[] = []): Termbase {
  const termsById = new Map<string, Map<string, Term>>()
  for (const row of rows) {
    let terms = termsById.get(row.zh)
    if (terms === undefined) {
      terms = new Map()
      termsById.set(row.zh, terms)
    }
    add(terms, row.zh, 'zh', 'preferred')
    add(terms, row.en, 'en', 'preferred')
    for (const text of row.accept ?? []) add(terms, text, 'en', 'admitted')
    for (const text of row.variants ?? []) add(terms, text, 'en', 'deprecated')
    for (const text of row.forbidden ?? []) add(terms, text, 'en', 'forbidden')
  }
  const concepts: Concept[] = [...termsById].map(([id, terms]) => ({id, terms: [...terms.values()]}))
  return createTermbase([{id: 'rows', concepts, tests: []}])
}

function add(terms: Map<string, Term>, text: string, lang: string, status: TermStatus): void {
  const key = `${lang} ${text}`
  if (text.trim() !== '' && !terms.has(key)) terms.set(key, {text, lang, status})
}
