import type {LanguageProfile} from '../../language/contract/profile.js'
import type {TranslationUnit} from '../../model/alignment.js'
import type {FindingData, FindingPlace, Fix, RuleFinding, Severity} from '../../model/finding.js'
import type {Mention, QuantityMention} from '../../model/mention.js'
import type {Segment, SegmentedDocument} from '../../model/segment.js'
import type {Span} from '../../model/span.js'
import type {TermUse} from '../../model/term.js'
import {rememberingBy} from '../../text/remembered.js'
import type {CheckContext} from '../engine/context.js'
import {proseFix} from '../terms/prose-fix.js'
import {termUses} from '../terms/term-uses.js'
import {comparableMentions} from './digits-only.js'
import {mentionsAgree} from './mention-agreement.js'
import {compareMentions, type MentionConflict} from './mentions.js'

/** A report of one of the mismatch rules. */
export interface MentionReport extends RuleFinding {
  readonly rule: MentionRule
}

export type MentionRule =
  | 'number-mismatch'
  | 'percent-mismatch'
  | 'date-mismatch'
  | 'ordinal-mismatch'
  | 'unit-mismatch'

/** All reports of the number, percent, date, ordinal and unit rules of a pair, in order of the units. Shared by the rules. */
export function mentionReports(context: CheckContext): readonly MentionReport[] {
  return context.shared(makeReports)
}

/** The reports of one rule. */
export function reportsOf(context: CheckContext, rule: MentionRule): readonly MentionReport[] {
  const reports = mentionReports(context)
  return reports.length === 0 ? reports : reports.filter(report => report.rule === rule)
}

/** The mentions of one side of a unit; spans count through its segments, one unit between two. */
interface UnitSide {
  readonly segments: readonly Segment[]
  readonly mentions: readonly Mention[]
  readonly length: number
}

function makeReports(context: CheckContext): MentionReport[] {
  if (context.sides !== 'both') return []
  const uses = termUses(context)
  const {sourceProfile, targetProfile, compared} = context
  // a single unit is a record of a pipeline, whose texts seldom come again
  const read = compared.length > 1 ? rememberedMentions : readMentions
  const sides = compared.map((unit, i): UnitSides => {
    const terms = uses[i] ?? noTerms
    const inSource = terms.length === 0 ? noSpans : terms.map(use => use.source)
    const inTarget = terms.length === 0 ? noSpans : terms.flatMap(use => (use.target === undefined ? [] : [use.target]))
    return {
      source: readSide(unit.source, text => read(sourceProfile, text), inSource),
      target: readSide(unit.target, text => read(targetProfile, text), inTarget),
    }
  })
  if (sides.every(({source, target}) => source.mentions.length === 0 && target.mentions.length === 0)) return []
  let known: boolean | undefined
  const local = (): boolean => {
    known ??= usesLocalCurrency(sides)
    return known
  }
  return context.compared.flatMap((unit, i) => (isCompared(unit, context) ? compareUnit(context, sides, i, local) : []))
}

function isCompared(unit: TranslationUnit, {minConfidence}: CheckContext): boolean {
  return unit.source.length > 0 && unit.target.length > 0 && unit.confidence >= minConfidence
}

const noTerms: readonly TermUse[] = []
const noSpans: readonly Span[] = []

function readMentions(profile: LanguageProfile, text: string): readonly Mention[] {
  return profile.readMentions(text)
}

const rememberedMentions = rememberingBy(readMentions)

/** Mentions inside a matched term count nothing: 四个中心 is “four centers” wherever the glossary says so. */
function readSide(
  segments: readonly Segment[],
  read: (text: string) => readonly Mention[],
  terms: readonly Span[],
): UnitSide {
  if (segments.length === 1 && terms.length === 0) {
    const {text} = segments[0]!
    return {segments, mentions: read(text), length: text.length + 1}
  }
  const mentions: Mention[] = []
  let offset = 0
  for (const {text, content} of segments) {
    for (const mention of read(text)) {
      if (terms.length > 0 && overlaps(content.originalSpan(mention.start, mention.end), terms)) continue
      mentions.push(offset === 0 ? mention : {...mention, start: mention.start + offset, end: mention.end + offset})
    }
    offset += text.length + 1
  }
  return {segments, mentions, length: offset}
}

