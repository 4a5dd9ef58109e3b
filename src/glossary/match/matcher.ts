import type {LanguageProfile} from '../../language/contract/profile.js'
import type {QuickSymbols} from '../../language/contract/quick-symbols.js'
import {type Likeness, likeness, type Standing, type TermText} from '../../language/contract/term-language.js'
import type {LanguageTag} from '../../model/document.js'
import type {Span} from '../../model/span.js'
import type {Concept, Term} from '../../model/term.js'
import {extensionOf, lazyBehind, type Termbase} from '../termbase.js'
import type {AhoCorasick} from './aho-corasick.js'
import {FewPatterns} from './few-patterns.js'
import type {WordTable} from './symbol-table.js'
import {TermConditions, type TermSituation} from './term-conditions.js'
import {longestTerm, patternsOf, type TermPatterns} from './term-patterns.js'

/** One term of a concept that a place in the text may be. */
export interface MatchedTerm {
  readonly concept: Concept
  readonly term: Term
  readonly likeness: Likeness
}

/** A place in a text where terms stand; several when concepts share a wording. Best likeness first. */
export interface TermMatch extends Span {
  /** Symbols `[first, last)` of the text as its language reads it. */
  readonly first: number
  readonly last: number
  readonly standing: Standing
  readonly terms: readonly MatchedTerm[]
}

/** A searched text with what was found, by start, longer first; shorter matches inside longer ones are kept. */
export interface TermSearch {
  readonly text: TermText
  readonly matches: readonly TermMatch[]
}

/**
 * Finds the terms of one language in texts: see docs/matching.md for what counts as the same term.
 *
 * Build: O(length of all terms). Search: O(length of the text + matches), whatever the number of terms. Immutable.
 */
export class TermMatcher {
  /** Texts that `placesIn` has just read, for the searches that follow; none of those in which no term stands. */
  private readonly recent = new Map<string, TermText | undefined>()

  /** For many terms that are no addition to others: whether any stands in a text is seen before it is read in full. */
  private readonly quick: {readonly reader: QuickSymbols; readonly automaton: AhoCorasick} | undefined

  constructor(
    private readonly patterns: TermPatterns,
    readonly profile: LanguageProfile,
    private readonly extended?: Extended,
  ) {
    const {automaton, table} = patterns
    if (extended === undefined && !(automaton instanceof FewPatterns))
      this.quick = {reader: profile.terms.quickSymbols(table), automaton}
  }

  /** A matcher for the terms of `concepts`. */
  static of(concepts: readonly Concept[], profile: LanguageProfile, lang: LanguageTag = profile.tag): TermMatcher {
    return new TermMatcher(patternsOf(concepts, profile, lang), profile)
  }

  /** Its words by number. */
  get table(): WordTable {
    return this.patterns.table
  }

  /** Number of terms searched for. */
  get size(): number {
    return this.patterns.count + (this.extended?.matcher.size ?? 0)
  }

  /** All places where a term stands and its conditions hold; those whose `standing` is `no` are left out. */
  search(text: string, situation: TermSituation = {}): TermSearch {
    const known = this.recent.get(text)
    const isAbsent = known === undefined && (this.recent.has(text) || this.isAbsent(text))
    if (isAbsent) return new EmptySearch(text, this.profile, this.patterns.table)
    const reading = known ?? this.profile.terms.read(text, this.patterns.table)
    const surroundings = new TermConditions(reading, this.profile, situation)
    const found = new Map<number, {first: number; last: number; terms: MatchedTerm[]}>()
    this.scan(reading, surroundings, (matched, first, last) => {
      const key = first * (longestTerm + 1) + last - first
      const place = found.get(key)
      if (place === undefined) found.set(key, {first, last, terms: [matched]})
      else place.terms.push(matched)
    })
    if (found.size === 0) return {text: reading, matches: []}
    const matches: TermMatch[] = []
    const {endOf} = this.profile.terms
    for (const {first, last, terms} of found.values()) {
      const stands = this.profile.terms.standing(reading, first, last)
      if (stands === 'no') continue
      const standing = terms.every(({likeness: grade}) => grade === likeness.derived) ? 'doubtful' : stands
      if (terms.length > 1) terms.sort((a, b) => b.likeness - a.likeness || this.order(a, b))
      matches.push({
        first,
        last,
        start: reading.starts[first]!,
        end: endOf?.(reading, first, last) ?? reading.ends[last - 1]!,
        standing,
        terms,
      })
    }
    matches.sort((a, b) => a.first - b.first || b.last - a.last)
    return {text: reading, matches}
  }

  /**
   * The places, among the concepts given to the constructor, of all that have a term whose symbols stand in one of
   * `texts`: a superset of what searches find in them. Terms of a matcher that this one extends are left out.
   */
  placesIn(texts: readonly string[]): Set<number> {
    const {table, automaton, count} = this.patterns
    const places = new Set<number>()
    for (const text of texts) {
      const known = this.recent.get(text)
      if (known === undefined && this.recent.has(text)) continue
      const reading = known ?? (this.isAbsent(text) ? undefined : this.profile.terms.read(text, table))
      if (known === undefined) this.remember(text, reading)
      if (reading !== undefined && count > 0)
        automaton.scan(reading.symbols, pattern => places.add(this.patterns.placeOf(pattern)))
    }
    return places
  }

