import {z} from 'zod'
import {defineRule} from '../define-rule.js'
import {reportStyle, styledSides} from '../style-report.js'

/**
 * Spaces that are wrong in any house style (doubled, before a comma, between Chinese characters), and on request those
 * between Chinese and Latin text: `prc` wants none, as mainland official text has it, `spaced` wants one.
 */
export const spacing = defineRule({
  id: 'spacing',
  defaultLevel: 'warning',
  monolingual: true,
  options: z.strictObject({
    style: z.enum(['any', 'prc', 'spaced']).default('any'),
  }),
  check(context, {style}, report) {
    for (const side of styledSides(context))
      for (const block of side.blocks)
        for (const problem of side.style.spacing(block.text, style)) reportStyle(side, block, problem, report)
  },
})
