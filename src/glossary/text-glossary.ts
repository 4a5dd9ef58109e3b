import {createHash} from 'node:crypto'
import type {LanguageProfile} from '../language/contract/profile.js'
import type {LanguageTag} from '../model/document.js'
import type {Concept} from '../model/term.js'
import {IntVector} from '../text/int-vector.js'
import {patternsOfColumns, type TermPatterns} from './match/term-patterns.js'
import {ConceptsOnDemand, type OnDemandGlossary} from './on-demand-glossary.js'
import {LanguageNumbers, type TermColumns} from './term-columns.js'

/** A text glossary with fewer concepts is read as a whole. */
export const manyConcepts = 5000

/** Gathers what a search needs of the concepts in a text, while it is read: where ids and terms stand, no object for any. */
export class ConceptGatherer {
  private readonly languages = new LanguageNumbers()
  private readonly langs = new IntVector()
  private readonly terms: Places
  private readonly ids: Places
  private readonly starts = new IntVector()
  private hasFirstUse = false
  /** Concepts by their ids: a hash table with open addressing; 0 for a free slot. */
  private slots = new Int32Array(2 ** 12)
  private readonly hashes = new IntVector()

  constructor(private readonly text: string) {
    this.terms = new Places(text)
    this.ids = new Places(text)
    this.starts.push(0)
  }

  /** Number of concepts. */
  get length(): number {
    return this.ids.length
  }

  /** A term of the concept that {@link add} ends, where it stands. */
  addTermAt(lang: LanguageTag, start: number, end: number): void {
    this.langs.push(this.languages.of(lang))
    this.terms.push(start, end)
  }

  /** A term that does not stand in the text as it is. */
  addTerm(lang: LanguageTag, text: string): void {
    this.langs.push(this.languages.of(lang))
    this.terms.pushText(text)
  }

  /** Forget the terms since the last concept. */
  dropTerms(): void {
    const length = this.starts.at(this.starts.length - 1)
    this.langs.length = length
    this.terms.drop(length)
  }

  /** End a concept whose id stands at a place; false where the id is known. */
  addAt(start: number, end: number, asksForFirstUse: boolean): boolean {
    this.ids.push(start, end)
    return this.endConcept(asksForFirstUse)
  }

  /** End a concept whose id does not stand in the text as it is. */
  add(id: string, asksForFirstUse: boolean): boolean {
    this.ids.pushText(id)
    return this.endConcept(asksForFirstUse)
  }

  /** The glossary; `read` gives the concept at a place, as it was gathered. */
  glossary(read: (place: number) => Concept): OnDemandGlossary {
    const {langs, terms} = this
    const columns: TermColumns = {
      starts: this.starts.all(),
      langs: this.languages.langs,
      langOf: index => langs.at(index),
      textOf: index => terms.textAt(index),
    }
    const concepts = new ConceptsOnDemand(this.length, read)
    return new TextGlossary(this.text, columns, id => this.find(id), this.hasFirstUse, concepts)
  }

  private endConcept(asksForFirstUse: boolean): boolean {
    this.starts.push(this.terms.length)
    if (asksForFirstUse) this.hasFirstUse = true
    if (2 * this.length > this.slots.length) this.widen()
    this.hashes.push(this.ids.hashAt(this.length - 1))
    return this.insert(this.length - 1)
  }

  private insert(place: number): boolean {
    const mask = this.slots.length - 1
    const hash = this.hashes.at(place)
    let slot = hash & mask
    for (let known = this.slots[slot]!; known !== 0; known = this.slots[slot]!) {
      if (this.hashes.at(known - 1) === hash && this.ids.areSame(known - 1, place)) return false
      slot = (slot + 1) & mask
    }
    this.slots[slot] = place + 1
    return true
  }

  private widen(): void {
    this.slots = new Int32Array(2 * this.slots.length)
    for (let place = 0; place + 1 < this.length; place++) this.insert(place)
  }

  private find(id: string): number | undefined {
    const mask = this.slots.length - 1
    for (let slot = hashOf(id, 0, id.length) & mask; this.slots[slot] !== 0; slot = (slot + 1) & mask)
      if (this.ids.textAt(this.slots[slot]! - 1) === id) return this.slots[slot]! - 1
    return undefined
  }
}

/** Strings by where they stand in a text; the few that do not stand there as they are, are kept. */
class Places {
  private readonly ends = new IntVector()
  /** Of a string that is kept, its place in {@link kept}, from -1 downwards. */
  private readonly starts = new IntVector()
  private readonly kept: string[] = []

  constructor(private readonly text: string) {}

  get length(): number {
    return this.starts.length
  }

  push(start: number, end: number): void {
    this.starts.push(start)
    this.ends.push(end)
  }

  pushText(text: string): void {
    this.push(-this.kept.push(text), 0)
  }

  drop(length: number): void {
    this.starts.length = length
    this.ends.length = length
  }

  textAt(index: number): string {
    const start = this.starts.at(index)
    return start < 0 ? this.kept[-start - 1]! : this.text.slice(start, this.ends.at(index))
  }

  hashAt(index: number): number {
    const start = this.starts.at(index)
    if (start >= 0) return hashOf(this.text, start, this.ends.at(index))
    const text = this.kept[-start - 1]!
    return hashOf(text, 0, text.length)
  }

  areSame(a: number, b: number): boolean {
    return this.textAt(a) === this.textAt(b)
  }
}

/** Other in each process, so that nobody can write ids that all fall into one slot. */
const seed = Math.floor(Math.random() * 2 ** 32)

function hashOf(text: string, start: number, end: number): number {
  let hash = seed
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1)
  return hash ^ (hash >>> 15)
}

class TextGlossary implements OnDemandGlossary {
  constructor(
    private readonly text: string,
    private readonly columns: TermColumns,
    private readonly placeOf: (id: string) => number | undefined,
    readonly asksForFirstUse: boolean,
    private readonly read: ConceptsOnDemand,
  ) {}

  get length(): number {
    return this.columns.starts.length - 1
  }

  get digest(): string {
    return createHash('sha256').update(this.text).digest('hex')
  }

  get concepts(): readonly Concept[] {
    return this.read.all()
  }

  conceptAt(place: number): Concept {
    return this.read.at(place)
  }

  concept(id: string): Concept | undefined {
    const place = this.placeOf(id)
    return place === undefined ? undefined : this.conceptAt(place)
  }

  patterns(profile: LanguageProfile): TermPatterns {
    return patternsOfColumns(this.columns, place => this.conceptAt(place), profile, profile.tag)
  }
}
