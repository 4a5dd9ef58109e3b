import {languagePair} from '../language/direction.js'
import {profileFor} from '../language/registry.js'
import type {LanguageTag} from '../model/document.js'
import type {LanguagePair} from '../model/language-pair.js'
import {compareCodeUnits} from '../text/compare.js'
import {DistanceMeter} from '../text/edit-distance.js'
import {BigramIndex} from './bigram-index.js'
import {longestUnitText, type MemoryUnit} from './unit.js'

/** A unit of the memory beside a text that was looked for. */
export interface MemoryMatch extends MemoryUnit {
  /**
   * 1 − edit distance / length of the longer text, over the normal form of the language (see `LanguageProfile.normalise`)
   * in lower case, in UTF-16 code units: 1 where they differ in width, script variant, white space or quotes at most.
   */
  readonly score: number
  /** `exact`: the same characters; `same`: score 1; `fuzzy`: below. */
  readonly kind: 'exact' | 'same' | 'fuzzy'
}

/** Languages and limits of a search. */
export interface MemorySearchOptions {
  readonly sourceLang?: LanguageTag | undefined
  readonly targetLang?: LanguageTag | undefined
  /** Matches below this score are left out; 0.7 by default, at least 0.5. */
  readonly minScore?: number | undefined
  /** 5 by default. */
  readonly limit?: number | undefined
}

export const defaultMinScore = 0.7
/** Below this the filter would let everything through. */
export const leastMinScore = 0.5

interface LanguageUnits {
  readonly units: MemoryUnit[]
  readonly keys: string[]
  readonly byKey: Map<string, number[]>
  readonly index: BigramIndex
  readonly removed: Set<number>
}

/**
 * Published translations, searched by source text: exact first, then by likeness. In memory; `MemoryFile` keeps one on
 * disk. Deterministic: the same units in the same order give the same matches.
 */
export class TranslationMemory {
  private readonly languages = new Map<string, LanguageUnits>()
  private readonly known = new Set<string>()

  /** Units held, repetitions not counted. */
  get size(): number {
    return this.known.size
  }

  /**
   * Add a unit; false where it is already there, has an empty side or is longer than `longestUnitText`.
   * Throws RangeError for a language without a profile. Cost: O(length).
   */
  add(unit: MemoryUnit): boolean {
    const source = unit.source.trim()
    const target = unit.target.trim()
    if (source === '' || target === '' || source.length > longestUnitText || target.length > longestUnitText)
      return false
    const pair = languagesKey(unit.sourceLang, unit.targetLang)
    const key = keyOf(source, unit.sourceLang)
    const identity = JSON.stringify([pair, key, target])
    if (key === '' || this.known.has(identity)) return false
    this.known.add(identity)
    const group = this.group(pair)
    const id = group.units.push({...unit, source, target}) - 1
    group.keys.push(key)
    group.index.add(key)
    const same = group.byKey.get(key)
    if (same === undefined) group.byKey.set(key, [id])
    else same.push(id)
    return true
  }

  /** Take a unit out; false where it is not there. Cost: O(units with the same source). */
  remove(unit: MemoryUnit): boolean {
    const pair = languagesKey(unit.sourceLang, unit.targetLang)
    const key = keyOf(unit.source.trim(), unit.sourceLang)
    const target = unit.target.trim()
    const group = this.languages.get(pair)
    const same = group?.byKey.get(key)
    const at = same?.findIndex(id => group?.units.at(id)?.target === target) ?? -1
    if (group === undefined || same === undefined || at < 0) return false
    group.removed.add(same[at]!)
    same.splice(at, 1)
    this.known.delete(JSON.stringify([pair, key, target]))
    return true
  }

  /** Units whose source or target has `text` in it, compared as in `search`; later ones first. Cost: O(characters of the memory). */
  concordance(text: string, limit = 20): MemoryUnit[] {
    const found: MemoryUnit[] = []
    const wanted = new Map<LanguageTag, string>()
    const has = (own: string, lang: LanguageTag): boolean => {
      const key = wanted.get(lang) ?? keyOf(text, lang)
      wanted.set(lang, key)
      return key !== '' && keyOf(own, lang).includes(key)
    }
    for (const unit of [...this.units()].reverse()) {
      if (found.length >= limit) break
      if (has(unit.source, unit.sourceLang) || has(unit.target, unit.targetLang)) found.push(unit)
    }
    return found
  }

  /** Sources with several translations, in the order in which they were added. Cost: O(units). */
  variants(): MemoryUnit[][] {
    return [...this.languages.values()].flatMap(({byKey, units}) =>
      [...byKey.values()].filter(ids => ids.length > 1).map(ids => ids.map(id => units[id]!)),
    )
  }

  /** The pairs of languages that it has units of. */
  pairs(): LanguagePair[] {
    return [...this.languages.values()].flatMap(({units: [first]}) =>
      first === undefined ? [] : [{source: first.sourceLang, target: first.targetLang}],
    )
  }

  /** The same units from their translations to their sources. Cost: O(characters of the memory). */
  reversed(): TranslationMemory {
    const memory = new TranslationMemory()
    for (const {source, target, sourceLang, targetLang, ...rest} of this.units())
      memory.add({...rest, source: target, target: source, sourceLang: targetLang, targetLang: sourceLang})
    return memory
  }

