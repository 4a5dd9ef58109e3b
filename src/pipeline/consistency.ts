import type {CheckContext} from '../check/engine/context.js'
import {activateRules, runRules} from '../check/engine/engine.js'
import {termUses} from '../check/terms/term-uses.js'
import type {Termbase} from '../glossary/termbase.js'
import {languagePair} from '../language/direction.js'
import type {AlignedPair} from '../model/alignment.js'
import type {Document} from '../model/document.js'
import type {Finding} from '../model/finding.js'
import {type ConceptPlace, type ConsistencyReport, gatherConsistency} from '../report/consistency/consistency.js'
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

/** The term-consistency report of pairs that were checked; documents without a counterpart are left out. */
export function reportCheckedConsistency(checked: readonly CheckedContext[], termbase: Termbase): ConsistencyReport {
  const documents = checked
    .filter(({context}) => context.sides === 'both')
    .map(({context, findings}) => ({
      source: checkedText(context.source.document),
      target: checkedText(context.target.document),
      uses: termUses(context).flat(),
      firstUses: placesOf('term-first-use', findings),
      inconsistent: placesOf('term-inconsistent', findings),
    }))
  const [first] = documents
  const langs = languagePair({source: first?.source.lang, target: first?.target.lang})
  return gatherConsistency(documents, termbase.concepts, langs)
}

function placesOf(rule: string, findings: readonly Finding[]): ConceptPlace[] {
  return findings.flatMap(({ruleId, concept, target}) =>
    ruleId === rule && concept !== undefined && target !== undefined ? [{concept, place: target}] : [],
  )
}

/** A document's text as reports quote it. */
export function checkedText({path, lang, text}: Document): CheckedText {
  return {path, lang, text}
}
