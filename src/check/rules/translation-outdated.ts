import * as z from 'zod'
import type {TranslationUnit} from '../../model/alignment.js'
import type {FindingPlace} from '../../model/finding.js'
import type {Segment, SegmentedDocument} from '../../model/segment.js'
import {isReworded} from '../engine/changes.js'
import type {CheckContext} from '../engine/context.js'
import {defineRule, type ReportFinding} from '../engine/define-rule.js'

/**
 * The words of a source passage changed since a revision, those of its translation did not (`--since`); or a passage is not as it was
 * when it was last accepted with its translation (`--locked`); or a page whose counterpart was deleted since a revision. Layout, punctuation and a sentence that was only split or moved do
 * not count, nor does, since a revision, a pairing that is not certain.
 */
export const translationOutdated = defineRule({
  id: 'translation-outdated',
  defaultLevel: 'warning',
  options: z.strictObject({}),
  monolingual: true,
  check(context, _options, report) {
    reportDeletion(context, report)
    reportChanges(context, report)
    reportDrift(context, report)
  },
})

function reportDeletion(context: CheckContext, report: ReportFinding): void {
  const {changes, sides, units} = context
  if (changes?.deleted === undefined || sides === 'both') return
  const data = {revision: changes.revision, counterpart: changes.deleted}
  const messageId = sides === 'source' ? 'translationDeleted' : 'sourceDeleted'
  const place = {start: 0, end: 0, text: ''}
  report({messageId, data, ...(units[0] === undefined ? {[sides]: place} : placesOf(units[0], context))})
}

function reportChanges(context: CheckContext, report: ReportFinding): void {
  const {changes, compared: units, minConfidence} = context
  if (changes === undefined) return
  for (const unit of units) {
    if (unit.confidence < minConfidence || !isOutdated(unit, context)) continue
    report({messageId: 'outdated', data: {revision: changes.revision}, ...placesOf(unit, context)})
  }
}

function isOutdated({source, target}: TranslationUnit, {changes}: CheckContext): boolean {
  if (changes === undefined || source.length === 0 || target.length === 0) return false
  return isReworded(source, changes.source) && !isReworded(target, changes.target)
}

function reportDrift(context: CheckContext, report: ReportFinding): void {
  const {sides, accepted, compared, source, target} = context
  if (accepted === undefined || sides !== 'both') return
  const units = compared.filter(unit => unit.source.length + unit.target.length > 0)
  const drift = accepted.drift(units, source.document.lang, target.document.lang)
  const [first] = units
  if (first !== undefined && drift.every(found => found === 'neverAccepted')) {
    report({messageId: 'pairNeverAccepted', data: {}, ...placesOf(first, context)})
    return
  }
  for (const [index, found] of drift.entries())
    if (found !== undefined) report({messageId: found, data: {}, ...placesOf(units[index]!, context)})
}

function placesOf({source, target}: TranslationUnit, context: CheckContext) {
  return {source: placeOf(source, context.source), target: placeOf(target, context.target)}
}

function placeOf(segments: readonly Segment[], {document}: SegmentedDocument): FindingPlace | undefined {
  const [first] = segments
  if (first === undefined) return undefined
  const {end} = segments.at(-1)!
  return {start: first.start, end, text: document.text.slice(first.start, end)}
}
