import {z} from 'zod'
import type {RuleReport} from '../../model/finding.js'
import type {Concept} from '../../model/term.js'
import type {CheckContext} from '../context.js'
import {defineRule} from '../define-rule.js'
import {expectedTerm} from '../expected-form.js'
import {areKindred} from '../kindred-terms.js'
import {type ConceptUse, termAnalysis} from '../term-analysis.js'
import type {Rendering} from '../term-renderings.js'

/** One source term has several right renderings, in a document or across the documents of a run. */
export const termInconsistent = defineRule({
  id: 'term-inconsistent',
  defaultLevel: 'warning',
  options: z.strictObject({
    /** Also compare the documents of a run with each other. */
    acrossDocuments: z.boolean().default(true),
  }),
  check(context, _options, report) {
    for (const choice of choicesOf([context])) for (const odd of choice.odd) report(reportOf(choice, odd, 'document'))
  },
  checkCollection(contexts, {acrossDocuments}, report) {
    if (!acrossDocuments) return
    for (const choice of choicesOf(contexts))
      for (const odd of choice.odd) {
        const {context} = odd
        if (isMixed(choice, context)) continue
        report(context, reportOf(choice, odd, 'collection'))
      }
  },
})

interface Found {
  readonly context: CheckContext
  readonly use: ConceptUse
  readonly rendering: Rendering
}

interface Choice {
  readonly concept: Concept
  readonly all: readonly Found[]
  readonly expected: Rendering['term']
  /** Those that are not the expected form nor kindred to it. */
  readonly odd: readonly Found[]
}

/** Concepts with more than one rendering; bad ones are left to term-forbidden and term-variant. */
function choicesOf(contexts: readonly CheckContext[]): Choice[] {
  const byConcept = new Map<string, Found[]>()
  for (const context of contexts)
    for (const use of context.shared(termAnalysis).uses.flat())
      for (const rendering of use.renderings) {
        if (rendering.verdict !== 'ok' || rendering.expired === true) continue
        const all = byConcept.get(use.concept.id) ?? []
        byConcept.set(use.concept.id, all)
        all.push({context, use, rendering})
      }
  return [...byConcept.values()].flatMap(all => choiceOf(all) ?? [])
}

/** Expected is the preferred form where it is used, else the most frequent one, the first of them. */
function choiceOf(all: readonly Found[]): Choice | undefined {
  const [first] = all
  if (first === undefined) return
  const {concept} = first.use
  const preferred = expectedTerm(concept, first.context.target.document.lang, first.context.date)
  const counts = new Map<Rendering['term'], number>()
  for (const {rendering} of all) counts.set(rendering.term, (counts.get(rendering.term) ?? 0) + 1)
  if (counts.size < 2) return
  const used = preferred !== undefined && [...counts.keys()].some(term => areKindred(term, preferred))
  const most = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
  const expected = used && preferred !== undefined ? preferred : most
  const odd = all.filter(({rendering}) => !areKindred(rendering.term, expected))
  return odd.length === 0 ? undefined : {concept, all, expected, odd}
}

/** Whether the document itself has both, so that `check` has already said so. */
function isMixed({all, expected}: Choice, context: CheckContext): boolean {
  return all.some(found => found.context === context && areKindred(found.rendering.term, expected))
}

function reportOf({concept, all, expected}: Choice, odd: Found, messageId: string): RuleReport {
  const {start, end, text} = odd.rendering
  const [source] = odd.use.occurrences
  const count = all.filter(({rendering}) => rendering.term === odd.rendering.term).length
  return {
    messageId,
    data: {
      source: source?.text ?? '',
      actual: text,
      expected: expected.text,
      count,
      expectedCount: all.filter(({rendering}) => areKindred(rendering.term, expected)).length,
    },
    concept: concept.id,
    ...(source === undefined ? {} : {source}),
    target: {start, end, text},
  }
}
