import type {LanguageProfile} from '../language/contract/profile.js'
import {type Concept, conceptContent, type Glossary} from '../model/term.js'
import type {TermPatterns} from './match/term-patterns.js'

/** A large glossary whose concepts, all in force and each id once, are read when they are asked for. */
export interface LazyGlossary {
  /** Number of concepts. */
  readonly length: number
  /** Digest of what is in it, in hex. */
  readonly digest: string
  /** Whether any concept has `firstUse`. */
  readonly asksForFirstUse: boolean
  /** All concepts. Cost: O(concepts) when first asked for. */
  readonly concepts: readonly Concept[]
  conceptAt(place: number): Concept
  concept(id: string): Concept | undefined
  patterns(profile: LanguageProfile): TermPatterns
}

const glossaries = new WeakMap<Glossary, LazyGlossary>()

/** The glossary that `lazy` is to the rest of the program. */
export function lazyGlossary(
  lazy: LazyGlossary,
  {id, version, title, tests, path}: Omit<Glossary, 'concepts'>,
): Glossary {
  const glossary: Glossary = {
    id,
    version,
    title,
    get concepts() {
      return lazy.concepts
    },
    tests,
    path,
  }
  glossaries.set(glossary, lazy)
  return glossary
}

/** What stands behind a glossary that is read lazily; undefined for any other. */
export function lazyOf(glossary: Glossary): LazyGlossary | undefined {
  return glossaries.get(glossary)
}

/** A text that differs where two glossaries do, the places of their concepts apart. Cost: of a lazy one none, else O(terms). */
export function glossaryIdentity(glossary: Glossary): string {
  const lazy = lazyOf(glossary)
  if (lazy !== undefined) return lazy.digest
  const {id, title, concepts} = glossary
  return JSON.stringify([id, title, concepts.map(conceptContent)])
}

/** Concepts by their place, each read once. */
export class LazyConcepts {
  private readonly known: (Concept | undefined)[]
  private isWhole = false

  constructor(
    length: number,
    private readonly read: (place: number) => Concept,
  ) {
    this.known = new Array<Concept | undefined>(length)
  }

  at(place: number): Concept {
    const known = this.known[place] ?? this.read(place)
    this.known[place] = known
    return known
  }

  all(): readonly Concept[] {
    if (!this.isWhole) for (let place = 0; place < this.known.length; place++) this.at(place)
    this.isWhole = true
    return this.known as readonly Concept[]
  }
}
