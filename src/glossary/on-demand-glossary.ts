import type {LanguageProfile} from '../language/contract/profile.js'
import type {Concept, Glossary} from '../model/term.js'
import type {TermPatterns} from './match/term-patterns.js'

/** A large glossary whose concepts, all in force and each id once, are read when they are asked for. */
export interface OnDemandGlossary {
  /** Number of concepts. */
  readonly length: number
  /** SHA-256 of what is in it. Cost: of a text, O(length) each time. */
  readonly digest: string
  /** Whether any concept has `firstUse`. */
  readonly asksForFirstUse: boolean
  /** All concepts. Cost: O(concepts) when first asked for. */
  readonly concepts: readonly Concept[]
  conceptAt(place: number): Concept
  concept(id: string): Concept | undefined
  patterns(profile: LanguageProfile): TermPatterns
}

const glossaries = new WeakMap<Glossary, OnDemandGlossary>()

/** The glossary that `onDemand` is to the rest of the program. */
export function glossaryOnDemand(
  onDemand: OnDemandGlossary,
  {id, title, tests, path}: Omit<Glossary, 'concepts'>,
): Glossary {
  const glossary: Glossary = {
    id,
    title,
    get concepts() {
      return onDemand.concepts
    },
    tests,
    path,
  }
  glossaries.set(glossary, onDemand)
  return glossary
}

/** What stands behind a glossary that is read on demand; undefined for any other. */
export function onDemandOf(glossary: Glossary): OnDemandGlossary | undefined {
  return glossaries.get(glossary)
}

/** Concepts by their place, each read once. */
export class ConceptsOnDemand {
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
