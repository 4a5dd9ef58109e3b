import {activateRules, runRules} from '../check/engine/engine.js'
import {untranslated} from '../check/rules/untranslated.js'
import {createTermbase} from '../glossary/termbase.js'
import {profileFor} from '../language/registry.js'
import {type AlignedPair, comparedUnits, type TranslationUnit, translationUnits} from '../model/alignment.js'
import type {Segment, SegmentedDocument} from '../model/segment.js'
import {unitContext} from '../pipeline/unit.js'
import type {MemoryUnit} from './unit.js'

/** Why a unit is not stored. */
export type RefusalReason = 'unsure' | 'unsettled' | 'empty' | 'same' | 'untranslated'

/** A unit that was not stored. */
export interface RefusedUnit {
  readonly reason: RefusalReason
  readonly source: string
  readonly target: string
  /** Where it begins in the source file, in UTF-16 code units. */
  readonly start: number
}

/** Units of one pair for a memory, with those that were left out. */
export interface PairUnits {
  readonly units: readonly MemoryUnit[]
  readonly refused: readonly RefusedUnit[]
}

/**
 * What a pair has to give to a memory: units with both sides (moved ones too), a confidence of at least `minConfidence`, and each side in its
 * language. Text that was not translated and translations that their file calls unsettled are never given.
 */
export function unitsOfPair(pair: AlignedPair, minConfidence = 0.7): PairUnits {
  const {source: from, target: to} = pair
  const {path, date} = from.document
  const unsettled = suggestionsIn(to)
  const units: MemoryUnit[] = []
  const refused: RefusedUnit[] = []
  for (const {source, target, confidence} of comparedUnits(pair.units ?? translationUnits(pair)).filter(isPublished)) {
    const unit: MemoryUnit = {
      source: joined(source, from.document.lang),
      target: joined(target, to.document.lang),
      sourceLang: from.document.lang,
      targetLang: to.document.lang,
      origin: path,
      date,
    }
    const isUnsettled = target.some(({blockIndex}) => unsettled.has(blockIndex))
    const reason = confidence < minConfidence ? 'unsure' : isUnsettled ? 'unsettled' : refusalOf(unit)
    if (reason === undefined) units.push(unit)
    else refused.push({reason, source: unit.source, target: unit.target, start: source[0]!.start})
  }
  return {units, refused}
}

/** The blocks whose texts are not settled: fuzzy messages, units that need a review. */
function suggestionsIn({document: {entries = []}}: SegmentedDocument): ReadonlySet<number | undefined> {
  return new Set(entries.filter(({isSuggestion}) => isSuggestion).map(({block}) => block))
}

const languageRules = activateRules({}, {rules: [untranslated]})
const noTerms = createTermbase([])

/** Why a unit is no translation to be kept; undefined where it is one. */
export function refusalOf(unit: MemoryUnit): RefusalReason | undefined {
  const {source, target} = unit
  if (!/[\p{L}\p{N}]/u.test(source) || !/[\p{L}\p{N}]/u.test(target)) return 'empty'
  if (source.trim() === target.trim()) return 'same'
  const [own, other] = [profileFor(unit.sourceLang), profileFor(unit.targetLang)]
  // Most units: neither side has a letter of the other's script.
  if (own.scriptShare(target) === 0 && other.scriptShare(source) === 0) return undefined
  const [findings = []] = runRules([unitContext(unit, {termbase: noTerms})], languageRules)
  return findings.length > 0 ? 'untranslated' : undefined
}

function isPublished({source, target}: TranslationUnit): boolean {
  const isProse = ({block}: Segment): boolean => block !== 'boilerplate'
  return source.some(isProse) && target.some(isProse)
}

function joined(segments: readonly Segment[], lang: string): string {
  const {lineJoiner} = profileFor(lang)
  return segments.reduce((text, segment) => {
    if (text === '') return segment.text
    const joiner = /[.!?…]["”’)]*$/u.test(text) ? ' ' : lineJoiner(text, segment.text)
    return text + joiner + segment.text
  }, '')
}
