import * as z from 'zod'
import type {LanguageProfile} from '../../language/contract/profile.js'
import type {Segment} from '../../model/segment.js'
import type {CheckContext} from '../engine/context.js'
import {defineRule, type ReportFinding} from '../engine/define-rule.js'
import {placeIn, proseOfSegment} from '../style/prose.js'

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
    const {sourceProfile, targetProfile} = context
    checkSide({context, side: 'target', otherProfile: sourceProfile, allow, words}, report)
    checkSide({context, side: 'source', otherProfile: targetProfile, allow, words: false}, report)
  },
})

interface SideCheck {
  readonly context: CheckContext
  readonly side: 'source' | 'target'
  readonly otherProfile: LanguageProfile
  readonly allow: readonly string[]
  readonly words: boolean
}

/** Share of the letters in the other language from which a segment counts as not translated at all. */
const wholeShare = 0.7

function checkSide(check: SideCheck, report: ReportFinding): void {
  let run: Segment[] = []
  for (const segment of check.context[check.side].segments) {
    const outcome =
      segment.block === 'boilerplate'
        ? 'neutral'
        : isLeftLine(check, segment)
          ? 'whole'
          : checkSegment(check, segment, report)
    if (outcome === 'whole') run.push(segment)
    if (outcome !== 'translated') continue
    reportRun(check, run, report)
    run = []
  }
  reportRun(check, run, report)
}

/** Lines that both documents have word for word. */
function repeatedLines({source, target}: CheckContext): ReadonlySet<string> {
  const lines = new Set(source.segments.map(({text}) => text))
  return new Set(target.segments.map(({text}) => text).filter(text => lines.has(text)))
}

function isLeftLine({context, side, otherProfile, allow}: SideCheck, segment: Segment): boolean {
  const ownProfile = side === 'target' ? context.targetProfile : context.sourceProfile
  if (otherProfile.isProseLine === undefined || !isNeutral(ownProfile, segment) || allow.includes(segment.text))
    return false
  const {text} = proseOfSegment(segment, context[side].document)
  const repeated = context.shared(repeatedLines).has(segment.text)
  return otherProfile.isProseLine(text, {repeated, heading: segment.block === 'heading'})
}

/** Neighbouring segments that were not translated are one finding; names and figures between them do not matter. */
function reportRun({context, side, otherProfile}: SideCheck, run: readonly Segment[], report: ReportFinding): void {
  const [first] = run
  if (first === undefined) return
  const start = first.start
  const end = run.at(-1)!.end
  report({
    messageId: run.length === 1 ? 'segment' : 'segments',
    data: {text: first.text, count: run.length, lang: otherProfile.tag},
    [side]: {start, end, text: context[side].document.text.slice(start, end)},
    ...severityOn(side),
  })
}

type Outcome = 'whole' | 'translated' | 'neutral'

function checkSegment(
  {context, side, otherProfile, allow, words}: SideCheck,
  segment: Segment,
  report: ReportFinding,
): Outcome {
  const {document} = context[side]
  const prose = proseOfSegment(segment, document)
  const ownProfile = side === 'target' ? context.targetProfile : context.sourceProfile
  const passages = otherProfile.findPassages(prose.text, ownProfile).filter(({start, end, kind, marked}) => {
    if (kind === 'words' && (marked || !words)) return false
    return !allow.includes(prose.text.slice(start, end))
  })
  if (passages.length === 0) return isNeutral(ownProfile, segment) ? 'neutral' : 'translated'
  if (otherProfile.scriptShare(prose.text) >= wholeShare) return 'whole'
  for (const passage of passages) {
    const place = placeIn(prose, passage, document)
    const mild = passage.kind === 'words' || passage.marked
    const severity = mild ? {severity: 'warning' as const} : severityOn(side)
    report({messageId: passage.kind, data: {text: place.text, lang: otherProfile.tag}, [side]: place, ...severity})
  }
  return 'translated'
}

/** The name of a product between two lines that were left: it would look the same if it had been translated. */
function isNeutral(ownProfile: LanguageProfile, {text}: Segment): boolean {
  return ownProfile.scriptShare(text) === 0
}

/** A source may quote the other language on purpose. */
function severityOn(side: 'source' | 'target'): {severity?: 'warning' | undefined} {
  return side === 'source' ? {severity: 'warning'} : {}
}
