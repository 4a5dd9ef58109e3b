import * as z from 'zod'
import {defineRule} from '../engine/define-rule.js'
import {reportsOf} from '../mentions/mention-analysis.js'

/** An ordinal of the translation is not the one of the source (第十八次, “the 8th”). */
export const ordinalMismatch = defineRule({
  id: 'ordinal-mismatch',
  defaultLevel: 'error',
  options: z.strictObject({}),
  check(context, _options, report) {
    for (const {rule: _, ...found} of reportsOf(context, 'ordinal-mismatch')) report(found)
  },
})
