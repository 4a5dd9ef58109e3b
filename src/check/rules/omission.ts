import * as z from 'zod'
import type {FindingPlace} from '../../model/finding.js'
import type {SegmentedDocument} from '../../model/segment.js'
import {isTooShort, isUnrelated} from '../answer/compare-answer.js'
import {unpairedText} from '../coverage/unpaired-runs.js'
import {severityOfExtent} from '../coverage/unpaired-severity.js'
import {defineRule} from '../engine/define-rule.js'

/** A passage of the source has no counterpart in the translation; whole blocks weigh more than sentences and headings. */
export const omission = defineRule({
  id: 'omission',
  defaultLevel: 'error',
  options: z.strictObject({
    /** Report single headings. */
    headings: z.boolean().default(true),
    /** Shortest passage that is reported, in letters. */
    minLetters: z.int().min(1).default(2),
  }),
  check(context, {headings, minLetters}, report) {
    if (context.source.segments.length === 0) return
    const {runs, moved, unrelated} = unpairedText(context, 'source')
    const {answer} = context
    const whole = answer?.refusal ? 'refusal' : answer && isUnrelated(answer) ? 'not-a-translation' : undefined
    if (unrelated || whole !== undefined) {
      report({
        messageId: whole ?? 'unrelated',
        data: {},
        source: placeOfFirst(context.source),
        target: placeOfFirst(context.target),
      })
      return
    }
    if (answer && isTooShort(answer))
      report({
        messageId: 'too-short',
        data: {percent: Math.round(100 * answer.support.length)},
        source: placeOfFirst(context.source),
        target: placeOfFirst(context.target),
        severity: 'warning',
      })
    for (const {segments, extent, place, counterpart, replaced, repeated, uncertain} of runs) {
      const letters = place.text.match(/\p{L}/gu)?.length ?? 0
      if (letters < minLetters || (extent === 'heading' && !headings)) continue
      report({
        messageId: replaced ? 'replaced' : repeated ? 'repeated' : extent,
        data: {count: segments.length, text: segments[0]!.text, counterpart: counterpart.text},
        source: place,
        // Of a unit that is not translated the place is its own, not that of its neighbour.
        ...(context.entries !== undefined && !replaced ? {} : {target: counterpart}),
        severity: replaced || ((repeated || uncertain) && extent === 'block') ? 'warning' : severityOfExtent(extent),
      })
    }
    for (const {place, counterpart} of moved) {
      const data = {text: place.text, counterpart: counterpart.text}
      report({messageId: 'moved', data, source: place, target: counterpart, severity: 'info'})
    }
  },
})

function placeOfFirst({document, segments: [first]}: SegmentedDocument): FindingPlace {
  const {start, end} = first ?? {start: 0, end: 0}
  return {start, end, text: document.text.slice(start, end)}
}
