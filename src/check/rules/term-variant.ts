import * as z from 'zod'
import {defineRule} from '../engine/define-rule.js'
import {reportBadTerms} from '../terms/bad-terms.js'

/** A deprecated form is used where the glossary prefers another one. */
export const termVariant = defineRule({
  id: 'term-variant',
  defaultLevel: 'warning',
  monolingual: true,
  options: z.strictObject({
    /** Concepts that are left alone, by id. */
    ignoreConcepts: z.array(z.string()).default([]),
    /** Also report peculiar forms (acronyms, proper names, three words and more) in a document without its source. */
    unprompted: z.boolean().default(true),
  }),
  check(context, options, report) {
    reportBadTerms(context, 'variant', options, report)
  },
})
