import type {Translator} from '../../messages/translator.js'
import type {ConceptConsistency, ConsistencyTotals} from './consistency.js'

/** `87.5 %`, one decimal at most. */
export function percent(rate: number): string {
  return `${Math.round(rate * 1000) / 10}%`
}

/** Whether every use has an official rendering, the same one, and every first use is in order. */
export function isConsistent({verdicts, firstUses, inconsistent}: ConceptConsistency): boolean {
  return verdicts.forbidden + verdicts.missing + verdicts.variant + firstUses.length + inconsistent.length === 0
}

/** “2 forbidden, 1 missing”; empty for a consistent concept. */
export function problemWords({verdicts, firstUses, inconsistent}: ConceptConsistency, translator: Translator): string {
  return countWords({verdicts, firstUses: firstUses.length, inconsistent: inconsistent.length}, translator)
}

function countWords(
  {verdicts, firstUses, inconsistent}: Pick<ConsistencyTotals, 'verdicts' | 'firstUses' | 'inconsistent'>,
  translator: Translator,
): string {
  const parts = (['forbidden', 'missing', 'variant'] as const)
    .filter(verdict => verdicts[verdict] > 0)
    .map(verdict => translator.report(`total-${verdict}`, {count: verdicts[verdict]}))
  if (inconsistent > 0) parts.push(translator.report('inconsistent', {count: inconsistent}))
  if (firstUses > 0) parts.push(translator.report('first-use', {count: firstUses}))
  return parts.join(translator.report('list-separator'))
}

/** The totals in a few clauses. */
export function totalWords(totals: ConsistencyTotals, translator: Translator): string[] {
  const {documents, concepts, uses, rate} = totals
  const scope = [
    translator.report('total-documents', {count: documents}),
    translator.report('total-concepts', {count: concepts}),
    translator.report('total-uses', {count: uses}),
  ].join(translator.report('list-separator'))
  const problems = countWords(totals, translator)
  const share = translator.report('total-rate', {rate: percent(rate)})
  return [scope, problems === '' ? share : `${share}${translator.report('list-separator')}${problems}`]
}