function overlaps({start, end}: Span, others: readonly Span[]): boolean {
  return others.some(other => other.start < end && start < other.end)
}

interface UnitSides {
  readonly source: UnitSide
  readonly target: UnitSide
}

/**
 * Whether 元 and “$” mean the money of the place (Hong Kong, Taiwan, Macao, Singapore): the translation never says yuan, and at least
 * three sums are the same figure in 元 and in $.
 */
function usesLocalCurrency(sides: readonly UnitSides[]): boolean {
  const source: QuantityMention[] = []
  const target: QuantityMention[] = []
  for (const unit of sides) {
    for (const mention of unit.source.mentions) if (isMoney(mention)) source.push(mention)
    for (const mention of unit.target.mentions) if (isMoney(mention)) target.push(mention)
  }
  if (source.length + target.length < 6) return false
  if (target.some(({unit}) => unit === 'yuan') && source.some(({unit}) => unit === 'yuan')) return false
  const yuan = [...source, ...target].filter(({unit}) => unit === 'yuan').map(({value}) => value)
  const dollars = [...source, ...target].filter(({unit}) => unit === 'dollar').map(({value}) => value)
  return yuan.filter(value => dollars.includes(value)).length >= 3
}

function isMoney(mention: Mention): mention is QuantityMention {
  return mention.kind === 'number' && (mention.unit === 'yuan' || mention.unit === 'dollar')
}

function compareUnit(
  context: CheckContext,
  sides: readonly UnitSides[],
  index: number,
  isLocalCurrency: () => boolean,
): MentionReport[] {
  const {source, target} = sides[index]!
  if (source.mentions.length === 0 && target.mentions.length === 0) return []
  const compared = comparableMentions(
    {source: source.mentions, target: target.mentions},
    context.sourceProfile.digitsOnly === true,
    context.targetProfile.digitsOnly === true,
  )
  const near = (side: 'source' | 'target'): readonly Mention[] =>
    [...sides.slice(Math.max(0, index - 2), index), ...sides.slice(index + 1, index + 3)].flatMap(unit =>
      unclaimed(unit, side),
    )
  const {conflicts, missing, added} = compareMentions({
    source: compared.source,
    target: compared.target,
    sourceLength: source.length,
    targetLength: target.length,
    nearSource: () => near('source'),
    nearTarget: () => near('target'),
  })
  const place = (side: 'source' | 'target', mention: Mention): FindingPlace =>
    placeOf(sides[index]![side].segments, mention, context[side])
  const reports: MentionReport[] = []
  for (const conflict of conflicts) {
    if (conflict.differs === 'unit' && isLocalCurrency()) continue
    const report = conflictReport(context, conflict, place('source', conflict.source), place('target', conflict.target))
    if (report !== undefined) reports.push(report)
  }
  for (const mention of missing)
    if (isCertain(mention)) reports.push(oneSided('missing', mention, {source: place('source', mention)}, context))
  for (const mention of added)
    if (isCertain(mention)) reports.push(oneSided('added', mention, {target: place('target', mention)}, context))
  return reports
}

/** The mentions of a side that nothing on the other side of their own unit calls for: only these can belong to a neighbour. */
function unclaimed(unit: UnitSides, side: 'source' | 'target'): readonly Mention[] {
  const {source, target} = unit
  const isClaimed =
    side === 'source'
      ? (mention: Mention) => target.mentions.some(other => mentionsAgree(mention, other))
      : (mention: Mention) => source.mentions.some(other => mentionsAgree(other, mention))
  return unit[side].mentions.filter(mention => !isClaimed(mention))
}

