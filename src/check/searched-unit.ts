import type {MatchIndex} from '../glossary/match-index.js'
import type {TermMatch} from '../glossary/matcher.js'
import type {TermText} from '../language/term-language.js'
import type {TranslationUnit} from '../model/alignment.js'
import type {Segment} from '../model/segment.js'

/** A segment in which terms were looked for; the spans of the matches are in the segment's plain text. */
export interface SearchedSegment {
  readonly segment: Segment
  readonly text: TermText
  readonly matches: readonly TermMatch[]
  readonly index: MatchIndex
}

/** A unit with both sides searched; a moved paragraph has the target of its counterpart. */
export interface SearchedUnit {
  readonly unit: TranslationUnit
  readonly source: readonly SearchedSegment[]
  readonly target: readonly SearchedSegment[]
}
