import type {LanguageTag} from '../model/document.js'
import type {Concept, Glossary} from '../model/term.js'

/** All glossaries of a run, joined. Concepts keep the order of the files. */
export interface Termbase {
  readonly glossaries: readonly Glossary[]
  readonly concepts: readonly Concept[]
  concept(id: string): Concept | undefined
  /** The first preferred term of the concept in the language. */
  preferred(concept: Concept, lang: LanguageTag): string | undefined
}

/**
 * Join glossaries; a later concept with the id of an earlier one replaces it. Proposed and rejected concepts are left out
 * (they stay in `glossaries`). Cost: O(terms).
 */
export function createTermbase(glossaries: readonly Glossary[]): Termbase {
  const byId = new Map<string, Concept>()
  for (const glossary of glossaries)
    for (const concept of glossary.concepts) if (isInForce(concept)) byId.set(concept.id, concept)
  return {
    glossaries,
    concepts: [...byId.values()],
    concept: id => byId.get(id),
    preferred: (concept, lang) => concept.terms.find(term => term.lang === lang && term.status === 'preferred')?.text,
  }
}

function isInForce({status}: Concept): boolean {
  return status === undefined || status === 'approved'
}
