import * as z from 'zod'
import {defineRule} from '../engine/define-rule.js'
import {firstUseFaults} from '../terms/first-use.js'
import {wordingFix} from '../terms/term-fixes.js'

/** An abbreviation stands where the document has not yet given its full form. */
export const termFirstUse = defineRule({
  id: 'term-first-use',
  defaultLevel: 'warning',
  scope: 'document',
  monolingual: true,
  options: z.strictObject({
    /** Leave headings alone: they neither introduce an abbreviation nor need one introduced. */
    exemptHeadings: z.boolean().default(true),
    /** Also report the full form where the abbreviation has been introduced. */
    repeatedFullForm: z.boolean().default(false),
  }),
  check(context, {exemptHeadings, repeatedFullForm}, report) {
    // Texts of a user interface stand alone: none of them comes first.
    if (context.source.document.entries !== undefined || context.target.document.entries !== undefined) return
    for (const side of ['source', 'target'] as const)
      for (const {kind, concept, place, expected} of firstUseFaults(context, side, {exemptHeadings})) {
        if (kind === 'repeated' && !repeatedFullForm) continue
        const fix = wordingFix(context, expected, place.text, place, side)
        report({
          messageId: kind,
          data: {actual: place.text, expected},
          concept: concept.id,
          [side]: place,
          ...(fix === undefined ? {} : {fix: {...fix, safe: false}}),
          ...(kind === 'repeated' ? {severity: 'info' as const} : {}),
        })
      }
  },
})
