import * as z from 'zod'
import type {LanguageProfile} from '../../language/contract/profile.js'
import {hasLetters, isLetterOrNumber, kindAt, widthAt} from '../../language/shared/letter-kind.js'
import type {TranslationUnit} from '../../model/alignment.js'
import type {FindingPlace} from '../../model/finding.js'
import {rememberingBy} from '../../text/remembered.js'
import type {CheckContext} from '../engine/context.js'
import {defineRule, type KeptOf} from '../engine/define-rule.js'

/** One unit: its two texts, folded for comparison and as they stand. */
interface Occurrence {
  readonly key: string
  readonly folded: string
  readonly sourceText: string
  readonly targetText: string
  readonly source: FindingPlace
  readonly target: FindingPlace
}

/**
 * The same source sentence is translated in several ways, in one document or across the documents of a run. The most
 * frequent translation, else the first one, is named as expected.
 */
export const repetitionInconsistent = defineRule({
  id: 'repetition-inconsistent',
  defaultLevel: 'warning',
  scope: 'document',
  options: z.strictObject({
    /** Shortest source that counts, in letters: short labels may well differ. */
    minLetters: z.int().min(1).default(5),
  }),
  check() {},
  collection: {
    keep: (context, {minLetters}) => context.compared.flatMap(unit => occurrenceOf(unit, context, minLetters) ?? []),
    compare(documents, _options, report) {
      for (const occurrences of repeated(documents)) {
        const expected = mostFrequent(occurrences)
        if (expected === undefined) continue
        const count = occurrences.filter(({folded}) => folded === expected.folded).length
        for (const {document, folded, sourceText, targetText, source, target} of occurrences) {
          if (folded === expected.folded) continue
          report(document, {
            messageId: 'differs',
            data: {
              source: sourceText,
              target: targetText,
              expected: expected.targetText,
              count,
              total: occurrences.length,
            },
            source,
            target,
          })
        }
      }
    },
    values: kept => kept.map(({key, folded}) => [key, folded]),
    narrow(kept, isOpen) {
      const open = kept.filter(({key}) => isOpen(key))
      return open.length === 0 ? undefined : open
    },
  },
})

function occurrenceOf(unit: TranslationUnit, context: CheckContext, minLetters: number): Occurrence | undefined {
  if (unit.source.length === 0 || unit.target.length === 0 || unit.confidence < context.minConfidence) return
  if (unit.variant === true) return
  if ([...unit.source, ...unit.target].some(({block}) => block === 'boilerplate')) return
  const sourceText = textOf(unit, 'source')
  const targetText = textOf(unit, 'target')
  const key = folded(context.sourceProfile, sourceText)
  if (!hasLetters(key, minLetters)) return
  return {
    key,
    folded: folded(context.targetProfile, targetText),
    sourceText,
    targetText,
    source: placeOf(context, unit, 'source'),
    target: placeOf(context, unit, 'target'),
  }
}

type InDocument = Occurrence & {readonly document: number}

/** Units with the same source, by its normal form, in order of the documents. */
function repeated(documents: readonly KeptOf<readonly Occurrence[]>[]): Iterable<InDocument[]> {
  const groups = new Map<string, InDocument[]>()
  for (const {document, kept} of documents)
    for (const occurrence of kept) {
      const group = groups.get(occurrence.key)
      if (group === undefined) groups.set(occurrence.key, [{document, ...occurrence}])
      else group.push({document, ...occurrence})
    }
  return groups.values()
}

/** Undefined where all agree. */
function mostFrequent(occurrences: readonly Occurrence[]): Occurrence | undefined {
  const counts = new Map<string, number>()
  for (const {folded} of occurrences) counts.set(folded, (counts.get(folded) ?? 0) + 1)
  if (counts.size < 2) return undefined
  const most = Math.max(...counts.values())
  return occurrences.find(({folded}) => counts.get(folded) === most)
}

/** Case, punctuation, spaces and articles apart: they follow the place, not the meaning. */
const folded = rememberingBy((profile: LanguageProfile, text: string) =>
  wordsOf(profile.normalise(text).text.toLowerCase())
    .replace(/\b(?:the|an?) /gu, '')
    .trim(),
)

/** A blank for whatever is no letter, number or percent sign. */
function wordsOf(text: string): string {
  const isKept = (at: number): boolean => text[at] === '%' || isLetterOrNumber(kindAt(text, at))
  let words = ''
  for (let i = 0; i < text.length; ) {
    const start = i
    while (i < text.length && isKept(i)) i += widthAt(text, i)
    words += text.slice(start, i)
    const end = i
    while (i < text.length && !isKept(i)) i += widthAt(text, i)
    if (i > end) words += ' '
  }
  return words
}

function textOf(unit: TranslationUnit, side: 'source' | 'target'): string {
  return unit[side].map(({text}) => text).join(' ')
}

function placeOf(context: CheckContext, unit: TranslationUnit, side: 'source' | 'target'): FindingPlace {
  const start = unit[side][0]!.start
  const end = unit[side].at(-1)!.end
  return {start, end, text: context[side].document.text.slice(start, end)}
}
