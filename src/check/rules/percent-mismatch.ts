import * as z from 'zod'
import {defineRule} from '../engine/define-rule.js'
import {reportsOf} from '../mentions/mention-analysis.js'

/** A percentage of the translation is not the one of the source. */
export const percentMismatch = defineRule({
  id: 'percent-mismatch',
  defaultLevel: 'error',
  options: z.strictObject({
    /** Report figures that one side lacks altogether (as warnings). */
    missing: z.boolean().default(true),
  }),
  check(context, {missing}, report) {
    for (const {rule: _, ...found} of reportsOf(context, 'percent-mismatch')) {
      if (missing || (found.source !== undefined && found.target !== undefined)) report(found)
    }
  },
})
