import {type Concept, conceptContent, type Term} from '../../model/term.js'

/** Most terms are a text with a status: then a list is half as long as a map. */
type PackedTerm = readonly [lang: string, text: string, status?: string] | Term

/** A concept without its place, as a compiled file holds it. */
export function packConcept(concept: Concept): object {
  return {...conceptContent(concept), terms: concept.terms.map(packTerm)}
}

function packTerm(term: Term): PackedTerm {
  const {lang, text, status, ...more} = term
  if (Object.values(more).some(value => value !== undefined)) return term
  return status === 'preferred' ? [lang, text] : [lang, text, status]
}

/** The value of a concept that {@link packConcept} gave; of anything else, something that is no concept. */
export function unpackConcept(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('terms' in value) || !Array.isArray(value.terms)) return value
  return {...value, terms: value.terms.map(unpackTerm)}
}

function unpackTerm(term: unknown): unknown {
  if (!Array.isArray(term)) return term
  const [lang, text, status = 'preferred']: unknown[] = term
  return {text, lang, status}
}
