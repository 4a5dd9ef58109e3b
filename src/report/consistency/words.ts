import type {Translator} from '../../messages/translator.js'
import type {ConceptConsistency, ConsistencyReport, ConsistencyTotals} from './consistency.js'

/** `87.5%`, one decimal at most. */
export function percent(rate: number, translator: Translator): string {
  const figure = String(Math.round(rate * 1000) / 10).replace('.', translator.report('decimal-mark'))
  return translator.report('percent', {figure})
}

/** Whether every use has an official rendering, and every first use is in order. */
export function isConsistent({verdicts, firstUses}: ConceptConsistency): boolean {
  return verdicts.forbidden + verdicts.missing + verdicts.variant + firstUses.length === 0
}

/** “2 forbidden, 1 missing”; empty for a consistent concept. */
export function problemWords({verdicts, firstUses}: ConceptConsistency, translator: Translator): string {
  return countWords({verdicts, firstUses: firstUses.length}, translator)
}

function countWords(
  {verdicts, firstUses}: Pick<ConsistencyTotals, 'verdicts' | 'firstUses'>,
  translator: Translator,
): string {
  const parts = (['forbidden', 'missing', 'variant'] as const)
    .filter(verdict => verdicts[verdict] > 0)
    .map(verdict => translator.report(`total-${verdict}`, {count: verdicts[verdict]}))
  if (firstUses > 0) parts.push(translator.report('first-use', {count: firstUses}))
  return parts.join(translator.report('list-separator'))
}

/** The totals in a few lines: what was read, how the uses add up, what to do. */
export function totalWords({totals, concepts}: ConsistencyReport, translator: Translator): string[] {
  const {documents, uses, verdicts, notNeeded, unpaired, rate} = totals
  const separator = translator.report('list-separator')
  const scope = [
    translator.report('total-documents', {count: documents}),
    translator.report('total-concepts', {count: totals.concepts}),
    translator.report('total-uses', {count: uses}),
    ...(unpaired > 0 ? [translator.report('total-unpaired', {count: unpaired})] : []),
  ].join(separator)
  const share = translator.report('total-rate', {rate: percent(rate, translator)})
  const parts = [
    translator.report('total-right', {count: verdicts.ok - notNeeded}),
    ...(notNeeded > 0 ? [translator.report('total-not-needed', {count: notNeeded})] : []),
    ...[countWords(totals, translator)].filter(problems => problems !== ''),
  ]
  return [
    scope,
    `${share}${translator.report('colon')}${parts.join(separator)}`,
    adviceWords(totals, concepts, translator),
  ]
}

const namedConcepts = 5

/** What to do, in one sentence: the terms with the most harm first. */
function adviceWords(
  {verdicts, unpaired}: ConsistencyTotals,
  concepts: readonly ConceptConsistency[],
  translator: Translator,
): string {
  const bad = concepts.filter(concept => !isConsistent(concept))
  if (bad.length === 0) return translator.report(unpaired > 0 ? 'advice-unpaired' : 'advice-none', {count: unpaired})
  const names = bad.slice(0, namedConcepts).map(({source}) => source)
  const wrong = verdicts.forbidden + verdicts.missing
  return translator.report(wrong > 0 ? 'advice-wrong' : 'advice-mild', {count: wrong, concepts: bad.length, names})
}

/** “3 taken up without the term, 1 in passages without a counterpart”; empty where there are none. */
export function restWords({notNeeded, unpaired}: ConceptConsistency, translator: Translator): string {
  return [
    ...(notNeeded > 0 ? [translator.report('total-not-needed', {count: notNeeded})] : []),
    ...(unpaired > 0 ? [translator.report('total-unpaired', {count: unpaired})] : []),
  ].join(translator.report('list-separator'))
}
