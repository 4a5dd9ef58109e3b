import {type AlignSide, type AlignTerm, alignSegments} from '../align/align.js'
import {alignEntries} from '../align/align-entries.js'
import {explainBead} from '../align/explain.js'
import type {Lexicon} from '../align/lexicon/lexicon.js'
import {parseRestoredSides} from '../bilingual/written/duizhao-markdown.js'
import {glossaryNamespace, termResource} from '../glossary/formats/i18next.js'
import {type SideTexts, termPairs, termPairsIn} from '../glossary/term-pairs.js'
import type {Termbase} from '../glossary/termbase.js'
import {type AlignedPair, beadsFromStated, translationUnits} from '../model/alignment.js'
import type {BlockPair, LanguageTag} from '../model/document.js'
import type {BeadEvidence} from '../model/evidence.js'
import type {SegmentedDocument} from '../model/segment.js'
import {type SegmentUnit, segmentDocument} from '../segment/segment-document.js'
import type {SidesOfPair} from './read.js'

/** What an alignment may use besides the texts; everything may be left out. */
export interface AlignOptions {
  /** The word lexicon from `loadLexicon`; without it alignment rests on length, terms, numbers and names. */
  readonly lexicon?: Lexicon | undefined
  /** Glossary terms are the strongest evidence. */
  readonly termbase?: Termbase | undefined
  /** What is paired: sentences, or whole paragraphs. `sentence` by default. */
  readonly unit?: SegmentUnit | undefined
}

/** Segment both sides and align them; every segment of both sides is in exactly one bead. Never throws for any text. */
export function alignDocuments(sides: AlignableSides, options: AlignOptions = {}): AlignedPair {
  const pair = segmentPair(sides, options)
  if ('beads' in pair) return pair
  const {lexicon} = options
  const {source, target, request} = pair
  const {source: a, target: b, ...evidence} = request
  return {source, target, beads: alignSegments(a, b, {...evidence, lexicon})}
}

/** What of two sides the aligner goes by: the texts, and the pairs or beads that the file states. */
export type AlignableSides = Pick<SidesOfPair, 'source' | 'target' | 'pairs' | 'beads'>

/** What the aligner is asked about a pair: arguments of {@link alignSegments} but for the lexicon. */
export interface AlignRequest {
  readonly source: AlignSide
  readonly target: AlignSide
  readonly pairs?: readonly BlockPair[] | undefined
  readonly terms?: readonly AlignTerm[] | undefined
}

/** Two segmented sides whose beads the aligner has to find. */
export interface UnalignedPair {
  readonly source: SegmentedDocument
  readonly target: SegmentedDocument
  readonly request: AlignRequest
}

/** Segment both sides; with their beads where the files state them or keys do, else with what the aligner is to be asked. */
export function segmentPair(
  sides: AlignableSides,
  {unit = 'sentence', termbase}: Omit<AlignOptions, 'lexicon'> = {},
): AlignedPair | UnalignedPair {
  const source = segmentDocument(sides.source, {unit})
  const target = segmentDocument(sides.target, {unit})
  if (isKeyed(sides)) return {source, target, ...alignEntries(source, target, nestedTerms(sides, termbase))}
  const stated =
    unit === 'sentence' && sides.beads && beadsFromStated(sides.beads, source.segments.length, target.segments.length)
  if (stated) return {source, target, beads: stated}
  const request = {
    source: {lang: source.document.lang, segments: source.segments},
    target: {lang: target.document.lang, segments: target.segments},
    pairs: sides.pairs,
    ...(termbase === undefined ? {} : {terms: termPairsIn(termbase, textsOf(source), textsOf(target))}),
  }
  return {source, target, request}
}

/**
 * A pair that was read from our own bilingual Markdown, with the same beads over the files that were put into it, so
 * that another layout of it holds what is no segment as well: code, images, comments. Any other pair as it is.
 */
export function restorePair(pair: AlignedPair, {unit = 'sentence'}: Pick<AlignOptions, 'unit'> = {}): AlignedPair {
  if (pair.source.document.text !== pair.target.document.text) return pair
  const restored = parseRestoredSides(pair.source.document.text)
  const sides = {
    source: restored?.find(({lang}) => lang === pair.source.document.lang),
    target: restored?.findLast(({lang}) => lang === pair.target.document.lang),
  }
  if (sides.source === undefined || sides.target === undefined) return pair
  const source = segmentDocument(sides.source, {unit})
  const target = segmentDocument(sides.target, {unit})
  return sameTexts(source, pair.source) && sameTexts(target, pair.target) ? {source, target, beads: pair.beads} : pair
}

function sameTexts(a: SegmentedDocument, b: SegmentedDocument): boolean {
  return a.segments.length === b.segments.length && a.segments.every(({text}, i) => text === b.segments[i]!.text)
}

function textsOf({document, segments}: SegmentedDocument): SideTexts {
  return {lang: document.lang, texts: segments.map(({text}) => text)}
}

/** Why each bead of a pair was put together, in order: matching terms, names, numbers and words, and the lengths. */
export function explainPair(pair: AlignedPair, {lexicon, termbase}: AlignOptions = {}): BeadEvidence[] {
  const {source, target} = pair
  const langs = [source.document.lang, target.document.lang] as const
  const options = {
    lexicon,
    ...(termbase === undefined ? {} : {terms: termPairs(termbase, ...langs)}),
  }
  return translationUnits(pair).map(unit =>
    explainBead({lang: langs[0], segments: unit.source}, {lang: langs[1], segments: unit.target}, options),
  )
}

function isKeyed({source, target}: Pick<SidesOfPair, 'source' | 'target'>): boolean {
  return source.entries !== undefined && target.entries !== undefined
}

/** What `duizhao/i18next` serves: a text that nests a term holds it. */
function nestedTerms({source, target}: Pick<SidesOfPair, 'source' | 'target'>, termbase: Termbase | undefined) {
  const texts = (lang: LanguageTag): Record<string, string> =>
    Object.fromEntries(
      Object.entries(termResource(termbase?.concepts ?? [], lang)).map(([key, text]) => [
        `${glossaryNamespace}:${key}`,
        text,
      ]),
    )
  return {source: texts(source.lang), target: texts(target.lang)}
}
