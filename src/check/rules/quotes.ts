import * as z from 'zod'
import type {QuoteStyle, QuoteUse} from '../../language/contract/house-style.js'
import {defineRule, type ReportFinding} from '../engine/define-rule.js'
import {reportStyle, type StyledSide, styledSides} from '../style/style-report.js'
import {unpairedMarks} from '../style/unpaired-marks.js'

/**
 * Quotation marks of several styles in one document, or of another style than asked for, and quotation marks, title
 * marks and brackets without their partner.
 */
export const quotes = defineRule({
  id: 'quotes',
  defaultLevel: 'warning',
  scope: 'document',
  monolingual: true,
  options: z.strictObject({
    /** `consistent`: that which most marks of the document have. */
    style: z.enum(['any', 'consistent', 'curly', 'straight', 'corner']).default('consistent'),
    /** Report marks without a partner. */
    pairs: z.boolean().default(true),
  }),
  check(context, {style, pairs}, report) {
    for (const side of styledSides(context)) {
      if (style !== 'any') checkStyle(side, style, report)
      if (!pairs) continue
      for (const {block, kind, start, end} of unpairedMarks(side.blocks, side.style.pairs))
        reportStyle(side, block, {messageId: kind, start, end}, report)
    }
  },
})

function checkStyle(side: StyledSide, style: Exclude<QuoteStyle, 'any'>, report: ReportFinding): void {
  const uses = side.blocks.map(block => ({block, uses: side.style.quotes(block.text)}))
  const expected = style === 'consistent' ? majority(uses.flatMap(entry => entry.uses)) : style
  for (const {block, uses: own} of uses) {
    for (const use of own) {
      const replacement = use.in[expected]
      if (use.style === expected || replacement === undefined) continue
      reportStyle(side, block, {messageId: 'style', start: use.start, end: use.end, replacement, safe: true}, report)
    }
  }
}

/** The style of most marks; of equally many, the curly one. */
function majority(uses: readonly QuoteUse[]): QuoteUse['style'] {
  const count = (style: QuoteUse['style']): number => uses.filter(use => use.style === style).length
  return (['curly', 'straight', 'corner'] as const).reduce((best, style) => (count(style) > count(best) ? style : best))
}
