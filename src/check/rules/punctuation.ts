import * as z from 'zod'
import {defineRule} from '../engine/define-rule.js'
import {reportStyle, styledSides} from '../style/style-report.js'

/**
 * Marks of the wrong width, doubled or clashing marks, dashes and ellipses against the house style of the language of
 * each document. Code, addresses, times, decimals and thousands are left alone.
 */
export const punctuation = defineRule({
  id: 'punctuation',
  defaultLevel: 'warning',
  scope: 'document',
  monolingual: true,
  options: z.strictObject({
    /** Brackets of the wrong width, and title marks in a language that has none. */
    brackets: z.boolean().default(true),
    /** Dashes and ellipses. */
    dashes: z.boolean().default(true),
  }),
  check(context, options, report) {
    for (const side of styledSides(context))
      for (const block of side.blocks)
        for (const problem of side.style.punctuation(block.text, options)) reportStyle(side, block, problem, report)
  },
})
