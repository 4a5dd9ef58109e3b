import * as z from 'zod'
import {defineRule} from '../engine/define-rule.js'
import {reportsOf} from '../mentions/mention-analysis.js'

/** A date, time or plan period of the translation is not the one of the source. */
export const dateMismatch = defineRule({
  id: 'date-mismatch',
  defaultLevel: 'error',
  options: z.strictObject({}),
  check(context, _options, report) {
    for (const {rule: _, ...found} of reportsOf(context, 'date-mismatch')) report(found)
  },
})
