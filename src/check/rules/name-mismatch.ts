import * as z from 'zod'
import {defineRule} from '../engine/define-rule.js'
import {nameAnalysis} from '../names/name-analysis.js'

/** A person or place is spelled otherwise than its name is read (曾赞荣, “Ceng Zanrong”; 西安, “Xian”). */
export const nameMismatch = defineRule({
  id: 'name-mismatch',
  defaultLevel: 'error',
  options: z.strictObject({
    /** Names, in their own script, whose spelling is not checked. */
    ignore: z.array(z.string()).default([]),
  }),
  check(context, {ignore}, report) {
    for (const {native, spelled, expected, kind, latin} of nameAnalysis(context).conflicts) {
      if (ignore.includes(native.text)) continue
      const [source, target] = latin === 'target' ? [native, spelled] : [spelled, native]
      const profile = latin === 'target' ? context.targetProfile : context.sourceProfile
      const text = profile.inflectName === undefined ? expected : profile.inflectName(expected, spelled.text)
      report({
        messageId: kind,
        data: {name: native.text, spelled: spelled.text, expected},
        source,
        target,
        fix: text === undefined ? undefined : {side: latin, start: spelled.start, end: spelled.end, text, safe: false},
      })
    }
  },
})
