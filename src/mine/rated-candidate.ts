import type {TermWord} from '../language/contract/mining-language.js'
import type {LanguageProfile} from '../language/contract/profile.js'
import {type Candidate, unitsOf} from './candidates.js'
import type {MinedUnit} from './mined-unit.js'
import {type Phrase, phrasesOf} from './phrases.js'
import {invert, renderingsOf} from './renderings.js'
import {rarityOf, specificity} from './specificity.js'
import type {WordForms} from './word-forms.js'
import type {WordLinks} from './word-links.js'

/** A wording of the target that renders a candidate. */
export interface RatedRendering {
  readonly key: string
  /** In its base form. */
  readonly text: string
  readonly isName: boolean
  /** Units in which it stands beside the candidate. */
  readonly units: readonly number[]
}

/** A candidate with its renderings, best first. */
export interface RatedCandidate extends Candidate {
  readonly renderings: readonly RatedRendering[]
  /** How sure it is that this is a term rendered so, whatever its frequency, 0…1. */
  readonly termhood: number
}

interface Collected {
  readonly units: Set<number>
  readonly wordings: Map<string, number>
  names: number
  total: number
  readonly size: number
  /** Found beside the candidate, not by links. */
  readonly associated: boolean
  /** Found without unlinked neighbours. */
  bare: number
  verbs: number
  nouns: number
  heads: number
  /** The words in the first place, for what all places share. */
  readonly words: readonly TermWord[]
}

/** What a candidate is rated against. */
export interface Corpus {
  readonly units: readonly MinedUnit[]
  readonly targets: TargetUnits
  readonly commonness: (key: string, side: 'source' | 'target') => number | undefined
  readonly forms: {readonly source: WordForms; readonly target: WordForms}
  /** Of the target. */
  readonly profile: LanguageProfile
}

/** The units in which a wording of the target stands, whatever it renders. */
export type TargetUnits = ReadonlyMap<string, ReadonlySet<number>>

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
      add(found, index, unit, rendering, {bare: i === 0, associated: false})
  }
  const seen = unitsOf(candidate.occurrences)
  const isFound = [...found.values()].some(entry => entry.units.size >= 2)
  const {first, last} = candidate.occurrences[0]!.phrase
  return isFound || seen.length < leastAssociated || last - first >= longestAssociated ? found : associated(seen, units)
}

const leastAssociated = 4
/** Words of a term and of its rendering without links. */
const longestAssociated = 2

/** What stands in most units with the candidate, where one word renders several (文件系统, filesystem) and has no links. */
function associated(seen: readonly number[], units: readonly MinedUnit[]): ReadonlyMap<string, Collected> {
  const found = new Map<string, Collected>()
  for (const index of seen)
    for (const phrase of phrasesOf(units[index]!.target, longestAssociated))
      add(found, index, units[index]!, phrase, {bare: true, associated: true})
  return new Map([...found].filter(([, entry]) => 2 * entry.units.size >= seen.length))
}

function add(
  found: Map<string, Collected>,
  index: number,
  unit: MinedUnit,
  rendering: Phrase,
  {bare, associated}: Pick<Collected, 'associated'> & {readonly bare: boolean},
): void {
  let entry = found.get(rendering.key)
  const words = unit.target.slice(rendering.first, rendering.last + 1)
  if (entry === undefined) {
    const counts = {names: 0, total: 0, bare: 0, verbs: 0, nouns: 0, heads: 0}
    entry = {units: new Set(), wordings: new Map(), size: words.length, words, associated, ...counts}
    found.set(rendering.key, entry)
  }
  entry.units.add(index)
  const wording = unit.targetText.slice(rendering.start, rendering.end)
  entry.wordings.set(wording, (entry.wordings.get(wording) ?? 0) + 1)
  entry.total++
  if (bare) entry.bare++
  // Every content word with a capital.
  if (words.every(({empty, name}) => empty === true || name === true)) entry.names++
  if (words[0]!.role === 'verb' || words.at(-1)!.role === 'verb') entry.verbs++
  if (words.at(-1)!.role === 'noun') entry.nouns++
  if (words.at(-1)!.head !== false) entry.heads++
}

/**
 * Rate a candidate: how well its best wording and it belong together, and whether the two look like terms.
 *
 * Termhood of single words: how much more often they stand here than in general text (“weirdness”, Ahmad, Gillam & Tostevin 1999, TREC-8).
 */
