import type {Lexicon} from '../align/lexicon/lexicon.js'
import type {CheckContext} from '../check/engine/context.js'
import {activateRules, runRules} from '../check/engine/engine.js'
import {termAnalysis} from '../check/terms/term-analysis.js'
import {termUses} from '../check/terms/term-uses.js'
import type {Termbase} from '../glossary/termbase.js'
import {languagePair} from '../language/direction.js'
import {profileFor} from '../language/registry.js'
import {likelyRenderings, type SoughtUnit, soughtUnit} from '../mine/likely-renderings.js'
import type {AlignedPair} from '../model/alignment.js'
import type {Document} from '../model/document.js'
import type {Finding} from '../model/finding.js'
import type {LanguagePair} from '../model/language-pair.js'
import type {Span} from '../model/span.js'
import type {TermUse} from '../model/term.js'
import {
  type ConceptPlace,
  type ConsistencyDocument,
  type ConsistencyReport,
  GatheredUses,
} from '../report/consistency/consistency.js'
import type {CheckedText} from '../report/findings/findings-report.js'
import {type CheckOptions, contextsOf} from './check.js'

/** What the rules saw and what they found in it. */
export interface CheckedContext {
  readonly context: CheckContext
  readonly findings: readonly Finding[]
}

/**
 * The term-consistency report over pairs: per concept its uses, renderings, missing and forbidden uses, worst first.
 * Cost: as a check of the pairs.
 */
export function reportConsistency(pairs: readonly AlignedPair[], options: CheckOptions): ConsistencyReport {
  const contexts = contextsOf(pairs, options)
  const findings = runRules(contexts, options.rules ?? activateRules())
  return reportCheckedConsistency(
    contexts.map((context, index) => ({context, findings: findings[index]!})),
    options.termbase,
  )
}

/**
 * The term-consistency report of pairs that were checked; documents without a counterpart are left out. With a lexicon it also knows what
 * stands where a rendering is missing in few units.
 */
export function reportCheckedConsistency(
  checked: readonly CheckedContext[],
  termbase: Termbase,
  lexicon?: Lexicon,
): ConsistencyReport {
  const pairs = checked.filter(({context}) => context.sides === 'both')
  const uses = pairs.map(({context}) => usesOf(context))
  const likely = likelyPlaces(uses, lexicon)
  const documents = pairs.map(({context: {source, target}, findings}, index) => {
    const texts = {source: checkedText(source.document), target: checkedText(target.document)}
    return documentOfUses(uses[index]!, {...texts, findings}, likely[index])
  })
  return consistencyOf(documents, termbase)
}

/** What the report needs of one pair: plain data that survives JSON. */
export interface PairUses {
  readonly uses: readonly TermUse[]
  readonly unpaired: readonly ConceptPlace[]
  /** Where renderings are missing: what may stand in their place is told by the units of all pairs. */
  readonly sought: readonly SoughtUnit[]
}

/** The term uses of a pair. Cost: as its check, which shares the work. */
export function usesOf(context: CheckContext): PairUses {
  const {source, target, units} = context
  const all = termUses(context)
  const sought = all.flatMap((uses, unit) =>
    uses
      .filter(({verdict}) => verdict === 'missing')
      .map(({source: span}) => soughtUnit({unit: units[unit]!, source, target, span})),
  )
  const unpaired = context.shared(termAnalysis).uncompared.map(({concept, source: place}) => ({concept, place}))
  return {uses: all.flat(), unpaired, sought}
}

/** The term uses of a pair with its texts and findings; `likely` is that of {@link likelyPlaces}. */
export function documentOfUses(
  {uses, unpaired}: PairUses,
  {source, target, findings}: Pick<ConsistencyDocument, 'source' | 'target'> & Pick<CheckedContext, 'findings'>,
  likely: ReadonlyMap<number, Span> = new Map(),
): ConsistencyDocument {
  const texts = [...likely].map(
    ([at, {start, end}]) => [at, {start, end, text: target.text.slice(start, end)}] as const,
  )
  return {source, target, uses, firstUses: firstUsesIn(findings), unpaired, likely: new Map(texts)}
}

/** The term-consistency report of documents whose term uses are known; the first of them says the languages. */
export function consistencyOf(documents: readonly ConsistencyDocument[], termbase: Termbase): ConsistencyReport {
  const [first] = documents
  const gathered = new GatheredUses()
  for (const document of documents) gathered.add(document)
  return reportGathered(gathered, termbase, languagePair({source: first?.source.lang, target: first?.target.lang}))
}

/** The term-consistency report of documents that were gathered, in one pair of languages. */
export function reportGathered(gathered: GatheredUses, termbase: Termbase, langs: LanguagePair): ConsistencyReport {
  const {mining} = profileFor(langs.target)
  const renderingKey = (text: string): string =>
    mining
      .readWords(text)
      .map(({key}) => key)
      .join(' ')
  return gathered.report(termbase.concepts, langs, {renderingKey})
}

/** For each pair what probably stands for its missing terms, by their start; all pairs together tell more than each one. */
export function likelyPlaces(pairs: readonly Pick<PairUses, 'sought'>[], lexicon?: Lexicon): Map<number, Span>[] {
  const found = pairs.map(() => new Map<number, Span>())
  const sought = pairs.flatMap(({sought}, pair) => sought.map(unit => ({pair, unit})))
  const places = likelyRenderings(
    sought.map(({unit}) => unit),
    lexicon,
  )
  for (const [i, {pair, unit}] of sought.entries()) {
    const place = places[i]
    if (place !== undefined) found[pair]!.set(unit.at, place)
  }
  return found
}

/** Where abbreviations came before their full forms. */
export function firstUsesIn(findings: readonly Finding[]): ConceptPlace[] {
  return findings.flatMap(({ruleId, concept, target}) =>
    ruleId === 'term-first-use' && concept !== undefined && target !== undefined ? [{concept, place: target}] : [],
  )
}

/** A document's text as reports quote it. */
export function checkedText({path, lang, text, paragraphs}: Document): CheckedText {
  return {path, lang, text, ...(paragraphs === undefined ? {} : {paragraphs})}
}
