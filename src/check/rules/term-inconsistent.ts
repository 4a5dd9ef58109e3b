import * as z from 'zod'
import type {Termbase} from '../../glossary/termbase.js'
import type {LanguageTag} from '../../model/document.js'
import type {RuleFinding} from '../../model/finding.js'
import type {TextSpan} from '../../model/span.js'
import type {Concept, Term} from '../../model/term.js'
import type {CheckContext} from '../engine/context.js'
import {defineRule, type KeptOf} from '../engine/define-rule.js'
import {expectedTerm} from '../terms/expected-form.js'
import {areRelated} from '../terms/related-terms.js'
import {termAnalysis} from '../terms/term-analysis.js'
import {wordingFix} from '../terms/term-fixes.js'

/** One source term has several right renderings, in a document or across the documents of a run. */
export const termInconsistent = defineRule({
  id: 'term-inconsistent',
  defaultLevel: 'warning',
  options: z.strictObject({
    /** Also compare the documents of a run with each other. */
    acrossDocuments: z.boolean().default(true),
  }),
  check(context, _options, report) {
    const own = [{document: 0, kept: context.shared(renderingsOf)}]
    for (const choice of choicesOf(own, context.termbase))
      for (const odd of choice.odd) report({...reportOf(choice, odd, 'document'), ...fixOf(context, choice, odd)})
  },
  collection: {
    keep(context) {
      const kept = context.shared(renderingsOf)
      return kept.renderings.length === 0 ? undefined : kept
    },
    compare(documents, {acrossDocuments}, report, termbase) {
      if (!acrossDocuments || documents.length < 2) return
      for (const choice of choicesOf(documents, termbase)) {
        const consistent = new Set(choice.expectedIn)
        // Of a document that has both, `check` has already said so.
        for (const odd of choice.odd)
          if (!consistent.has(odd.document)) report(odd.document, reportOf(choice, odd, 'collection'))
      }
    },
    values: ({renderings}) => renderings.map(({concept, term}) => [concept, String(term)]),
    narrow(kept, isOpen) {
      const renderings = kept.renderings.filter(({concept}) => isOpen(concept))
      return renderings.length === 0 ? undefined : {...kept, renderings}
    },
  },
})

/** The right renderings of a document. */
interface DocumentRenderings {
  /** Of the target. */
  readonly lang: LanguageTag
  readonly date?: string | undefined
  readonly renderings: readonly KeptRendering[]
}

interface KeptRendering {
  readonly concept: string
  /** Index of the term among those of its concept. */
  readonly term: number
  readonly source?: TextSpan | undefined
  readonly target: TextSpan
}

/** Bad renderings are left to term-forbidden and term-variant. */
function renderingsOf(context: CheckContext): DocumentRenderings {
  const renderings = context
    .shared(termAnalysis)
    .uses.flat()
    .flatMap(use =>
      use.renderings.flatMap(({verdict, expired, term, start, end, text}): KeptRendering[] => {
        if (verdict !== 'ok' || expired === true) return []
        const [source] = use.occurrences
        const [concept, index] = [use.concept.id, use.concept.terms.indexOf(term)]
        const target = {start, end, text}
        return [source === undefined ? {concept, term: index, target} : {concept, term: index, target, source}]
      }),
    )
  const {lang} = context.target.document
  return {lang, date: context.date, renderings}
}

interface Found extends KeptRendering {
  readonly document: number
  readonly wording: Term
}

interface Choice {
  readonly concept: Concept
  readonly counts: ReadonlyMap<Term, number>
  readonly expected: Term
  /** Number of those that are the expected form or kindred to it, and the documents that have them. */
  readonly expectedCount: number
  readonly expectedIn: readonly number[]
  /** The others. */
  readonly odd: readonly Found[]
}

/** Concepts with more than one rendering. */
function choicesOf(documents: readonly KeptOf<DocumentRenderings>[], termbase: Termbase): Choice[] {
  if (documents.reduce((count, {kept}) => count + kept.renderings.length, 0) < 2) return []
  const byConcept = new Map<string, {all: Found[]; first: DocumentRenderings}>()
  for (const {document, kept} of documents)
    for (const rendering of kept.renderings) {
      const wording = termbase.concept(rendering.concept)?.terms[rendering.term]
      // Plain words that are taken for the term only near it are no second name of it.
      if (wording === undefined || wording.when?.near !== undefined) continue
      const group = byConcept.get(rendering.concept) ?? {all: [], first: kept}
      byConcept.set(rendering.concept, group)
      group.all.push({...rendering, document, wording})
    }
  return [...byConcept].flatMap(([id, {all, first}]) => choiceOf(termbase.concept(id), all, first) ?? [])
}

/** Expected is what most of them are, kindred forms together; of equally many the preferred one, else the first. */
function choiceOf(
  concept: Concept | undefined,
  all: readonly Found[],
  {lang, date}: DocumentRenderings,
): Choice | undefined {
  if (concept === undefined) return
  const preferred = expectedTerm(concept, lang, date)
  const counts = new Map<Term, number>()
  for (const {wording} of all) counts.set(wording, (counts.get(wording) ?? 0) + 1)
  if (counts.size < 2) return
  const kindred = (term: Term): number => all.filter(({wording}) => areRelated(wording, term)).length
  const weights = new Map([...counts.keys()].map(term => [term, kindred(term)]))
  const most = Math.max(...weights.values())
  const leading = [...weights].filter(([, weight]) => weight === most).map(([term]) => term)
  const isPreferred = preferred !== undefined && leading.some(term => areRelated(term, preferred))
  const expected = isPreferred ? preferred : leading.reduce((a, b) => (counts.get(b)! > counts.get(a)! ? b : a))
  const right = all.filter(({wording}) => areRelated(wording, expected))
  if (right.length === all.length) return
  const expectedIn = right.map(({document}) => document)
  const odd = all.filter(({wording}) => !areRelated(wording, expected))
  return {concept, counts, expected, expectedCount: right.length, expectedIn, odd}
}

/** The form that the document uses elsewhere; a person decides which of two right ones it is. */
function fixOf(context: CheckContext, {expected}: Choice, {wording, target}: Found): Pick<RuleFinding, 'fix'> {
  const fix = wordingFix(context, expected.text, wording.text, target)
  return fix === undefined ? {} : {fix: {...fix, safe: false}}
}

function reportOf({concept, counts, expected, expectedCount}: Choice, odd: Found, messageId: string): RuleFinding {
  const {source, target} = odd
  const count = counts.get(odd.wording) ?? 0
  return {
    messageId,
    data: {source: source?.text ?? '', actual: target.text, expected: expected.text, count, expectedCount},
    concept: concept.id,
    source,
    target,
  }
}
