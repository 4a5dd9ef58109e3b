import type {LanguageProfile} from '../language/contract/profile.js'
import type {Span} from '../model/span.js'
import {type Occurrence, unitsOf} from './candidates.js'
import {isOtherWording} from './drift.js'
import {type MinedUnit, overlaps} from './mined-unit.js'
import type {RatedCandidate} from './rated-candidate.js'

/** A candidate that is a term of its own, with what it is worth to a glossary. */
export interface ChosenTerm extends RatedCandidate {
  /** Grows with how often it stands and how surely it is a term. */
  readonly score: number
}

/** At least this share of its places must lie outside the longer terms that hold it. */
const leastFree = 0.08

/**
 * Of phrases inside one another those that are the terms: a shorter one that stands by itself, a longer one that is more than it with a
 * neighbour (数字经济, not 数字经济发展). Known terms count as chosen. Best first.
 *
 * What a term is worth follows the C-value (Frantzi, Ananiadou & Mima 2000, Int. J. on Digital Libraries 3:2): its frequency less what it
 * owes to longer terms; here as a logarithm, times its termhood.
 */
export function chooseTerms(
  rated: readonly RatedCandidate[],
  units: readonly MinedUnit[],
  known: readonly (readonly Span[])[],
  minCount: number,
  source: LanguageProfile,
  counts: ReadonlyMap<string, number>,
): ChosenTerm[] {
  const inners: Inners = {
    rated: new Map(rated.map(candidate => [candidate.key, candidate])),
    known: countKnown(units, known),
    counts,
  }
  const claimed: {readonly span: Span; readonly count: number; readonly key: string}[][] = units.map(() => [])
  const lengthOf = ({occurrences: [first]}: RatedCandidate): number => first!.phrase.end - first!.phrase.start
  const byLength = [...rated].sort(
    (a, b) => lengthOf(b) - lengthOf(a) || b.termhood - a.termhood || (a.key < b.key ? -1 : 1),
  )
  const chosen: ChosenTerm[] = []
  for (const candidate of byLength) {
    const holders = new Map<string, number>()
    const free = candidate.occurrences.filter(({unit, phrase}) => {
      const over = claimed[unit]!.filter(({span}) => overlaps(span, phrase))
      for (const {key, count} of over) holders.set(key, count)
      return over.length === 0
    })
    const own = unitsOf(candidate.occurrences).length
    const alone = unitsOf(free).length
    if (alone < Math.max(minCount, leastFree * own) || isMereCombination(candidate, units, inners, source)) continue
    for (const {unit, phrase} of candidate.occurrences)
      claimed[unit]!.push({span: phrase, count: own, key: candidate.key})
    const nested = holders.size === 0 ? 0 : [...holders.values()].reduce((sum, count) => sum + count, 0) / holders.size
    chosen.push({...candidate, score: candidate.termhood * Math.log2(1 + Math.max(alone, own - nested))})
  }
  return chosen.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
}

interface Inners {
  readonly rated: ReadonlyMap<string, RatedCandidate>
  /** How often known terms stand, by their text. */
  readonly known: ReadonlyMap<string, number>
  /** How often each phrase stands that may be a term, by its key. */
  readonly counts: ReadonlyMap<string, number>
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

/**
 * What share of a term’s places a longer phrase needs to be a term of its own: by what it adds, a word of general language (数字经济发展), a
 * foreign word as it stands (LDAP 服务器), or another one.
 */
const ownShare = {general: 0.6, foreign: 0.2, other: 0.02} as const
const leastOwn = 3
/** With less termhood it is no term that a longer one would have to be more than. */
const leastInner = 0.15

/** A term with a neighbour that it often stands without, or two terms beside each other. */
function isMereCombination(
  candidate: RatedCandidate,
  units: readonly MinedUnit[],
  {rated, known, counts}: Inners,
  {mining}: LanguageProfile,
): boolean {
  const own = candidate.occurrences.length
  const {unit, phrase} = candidate.occurrences[0]!
  const words = units[unit]!.source.slice(phrase.first, phrase.last + 1)
  const isName = candidate.renderings[0]!.isName
  if (words.some(({joins}) => joins !== undefined) && (!isName || isList(words, rated, text => mining.isNative(text))))
    return true
  for (const {key, text, first, last} of partsOf(candidate.occurrences[0]!, units)) {
    const added = [...words.slice(0, first - phrase.first), ...words.slice(last + 1 - phrase.first)]
    const kind = added.every(word => !word.starts || word.empty === true)
      ? 'general'
      : added.every(word => !mining.isNative(word.key))
        ? 'foreign'
        : 'other'
    const inner = rated.get(key)
    const isTerm = inner !== undefined && inner.termhood >= leastInner
    const count = kind === 'foreign' ? counts.get(key) : isTerm ? inner.occurrences.length : known.get(text)
    if (count === undefined || (isName && kind !== 'general')) continue
    if (own < ownShare[kind] * count || (own < leastOwn && own < count)) return true
  }
  return false
}

/** Whether each part between the joining words is a term by itself, or a foreign word: PAM 和 NSS. */
function isList(
  words: readonly {readonly key: string; readonly joins?: string | undefined}[],
  rated: ReadonlyMap<string, RatedCandidate>,
  isNative: (text: string) => boolean,
): boolean {
  const parts: string[][] = [[]]
  for (const {key, joins} of words) joins !== undefined ? parts.push([]) : parts.at(-1)!.push(key)
  return parts.every(part => rated.has(part.join(' ')) || !isNative(part.join('')))
}

function partsOf(
  {unit, phrase}: Occurrence,
  units: readonly MinedUnit[],
): {readonly key: string; readonly text: string; readonly first: number; readonly last: number}[] {
  const {source, sourceText} = units[unit]!
  const parts: {key: string; text: string; first: number; last: number}[] = []
  for (let first = phrase.first; first <= phrase.last; first++)
    for (let last = first; last <= phrase.last; last++) {
      if (last - first === phrase.last - phrase.first) continue
      const words = source.slice(first, last + 1).map(({key}) => key)
      parts.push({key: words.join(' '), text: sourceText.slice(source[first]!.start, source[last]!.end), first, last})
    }
  return parts
}

/** Other wordings in the units where the best one does not stand; more than one wording is drift. */
export interface SettledTerm {
  readonly candidate: ChosenTerm
  readonly renderings: readonly {readonly text: string; readonly units: readonly number[]}[]
  readonly abbreviation?: string | undefined
  readonly sourceShort?: string | undefined
}

/** Hold a chosen term against its units: what really stands there, `hasBest(unit)` for its best wording. */
export function settle(
  candidate: ChosenTerm,
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
    if (here.length < leastOf(key, best.key, own.length) || text === abbreviation) continue
    if (!renderings.every(other => isOtherWording(text, other.text, target)) || isUntranslated(text, candidate))
      continue
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

function isUntranslated(text: string, candidate: ChosenTerm): boolean {
  return text.toLowerCase().includes(candidate.text.toLowerCase())
}

/** Once is enough, where it stands seldom, for a wording that shares a word with the best one; what is all different may be a wrong link. */
function leastOf(key: string, best: string, count: number): number {
  const words = new Set(best.split(' '))
  const shares = key.split(' ').some(word => word.length > 2 && words.has(word))
  return Math.max(shares ? 1 : 2, Math.ceil(leastDrift * count))
}

const leastDrift = 0.05

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
