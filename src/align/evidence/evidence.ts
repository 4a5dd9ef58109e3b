import {profileFor} from '../../language/registry.js'
import type {Lexicon} from '../lexicon/lexicon.js'
import {type ReadSide, type TokenType, tokenClass} from '../read/read-side.js'
import type {AlignSegment, Sections} from '../read/sides.js'
import type {Candidates} from '../search/candidates.js'
import {fitOf} from './weights/fit-of.js'

/** What is known of the segments besides their text. */
export interface Layout {
  readonly source: readonly AlignSegment[]
  readonly target: readonly AlignSegment[]
  readonly sections?: Sections | undefined
}

/** Two read sides with what connects them: weights of the tokens, candidates, and where the target types stand. */
export interface Evidence {
  readonly source: ReadSide
  readonly target: ReadSide
  readonly candidates: Candidates
  /** Weight of a type: how much it says that this type is matched. */
  readonly sourceWeights: Float32Array
  readonly targetWeights: Float32Array
  /** Occurrences of target type t: postings[t] … postings[t + 1], ascending by segment. */
  readonly postings: Int32Array
  readonly postingSegments: Int32Array
  /** Index of the token inside its segment. */
  readonly postingTokens: Int32Array
  /** Sum of the weights of a segment's tokens. */
  readonly sourceMass: Float32Array
  readonly targetMass: Float32Array
  /** Sizes of the segments of both sides on one scale. */
  readonly sourceSizes: Float64Array
  readonly targetSizes: Float64Array
  /** Target size for a unit of source size. */
  readonly ratio: number
  readonly layout: Layout
  /** Matched weight of a source segment that a target segment taken at random is expected to give. */
  readonly chance: Float32Array
}

const pseudoSegments = 30
const maxWeight = 4
/** Letters of the target that say what one character of Chinese does; see `expansion` of a profile. */
const fittedExpansion = 2.9
/** Share of segments in which a word that the lexicon does not know is thought to stand. */
const unknownCommonness = 0.002

export function gatherEvidence(
  source: ReadSide,
  target: ReadSide,
  candidates: Candidates,
  lexicon: Lexicon | undefined,
  layout: Layout,
): Evidence {
  const sourceWeights = weigh(source, type => headwordCommonness(type, lexicon))
  const targetWeights = weigh(target, type =>
    lexicon?.pivot === undefined ? stemCommonness(type, lexicon) : headwordCommonness(type, lexicon.pivot),
  )
  discountUnanswered(source, target, candidates, sourceWeights, targetWeights, lexicon)
  const ratio = sizeRatio(source, target)
  const sourceMass = masses(source, sourceWeights)
  const targetMass = masses(target, targetWeights)
  return {
    source,
    target,
    candidates,
    sourceWeights,
    targetWeights,
    ...indexTokens(target),
    sourceMass,
    targetMass,
    sourceSizes: sizesOf(source, ratio),
    targetSizes: sizesOf(target, sizeScale(target)),
    ratio,
    layout,
    chance: chances(source, target, candidates, sourceWeights),
  }
}

/**
 * A word that the lexicon does not know and that nothing on the other side answers says little by not being matched; without a lexicon nothing at
 * all, and that of any word.
 */
function discountUnanswered(
  source: ReadSide,
  target: ReadSide,
  {first, targets}: Candidates,
  sourceWeights: Float32Array,
  targetWeights: Float32Array,
  lexicon: Lexicon | undefined,
): void {
  const answers = new Uint8Array(target.types.length)
  for (let c = 0; c < targets.length; c++) answers[targets[c]!] = 1
  const share = lexicon === undefined ? 0 : fitOf(source.lang, target.lang).unknownShare
  const isOpen = ({entry}: TokenType): boolean => lexicon === undefined || entry < 0
  for (let t = 0; t < sourceWeights.length; t++)
    if (first[t] === first[t + 1] && isOpen(source.types[t]!)) sourceWeights[t]! *= share
  for (let t = 0; t < targetWeights.length; t++)
    if (answers[t] === 0 && isOpen(target.types[t]!)) targetWeights[t]! *= share
}

