import * as z from 'zod'
import {defineRule} from '../engine/define-rule.js'
import {reportsOf} from '../mentions/mention-analysis.js'

/** A figure stands with another unit or currency than in the source, and was not converted. */
export const unitMismatch = defineRule({
  id: 'unit-mismatch',
  defaultLevel: 'error',
  options: z.strictObject({}),
  check(context, _options, report) {
    for (const {rule: _, ...found} of reportsOf(context, 'unit-mismatch')) report(found)
  },
})
