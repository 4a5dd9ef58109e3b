import * as z from 'zod'
import type {Span} from '../../model/span.js'
import {defineRule} from '../engine/define-rule.js'
import type {Prose} from '../style/prose.js'
import {reportStyle, styledSides} from '../style/style-report.js'

/**
 * Spaces that are wrong in any house style (doubled, before a comma), and on request those in Chinese text:
 * `prc` wants none, as mainland official text has it, `spaced` wants one between Chinese and Latin text. A space beside
 * emphasis or a link is part of the markup's own habits and stays.
 */
export const spacing = defineRule({
  id: 'spacing',
  defaultLevel: 'warning',
  scope: 'document',
  monolingual: true,
  options: z.strictObject({
    style: z.enum(['any', 'prc', 'spaced']).default('any'),
  }),
  check(context, {style}, report) {
    for (const side of styledSides(context))
      for (const block of side.blocks)
        for (const problem of side.style.spacing(block.text, style))
          if (!isBesideMarkup(block, problem)) reportStyle(side, block, problem, report)
  },
})

/** Whether markup stands between a space and its neighbours. */
function isBesideMarkup({content}: Prose, {start, end}: Span): boolean {
  if (end === start || start === 0 || end >= content.length) return false
  const {start: from, end: to} = content.originalSpan(start, end)
  return content.originalSpan(start - 1, start).end !== from || content.originalSpan(end, end + 1).start !== to
}
