import {z} from 'zod'
import {defineRule} from '../define-rule.js'
import {unpairedText} from '../unpaired-runs.js'
import {severityOfExtent} from '../unpaired-severity.js'

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
    const {runs, moved} = unpairedText(context, 'source')
    for (const {segments, extent, place, counterpart} of runs) {
      const letters = place.text.match(/\p{L}/gu)?.length ?? 0
      if (letters < minLetters || (extent === 'heading' && !headings)) continue
      report({
        messageId: extent,
        data: {count: segments.length, text: segments[0]!.text},
        source: place,
        target: counterpart,
        severity: severityOfExtent(extent),
      })
    }
    for (const {place, counterpart} of moved) {
      const data = {text: place.text, counterpart: counterpart.text}
      report({messageId: 'moved', data, source: place, target: counterpart, severity: 'info'})
    }
  },
})
