import type {LanguageTag} from '../model/document.js'
import type {Term} from '../model/term.js'
import type {Termbase} from './termbase.js'

/** All wordings of a concept in each of two languages. */
export interface TermPair {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/**
 * Wordings of each concept on both sides, whatever their status: a forbidden rendering shows where its source term is
 * too. The same list for the same termbase and languages, so that what is made of it is made once.
 */
export function termPairs(termbase: Termbase, source: LanguageTag, target: LanguageTag): readonly TermPair[] {
  const known = pairsOfTermbase.get(termbase) ?? new Map<string, readonly TermPair[]>()
  pairsOfTermbase.set(termbase, known)
  const key = `${source} ${target}`
  const pairs = known.get(key) ?? makeTermPairs(termbase, source, target)
  known.set(key, pairs)
  return pairs
}

const pairsOfTermbase = new WeakMap<Termbase, Map<string, readonly TermPair[]>>()

function makeTermPairs({concepts}: Termbase, source: LanguageTag, target: LanguageTag): TermPair[] {
  const wordings = (terms: readonly Term[], lang: LanguageTag): string[] =>
    terms.filter(term => term.lang === lang).map(term => term.text)
  return concepts.map(({terms}) => ({source: wordings(terms, source), target: wordings(terms, target)}))
}
