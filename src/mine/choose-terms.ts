import type {LanguageProfile} from '../language/contract/profile.js'
import type {Span} from '../model/span.js'
import {type Occurrence, unitsOf} from './candidates.js'
import {type MinedUnit, overlaps} from './mined-unit.js'
import type {RatedCandidate} from './rated-candidate.js'

/** A longer phrase wins over a shorter one inside it when it is at least this share of the shorter one's occurrences. */
const ownShare = 0.6

/**
 * Of phrases inside one another those that are the terms: the longer one where the shorter hardly stands without it, else the
 * shorter one (数字经济, not 数字经济发展). Known terms count as chosen. What is chosen claims its places; a shorter
 * phrase needs `minCount` units beside them.
 */
export function chooseTerms(
  rated: readonly RatedCandidate[],
  units: readonly MinedUnit[],
  known: readonly (readonly Span[])[],
  minCount: number,
): RatedCandidate[] {
  const byKey = new Map(rated.map(candidate => [candidate.key, candidate]))
  const knownCounts = countKnown(units, known)
  const claimed: Span[][] = units.map(() => [])
  const lengthOf = ({occurrences: [first]}: RatedCandidate): number => first!.phrase.end - first!.phrase.start
  const byLength = [...rated].sort((a, b) => lengthOf(b) - lengthOf(a) || b.score - a.score || (a.key < b.key ? -1 : 1))
  const chosen: RatedCandidate[] = []
  for (const candidate of byLength) {
    const free = candidate.occurrences.filter(({unit, phrase}) => !claimed[unit]!.some(span => overlaps(span, phrase)))
    if (unitsOf(free).length < minCount) continue
    if (isMereCombination(candidate, units, byKey, knownCounts)) continue
    for (const {unit, phrase} of candidate.occurrences) claimed[unit]!.push(phrase)
    chosen.push({...candidate, occurrences: free})
  }
  return chosen
}

function countKnown(units: readonly MinedUnit[], known: readonly (readonly Span[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [index, spans] of known.entries())
    for (const {start, end} of spans) {
      const text = units[index]!.sourceText.slice(start, end)
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  return counts
}

/** A term with a neighbour that it often stands without: 数字经济 in 数字经济发展. */
function isMereCombination(
  candidate: RatedCandidate,
  units: readonly MinedUnit[],
  byKey: ReadonlyMap<string, RatedCandidate>,
  knownCounts: ReadonlyMap<string, number>,
): boolean {
  const own = candidate.occurrences.length
  for (const part of partsOf(candidate.occurrences[0]!, units)) {
    const inner = byKey.get(part.key)
    if (inner !== undefined && own < ownShare * inner.occurrences.length && inner.score >= 0.7 * candidate.score)
      return true
    const count = knownCounts.get(part.text)
    if (count !== undefined && own < ownShare * count && !candidate.renderings[0]!.isName) return true
  }
  return false
}

function partsOf(
  {unit, phrase}: Occurrence,
  units: readonly MinedUnit[],
): {readonly key: string; readonly text: string}[] {
  const {source, sourceText} = units[unit]!
  const parts: {key: string; text: string}[] = []
  for (let first = phrase.first; first <= phrase.last; first++)
    for (let last = first; last <= phrase.last; last++) {
      if (last - first === phrase.last - phrase.first) continue
      const words = source.slice(first, last + 1).map(({key}) => key)
      parts.push({key: words.join(' '), text: sourceText.slice(source[first]!.start, source[last]!.end)})
    }
  return parts
}

/** Other wordings in the units where the best one does not stand; more than one wording is drift. */
export interface SettledTerm {
  readonly candidate: RatedCandidate
  readonly renderings: readonly {readonly text: string; readonly units: readonly number[]}[]
  readonly abbreviation?: string | undefined
  readonly sourceShort?: string | undefined
}

/** Hold a chosen term against its units: what really stands there, `hasBest(unit)` for its best wording. */
export function settle(
  candidate: RatedCandidate,
  units: readonly MinedUnit[],
  hasBest: (unit: number) => boolean,
  source: LanguageProfile,
  target: LanguageProfile,
): SettledTerm {
  const own = unitsOf(candidate.occurrences)
  const best = candidate.renderings[0]!
  const renderings = [{text: best.text, units: own.filter(hasBest)}]
  const introduced = abbreviationOf(candidate, units, own, target)
  const abbreviation = introduced === best.text ? undefined : introduced
  let open = new Set(own.filter(unit => !hasBest(unit)))
  for (const {text, key, units: places} of candidate.renderings.slice(1)) {
    const here = places.filter(unit => open.has(unit))
    if (here.length < leastOf(key, best.key) || isPartOf(key, best.key) || text === abbreviation) continue
    renderings.push({text, units: here})
    open = new Set([...open].filter(unit => !here.includes(unit)))
  }
  const short = shortFormOf(candidate, units, source)
  return {
    candidate,
    renderings: renderings.sort((a, b) => b.units.length - a.units.length),
    abbreviation,
    sourceShort: short,
  }
}

/** Once is enough for a wording that shares a word with the best one; what is all different may be a wrong link. */
function leastOf(key: string, best: string): number {
  const words = new Set(best.split(' '))
  return key.split(' ').some(word => word.length > 2 && words.has(word)) ? 1 : 2
}

function isPartOf(key: string, best: string): boolean {
  const words = new Set(best.split(' '))
  return key.split(' ').every(word => words.has(word))
}

function shortFormOf(
  {occurrences}: RatedCandidate,
  units: readonly MinedUnit[],
  {mining}: LanguageProfile,
): string | undefined {
  for (const {unit, phrase} of occurrences) {
    const short = mining.shortFormAfter(units[unit]!.sourceText, phrase.end)
    if (short !== undefined) return short
  }
  return undefined
}

function abbreviationOf(
  {renderings}: RatedCandidate,
  units: readonly MinedUnit[],
  own: readonly number[],
  {mining}: LanguageProfile,
): string | undefined {
  for (const {text} of renderings.slice(0, 3))
    for (const unit of own) {
      const {targetText} = units[unit]!
      const at = targetText.indexOf(text)
      const short = at < 0 ? undefined : mining.shortFormAfter(targetText, at + text.length)
      if (short !== undefined) return short
    }
  return undefined
}
