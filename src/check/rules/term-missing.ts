import * as z from 'zod'
import {targetPlace} from '../coverage/target-place.js'
import {defineRule} from '../engine/define-rule.js'
import {expectedForm} from '../terms/expected-form.js'
import {termAnalysis} from '../terms/term-analysis.js'

/** A source term is in a unit, and neither an official rendering nor anything that could stand for it is in the target. */
export const termMissing = defineRule({
  id: 'term-missing',
  defaultLevel: 'error',
  options: z.strictObject({
    /** Concepts that are left alone, by id. */
    ignoreConcepts: z.array(z.string()).default([]),
  }),
  check(context, {ignoreConcepts}, report) {
    for (const {concept, occurrences, missing, unit} of context.shared(termAnalysis).uses.flat()) {
      const [source] = occurrences
      if (!missing || source === undefined || ignoreConcepts.includes(concept.id)) continue
      const expected = expectedForm(concept, context.target.document.lang, context.date)
      const target = targetPlace(context, unit)
      report({
        messageId: occurrences.length > 1 ? 'several' : 'missing',
        data: {source: source.text, expected, count: occurrences.length},
        concept: concept.id,
        source,
        target,
      })
    }
  },
})
