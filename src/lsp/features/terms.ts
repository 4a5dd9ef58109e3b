import {leftmostLongest, matcherFor, type TermMatch} from '../../glossary/match/matcher.js'
import type {Segment} from '../../model/segment.js'
import type {TextSpan} from '../../model/span.js'
import type {Concept, Term} from '../../model/term.js'
import type {CheckedView, ViewedSide} from '../checked-view.js'

/** A term where it stands in a file. */
export interface TermPlace extends TextSpan {
  readonly concept: Concept
  readonly term: Term
}

/** The terms of a segment, the longest at each place, in order of the text; spans point into the file. */
export function termsIn(view: CheckedView, side: ViewedSide, segment: Segment): TermPlace[] {
  const {context} = view
  const profile = side.name === 'source' ? context.sourceProfile : context.targetProfile
  const situation = {heading: segment.block === 'heading', unit: [segment.text], domain: context.domain}
  const {matches} = matcherFor(context.termbase, profile).search(segment.text, situation)
  return leftmostLongest(matches).map(match => placeOf(match, segment, side))
}

/** The term at an offset of a segment. */
export function termAt(view: CheckedView, side: ViewedSide, segment: Segment, offset: number): TermPlace | undefined {
  return termsIn(view, side, segment).find(({start, end}) => start <= offset && offset <= end)
}

function placeOf({start, end, terms}: TermMatch, segment: Segment, side: ViewedSide): TermPlace {
  const span = segment.content.originalSpan(start, end)
  const {concept, term} = terms[0]!
  return {...span, text: side.segmented.document.text.slice(span.start, span.end), concept, term}
}