  /** The best match, or undefined. */
  find(source: string, options: MemorySearchOptions = {}): MemoryMatch | undefined {
    return this.search(source, {...options, limit: 1})[0]
  }

  /**
   * Matches by score; among equals identical text first, then the later date, then what was added last. From a
   * `minScore` of 0.7 on no unit is overlooked; below it, short ones that share no two neighbouring characters may be. A text longer than `longestUnitText` has none.
   */
  search(source: string, options: MemorySearchOptions = {}): MemoryMatch[] {
    const {minScore = defaultMinScore, limit = 5} = options
    const {source: sourceLang, target: targetLang} = languagePair({
      source: options.sourceLang,
      target: options.targetLang,
    })
    const text = source.trim()
    const group = this.languages.get(languagesKey(sourceLang, targetLang))
    if (group === undefined || text === '' || text.length > longestUnitText) return []
    const key = keyOf(text, sourceLang)
    const same = group.byKey.get(key) ?? []
    const found =
      same.length >= limit ? [] : similar(group, key, Math.max(leastMinScore, minScore), limit - same.length)
    return [...same.map(id => ({id, score: 1})), ...found]
      .map(({id, score}) => ({id, match: toMatch(group.units[id]!, text, score)}))
      .sort((a, b) => byRank(a.match, b.match) || b.id - a.id)
      .slice(0, limit)
      .map(({match}) => match)
  }

  /** All units in the order in which they were added, one language pair after the other. */
  *units(): Generator<MemoryUnit> {
    for (const {units, removed} of this.languages.values())
      for (const [id, unit] of units.entries()) if (!removed.has(id)) yield unit
  }

  private group(pair: string): LanguageUnits {
    let group = this.languages.get(pair)
    if (group === undefined) {
      group = {units: [], keys: [], byKey: new Map(), index: new BigramIndex(), removed: new Set()}
      this.languages.set(pair, group)
    }
    return group
  }
}

/** The two languages of a unit by their profiles. Throws RangeError for what is no tag. */
export function languagesKey(source: LanguageTag, target: LanguageTag): string {
  return `${profileFor(source).tag} ${profileFor(target).tag}`
}

/** A text as it is compared: two with one key have score 1. */
export function keyOf(text: string, lang: LanguageTag): string {
  return profileFor(lang).normalise(text).text.toLowerCase().trim()
}

interface Scored {
  readonly id: number
  readonly score: number
}

/**
 * Texts at a distance d share at least max(lengths) − 1 − 2d pairs of characters (Ukkonen 1992, TCS 92), and a score of s
 * allows d ≤ (1 − s) · max(lengths). Candidates are compared by the number of shared pairs, most first.
 */
function similar(group: LanguageUnits, key: string, minScore: number, limit: number): Scored[] {
  const needed = (length: number): number => pairsNeeded(Math.max(key.length, length), minScore)
  const shortest = key.length - allowed(key.length, minScore)
  const candidates = group.index.sharing(key, shortest, Math.floor(key.length / minScore + 1e-9), needed)
  const order = new Float64Array(candidates.length)
  for (const [i, {id, shared}] of candidates.entries()) {
    const bound = boundOf(Math.max(key.length, group.keys[id]!.length), shared)
    order[i] = Math.round(bound * boundSteps) * idSpace + id
  }
  order.sort()
  const meter = new DistanceMeter(key)
  const best: Scored[] = []
  let least = minScore
  for (let i = order.length - 1; i >= 0; i--) {
    const id = order[i]! % idSpace
    if (Math.floor(order[i]! / idSpace) < Math.floor(least * boundSteps)) break
    const other = group.keys[id]!
    if (other === key || group.removed.has(id)) continue
    const length = Math.max(key.length, other.length)
    const most = allowed(length, least)
    const distance = meter.to(other, most)
    if (distance > most) continue
    best.push({id, score: 1 - distance / length})
    if (best.length >= 2 * limit) least = keepBest(best, limit)
  }
  return best
}

/** Bounds and numbers of texts in one number each, because numbers sort quickly. */
const boundSteps = 1e5
const idSpace = 2 ** 31

/** The best score that texts of this length may have when they share so many pairs. */
function boundOf(length: number, shared: number): number {
  return 1 - Math.max(0, Math.ceil((length - 1 - shared) / 2)) / length
}

/** Leave the best `limit` and their equals; gives the lowest score that is left. */
function keepBest(found: Scored[], limit: number): number {
  found.sort((a, b) => b.score - a.score || b.id - a.id)
  const least = found[limit - 1]!.score
  const end = found.findIndex(({score}) => score < least)
  if (end >= 0) found.length = end
  return least
}

function pairsNeeded(length: number, score: number): number {
  return length - 1 - 2 * allowed(length, score)
}

function allowed(length: number, score: number): number {
  return Math.floor((1 - score) * length + 1e-9)
}

function toMatch(unit: MemoryUnit, text: string, score: number): MemoryMatch {
  return {...unit, score, kind: score < 1 ? 'fuzzy' : unit.source === text ? 'exact' : 'same'}
}

const rankOf = {exact: 0, same: 1, fuzzy: 2} as const

function byRank(a: MemoryMatch, b: MemoryMatch): number {
  return b.score - a.score || rankOf[a.kind] - rankOf[b.kind] || compareCodeUnits(b.date ?? '', a.date ?? '')
}
