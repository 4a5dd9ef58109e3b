import type {LanguageProfile} from '../language/contract/profile.js'
import {profileFor} from '../language/registry.js'
import {namedError} from '../messages/named-error.js'
import type {Bead} from '../model/alignment.js'
import type {BlockPair} from '../model/document.js'
import {anchoredBand} from './evidence/anchors.js'
import {learnAssociations} from './evidence/associations.js'
import {BeadMeter} from './evidence/bead-features.js'
import {type Evidence, gatherEvidence} from './evidence/evidence.js'
import {at} from './evidence/feature-names.js'
import {withSupport} from './evidence/support.js'
import {fitOf} from './evidence/weights/fit-of.js'
import {isLexiconFor, isReadForward} from './lexicon/direction.js'
import type {Lexicon} from './lexicon/lexicon.js'
import {type AlignTerm, termIndexOf} from './read/find-terms.js'
import {type ReadOptions, type ReadSide, readSide, unknownNames} from './read/read-side.js'
import {type AlignSide, sectionsOf} from './read/sides.js'
import {nameFinder} from './read/sounding-names.js'
import type {Band} from './search/band.js'
import {beadTypes} from './search/bead-types.js'
import {beadGains, bestPath} from './search/best-path.js'
import {findCandidates} from './search/candidates.js'
import {findCells} from './search/cells.js'
import {type BeadFilter, promisingNodes} from './search/coarse.js'
import type {Lattice} from './search/lattice.js'
import {pairMoved} from './search/moved.js'
import {posteriors} from './search/posteriors.js'
import {scoreLikely} from './search/score-lattice.js'

export type {AlignTerm} from './read/find-terms.js'
export type {AlignSegment, AlignSide} from './read/sides.js'

/** Most segments of one side; more are refused with `ALIGN_TOO_MANY_SEGMENTS`. */
export const maxSegments = 200_000

/** What an alignment may use besides the texts; everything may be left out. */
export interface AlignOptions {
  /** What `loadLexicon` gives; without it numbers, names written alike, terms, lengths and punctuation remain. */
  readonly lexicon?: Lexicon | undefined
  /** The terms of the run: the strongest evidence. */
  readonly terms?: readonly AlignTerm[] | undefined
  /** Pairs of blocks that the layout states: their segments are aligned among each other only. */
  readonly pairs?: readonly BlockPair[] | undefined
}

/** How far behind the best rough alignment a place or a bead may lie and still be looked at, in weight of words. */
const roughMargins = {node: 6, bead: 30}

/**
 * Align two segmented sides. The beads are in document order, do not cross, and hold every segment exactly once; an
 * omission or addition has an empty side, and a moved passage is two of those that name each other. Same input, same beads.
 *
 * Cost: linear in the segments (about 30 to 100 µs and 2 KB each). Throws DuizhaoError `ALIGN_TOO_MANY_SEGMENTS` above
 * {@link maxSegments}; never throws for any text. The method, its sources and
 * its measured quality are in docs/alignment.md.
 */
export function alignSegments(source: AlignSide, target: AlignSide, options: AlignOptions = {}): Bead[] {
  checkSize(source)
  checkSize(target)
  if (source.segments.length === 0 || target.segments.length === 0) return unpaired(source, target)
  if (!isReadForward(source.lang, target.lang, options.lexicon))
    return flip(alignSegments(target, source, flipOptions(options)))
  const prepared = prepare(source, target, options)
  const beads = decode(prepared, scoreLikely(prepared))
  // Without a lexicon, words without a counterpart say nothing.
  return prepared.lexicon === undefined ? beads : withSupport(beads, prepared.given)
}

/** Align the blocks of two sides instead of their segments; indices are into the lists of distinct blocks, in order. */
export function alignParagraphs(
  source: AlignSide,
  target: AlignSide,
  options: Omit<AlignOptions, 'pairs'> = {},
): Bead[] {
  return alignSegments(paragraphsOf(source), paragraphsOf(target), options)
}

function paragraphsOf({lang, segments}: AlignSide): AlignSide {
  const blocks: {text: string; blockIndex?: number | undefined}[] = []
  const joiner = profileFor(lang).lineJoiner
  for (const segment of segments) {
    const last = blocks.at(-1)
    if (last === undefined || segment.blockIndex === undefined || last.blockIndex !== segment.blockIndex)
      blocks.push({...segment})
    else last.text += joiner(last.text, segment.text) + segment.text
  }
  return {lang, segments: blocks}
}

/** Kinds of evidence that can be left out, to measure what they are worth. */
export interface PrepareOptions extends AlignOptions {
  /** Words learnt from the document itself; true unless given. */
  readonly learn?: boolean | undefined
  /** Names by their Latin spelling; true unless given. */
  readonly romanized?: boolean | undefined
}

/** What the search needs: evidence, the nodes to look at, and the meter of beads. */
export interface Prepared {
  readonly evidence: Evidence
  /** The same without words learnt from the document. */
  readonly given: Evidence
  readonly band: Band
  readonly isPromising: BeadFilter
  readonly meter: BeadMeter
  readonly weights: Float32Array
  readonly lexicon: Lexicon | undefined
}

