import {likeness} from '../../language/contract/term-language.js'
import type {Concept} from '../../model/term.js'
import {leftmostLongest, type TermMatch} from './matcher.js'

/** The matches of one text by concept and by place, so that long texts with many matches stay linear. */
export class MatchIndex {
  private readonly byConcept = new Map<Concept, TermMatch[]>()
  private readonly taken = new Map<Concept, ReadonlyMap<TermMatch, number>>()
  private readonly places = new Map<TermMatch, number>()
  private readonly longest: number

  /** `matches` as a search gives them: by start, longer first. */
  constructor(readonly matches: readonly TermMatch[]) {
    let longest = 0
    matches.forEach((match, place) => {
      this.places.set(match, place)
      longest = Math.max(longest, match.last - match.first)
      for (const concept of new Set(match.terms.map(matched => matched.concept))) {
        const own = this.byConcept.get(concept)
        if (own === undefined) this.byConcept.set(concept, [match])
        else own.push(match)
      }
    })
    this.longest = longest
  }

  /** The matches of a concept, leftmost and then longest. */
  of(concept: Concept): readonly TermMatch[] {
    return [...this.ranks(concept).keys()]
  }

  /** How many matches of `concept` stand before `match`; undefined where it is itself inside another of them. */
  rank(match: TermMatch, concept: Concept): number | undefined {
    return this.ranks(concept).get(match)
  }

  /** The other matches that cover `match`, those at the same place included. */
  covering(match: TermMatch): readonly TermMatch[] {
    const covering: TermMatch[] = []
    const covers = (other: TermMatch): boolean => other.first <= match.first && other.last >= match.last
    const place = this.places.get(match) ?? 0
    for (let i = place - 1; i >= 0; i--) {
      const other = this.matches[i]!
      if (match.last - other.first > this.longest) break
      if (covers(other)) covering.push(other)
    }
    return covering
  }

  private ranks(concept: Concept): ReadonlyMap<TermMatch, number> {
    let ranks = this.taken.get(concept)
    if (ranks === undefined) {
      const own = withoutWeaker(this.byConcept.get(concept) ?? [], concept)
      ranks = new Map(leftmostLongest(own).map((match, rank) => [match, rank]))
      this.taken.set(concept, ranks)
    }
    return ranks
  }
}

/** Where two wordings of a concept overlap, one in another form gives way to one of its length that stands there to the letter. */
function withoutWeaker(matches: readonly TermMatch[], concept: Concept): readonly TermMatch[] {
  const isExact = ({terms}: TermMatch): boolean =>
    terms.some(matched => matched.concept === concept && matched.likeness >= likeness.caseless)
  const exact = matches.filter(isExact)
  if (exact.length === 0 || exact.length === matches.length) return matches
  return matches.filter(
    match =>
      isExact(match) ||
      !exact.some(
        ({first, last}) => first < match.last && match.first < last && last - first >= match.last - match.first,
      ),
  )
}
