import * as z from 'zod'
import type {TranslationUnit} from '../../model/alignment.js'
import type {FindingPlace} from '../../model/finding.js'
import type {Segment, SegmentedDocument} from '../../model/segment.js'
import {isReworded} from '../engine/changes.js'
import type {CheckContext} from '../engine/context.js'
import {defineRule} from '../engine/define-rule.js'

/**
 * The words of a source passage changed since a revision, those of its translation did not. Speaks only in a run that
 * compares with a revision (`--since`). Layout, punctuation and a sentence that was only split do not count, nor does a
 * pairing that is not certain; a passage without a counterpart is for `omission`.
 */
export const translationOutdated = defineRule({
  id: 'translation-outdated',
  defaultLevel: 'warning',
  options: z.strictObject({}),
  check(context, _options, report) {
    const {changes, units, minConfidence} = context
    if (changes === undefined) return
    for (const unit of units) {
      if (unit.confidence < minConfidence || !isOutdated(unit, context)) continue
      report({
        messageId: 'outdated',
        data: {revision: changes.revision},
        source: placeOf(unit.source, context.source),
        target: placeOf(unit.target, context.target),
      })
    }
  },
})

function isOutdated({source, target}: TranslationUnit, {changes}: CheckContext): boolean {
  if (changes === undefined || source.length === 0 || target.length === 0) return false
  return isReworded(source, changes.source) && !isReworded(target, changes.target)
}

function placeOf(segments: readonly Segment[], {document}: SegmentedDocument): FindingPlace {
  const [start, end] = [segments[0]!.start, segments.at(-1)!.end]
  return {start, end, text: document.text.slice(start, end)}
}