/** Everything up to scoring. The sides have to be filled, and in the order of {@link isReadForward}. */
export function prepare(source: AlignSide, target: AlignSide, options: PrepareOptions): Prepared {
  const {learn = true} = options
  const lexicon = lexiconFor(source, target, options)
  const rough = readEvidence(source, target, options)
  const {band, path, isPromising} = promisingNodes(rough, anchoredBand(rough), roughMargins)
  const learnt = learn ? learnAssociations(rough, path) : undefined
  // what is answered by a word learnt weighs more
  const evidence =
    learnt === undefined ? rough : gatherEvidence(rough.source, rough.target, learnt, lexicon, rough.layout)
  const fit = fitOf(source.lang, target.lang)
  const weights = lexicon === undefined ? fit.withoutLexicon : fit.weights
  const meter = new BeadMeter(evidence, findCells(evidence, band))
  return {evidence, given: rough, band, isPromising, meter, weights, lexicon}
}

/** What lexicon, terms, names and numbers say of two sides, in the order that {@link prepare} wants. */
export function readEvidence(source: AlignSide, target: AlignSide, options: PrepareOptions): Evidence {
  const {terms = [], pairs = [], romanized = true} = options
  const lexicon = lexiconFor(source, target, options)
  const texts = (side: AlignSide) => side.segments.map(segment => segment.text)
  const [sourceProfile, targetProfile] = [profileFor(source.lang), profileFor(target.lang)]
  const targetTerms = termIndexOf(terms, 'target', targetProfile, sourceProfile)
  const b = readSide(target.lang, texts(target), targetProfile, {lexicon, terms: targetTerms, other: sourceProfile})
  const findNames = romanized ? findersOf(sourceProfile, targetProfile, b) : undefined
  const sourceTerms = termIndexOf(terms, 'source', sourceProfile, targetProfile)
  const a = readSide(source.lang, texts(source), sourceProfile, {
    lexicon,
    terms: sourceTerms,
    other: targetProfile,
    findNames,
  })
  const sections = sectionsOf(source, target, pairs)
  const layout = {source: source.segments, target: target.segments, sections}
  return gatherEvidence(a, b, findCandidates(a, b, lexicon, fitOf(source.lang, target.lang).bySound), lexicon, layout)
}

function findersOf(profile: LanguageProfile, other: LanguageProfile, side: ReadSide): ReadOptions['findNames'] {
  const spelled = profile.findRomanizedNames?.(unknownNames(side))
  if (other.spellInLatin === undefined) return spelled
  const sounding = nameFinder(profile, side)
  return run => [...(spelled?.(run) ?? []), ...(sounding?.(run) ?? [])]
}

function lexiconFor(source: AlignSide, target: AlignSide, {lexicon}: AlignOptions): Lexicon | undefined {
  return lexicon !== undefined && isLexiconFor(lexicon, source.lang, target.lang) ? lexicon : undefined
}

/** Choose the beads of a scored lattice: the alignment that is expected to have most beads right. */
export function decode({evidence, weights}: Prepared, lattice: Lattice): Bead[] {
  const {beads} = posteriors(lattice, weights[at['null:again']]!)
  const chosen = bestPath(lattice, beadGains(lattice, beads)).map(({i, j, type, bead}): Bead => {
    const [s, t] = beadTypes[type]!
    return {source: indices(i, s), target: indices(j, t), confidence: rounded(beads[bead]!)}
  })
  return pairMoved(evidence, chosen)
}

function indices(from: number, width: number): number[] {
  return Array.from({length: width}, (_, k) => from + k)
}

function rounded(probability: number): number {
  return Math.round(10_000 * Math.min(1, Math.max(0, probability))) / 10_000
}

function unpaired(source: AlignSide, target: AlignSide): Bead[] {
  return [
    ...source.segments.map((_, i): Bead => ({source: [i], target: [], confidence: 1})),
    ...target.segments.map((_, j): Bead => ({source: [], target: [j], confidence: 1})),
  ]
}

function checkSize({segments, lang}: AlignSide): void {
  if (segments.length <= maxSegments) return
  throw namedError('ALIGN_TOO_MANY_SEGMENTS', {count: segments.length, lang, limit: maxSegments})
}

/** The beads of two sides that were turned round. */
export function flip(beads: readonly Bead[]): Bead[] {
  return beads.map(bead => ({...bead, source: bead.target, target: bead.source}))
}

/** The options for two sides that are turned round. */
export function flipOptions({terms, pairs, ...rest}: AlignOptions): AlignOptions {
  const swap = <T>(list: readonly {readonly source: T; readonly target: T}[]) =>
    list.map(({source, target}) => ({source: target, target: source}))
  return {
    ...rest,
    ...(terms === undefined ? {} : {terms: swap(terms)}),
    ...(pairs === undefined ? {} : {pairs: swap(pairs)}),
  }
}
