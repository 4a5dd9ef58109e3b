import {namedError} from '../messages/named-error.js'
import type {LanguageTag} from '../model/document.js'
import {type Concept, type Glossary, isInForce} from '../model/term.js'
import {type LazyGlossary, lazyOf} from './lazy-glossary.js'
import {termsIn} from './terms-in.js'

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
 * (they stay in `glossaries`). Cost: O(terms); of a large or compiled glossary that stands first, no concept is read before it is needed.
 */
export function createTermbase(glossaries: readonly Glossary[]): Termbase {
  const [first, ...others] = glossaries
  const lazy = first === undefined ? undefined : lazyOf(first)
  if (lazy === undefined) return joinedTermbase(glossaries)
  const base = lazyTermbase(first!, lazy)
  return others.length === 0 ? base : extendTermbase(base, others)
}

function joinedTermbase(glossaries: readonly Glossary[]): Termbase {
  const waiting = glossaries.find(({extension}) => extension !== undefined)
  if (waiting !== undefined) throw namedError('GLOSSARY_NOT_EXTENDED', {id: waiting.id}, {path: waiting.path})
  const byId = new Map<string, Concept>()
  for (const glossary of glossaries)
    for (const concept of glossary.concepts) if (isInForce(concept)) byId.set(concept.id, concept)
  return {
    glossaries,
    concepts: [...byId.values()],
    concept: id => byId.get(id),
    preferred: preferredOf,
  }
}

function preferredOf(concept: Concept, lang: LanguageTag): string | undefined {
  return termsIn(concept, lang).find(({status}) => status === 'preferred')?.text
}

const lazyTermbases = new WeakMap<Termbase, LazyGlossary>()

/** No concept is read before it is asked for. */
function lazyTermbase(glossary: Glossary, lazy: LazyGlossary): Termbase {
  const termbase: Termbase = {
    glossaries: [glossary],
    get concepts() {
      return lazy.concepts
    },
    concept: id => lazy.concept(id),
    preferred: preferredOf,
  }
  lazyTermbases.set(termbase, lazy)
  return termbase
}

/** The glossary, read on demand, that is all of a termbase; undefined for any other. */
export function lazyBehind(termbase: Termbase): LazyGlossary | undefined {
  return lazyTermbases.get(termbase)
}

/** What a termbase made by {@link extendTermbase} adds to another one. */
export interface TermbaseExtension {
  readonly base: Termbase
  readonly concepts: readonly Concept[]
}

const extensions = new WeakMap<Termbase, TermbaseExtension>()

/**
 * The same termbase as `createTermbase([...base.glossaries, ...glossaries])`, for a few concepts beside many: what was made of
 * `base` is used again. Cost: O(terms of `glossaries`); `concepts` is joined when it is asked for.
 */
export function extendTermbase(base: Termbase, glossaries: readonly Glossary[]): Termbase {
  const own = createTermbase(glossaries)
  let joined: readonly Concept[] | undefined
  const extended: Termbase = {
    glossaries: [...base.glossaries, ...glossaries],
    get concepts() {
      joined ??= joinedTermbase(this.glossaries).concepts
      return joined
    },
    concept: id => own.concept(id) ?? base.concept(id),
    preferred: base.preferred,
  }
  extensions.set(extended, {base, concepts: own.concepts})
  return extended
}

/** What `termbase` was made of by {@link extendTermbase}; undefined for any other. */
export function extensionOf(termbase: Termbase): TermbaseExtension | undefined {
  return extensions.get(termbase)
}
