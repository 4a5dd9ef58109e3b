import {MatchIndex} from '../../glossary/match/match-index.js'
import type {TermMatch, TermSearch} from '../../glossary/match/matcher.js'
import type {TermText} from '../../language/contract/term-language.js'
import type {TranslationUnit} from '../../model/alignment.js'
import type {Segment} from '../../model/segment.js'

/** A segment in which terms were looked for; the spans of the matches are in the segment's plain text. */
export class SearchedSegment {
  readonly index: MatchIndex

  constructor(
    readonly segment: Segment,
    private readonly search: TermSearch,
  ) {
    this.index = search.matches.length === 0 ? noMatches : new MatchIndex(search.matches)
  }

  /** The segment as its language reads it: many are never asked. */
  get text(): TermText {
    return this.search.text
  }

  /** The same with one of its matches alone. */
  only(match: TermMatch): SearchedSegment {
    return new SearchedSegment(this.segment, {text: this.text, matches: [match]})
  }

  get matches(): readonly TermMatch[] {
    return this.search.matches
  }
}

const noMatches = new MatchIndex([])

/** A unit with both sides searched. */
export interface SearchedUnit {
  readonly unit: TranslationUnit
  readonly source: readonly SearchedSegment[]
  readonly target: readonly SearchedSegment[]
}