  private remember(text: string, reading: TermText | undefined): void {
    if (this.recent.size >= mostRecent) this.recent.delete(this.recent.keys().next().value!)
    this.recent.set(text, reading)
  }

  /** Whether it is plain that no term stands in a text. */
  private isAbsent(text: string): boolean {
    if (this.size === 0) return true
    if (this.quick === undefined) return false
    const {reader, automaton} = this.quick
    const count = reader.read(text)
    return count >= 0 && !automaton.finds(reader.symbols, count)
  }

  /** The text of a term as the matcher reads it. */
  reading(term: Term): TermText {
    const known = this.patterns.find(term)
    return known < 0 ? this.profile.terms.read(term.text, this.patterns.table) : this.patterns.textOf(known)
  }

  /** Occurrences whose conditions hold; at one place in the order of the terms, but for concepts that replace others. */
  private scan(
    text: TermText,
    surroundings: TermConditions,
    visit: (matched: MatchedTerm, first: number, last: number) => void,
  ): void {
    const {matcher, replaced} = this.extended ?? {}
    matcher?.scan(text, surroundings, (matched, first, last) => {
      if (replaced?.has(matched.concept.id) !== true) visit(matched, first, last)
    })
    if (this.patterns.count === 0) return
    this.patterns.automaton.scan(text.symbols, (pattern, first, last) => {
      const matched = this.verify(pattern, surroundings, first, last)
      if (matched !== undefined) visit(matched, first, last)
    })
  }

  /** A concept that replaces another one stands where that one stood. */
  private order({concept: a}: MatchedTerm, {concept: b}: MatchedTerm): number {
    if (a === b || this.extended === undefined || this.extended.replaced.size === 0) return 0
    const {order} = this.extended
    return order(a) - order(b)
  }

  private verify(pattern: number, surroundings: TermConditions, first: number, last: number): MatchedTerm | undefined {
    const term = this.patterns.termOf(pattern)
    const {text} = surroundings
    const grade = this.profile.terms.likeness(this.patterns.textOf(pattern), text, first, term.inflect ?? true)
    if (grade === likeness.none) return
    if (grade === likeness.derived && (term.status === 'forbidden' || term.status === 'deprecated')) return
    if (term.notInside?.some(longer => surroundings.isInside(longer, first, last)) === true) return
    return surroundings.satisfy(term) ? {concept: this.patterns.conceptOf(pattern), term, likeness: grade} : undefined
  }
}

/** A search that found nothing; its text is read when it is asked for. */
class EmptySearch implements TermSearch {
  readonly matches: readonly TermMatch[] = []
  private reading: TermText | undefined

  constructor(
    private readonly searched: string,
    private readonly profile: LanguageProfile,
    private readonly table: WordTable,
  ) {}

  get text(): TermText {
    this.reading ??= this.profile.terms.read(this.searched, this.table)
    return this.reading
  }
}

/** A matcher to which a few terms are added. */
interface Extended {
  readonly matcher: TermMatcher
  /** Ids of concepts that do not count any more. */
  readonly replaced: ReadonlySet<string>
  /** The place of a concept among all. */
  order(concept: Concept): number
}

/** Leftmost, then longest; what overlaps a match that was taken is left out. */
export function leftmostLongest<M extends {readonly first: number; readonly last: number}>(matches: readonly M[]): M[] {
  const taken: M[] = []
  let end = -1
  for (const match of matches) {
    if (match.first < end) continue
    taken.push(match)
    end = match.last
  }
  return taken
}

/** Sentences of the documents that are on their way at a time. */
const mostRecent = 4000

const matchers = new WeakMap<Termbase, Map<LanguageTag, TermMatcher>>()

/** The matcher of a termbase for a language; made once. */
export function matcherFor(termbase: Termbase, profile: LanguageProfile): TermMatcher {
  let byLanguage = matchers.get(termbase)
  if (byLanguage === undefined) {
    byLanguage = new Map()
    matchers.set(termbase, byLanguage)
  }
  let matcher = byLanguage.get(profile.tag)
  if (matcher === undefined) {
    matcher = makeMatcher(termbase, profile)
    byLanguage.set(profile.tag, matcher)
  }
  return matcher
}

function makeMatcher(termbase: Termbase, profile: LanguageProfile): TermMatcher {
  const extension = extensionOf(termbase)
  if (extension === undefined)
    return new TermMatcher(
      lazyBehind(termbase)?.patterns(profile) ?? patternsOf(termbase.concepts, profile, profile.tag),
      profile,
    )
  const {base, concepts} = extension
  const replaced = new Set(concepts.map(({id}) => id).filter(id => base.concept(id) !== undefined))
  let places: ReadonlyMap<Concept, number> | undefined
  const order = (concept: Concept): number => {
    places ??= new Map(termbase.concepts.map((one, place) => [one, place]))
    return places.get(concept) ?? 0
  }
  const matcher = matcherFor(base, profile)
  return new TermMatcher(patternsOf(concepts, profile, profile.tag, matcher.table), profile, {matcher, replaced, order})
}
