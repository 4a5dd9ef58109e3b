import type {MatchIndex} from '../../glossary/match/match-index.js'
import type {MatchedTerm, TermMatch} from '../../glossary/match/matcher.js'
import type {LanguageProfile} from '../../language/contract/profile.js'
import {likeness} from '../../language/contract/term-language.js'
import type {TextSpan} from '../../model/span.js'
import {type Concept, isRight, type Term} from '../../model/term.js'
import type {CheckContext} from '../engine/context.js'
import type {SearchedSegment} from './searched-unit.js'

/** Something that is still being made. */
type Draft<T> = {-readonly [Key in keyof T]: T[Key]}

/** One wording of a concept in the target. */
export interface Rendering extends TextSpan {
  readonly concept: Concept
  readonly term: Term
  readonly verdict: 'ok' | 'variant' | 'forbidden'
  /** Outside the days on which its status holds. */
  readonly expired?: boolean | undefined
  /** The term must have exactly its case, and has not. */
  readonly caseDiffers?: boolean | undefined
  readonly heading: boolean
}

/**
 * The renderings of `concept` in the segments of a unit, in order. Its own wordings compete by length, then by
 * likeness. `present` has the concepts of the source with the number of their occurrences: as many of the longer wordings
 * of each are its own, and hide what is inside them. A bad wording inside a right one of any concept never counts.
 */
export function renderingsIn(
  segments: readonly SearchedSegment[],
  concept: Concept,
  present: ReadonlyMap<string, number>,
  context: CheckContext,
): Rendering[] {
  const {targetProfile, date} = context
  const {document} = context.target
  const renderings: Rendering[] = []
  for (const searched of segments)
    for (const {match, terms} of searched.index.of(concept)) {
      const matched = bestTerm(match, terms, searched, targetProfile)
      if (matched === undefined || isHidden(match, matched, searched.index, present)) continue
      renderings.push(toRendering(match, matched, searched, document.text, targetProfile, date))
    }
  return renderings
}

/** A right term wins unless a bad one is literally what stands there. */
function bestTerm(
  match: TermMatch,
  ownTerms: readonly MatchedTerm[],
  {text}: SearchedSegment,
  {terms}: LanguageProfile,
): MatchedTerm | undefined {
  const own = ownTerms.filter(
    ({term}) =>
      isRight(term) || term.case !== 'exact' || terms.hasCaseOf(terms.read(term.text, noTable), text, match.first),
  )
  const right = own.find(({term}) => isRight(term))
  const bad = own.find(({term}) => !isRight(term))
  if (right === undefined || bad === undefined) return right ?? bad
  return bad.likeness >= likeness.caseless && bad.likeness > right.likeness ? bad : right
}

/** For readings whose symbols nobody compares. */
const noTable = {add: () => 0, find: () => 0}

function isHidden(
  match: TermMatch,
  {concept, term}: MatchedTerm,
  index: MatchIndex,
  present: ReadonlyMap<string, number>,
): boolean {
  const right = isRight(term)
  const isAnother = (one: Concept): boolean => one !== concept
  for (const longer of index.covering(match)) {
    const hiding = index.hidingOf(longer, present)
    if (hiding.own.some(isAnother) || (!right && hiding.right.some(isAnother))) return true
  }
  return !right && index.hidingOf(match, present).ownRight.some(isAnother)
}

/** A match as a rendering: `document` is the whole file, `profile` its language's. */
export function toRendering(
  match: TermMatch,
  {concept, term}: MatchedTerm,
  {segment, text}: SearchedSegment,
  document: string,
  {terms}: LanguageProfile,
  date: string | undefined,
): Rendering {
  const span = segment.content.originalSpan(match.start, match.end)
  const expired = isOutOfDate(term, date)
  const inForce = !(expired && term.status === 'forbidden')
  const caseDiffers =
    term.case === 'exact' && isRight(term) && !terms.hasCaseOf(terms.read(term.text, noTable), text, match.first)
  const rendering: Draft<Rendering> = {
    start: span.start,
    end: span.end,
    text: document.slice(span.start, span.end),
    concept,
    term,
    verdict: isRight(term) || !inForce ? 'ok' : term.status === 'forbidden' ? 'forbidden' : 'variant',
    heading: segment.block === 'heading',
  }
  if (expired && inForce) rendering.expired = expired
  if (caseDiffers) rendering.caseDiffers = caseDiffers
  return rendering
}

/** Whether `date` is outside the days on which the term's status holds; unknown dates are inside. */
export function isOutOfDate({from, until}: Term, date: string | undefined): boolean {
  if (date === undefined) return false
  return (from !== undefined && date < from) || (until !== undefined && date > until)
}
