import type {Term, TermCondition} from '../../model/term.js'

/** What became of the places where a term applies, from one version to the next. */
export interface Reach {
  /** It applies where it did not. */
  readonly wider: boolean
  /** It does not apply where it did. */
  readonly narrower: boolean
}

type Terms = readonly [before: Term, after: Term]

/** By conditions: case, inflection, longer strings, `when`. */
export function conditionReach(before: Term, after: Term): Reach {
  const terms: Terms = [before, after]
  return joined([
    flag(terms, ({case: rule}) => rule !== 'exact'),
    flag(terms, ({inflect}) => inflect !== false),
    excluded(before.notInside, after.notInside),
    whenReach(before.when, after.when),
  ])
}

/** By the days on which the status holds. */
export function validityReach({from, until}: Term, after: Term): Reach {
  const [start, newStart] = [from ?? '', after.from ?? '']
  const last = '9999-12-31'
  const [end, newEnd] = [until ?? last, after.until ?? last]
  return {wider: newStart < start || newEnd > end, narrower: newStart > start || newEnd < end}
}

function joined(parts: readonly Reach[]): Reach {
  return {wider: parts.some(({wider}) => wider), narrower: parts.some(({narrower}) => narrower)}
}

/** Something that lets a term apply more widely where it is set. */
function flag([before, after]: Terms, isWide: (term: Term) => boolean): Reach {
  return {wider: !isWide(before) && isWide(after), narrower: isWide(before) && !isWide(after)}
}

function whenReach(before: TermCondition = {}, after: TermCondition = {}): Reach {
  return joined([
    required(before.near, after.near),
    required(before.domain, after.domain),
    excluded(before.notNear, after.notNear),
    required(headings(before), headings(after)),
  ])
}

function headings({heading}: TermCondition): readonly string[] | undefined {
  return heading === undefined ? undefined : [String(heading)]
}

/** One of these must be there; without a list nothing must. */
function required(before: readonly string[] | undefined, after: readonly string[] | undefined): Reach {
  if (before === undefined || after === undefined)
    return {wider: before !== undefined && after === undefined, narrower: before === undefined && after !== undefined}
  return {wider: lacks(before, after), narrower: lacks(after, before)}
}

/** None of these may be there. */
function excluded(before: readonly string[] = [], after: readonly string[] = []): Reach {
  return {wider: lacks(after, before), narrower: lacks(before, after)}
}

/** Whether one of `wanted` is not in `list`. */
function lacks(list: readonly string[], wanted: readonly string[]): boolean {
  return wanted.some(one => !list.includes(one))
}
