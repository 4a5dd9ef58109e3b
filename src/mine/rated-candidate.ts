import type {TermWord} from '../language/contract/mining-language.js'
import type {LanguageProfile} from '../language/contract/profile.js'
import {type Candidate, unitsOf} from './candidates.js'
import type {MinedUnit} from './mined-unit.js'
import type {Phrase} from './phrases.js'
import {invert, renderingsOf} from './renderings.js'
import type {WordLinks} from './word-links.js'

/** A wording of the target that renders a candidate. */
export interface RatedRendering {
  readonly key: string
  /** As it is most often written. */
  readonly text: string
  readonly isName: boolean
  /** Units in which it was found for the candidate. */
  readonly units: readonly number[]
}

/** A candidate with its renderings, best first. */
export interface RatedCandidate extends Candidate {
  readonly renderings: readonly RatedRendering[]
  readonly score: number
}

interface Collected {
  readonly units: Set<number>
  /** `true` for those that stand at the start of a sentence only. */
  readonly wordings: Map<string, {count: number; first: boolean}>
  names: number
  total: number
  size: number
  /** Found without unlinked neighbours. */
  bare: number
}

/** What a candidate is rated against. */
export interface Corpus {
  readonly units: readonly MinedUnit[]
  readonly counts: TargetCounts
  readonly isHeadword: (text: string) => boolean
  /** Of the target. */
  readonly profile: LanguageProfile
}

/** In how many units a wording of the target stands, whatever it renders. */
export type TargetCounts = ReadonlyMap<string, number>

/** What renders the candidate, by the links of its words. */
export function collectRenderings(
  candidate: Candidate,
  units: readonly MinedUnit[],
  links: readonly WordLinks[],
): ReadonlyMap<string, Collected> {
  const found = new Map<string, Collected>()
  for (const {unit: index, phrase} of candidate.occurrences) {
    const unit = units[index]!
    const linkedBy = invert(links[index]!, unit.target.length)
    for (const [i, rendering] of renderingsOf(unit, links[index]!, linkedBy, phrase).entries())
      add(found, index, unit, rendering, i === 0)
  }
  return found
}

function add(found: Map<string, Collected>, index: number, unit: MinedUnit, rendering: Phrase, bare: boolean): void {
  let entry = found.get(rendering.key)
  if (entry === undefined) {
    const size = rendering.last - rendering.first + 1
    entry = {units: new Set(), wordings: new Map(), names: 0, total: 0, size, bare: 0}
    found.set(rendering.key, entry)
  }
  entry.units.add(index)
  const wording = unit.targetText.slice(rendering.start, rendering.end)
  const word = unit.target[rendering.first]!
  const first = word.name !== true && /^\p{Lu}/u.test(wording)
  const written = entry.wordings.get(wording)
  entry.wordings.set(wording, {count: (written?.count ?? 0) + 1, first: first && (written?.first ?? true)})
  entry.total++
  if (bare) entry.bare++
  if (isNameWording(unit.target, rendering)) entry.names++
}

/** Every content word with a capital. */
function isNameWording(words: readonly TermWord[], {first, last}: Phrase): boolean {
  for (let j = first; j <= last; j++) if (words[j]!.empty !== true && words[j]!.name !== true) return false
  return true
}

/**
 * Rate a candidate: the share of its units that the best wording renders, how exclusively that wording belongs to it,
 * how often it was seen, and whether the two look like terms.
 */
export function rate(
  candidate: Candidate,
  collected: ReadonlyMap<string, Collected>,
  corpus: Corpus,
): RatedCandidate | undefined {
  const {counts, profile} = corpus
  const count = unitsOf(candidate.occurrences).length
  const ranked = [...collected]
    .map(([key, entry]) => ({key, entry, fit: fitOf(entry, count, counts.get(key) ?? entry.units.size)}))
    .sort(
      (a, b) => b.fit - a.fit || b.entry.bare - a.entry.bare || b.entry.size - a.entry.size || (a.key < b.key ? -1 : 1),
    )
  const best = ranked[0]
  if (best === undefined || best.entry.units.size < 2) return undefined
  const renderings = ranked.map(({key, entry}) => toRendering(key, entry, profile))
  return {...candidate, renderings, score: best.fit * termhood(candidate, best.entry, corpus)}
}

/** Dice coefficient, discounted for what was seen seldom; equal counts prefer the longer wording. */
function fitOf(entry: Collected, count: number, targetCount: number): number {
  const shared = entry.units.size
  const dice = (2 * shared) / (count + targetCount)
  // Neighbours that are there each of three times belong to it.
  const extension = shared >= 3 ? 0.01 : 0.07
  const bare = 1 - extension + (extension * entry.bare) / entry.total
  return dice * (shared / (shared + 0.7)) * (1 + 0.02 * Math.min(5, entry.size)) * bare
}

/** Names and terms of several words are terms; single words are so less often. */
function termhood({occurrences, text}: Candidate, best: Collected, {units, isHeadword}: Corpus): number {
  const {unit, phrase} = occurrences[0]!
  const words = units[unit]!.source.slice(phrase.first, phrase.last + 1)
  const content = words.filter(({empty}) => empty !== true)
  const isName = best.names * 2 > best.total
  const everyday = content.filter(word => word.everyday === true).length / Math.max(1, content.length)
  const length = content.length >= 2 ? 1 : phrase.end - phrase.start >= 3 ? 0.8 : 0.6
  const target = isName ? 1 : best.size >= 2 ? 0.85 : 0.6
  const general = !isName && isHeadword(text) ? 0.65 : 1
  return length * target * general * (1 - 0.3 * everyday)
}

/** As it is most often written inside sentences, else as at the start of one. */
function toRendering(key: string, entry: Collected, {mining}: LanguageProfile): RatedRendering {
  const isName = entry.names * 2 > entry.total
  const [wording, {first}] = [...entry.wordings].sort(
    ([a, x], [b, y]) => Number(x.first) - Number(y.first) || y.count - x.count || (a < b ? -1 : 1),
  )[0]!
  return {key, text: mining.termOf(wording, first), isName, units: [...entry.units]}
}
