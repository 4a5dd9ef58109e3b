import type {Lexicon} from '../align/lexicon/lexicon.js'
import type {CheckContext} from '../check/engine/context.js'
import {activateRules, runRules} from '../check/engine/engine.js'
import {termAnalysis} from '../check/terms/term-analysis.js'
import {termUses} from '../check/terms/term-uses.js'
import type {Termbase} from '../glossary/termbase.js'
import {languagePair} from '../language/direction.js'
import {profileFor} from '../language/registry.js'
import {likelyRenderings, type SoughtTerm} from '../mine/likely-renderings.js'
import type {AlignedPair} from '../model/alignment.js'
import type {Document} from '../model/document.js'
import type {Finding} from '../model/finding.js'
import type {TextSpan} from '../model/span.js'
import {
  type ConceptPlace,
  type ConsistencyDocument,
  type ConsistencyReport,
  gatherConsistency,
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
  const likely = likelyPlaces(pairs, lexicon)
  const documents = pairs.map(
    ({context, findings}, index): ConsistencyDocument => ({
      source: checkedText(context.source.document),
      target: checkedText(context.target.document),
      uses: termUses(context).flat(),
      firstUses: firstUsesIn(findings),
      unpaired: context.shared(termAnalysis).uncompared.map(({concept, source: place}) => ({concept, place})),
      likely: likely[index],
    }),
  )
  return consistencyOf(documents, termbase)
}

/** The term-consistency report of documents whose term uses are known; the first of them says the languages. */
export function consistencyOf(documents: readonly ConsistencyDocument[], termbase: Termbase): ConsistencyReport {
  const [first] = documents
  const langs = languagePair({source: first?.source.lang, target: first?.target.lang})
  const {mining} = profileFor(langs.target)
  const renderingKey = (text: string): string =>
    mining
      .readWords(text)
      .map(({key}) => key)
      .join(' ')
  return gatherConsistency(documents, termbase.concepts, langs, {renderingKey})
}

/** For each pair what probably stands for its missing terms, by their start; all pairs together tell more than each one. */
function likelyPlaces(pairs: readonly CheckedContext[], lexicon: Lexicon | undefined): Map<number, TextSpan>[] {
  const sought = pairs.flatMap(({context}, pair) =>
    termUses(context).flatMap((uses, unit) =>
      uses
        .filter(({verdict}) => verdict === 'missing')
        .map(({source: span}): SoughtTerm & {readonly pair: number} => {
          const {source, target, units} = context
          return {pair, unit: units[unit]!, source, target, span}
        }),
    ),
  )
  const found = pairs.map(() => new Map<number, TextSpan>())
  for (const [i, place] of likelyRenderings(sought, lexicon).entries())
    if (place !== undefined) found[sought[i]!.pair]!.set(sought[i]!.span.start, place)
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
