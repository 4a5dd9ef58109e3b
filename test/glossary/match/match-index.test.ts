import fc from 'fast-check'
import {expect, test} from 'vitest'
import {MatchIndex} from '../../../src/glossary/match/match-index.js'
import {leftmostLongest, type MatchedTerm, type TermMatch} from '../../../src/glossary/match/matcher.js'
import {likeness} from '../../../src/language/contract/term-language.js'
import {type Concept, isRight, type TermStatus} from '../../../src/model/term.js'
import {term} from '../../helpers/term-unit.js'

const concepts = ['a', 'b', 'c'].map((id): Concept => ({id, terms: []}))
const statuses: readonly TermStatus[] = ['preferred', 'admitted', 'deprecated', 'forbidden']

const matched: fc.Arbitrary<MatchedTerm> = fc.record({
  concept: fc.constantFrom(...concepts),
  term: fc.constantFrom(...statuses).map(status => term('en', 'port', {status})),
  likeness: fc.constantFrom(likeness.identical, likeness.caseless, likeness.folded, likeness.derived),
})

/** Matches at distinct places, by start, longer first. */
const matches = fc
  .uniqueArray(
    fc.record({
      first: fc.nat(7),
      length: fc.integer({min: 1, max: 4}),
      terms: fc.array(matched, {minLength: 1, maxLength: 3}),
    }),
    {selector: ({first, length}) => `${first} ${length}`, maxLength: 10},
  )
  .map(places =>
    places
      .map(
        ({first, length, terms}): TermMatch => ({
          first,
          last: first + length,
          start: first,
          end: first + length,
          standing: 'sure',
          terms,
        }),
      )
      .sort((a, b) => a.first - b.first || b.last - a.last),
  )

const ofConcept = (match: TermMatch, concept: Concept): MatchedTerm[] =>
  match.terms.filter(one => one.concept === concept)
const lengthOf = ({first, last}: TermMatch): number => last - first

/** The places of one concept: a place in another form gives way to one as long to the letter that it overlaps; then leftmost, longest. */
function placesOf(all: readonly TermMatch[], concept: Concept): TermMatch[] {
  const own = all.filter(match => ofConcept(match, concept).length > 0)
  const isExact = (match: TermMatch): boolean =>
    ofConcept(match, concept).some(one => one.likeness >= likeness.caseless)
  const strong = own.filter(
    match =>
      isExact(match) ||
      !own.some(
        other =>
          isExact(other) && lengthOf(other) >= lengthOf(match) && other.first < match.last && match.first < other.last,
      ),
  )
  return leftmostLongest(strong)
}

test('the places of a concept, with its own terms, and how many of all places may be it', () => {
  fc.assert(
    fc.property(matches, all => {
      const index = new MatchIndex(all)
      for (const concept of concepts) {
        const wanted = placesOf(all, concept).map(match => ({match, terms: ofConcept(match, concept)}))
        expect(index.of(concept)).toEqual(wanted)
        const count = leftmostLongest(all).filter(match => ofConcept(match, concept).length > 0).length
        expect(index.countOf(concept)).toBe(count)
      }
    }),
    {numRuns: 1000},
  )
})

test('what covers a match are the matches before it that reach from its start or earlier to its end or further', () => {
  fc.assert(
    fc.property(matches, all => {
      const index = new MatchIndex(all)
      for (const [place, match] of all.entries()) {
        const wanted = all.slice(0, place).filter(({first, last}) => first <= match.first && last >= match.last)
        expect([...index.covering(match)].sort((a, b) => a.first - b.first || b.last - a.last)).toEqual(wanted)
      }
    }),
    {numRuns: 1000},
  )
})

test('a match hides for a concept as long as the source has occurrences of it, and for two concepts of each kind at most', () => {
  fc.assert(
    fc.property(matches, fc.array(fc.nat(2), {minLength: 3, maxLength: 3}), (all, counts) => {
      const index = new MatchIndex(all)
      const present = new Map(concepts.map(({id}, i) => [id, counts[i]!]))
      for (const match of all) {
        const here = [...new Set(match.terms.map(({concept}) => concept))]
        const hasRight = (concept: Concept): boolean => ofConcept(match, concept).some(one => isRight(one.term))
        const isOwn = (concept: Concept): boolean => {
          const rank = placesOf(all, concept).indexOf(match)
          return rank >= 0 && rank < present.get(concept.id)!
        }
        expect(index.hidingOf(match, present)).toEqual({
          own: here.filter(isOwn).slice(0, 2),
          ownRight: here.filter(concept => isOwn(concept) && hasRight(concept)).slice(0, 2),
          right: here.filter(hasRight).slice(0, 2),
        })
        expect(index.hidingOf(match, present)).toBe(index.hidingOf(match, present))
      }
      // other occurrences, another answer
      const none = new Map<string, number>()
      for (const match of all) expect(index.hidingOf(match, none).own).toEqual([])
    }),
    {numRuns: 600},
  )
})
