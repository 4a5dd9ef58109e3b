import * as z from 'zod'
import {defineRule} from '../engine/define-rule.js'
import {expectedForm} from '../terms/expected-form.js'
import {termAnalysis} from '../terms/term-analysis.js'
import {termFix} from '../terms/term-fixes.js'

/** A term is used outside the days on which the glossary has it as official, held against the document's date. */
export const termExpired = defineRule({
  id: 'term-expired',
  defaultLevel: 'warning',
  options: z.strictObject({}),
  check(context, _options, report) {
    const {date} = context
    if (date === undefined) return
    const reported = new Set<number>()
    for (const {concept, renderings, occurrences} of context.shared(termAnalysis).uses.flat())
      for (const rendering of renderings) {
        const {term, start, end, text} = rendering
        if (rendering.expired !== true || reported.has(start)) continue
        reported.add(start)
        const expected = expectedForm(concept, context.target.document.lang, date)
        const early = term.from !== undefined && date < term.from
        const fix = termFix(context, rendering)
        const [source] = occurrences
        report({
          messageId: early ? 'early' : 'late',
          data: {actual: text, expected, date, limit: (early ? term.from : term.until) ?? ''},
          concept: concept.id,
          source,
          target: {start, end, text},
          ...(fix === undefined || expected === term.text ? {} : {fix: {...fix, safe: false}}),
        })
      }
  },
})
