import {likeness} from '../../language/contract/term-language.js'
import {type Concept, isRight} from '../../model/term.js'
import {leftmostLongest, type MatchedTerm, type TermMatch} from './matcher.js'

/** A match with those of its terms that belong to one concept. */
interface OwnMatch {
  readonly match: TermMatch
  readonly terms: readonly MatchedTerm[]
}

/** Concepts of a match that may hide a match inside it; two of each kind tell whether there is another than a given one. */
export interface Hiding {
  /** As many matches stand before it as the source has occurrences, or fewer. */
  readonly own: readonly Concept[]
  /** The same, with a right term there. */
  readonly ownRight: readonly Concept[]
  /** With a right term there. */
  readonly right: readonly Concept[]
}

const nothing: readonly never[] = []

/** The matches of one text by concept and by place, so that long texts, and concepts that share a wording, stay linear. */
export class MatchIndex {
  private readonly byConcept = new Map<Concept, OwnMatch[]>()
  private readonly taken = new Map<Concept, ReadonlyMap<TermMatch, number>>()
  private readonly places = new Map<TermMatch, number>()
  private readonly longest: number
  private hidings: {present: ReadonlyMap<string, number>; byMatch: Map<TermMatch, Hiding>} | undefined
  private counts: Map<Concept, number> | undefined

  /** `matches` as a search gives them: by start, longer first. */
  constructor(readonly matches: readonly TermMatch[]) {
    let longest = 0
    matches.forEach((match, place) => {
      this.places.set(match, place)
      longest = Math.max(longest, match.last - match.first)
      for (const [concept, terms] of byConcept(match)) {
        const own = this.byConcept.get(concept)
        if (own === undefined) this.byConcept.set(concept, [{match, terms}])
        else own.push({match, terms})
      }
    })
    this.longest = longest
  }

  /** The matches of a concept with its own terms, leftmost and then longest. */
  of(concept: Concept): readonly OwnMatch[] {
    const ranks = this.ranks(concept)
    return ranks.size === 0 ? nothing : this.byConcept.get(concept)!.filter(({match}) => ranks.has(match))
  }

  /** How many of the leftmost longest matches of all concepts may be `concept`. */
  countOf(concept: Concept): number {
    if (this.counts === undefined) {
      this.counts = new Map()
      for (const match of leftmostLongest(this.matches))
        for (const [one] of byConcept(match)) this.counts.set(one, (this.counts.get(one) ?? 0) + 1)
    }
    return this.counts.get(concept) ?? 0
  }

  /** Which concepts hide what is inside `match`, by the number of occurrences that each has in the source. */
  hidingOf(match: TermMatch, present: ReadonlyMap<string, number>): Hiding {
    if (this.hidings?.present !== present) this.hidings = {present, byMatch: new Map()}
    const {byMatch} = this.hidings
    let hiding = byMatch.get(match)
    if (hiding === undefined) {
      hiding = this.findHiding(match, present)
      byMatch.set(match, hiding)
    }
    return hiding
  }

  private findHiding(match: TermMatch, present: ReadonlyMap<string, number>): Hiding {
    const hiding = {own: [] as Concept[], ownRight: [] as Concept[], right: [] as Concept[]}
    const add = (list: Concept[], concept: Concept): void => {
      if (list.length < 2) list.push(concept)
    }
    for (const [concept, terms] of byConcept(match)) {
      const rank = this.ranks(concept).get(match)
      const isOwn = rank !== undefined && rank < (present.get(concept.id) ?? 0)
      const hasRight = terms.some(({term}) => isRight(term))
      if (isOwn) add(hiding.own, concept)
      if (isOwn && hasRight) add(hiding.ownRight, concept)
      if (hasRight) add(hiding.right, concept)
    }
    return hiding
  }

  /** The matches before `match` that cover it; of one place there is only one. */
  covering(match: TermMatch): readonly TermMatch[] {
    const place = this.places.get(match) ?? 0
    if (place === 0) return nothing
    const covering: TermMatch[] = []
    for (let i = place - 1; i >= 0; i--) {
      const other = this.matches[i]!
      if (match.last - other.first > this.longest) break
      if (other.first <= match.first && other.last >= match.last) covering.push(other)
    }
    return covering
  }

  private ranks(concept: Concept): ReadonlyMap<TermMatch, number> {
    let ranks = this.taken.get(concept)
    if (ranks === undefined) {
      const own = withoutWeaker(this.byConcept.get(concept) ?? nothing)
      ranks = new Map(leftmostLongest(own).map((match, rank) => [match, rank]))
      this.taken.set(concept, ranks)
    }
    return ranks
  }
}

/** The terms of a match by concept, in their order. */
function byConcept({terms}: TermMatch): Iterable<readonly [Concept, readonly MatchedTerm[]]> {
  if (terms.length === 1) return [[terms[0]!.concept, terms]]
  const groups = new Map<Concept, MatchedTerm[]>()
  for (const matched of terms) {
    const known = groups.get(matched.concept)
    if (known === undefined) groups.set(matched.concept, [matched])
    else known.push(matched)
  }
  return groups
}

/** Where two wordings of a concept overlap, one in another form gives way to one of its length that stands there to the letter. */
function withoutWeaker(own: readonly OwnMatch[]): readonly TermMatch[] {
  const matches = own.map(({match}) => match)
  const isExact = ({terms}: OwnMatch): boolean => terms.some(matched => matched.likeness >= likeness.caseless)
  const exact = new Set(own.filter(isExact).map(({match}) => match))
  if (exact.size === 0 || exact.size === matches.length) return matches
  const longest = matches.reduce((most, {first, last}) => Math.max(most, last - first), 0)
  const ordered = [...exact]
  let from = 0
  return matches.filter(match => {
    if (exact.has(match)) return true
    // both lists ascend: what ends before this match begins ends before all later ones
    while (from < ordered.length && ordered[from]!.first + longest <= match.first) from++
    for (let k = from; k < ordered.length && ordered[k]!.first < match.last; k++) {
      const {first, last} = ordered[k]!
      if (match.first < last && last - first >= match.last - match.first) return false
    }
    return true
  })
}
