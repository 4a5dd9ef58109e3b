import * as z from 'zod'
import {defineRule} from '../engine/define-rule.js'
import {termAnalysis} from '../terms/term-analysis.js'
import {caseFix} from '../terms/term-fixes.js'

/** A term whose case the glossary fixes is written in another case; headings and sentence starts are excused. */
export const termCase = defineRule({
  id: 'term-case',
  defaultLevel: 'warning',
  options: z.strictObject({
    /** Look at headings too. */
    headings: z.boolean().default(false),
  }),
  check(context, {headings}, report) {
    const reported = new Set<number>()
    for (const {concept, renderings, occurrences} of context.shared(termAnalysis).uses.flat())
      for (const rendering of renderings) {
        const {term, text, start, end, heading} = rendering
        if (rendering.caseDiffers !== true || (heading && !headings) || reported.has(start)) continue
        reported.add(start)
        const [source] = occurrences
        const fix = caseFix(context, rendering)
        report({
          messageId: 'case',
          data: {actual: text, expected: term.text},
          concept: concept.id,
          source,
          target: {start, end, text},
          fix,
        })
      }
  },
})