/** Where a mention of a unit stands in the file. */
function placeOf(segments: readonly Segment[], mention: Mention, {document}: SegmentedDocument): FindingPlace {
  let offset = 0
  let at = 0
  while (mention.start - offset > segments[at]!.text.length) offset += segments[at++]!.text.length + 1
  const {start, end} = segments[at]!.content.originalSpan(mention.start - offset, mention.end - offset)
  return {start, end, text: document.text.slice(start, end)}
}

function conflictReport(
  context: CheckContext,
  {source, target, differs}: MentionConflict,
  from: FindingPlace,
  to: FindingPlace,
): MentionReport | undefined {
  const expected = differs === 'change' ? undefined : context.targetProfile.writeMention(source, to.text)
  // read in two ways, but there is no other way to write it
  if (expected !== undefined && isWrittenAs(expected, to.text)) return undefined
  const data: FindingData = {source: from.text, target: to.text, ...(expected === undefined ? {} : {expected})}
  const rule = differs === 'unit' ? 'unit-mismatch' : ruleOf(source)
  const fix: Fix | undefined =
    expected !== undefined && source.kind === target.kind && !isGrowth(source) && !isGrowth(target)
      ? proseFix(context, {start: to.start, end: to.end, text: expected, safe: false})
      : undefined
  return {
    rule,
    messageId: differs === 'change' ? changeMessage(source) : expected === undefined ? 'differs' : 'expected',
    data,
    source: from,
    target: to,
    fix,
  }
}

function isWrittenAs(expected: string, found: string): boolean {
  const plain = (text: string): string => text.replace(/[\s，]|,(?!\d{1,2}(?!\d))/gu, '').toLowerCase()
  return plain(expected) === plain(found)
}

function changeMessage(source: Mention): 'change-to' | 'change-by' {
  return (source.kind === 'number' || source.kind === 'percent') && source.change === 'to' ? 'change-to' : 'change-by'
}

function isGrowth(mention: Mention): boolean {
  return mention.kind === 'number' && mention.factor === true
}

function oneSided(
  messageId: 'missing' | 'added',
  mention: Mention,
  places: {source?: FindingPlace | undefined; target?: FindingPlace | undefined},
  context: CheckContext,
): MentionReport {
  const severity: Severity = 'warning'
  const text = (places.source ?? places.target)!.text
  const expected = messageId === 'missing' ? context.targetProfile.writeMention(mention) : undefined
  const data: FindingData = {text, ...(expected === undefined ? {} : {expected})}
  return {
    rule: ruleOf(mention),
    messageId: expected === undefined ? messageId : 'missing-expected',
    data,
    severity,
    ...places,
  }
}

/** A figure that no editor leaves out for style: a percentage, a sum or measure, a number of three digits and more. */
function isCertain(mention: Mention): boolean {
  if (mention.kind === 'percent') return true
  if (
    mention.kind !== 'number' ||
    mention.letter !== undefined ||
    mention.factor === true ||
    mention.precision === 'several'
  )
    return false
  const isPeriod = mention.unit === 'month' || mention.unit === 'day'
  return (
    !isPeriod && !isYearLike(mention) && (mention.unit !== undefined || mention.value >= 100) && mention.value !== 1
  )
}

/** A bare 2021 is most often a year, which the context may give. */
function isYearLike({value, unit, precision}: QuantityMention): boolean {
  return unit === undefined && precision === 'exact' && value % 1 === 0 && value >= 1900 && value < 2100
}

function ruleOf({kind}: Mention): MentionRule {
  switch (kind) {
    case 'percent':
      return 'percent-mismatch'
    case 'ordinal':
      return 'ordinal-mismatch'
    case 'number':
    case 'identifier':
      return 'number-mismatch'
    default:
      return 'date-mismatch'
  }
}
