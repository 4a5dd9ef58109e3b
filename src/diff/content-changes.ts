import {compareMentions} from '../check/mentions/mentions.js'
import {leftmostLongest, matcherFor} from '../glossary/match/matcher.js'
import type {Termbase} from '../glossary/termbase.js'
import type {LanguageProfile} from '../language/contract/profile.js'
import type {Segment} from '../model/segment.js'

/** A figure, percentage, date, ordinal or time that is another one now; one side is absent where it came or went. */
export interface NumberChange {
  readonly before?: string | undefined
  readonly now?: string | undefined
}

/** A term of the glossary that came into the text or left it. */
export interface TermChange {
  readonly concept: string
  readonly source: string
  /** Its preferred rendering. */
  readonly target?: string | undefined
}

/** Numbers and terms that a change of the source brought or took away. */
export interface ContentChanges {
  readonly numbers: readonly NumberChange[]
  readonly termsAdded: readonly TermChange[]
  readonly termsRemoved: readonly TermChange[]
}

type Compare = (before: readonly Segment[], now: readonly Segment[]) => ContentChanges

/** Makes the comparison of two versions of a passage, by value: 3.5亿 and 35000万 are the same figure. */
export function contentChanges(source: LanguageProfile, target: LanguageProfile, termbase: Termbase): Compare {
  const termsIn = (text: string): ReadonlyMap<string, TermChange> => {
    const matches = leftmostLongest(matcherFor(termbase, source).search(text).matches)
    return new Map(
      matches.map(match => {
        const {concept} = match.terms[0]!
        const preferred = termbase.preferred(concept, target.tag)
        const term = {concept: concept.id, source: text.slice(match.start, match.end)}
        return [concept.id, preferred === undefined ? term : {...term, target: preferred}]
      }),
    )
  }
  return (before, now) => {
    const [old, fresh] = [joined(before), joined(now)]
    const [oldTerms, freshTerms] = [termsIn(old), termsIn(fresh)]
    const without = (terms: ReadonlyMap<string, TermChange>, others: ReadonlyMap<string, TermChange>): TermChange[] =>
      [...terms.values()].filter(({concept}) => !others.has(concept))
    return {
      numbers: old === '' || fresh === '' ? [] : numberChanges(old, fresh, source),
      termsAdded: without(freshTerms, oldTerms),
      termsRemoved: without(oldTerms, freshTerms),
    }
  }
}

function joined(segments: readonly Segment[]): string {
  return segments.map(({text}) => text).join('\n')
}

function numberChanges(old: string, fresh: string, {readMentions}: LanguageProfile): NumberChange[] {
  const {conflicts, missing, added} = compareMentions({
    source: readMentions(old),
    target: readMentions(fresh),
    sourceLength: old.length,
    targetLength: fresh.length,
  })
  return [
    ...conflicts.map(({source, target}) => ({
      before: old.slice(source.start, source.end),
      now: fresh.slice(target.start, target.end),
    })),
    ...missing.map(({start, end}) => ({before: old.slice(start, end)})),
    ...added.map(({start, end}) => ({now: fresh.slice(start, end)})),
  ]
}