export function rate(
  candidate: Candidate,
  collected: ReadonlyMap<string, Collected>,
  corpus: Corpus,
): RatedCandidate | undefined {
  const {targets, profile} = corpus
  const own = unitsOf(candidate.occurrences)
  const ranked = [...collected]
    .map(([key, entry]) => {
      const places = targets.get(key) ?? entry.units
      const units = own.filter(unit => places.has(unit))
      return {key, entry, units, fit: fitOf(entry, own.length, units.length, places.size)}
    })
    .sort(
      (a, b) => b.fit - a.fit || b.entry.bare - a.entry.bare || b.entry.size - a.entry.size || (a.key < b.key ? -1 : 1),
    )
  const shaped = ranked.filter(({entry, units}) => hasNounShape(entry) && isSure(entry, units.length))
  const best = shaped[0]
  // A clause that fits better than any noun says that it is one.
  if (best === undefined || best.entry.units.size < 2 || best.fit < 0.75 * ranked[0]!.fit) return undefined
  if (best.entry.associated && best.fit < leastFit) return undefined
  const renderings = shaped.map(({key, entry, units}) => ({
    ...toRendering(key, entry, corpus.forms.target, profile),
    units,
  }))
  return {...candidate, renderings, termhood: best.fit * termhoodOf(candidate, best.entry, corpus)}
}

/**
 * Dice coefficient of the units with the candidate and those with the wording, discounted for what was seen seldom and for what stands
 * there without links: with a word several times in a unit, links are lost. Equal counts prefer the longer wording.
 */
function fitOf(entry: Collected, count: number, shared: number, targetCount: number): number {
  const dice = (2 * shared) / (count + targetCount)
  const linked = Math.min(1, 0.6 + entry.units.size / shared)
  // Neighbours that are there each of three times belong to it.
  const extension = shared >= 3 ? 0.01 : 0.07
  const bare = 1 - extension + (extension * entry.bare) / entry.total
  return dice * linked * (shared / (shared + 0.7)) * (1 + 0.02 * Math.min(5, entry.size)) * bare
}

/** Words beside the linked ones belong to a rendering when they are there each of three times, or make it a name. */
function isSure({bare, names, total}: Collected, shared: number): boolean {
  return bare > 0 || shared >= 3 || names * 2 > total
}

/** What was found without links must stand where the candidate stands and hardly elsewhere. */
const leastFit = 0.7
const mostVerbs = 0.4
const leastHeads = 0.2
const leastNouns = 0.2

/** No clause, no verb with its object, no mere beginning of a longer phrase. */
function hasNounShape({names, total, words, verbs, nouns, heads, size}: Collected): boolean {
  if (names * 2 > total) return true
  if (size === 1 && (heads < leastHeads * total || nouns < leastNouns * total)) return false
  if (words.slice(1, -1).some(({joins}) => joins === 'clause')) return false
  return verbs <= mostVerbs * total
}

/** Names and terms of several words are terms; single words are so the more, the less they belong to general language. */
function termhoodOf({occurrences}: Candidate, best: Collected, corpus: Corpus): number {
  const {unit, phrase} = occurrences[0]!
  const words = corpus.units[unit]!.source.slice(phrase.first, phrase.last + 1).filter(({empty}) => empty !== true)
  if (best.names * 2 > best.total) return 1
  const own = words.map(word =>
    specificity(
      word,
      corpus.forms.source,
      rarityOf(word, key => corpus.commonness(key, 'source')),
    ),
  )
  const others = best.words
    .filter(({empty}) => empty !== true)
    .map(word =>
      specificity(
        word,
        corpus.forms.target,
        rarityOf(word, key => corpus.commonness(key, 'target')),
      ),
    )
  const special = (Math.max(0, ...own) + Math.max(0, ...others)) / 2
  const verbs = occurrences.filter(place => roleIn(corpus.units[place.unit]!, place.phrase) === 'verb').length
  const noun = 1 - verbs / occurrences.length
  return noun * (words.length === 1 ? special : 0.5 + special / 2)
}

function roleIn({source}: MinedUnit, {first}: Phrase): TermWord['role'] {
  return source[first]!.role
}

function toRendering(
  key: string,
  entry: Collected,
  forms: WordForms,
  profile: LanguageProfile,
): Omit<RatedRendering, 'units'> {
  const isName = entry.names * 2 > entry.total
  const counts = new Map<string, number>()
  for (const [wording, count] of entry.wordings) {
    const text = forms.baseForm(wording, isName, profile)
    counts.set(text, (counts.get(text) ?? 0) + count)
  }
  const [[text]] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)) as [[string, number]]
  return {key, text, isName}
}
