import {z} from 'zod'
import type {TranslationUnit} from '../../model/alignment.js'
import type {FindingPlace} from '../../model/finding.js'
import type {CheckContext} from '../context.js'
import {defineRule} from '../define-rule.js'

interface Occurrence {
  readonly context: CheckContext
  readonly unit: TranslationUnit
  readonly target: string
}

/**
 * The same source sentence is translated in several ways, in one document or across the documents of a run. The most
 * frequent translation, else the first one, is named as expected.
 */
export const repetitionInconsistent = defineRule({
  id: 'repetition-inconsistent',
  defaultLevel: 'warning',
  options: z.strictObject({
    /** Shortest source that counts, in letters: short labels may well differ. */
    minLetters: z.int().min(1).default(5),
  }),
  check() {},
  checkCollection(contexts, {minLetters}, report) {
    for (const occurrences of repeated(contexts, minLetters).values()) {
      const expected = mostFrequent(occurrences)
      if (expected === undefined) continue
      const count = occurrences.filter(({target}) => target === expected.target).length
      for (const {context, unit, target} of occurrences) {
        if (target === expected.target) continue
        report(context, {
          messageId: 'differs',
          data: {
            source: textOf(unit, 'source'),
            target: textOf(unit, 'target'),
            expected: textOf(expected.unit, 'target'),
            count,
            total: occurrences.length,
          },
          source: placeOf(context, unit, 'source'),
          target: placeOf(context, unit, 'target'),
        })
      }
    }
  },
})

/** Units with the same source, by its normal form, in order of the documents. */
function repeated(contexts: readonly CheckContext[], minLetters: number): Map<string, Occurrence[]> {
  const groups = new Map<string, Occurrence[]>()
  for (const context of contexts) {
    for (const unit of context.units) {
      if (unit.source.length === 0 || unit.target.length === 0 || unit.confidence < context.minConfidence) continue
      if (unit.variant === true) continue
      if ([...unit.source, ...unit.target].some(({block}) => block === 'boilerplate')) continue
      const key = folded(context.sourceProfile.normalise(textOf(unit, 'source')).text)
      if ((key.match(/\p{L}/gu)?.length ?? 0) < minLetters) continue
      const target = folded(context.targetProfile.normalise(textOf(unit, 'target')).text)
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [{context, unit, target}])
      else group.push({context, unit, target})
    }
  }
  return groups
}

/** Undefined where all agree. */
function mostFrequent(occurrences: readonly Occurrence[]): Occurrence | undefined {
  const counts = new Map<string, number>()
  for (const {target} of occurrences) counts.set(target, (counts.get(target) ?? 0) + 1)
  if (counts.size < 2) return undefined
  const most = Math.max(...counts.values())
  return occurrences.find(({target}) => counts.get(target) === most)
}

/** Case, punctuation, spaces and articles apart: they follow the place, not the meaning. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .replace(/\b(?:the|an?) /gu, '')
    .trim()
}

function textOf(unit: TranslationUnit, side: 'source' | 'target'): string {
  return unit[side].map(({text}) => text).join(' ')
}

function placeOf(context: CheckContext, unit: TranslationUnit, side: 'source' | 'target'): FindingPlace {
  const start = unit[side][0]!.start
  const end = unit[side].at(-1)!.end
  return {start, end, text: context[side].document.text.slice(start, end)}
}
