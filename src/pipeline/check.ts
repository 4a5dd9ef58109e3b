import type {CheckContext} from '../check/engine/context.js'
import {
  type ActiveRule,
  activateRules,
  type ContextOptions,
  monolingualContext,
  pairContext,
  runRules,
} from '../check/engine/engine.js'
import {counterpartLanguage} from '../language/direction.js'
import type {AlignedPair} from '../model/alignment.js'
import type {Finding} from '../model/finding.js'
import {segmentDocument} from '../segment/segment-document.js'
import type {SingleSide} from './read.js'

/** What a check goes by: the termbase, the rules, the date and the lowest confidence. */
export interface CheckOptions extends ContextOptions {
  /** Rules with their levels, from `activateRules`; all rules at their default level when left out. */
  readonly rules?: readonly ActiveRule[] | undefined
}

/** Findings of one aligned pair, in order of their places. */
export function checkPair(pair: AlignedPair, options: CheckOptions): Finding[] {
  return checkPairs([pair], options)[0]!
}

/** Findings of each pair, with the rules that look across documents. */
export function checkPairs(pairs: readonly AlignedPair[], options: CheckOptions): Finding[][] {
  return runRules(contextsOf(pairs, options), options.rules ?? activateRules())
}

/** The contexts that rules and reports look at. */
export function contextsOf(pairs: readonly (AlignedPair | SingleSide)[], options: ContextOptions): CheckContext[] {
  return pairs.map(pair => ('kind' in pair ? singleContext(pair, options) : pairContext(pair, options)))
}

function singleContext({document, side}: SingleSide, options: ContextOptions): CheckContext {
  const otherLang = counterpartLanguage(document.lang)
  return monolingualContext(segmentDocument(document), side, otherLang, options)
}

/** Findings of one document without its counterpart: forbidden and outdated terms, house style. */
export function checkSingle(single: SingleSide, options: CheckOptions): Finding[] {
  return runRules([singleContext(single, options)], options.rules ?? activateRules())[0]!
}
