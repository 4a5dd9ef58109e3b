import type {RuleFinding} from '../../model/finding.js'
import type {TextSpan} from '../../model/span.js'
import type {Term} from '../../model/term.js'
import type {CheckContext} from '../engine/context.js'
import {expectedForm} from './expected-form.js'
import {type ConceptUse, termAnalysis} from './term-analysis.js'
import {termFix} from './term-fixes.js'
import type {Rendering} from './term-renderings.js'

/** What the rules on bad wordings share. */
export interface BadTermOptions {
  readonly ignoreConcepts: readonly string[]
  /** Report wordings that no source term calls for. */
  readonly unprompted: boolean
}

/**
 * Report every rendering with `verdict`: message `rendering` where its source term stands in the unit, `unprompted`
 * where nothing in the source calls for it, `source` where the source itself has a bad wording.
 */
export function reportBadTerms(
  context: CheckContext,
  verdict: Rendering['verdict'],
  {ignoreConcepts, unprompted}: BadTermOptions,
  report: (report: RuleFinding) => void,
): void {
  const {uses, strays, sourceFaults} = context.shared(termAnalysis)
  if (strays.length === 0 && sourceFaults.length === 0 && uses.every(unit => unit.length === 0)) return
  const ignored = new Set(ignoreConcepts)
  const concerns = (rendering: Rendering): boolean =>
    rendering.verdict === verdict && rendering.expired !== true && !ignored.has(rendering.concept.id)
  const reported = new Set<string>()
  for (const use of uses.flat())
    for (const rendering of use.renderings.filter(concerns)) {
      const key = `${rendering.concept.id} ${rendering.start}`
      if (reported.has(key)) continue
      reported.add(key)
      report(renderingReport(context, use, rendering))
    }
  for (const fault of sourceFaults.filter(concerns)) report(sourceReport(context, fault))
  if (unprompted) for (const stray of strays.filter(concerns)) report(strayReport(context, stray))
}

function renderingReport(context: CheckContext, use: ConceptUse, rendering: Rendering): RuleFinding {
  const [source] = use.occurrences
  const fix = termFix(context, rendering)
  return {
    ...base(context, rendering, 'target', 'rendering', source?.text),
    source,
    target: place(rendering),
    fix,
  }
}

function strayReport(context: CheckContext, rendering: Rendering): RuleFinding {
  const fix = termFix(context, rendering)
  return {
    ...base(context, rendering, 'target', 'unprompted'),
    target: place(rendering),
    ...(fix === undefined ? {} : {fix: {...fix, safe: false}}),
  }
}

function sourceReport(context: CheckContext, rendering: Rendering): RuleFinding {
  const fix = termFix(context, rendering, 'source')
  return {
    ...base(context, rendering, 'source', 'source'),
    source: place(rendering),
    fix,
  }
}

function base(
  context: CheckContext,
  {concept, text, term}: Rendering,
  side: 'source' | 'target',
  kind: 'rendering' | 'unprompted' | 'source',
  source = '',
): Pick<RuleFinding, 'messageId' | 'data' | 'concept'> {
  const expected = expectedForm(concept, context[side].document.lang, context.date, term.form)
  const data = {actual: text, expected, source, note: term.note ?? '', ...notesOf(term)}
  return {messageId: term.note === undefined ? kind : `${kind}Noted`, data, concept: concept.id}
}

/** `note_zh` and so on: what messages in that language take for the note. */
function notesOf({notes = {}}: Term): Record<string, string> {
  return Object.fromEntries(Object.entries(notes).map(([lang, note]) => [`note_${lang}`, note]))
}

function place({start, end, text}: Rendering): TextSpan {
  return {start, end, text}
}
