import type {TermUse} from '../../model/term.js'
import type {CheckContext} from '../engine/context.js'
import {type ConceptUse, termAnalysis} from './term-analysis.js'

/**
 * What became of each source term: for each unit of the context, in order, its uses in order of the source. Spans
 * point into the files, `text` is the exact slice. Where one concept occurs more often in the source than its
 * renderings do in the target, the surplus is `ok` without a target: English takes a term up again by a pronoun.
 */
export function termUses(context: CheckContext): readonly (readonly TermUse[])[] {
  return context.shared(makeTermUses)
}

function makeTermUses(context: CheckContext): readonly (readonly TermUse[])[] {
  const {uses} = context.shared(termAnalysis)
  return uses.map(unit => unit.flatMap(usesOf).sort((a, b) => a.source.start - b.source.start))
}

/** Renderings are given to occurrences in order; bad ones first find one, so that each verdict shows. */
function usesOf(use: ConceptUse): TermUse[] {
  const {occurrences, renderings, missing} = use
  const surplus = Math.max(0, renderings.length - occurrences.length)
  const shown = dropGood(renderings, surplus)
  return occurrences.map((source, index): TermUse => {
    const rendering = shown[index]
    if (rendering === undefined) return {concept: use.concept.id, source, verdict: missing ? 'missing' : 'ok'}
    const {start, end, text} = rendering
    return {concept: use.concept.id, source, verdict: rendering.verdict, target: {start, end, text}}
  })
}

function dropGood(renderings: ConceptUse['renderings'], surplus: number): ConceptUse['renderings'] {
  let left = surplus
  const rank = {forbidden: 2, variant: 1, ok: 0} as const
  const worstLast = [...renderings].sort((a, b) => rank[a.verdict] - rank[b.verdict] || b.start - a.start)
  const dropped = new Set<unknown>()
  for (const rendering of worstLast) {
    if (left === 0) break
    dropped.add(rendering)
    left--
  }
  return renderings.filter(rendering => !dropped.has(rendering))
}
