import * as z from 'zod'
import type {HouseStyle, QuoteStyle, QuoteUse} from '../../language/contract/house-style.js'
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
      for (const {block, kind, start, end} of unpairedMarks(side.blocks, side.style.pairs)) {
        const messageId = closesInOtherWidth.test(block.text.slice(start, start + bracketReach)) ? 'widths' : kind
        reportStyle(side, block, {messageId, start, end}, report)
      }
    }
  },
})

/** （SCODA): both halves are there, in two widths. */
const closesInOtherWidth = /^（[^（()）\n]*\)/u
const bracketReach = 100

function checkStyle(side: StyledSide, style: Exclude<QuoteStyle, 'any'>, report: ReportFinding): void {
  const uses = side.blocks.map(block => ({block, uses: side.style.quotes(block.text)}))
  const {expected, safe} =
    style === 'consistent'
      ? majority(
          uses.flatMap(entry => entry.uses),
          side.style,
        )
      : {expected: style, safe: true}
  for (const {block, uses: own} of uses) {
    for (const use of own) {
      const replacement = use.in[expected]
      if (use.style === expected || replacement === undefined) continue
      reportStyle(side, block, {messageId: 'style', start: use.start, end: use.end, replacement, safe}, report)
    }
  }
}

interface ExpectedStyle {
  readonly expected: QuoteUse['style']
  /** Most marks of the document have it; of equally many, a person decides. */
  readonly safe: boolean
}

/** The style of most marks; of equally many, the curly one. Straight ones among others win only where the language has none of its own. */
function majority(uses: readonly QuoteUse[], {hasOwnQuotes = false}: HouseStyle): ExpectedStyle {
  const count = (style: QuoteUse['style']): number => uses.filter(use => use.style === style).length
  const most = (styles: readonly QuoteUse['style'][]): QuoteUse['style'] =>
    styles.reduce((best, style) => (count(style) > count(best) ? style : best))
  const own = most(['curly', 'corner'])
  const expected = hasOwnQuotes && count(own) > 0 ? own : most(['curly', 'straight', 'corner'])
  return {expected, safe: 2 * count(expected) > uses.length}
}
