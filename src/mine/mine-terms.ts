import type {Lexicon} from '../align/lexicon/lexicon.js'
import {leftmostLongest, TermMatcher} from '../glossary/match/matcher.js'
import type {LanguageProfile} from '../language/contract/profile.js'
import {profileFor} from '../language/registry.js'
import type {AlignedPair} from '../model/alignment.js'
import type {Span} from '../model/span.js'
import type {Concept, Glossary} from '../model/term.js'
import {compareCodeUnits} from '../text/compare.js'
import {type Candidate, findCandidates, unitsOf} from './candidates.js'
import {type ChosenTerm, chooseTerms, type SettledTerm, settle} from './choose-terms.js'
import {commonnessIn, lexiconPrior} from './lexicon-prior.js'
import {type MinedName, mineNames} from './mine-names.js'
import {type MinedUnit, minedUnits, overlaps} from './mined-unit.js'
import {phrasesOf} from './phrases.js'
import type {Proposal, ProposalPlace} from './proposal.js'
import {type Corpus, collectRenderings, type RatedCandidate, rate, type TargetUnits} from './rated-candidate.js'
import {WordForms} from './word-forms.js'
import {linkWords} from './word-links.js'

/** What is known already, and from when on a term is worth proposing. */
export interface MineOptions {
  /** What is known already; proposed and rejected concepts count too. */
  readonly glossaries?: readonly Glossary[] | undefined
  /** The word lexicon from `loadLexicon`: it decides which word renders which where texts are few. */
  readonly lexicon?: Lexicon | undefined
  /** Units in which a term must stand; 2 by default. */
  readonly minCount?: number | undefined
  /** Proposals below this confidence are left out; 0.2 by default. */
  readonly minConfidence?: number | undefined
  /** Most proposals; 200 by default. */
  readonly limit?: number | undefined
}

export const defaultLimit = 200
export const defaultProposalConfidence = 0.2
const places = 3
const excerptLength = 160

/**
 * Terms that the documents use again and again and the glossaries do not have, with their renderings: terms rendered
 * in several ways first, then by confidence. Deterministic; see docs/mining.md for the method.
 *
 * Cost: linear in the text but for O(words of the source · words of the target) of each unit; some 100 bytes a cell of it.
 */
export function mineTerms(pairs: readonly AlignedPair[], options: MineOptions = {}): Proposal[] {
  const first = pairs[0]
  if (first === undefined) return []
  const source = profileFor(first.source.document.lang)
  const target = profileFor(first.target.document.lang)
  const {minCount = 2, minConfidence = defaultProposalConfidence, limit = defaultLimit} = options
  const units = minedUnits(pairs)
  const known = knownSpans(units, options.glossaries ?? [], source)
  const {names, spans} = mineNames(units, known, source, target, minCount)
  const taken = known.map((own, index) => [...own, ...spans[index]!])
  const forms = {
    source: new WordForms(units.map(({sourceText: text, source: words}) => ({text, words}))),
    target: new WordForms(units.map(({targetText: text, target: words}) => ({text, words}))),
  }
  const candidates = findCandidates(units, taken, source, minCount)
  const rated = rateCandidates(candidates, units, source, target, options, forms)
  const counts = new Map(candidates.map(({key, occurrences}) => [key, occurrences.length]))
  const chosen = chooseTerms(rated, units, taken, minCount, source, counts).filter(
    ({score}) => confidenceOf(score) >= minConfidence,
  )
  const settled = settleAll(chosen, units, source, target)
  const proposals = [
    ...settled.map(term => toProposal(term, units, forms.source, source)),
    ...names.map(name => nameProposal(name, units)),
  ].filter(({confidence, source: text, renderings}) => confidence >= minConfidence && differs(text, renderings))
  return proposals.sort(byRank).slice(0, limit)
}

/** Where the known terms stand, longest first where they overlap. */
function knownSpans(units: readonly MinedUnit[], glossaries: readonly Glossary[], profile: LanguageProfile): Span[][] {
  const matcher = TermMatcher.of(
    glossaries.flatMap(({concepts}) => concepts),
    profile,
  )
  return units.map(({sourceText}) => {
    const terms = leftmostLongest(matcher.search(sourceText).matches)
    // Cities and provinces are in the tables of the checks.
    const places = (profile.readNativeNames?.(sourceText) ?? []).filter(name => name.kind === 'place')
    const free = places.filter(place => !terms.some(term => overlaps(term, place)))
    return [...terms, ...free].map(({start, end}) => ({start, end})).sort((a, b) => a.start - b.start)
  })
}

function rateCandidates(
  candidates: readonly Candidate[],
  units: readonly MinedUnit[],
  source: LanguageProfile,
  target: LanguageProfile,
  {lexicon}: MineOptions,
  forms: Corpus['forms'],
): RatedCandidate[] {
  const links = linkWords(units, lexiconPrior(lexicon, source.tag))
  const collected = candidates.map(candidate => ({candidate, found: collectRenderings(candidate, units, links)}))
  const wanted = new Set(collected.flatMap(({found}) => [...found.keys()]))
  const commonness = commonnessIn(lexicon, {source: source.tag, target: target.tag})
  const targets = findInTargets(units, wanted, target)
  return collected.flatMap(
    ({candidate, found}) => rate(candidate, found, {targets, units, commonness, forms, profile: target}) ?? [],
  )
}

