import * as z from 'zod'
import {defineRule} from '../engine/define-rule.js'
import {reportBadTerms} from '../terms/bad-terms.js'

/** A form that the glossary forbids is used: for a source term, unprompted, or in the source itself. */
export const termForbidden = defineRule({
  id: 'term-forbidden',
  defaultLevel: 'error',
  monolingual: true,
  options: z.strictObject({
    /** Concepts that are left alone, by id. */
    ignoreConcepts: z.array(z.string()).default([]),
    /** Also report peculiar forms (acronyms, proper names, three words and more) that no source term calls for. */
    unprompted: z.boolean().default(true),
  }),
  check(context, options, report) {
    reportBadTerms(context, 'forbidden', options, report)
  },
})