/** What makes sizes of the target comparable over languages: the letters per Chinese character that the weights were fitted for. */
function sizeScale({lang}: ReadSide): number {
  return fittedExpansion / profileFor(lang).expansion
}

/** Size of the target, to scale, for a unit of source size: that of the document, held to the usual by a pseudo-count. */
function sizeRatio(source: ReadSide, target: ReadSide): number {
  const sum = (side: ReadSide) => side.readings.reduce((total, reading) => total + reading.size, 0)
  const usual = (side: ReadSide) => profileFor(side.lang).expansion
  return (sizeScale(target) * (sum(target) + 500 * usual(target))) / (sum(source) + 500 * usual(source))
}

function stemCommonness({entry}: TokenType, lexicon: Lexicon | undefined): number {
  return lexicon === undefined || entry < 0 ? unknownCommonness : lexicon.commonness(entry) / 8000
}

function headwordCommonness(type: TokenType, lexicon: Lexicon | undefined): number {
  if (lexicon === undefined || type.entry < 0) return unknownCommonness
  const {starts, ids, strengths} = lexicon.tables
  const start = starts[type.entry]!
  const end = starts[type.entry + 1]!
  if (start === end) return 0.3
  let sum = 0
  let total = 0
  for (let p = start; p < Math.min(start + 3, end); p++) {
    sum += strengths[p]! * lexicon.commonness(ids[p]!)
    total += strengths[p]!
  }
  return sum / total / (type.isRun && type.key.length === 1 ? 4000 : 8000)
}

function weigh({types, length}: ReadSide, commonness: (type: TokenType) => number): Float32Array {
  const weights = new Float32Array(types.length)
  for (let t = 0; t < types.length; t++) {
    const type = types[t]!
    const prior = Math.min(0.3, Math.max(unknownCommonness, commonness(type)))
    const weight = Math.log((length + pseudoSegments) / (type.segments + pseudoSegments * prior))
    weights[t] = Math.min(maxWeight, Math.max(0, weight)) * (type.class === tokenClass.term ? 2 : 1)
  }
  return weights
}

function sizesOf({readings}: ReadSide, factor: number): Float64Array {
  const sizes = new Float64Array(readings.length)
  for (let i = 0; i < sizes.length; i++) sizes[i] = readings[i]!.size * factor
  return sizes
}

function masses(side: ReadSide, weights: Float32Array): Float32Array {
  const result = new Float32Array(side.length)
  for (let i = 0; i < side.length; i++)
    for (let k = side.first[i]!; k < side.first[i + 1]!; k++) result[i]! += weights[side.tokenTypes[k]!]!
  return result
}

function indexTokens(side: ReadSide): Pick<Evidence, 'postings' | 'postingSegments' | 'postingTokens'> {
  const postings = new Int32Array(side.types.length + 1)
  for (let k = 0; k < side.tokenTypes.length; k++) postings[side.tokenTypes[k]! + 1]!++
  for (let t = 0; t < side.types.length; t++) postings[t + 1]! += postings[t]!
  const next = postings.slice()
  const postingSegments = new Int32Array(side.tokenTypes.length)
  const postingTokens = new Int32Array(side.tokenTypes.length)
  for (let j = 0; j < side.length; j++)
    for (let k = side.first[j]!; k < side.first[j + 1]!; k++) {
      const at = next[side.tokenTypes[k]!]!++
      postingSegments[at] = j
      postingTokens[at] = k - side.first[j]!
    }
  return {postings, postingSegments, postingTokens}
}

function chances(source: ReadSide, target: ReadSide, candidates: Candidates, weights: Float32Array): Float32Array {
  const perType = new Float32Array(source.types.length)
  for (let t = 0; t < perType.length; t++) {
    let sum = 0
    for (let c = candidates.first[t]!; c < candidates.first[t + 1]!; c++)
      sum += candidates.strengths[c]! * target.types[candidates.targets[c]!]!.segments
    perType[t] = weights[t]! * Math.min(1, sum / Math.max(1, target.length))
  }
  return masses(source, perType)
}
