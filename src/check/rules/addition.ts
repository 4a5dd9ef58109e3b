import * as z from 'zod'
import {isUnrelated, reportForeignMatter} from '../answer/compare-answer.js'
import {unpairedText} from '../coverage/unpaired-runs.js'
import {severityOfExtent} from '../coverage/unpaired-severity.js'
import {defineRule} from '../engine/define-rule.js'

/** A passage of the translation has no counterpart in the source; whole blocks weigh more than sentences and headings. */
export const addition = defineRule({
  id: 'addition',
  defaultLevel: 'warning',
  options: z.strictObject({
    /** Report single headings. */
    headings: z.boolean().default(true),
    /** Shortest passage that is reported, in letters. */
    minLetters: z.int().min(1).default(2),
  }),
  check(context, {headings, minLetters}, report) {
    const {answer} = context
    if (answer !== undefined) reportForeignMatter(answer.foreign, report)
    // The omission of everything was reported.
    if (context.target.segments.length === 0 || answer?.refusal || (answer && isUnrelated(answer))) return
    const {runs} = unpairedText(context, 'target')
    for (const {segments, extent, place, counterpart, replaced, repeated} of runs) {
      // The omission that it stands in the place of was reported.
      if (replaced) continue
      const letters = place.text.match(/\p{L}/gu)?.length ?? 0
      if (letters < minLetters || (extent === 'heading' && !headings)) continue
      report({
        messageId: repeated ? 'repeated' : extent,
        data: {count: segments.length, text: segments[0]!.text},
        target: place,
        ...(context.entries === undefined ? {source: counterpart} : {}),
        severity: repeated && extent === 'block' ? 'warning' : severityOfExtent(extent),
      })
    }
  },
})