function findInTargets(
  units: readonly MinedUnit[],
  wanted: ReadonlySet<string>,
  {mining}: LanguageProfile,
): TargetUnits {
  const found = new Map<string, Set<number>>()
  for (const [index, {target}] of units.entries())
    for (const {key} of phrasesOf(target, mining.longestTerm)) {
      if (!wanted.has(key)) continue
      const places = found.get(key)
      if (places === undefined) found.set(key, new Set([index]))
      else places.add(index)
    }
  return found
}

/** The matcher of the checks decides where the best wording stands: what it takes for the same term is no drift. */
function settleAll(
  chosen: readonly ChosenTerm[],
  units: readonly MinedUnit[],
  source: LanguageProfile,
  target: LanguageProfile,
): SettledTerm[] {
  const concepts = chosen.map(
    ({renderings}, index): Concept => ({
      id: String(index),
      terms: [{text: renderings[0]!.text, lang: target.tag, status: 'preferred'}],
    }),
  )
  const matcher = TermMatcher.of(concepts, target)
  const present = units.map(({targetText}) => {
    const {matches} = matcher.search(targetText)
    return new Set(matches.flatMap(({terms}) => terms.map(({concept}) => concept.id)))
  })
  return chosen.map((candidate, index) =>
    settle(candidate, units, unit => present[unit]!.has(String(index)), source, target),
  )
}

/** A name that both languages write alike needs no entry. */
function differs(source: string, renderings: Proposal['renderings']): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[\s-]/gu, '')
  const own = plain(source)
  return renderings.length > 0 && ![own, `${own}s`].includes(plain(renderings[0]!.text))
}

function toProposal(
  settled: SettledTerm,
  units: readonly MinedUnit[],
  forms: WordForms,
  profile: LanguageProfile,
): Proposal {
  const {candidate, renderings, abbreviation, sourceShort} = settled
  const own = unitsOf(candidate.occurrences)
  return {
    kind: candidate.renderings[0]!.isName ? 'name' : 'term',
    source: forms.baseForm(candidate.text, candidate.isName, profile),
    sourceShort,
    renderings: renderings
      .filter(({units: found}) => found.length > 0)
      .map(({text, units: found}) => ({text, count: found.length})),
    abbreviation,
    ...evidenceOf(own, units),
    confidence: confidenceOf(candidate.score * coverage(renderings)),
    places: placesOf(
      spread(
        renderings.map(({units: found}) => found),
        own,
      ),
      units,
    ),
  }
}

/** How much more all wordings cover than the best one by itself, which the score knows. */
function coverage(renderings: SettledTerm['renderings']): number {
  const counts = renderings.map(({units: found}) => found.length)
  const best = Math.max(1, ...counts)
  return Math.min(2, Math.max(1, counts.reduce((sum, count) => sum + count, 0) / best))
}

function nameProposal({native, spellings, units: own}: MinedName, units: readonly MinedUnit[]): Proposal {
  const share = spellings[0]!.units.length / own.length
  return {
    kind: 'name',
    source: native,
    renderings: spellings.map(({text, units: found}) => ({text, count: found.length})),
    ...evidenceOf(own, units),
    confidence: confidenceOf(share * Math.log2(1 + own.length)),
    places: placesOf(
      spread(
        spellings.map(({units: found}) => found),
        own,
      ),
      units,
    ),
  }
}

function evidenceOf(own: readonly number[], units: readonly MinedUnit[]): Pick<Proposal, 'count' | 'documents'> {
  return {count: own.length, documents: new Set(own.map(index => units[index]!.document)).size}
}

/** One place of each wording first, then others. */
function spread(groups: readonly (readonly number[])[], own: readonly number[]): number[] {
  return [...new Set([...groups.flatMap(group => group.slice(0, 1)), ...own])].slice(0, places)
}

function placesOf(chosen: readonly number[], units: readonly MinedUnit[]): ProposalPlace[] {
  return chosen.map(index => {
    const {path, document, line, sourceText, targetText} = units[index]!
    return {at: `${path ?? document + 1}:${line}`, source: excerpt(sourceText), target: excerpt(targetText)}
  })
}

function excerpt(text: string): string {
  const line = text.replaceAll('\n', ' ')
  return line.length <= excerptLength ? line : `${line.slice(0, excerptLength - 1).trimEnd()}…`
}

/** Between 0 and 1, growing with the score. */
function confidenceOf(score: number): number {
  return Number((score / (score + 1.5)).toFixed(2))
}

/** By how much they matter. */
function byRank(a: Proposal, b: Proposal): number {
  return b.confidence - a.confidence || b.count - a.count || compareCodeUnits(a.source, b.source)
}
