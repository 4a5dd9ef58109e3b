import * as z from 'zod'
import type {TranslationUnit} from '../../model/alignment.js'
import type {BlockKind} from '../../model/document.js'
import type {FindingPlace} from '../../model/finding.js'
import type {Segment, SegmentedDocument} from '../../model/segment.js'
import type {CheckContext} from '../engine/context.js'
import {defineRule} from '../engine/define-rule.js'

/** Passages of prose that both sides must have before anything is said of them. */
const leastProse = 2
const shortBlocks: ReadonlySet<BlockKind> = new Set<BlockKind>([
  'heading',
  'table-cell',
  'caption',
  'metadata',
  'boilerplate',
])

/** Most pairings of two texts are too uncertain to be compared: what the other rules say of such a pair is next to nothing. */
export const alignmentWeak = defineRule({
  id: 'alignment-weak',
  defaultLevel: 'warning',
  scope: 'document',
  options: z.strictObject({}),
  check(context, _options, report) {
    const {sides, entries, source, target} = context
    if (sides !== 'both' || entries !== undefined) return
    if (proseOf(source) < leastProse || proseOf(target) < leastProse) return
    const {muted, total} = mutedPairings(context)
    if (2 * muted <= total) return
    report({
      messageId: 'muted',
      data: {muted, total},
      source: placeOf(source),
      target: placeOf(target),
    })
  },
})

/** How many segments stand in units below the confidence limit, of how many. */
export function mutedPairings({units, minConfidence}: Pick<CheckContext, 'units' | 'minConfidence'>): {
  readonly muted: number
  readonly total: number
} {
  const sizeOf = ({source, target}: TranslationUnit): number => source.length + target.length
  const sum = (list: readonly TranslationUnit[]): number => list.reduce((size, unit) => size + sizeOf(unit), 0)
  return {muted: sum(units.filter(({confidence}) => confidence < minConfidence)), total: sum(units)}
}

function proseOf({segments}: SegmentedDocument): number {
  return segments.filter(({block, text}: Segment) => !shortBlocks.has(block) && /\p{L}/u.test(text)).length
}

/** The beginning of the text: the pair as a whole is meant. */
function placeOf({document, segments}: SegmentedDocument): FindingPlace {
  const [first] = segments
  const {start, end} = first ?? {start: 0, end: 0}
  return {start, end, text: document.text.slice(start, end)}
}
