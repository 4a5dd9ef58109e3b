import {profileFor} from '../language/registry.js'
import type {LanguageTag} from '../model/document.js'
import type {Concept} from '../model/term.js'
import {termLanguage} from './language-keys.js'
import {matcherFor} from './match/matcher.js'
import {extensionOf, lazyBehind, type Termbase} from './termbase.js'
import {termsIn} from './terms-in.js'

/** All wordings of a concept in each of two languages. */
export interface TermPair {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/**
 * Wordings of each concept on both sides, whatever their status: a forbidden rendering shows where its source term is
 * too. Plain words that are the term only near something (`when`) are left out, where it has others. The same list for the same termbase and languages, so that what is made of it is made once.
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
  return concepts.map(concept => pairOf(concept, source, target))
}

function pairOf(concept: Concept, source: LanguageTag, target: LanguageTag): TermPair {
  const wordings = (lang: LanguageTag): string[] => {
    const terms = termsIn(concept, termLanguage(lang))
    const own = terms.filter(({when}) => when?.near === undefined)
    return (own.length > 0 ? own : terms.filter(({status}) => status === 'preferred')).map(({text}) => text)
  }
  return {source: wordings(source), target: wordings(target)}
}

/** Texts of one side of a pair. */
export interface SideTexts {
  readonly lang: LanguageTag
  readonly texts: readonly string[]
}

/** Up to this many concepts all of them are handed over: reading them once is less than looking for them in each pair. */
const fewConcepts = 5000

/** As {@link termPairs}; of a large termbase only the concepts with a term in one of the texts. */
export function termPairsIn(termbase: Termbase, source: SideTexts, target: SideTexts): readonly TermPair[] {
  const lazy = lazyBehind(termbase)
  if (extensionOf(termbase) !== undefined || (lazy ?? termbase.concepts).length <= fewConcepts)
    return termPairs(termbase, source.lang, target.lang)
  const found = new Set<number>()
  for (const {lang, texts} of [source, target])
    for (const place of matcherFor(termbase, profileFor(lang)).placesIn(texts)) found.add(place)
  return [...found]
    .sort((a, b) => a - b)
    .map(place => pairOf(lazy?.conceptAt(place) ?? termbase.concepts[place]!, source.lang, target.lang))
}
