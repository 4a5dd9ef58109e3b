import {z} from 'zod'
import type {LanguageProfile} from '../../language/profile.js'
import type {Segment} from '../../model/segment.js'
import type {CheckContext} from '../context.js'
import {defineRule, type Report} from '../define-rule.js'
import {placeIn, proseOfSegment} from '../prose.js'

/**
 * A passage stayed in the language of the other document: a whole segment, a sentence, or words without brackets or
 * quotation marks around them. Code, addresses and the names of languages are no prose.
 */
export const untranslated = defineRule({
  id: 'untranslated',
  defaultLevel: 'error',
  monolingual: true,
  options: z.strictObject({
    /** Words that may stand in the text of the other language, such as the name of a publication. */
    allow: z.array(z.string()).default([]),
    /** Also report single words, not only sentences. */
    words: z.boolean().default(true),
  }),
  check(context, {allow, words}, report) {
    const {source, target, sourceProfile, targetProfile} = context
    for (const segment of target.segments)
      checkSegment(context, 'target', segment, sourceProfile, {allow, words}, report)
    for (const segment of source.segments)
      checkSegment(context, 'source', segment, targetProfile, {allow, words: false}, report)
  },
})

/** Share of the letters in the other language from which a segment counts as not translated at all. */
const wholeShare = 0.7

function checkSegment(
  context: CheckContext,
  side: 'source' | 'target',
  segment: Segment,
  otherProfile: LanguageProfile,
  {allow, words}: {allow: readonly string[]; words: boolean},
  report: Report,
): void {
  if (segment.block === 'boilerplate') return
  const {document} = context[side]
  const prose = proseOfSegment(segment, document)
  const passages = otherProfile.findPassages(prose.text).filter(({start, end, kind, marked}) => {
    if (kind === 'words' && (marked || !words)) return false
    return !allow.includes(prose.text.slice(start, end))
  })
  if (passages.length === 0) return
  const lang = otherProfile.tag
  if (otherProfile.scriptShare(prose.text) >= wholeShare) {
    const place = {start: segment.start, end: segment.end, text: document.text.slice(segment.start, segment.end)}
    report({messageId: 'segment', data: {text: segment.text, lang}, [side]: place})
    return
  }
  for (const passage of passages) {
    const place = placeIn(prose, passage, document)
    const severity = passage.kind === 'words' || passage.marked ? 'warning' : 'error'
    report({messageId: passage.kind, data: {text: place.text, lang}, [side]: place, severity})
  }
}
