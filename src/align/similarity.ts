import {namedError} from '../messages/named-error.js'
import type {Bead} from '../model/alignment.js'
import {type AlignOptions, type AlignSide, alignSegments, decode, flip, flipOptions, prepare} from './align.js'
import {isReadForward} from './lexicon/direction.js'
import {beadTypes} from './search/bead-types.js'
import type {Lattice} from './search/lattice.js'
import {scoreLattice} from './search/score-lattice.js'

/**
 * How alike texts are in meaning, 0…1: the k-th answer is for the k-th source and the k-th target text. A text is one
 * segment or several neighbouring ones joined by a space; the same text comes again in later pairs, so keep what is costly
 * (embeddings) by text.
 */
export type Similarity = (
  source: readonly string[],
  target: readonly string[],
) => readonly number[] | Promise<readonly number[]>

/** A similarity function and how much it counts. */
export interface SimilarityOptions extends AlignOptions {
  readonly similarity: Similarity
  /** What a similarity of 1 over one of the average pair is worth, in log odds; 8 by default. */
  readonly similarityWeight?: number | undefined
  /** Most pairs in one call; 1024 by default. */
  readonly batchSize?: number | undefined
}

/**
 * As {@link alignSegments}, with a similarity of your own (sentence embeddings, a translation model, …) as one more piece
 * of evidence in the same search. About 35
 * pairs a segment are asked for. Throws DuizhaoError `SIMILARITY_ANSWER` when an answer has another length than the
 * question or holds something that is no finite number; what the function itself throws goes through.
 */
export async function alignWithSimilarity(
  source: AlignSide,
  target: AlignSide,
  options: SimilarityOptions,
): Promise<Bead[]> {
  const {similarity, similarityWeight = 8, batchSize = 1024, ...rest} = options
  if (!isReadForward(source.lang, target.lang, options.lexicon)) {
    const turned = {...flipOptions(rest), similarity: (a: readonly string[], b: readonly string[]) => similarity(b, a)}
    return flip(await alignWithSimilarity(target, source, {...turned, similarityWeight, batchSize}))
  }
  if (source.segments.length === 0 || target.segments.length === 0) return alignSegments(source, target, rest)
  const prepared = prepare(source, target, rest)
  const lattice = scoreLattice(prepared)
  const pairs = pairsOf(lattice, source, target)
  const answers = await ask(pairs, similarity, Math.max(1, batchSize))
  const mean = answers.reduce((sum, value) => sum + value, 0) / Math.max(1, answers.length)
  pairs.forEach(({bead}, k) => {
    const [s, t] = beadTypes[lattice.types[bead]!]!
    // a merge replaces several beads, so that its similarity counts for as many
    lattice.scores[bead]! += (similarityWeight * (s + t) * (answers[k]! - mean)) / 2
  })
  return decode(prepared, lattice)
}

interface TextPair {
  readonly bead: number
  readonly source: string
  readonly target: string
}

function pairsOf({band, count, from, types}: Lattice, source: AlignSide, target: AlignSide): TextPair[] {
  const joined = (side: AlignSide, start: number, width: number) =>
    side.segments
      .slice(start, start + width)
      .map(segment => segment.text)
      .join(' ')
  const pairs: TextPair[] = []
  let i = 0
  for (let bead = 0; bead < count; bead++) {
    while (band.offsets[i + 1]! <= from[bead]!) i++
    const [s, t] = beadTypes[types[bead]!]!
    if (s === 0 || t === 0) continue
    const j = band.low[i]! + from[bead]! - band.offsets[i]!
    pairs.push({bead, source: joined(source, i, s), target: joined(target, j, t)})
  }
  return pairs
}

async function ask(pairs: readonly TextPair[], similarity: Similarity, batchSize: number): Promise<number[]> {
  const answers: number[] = []
  for (let start = 0; start < pairs.length; start += batchSize) {
    const batch = pairs.slice(start, start + batchSize)
    const given = await similarity(
      batch.map(pair => pair.source),
      batch.map(pair => pair.target),
    )
    if (given.length !== batch.length || !given.every(Number.isFinite))
      throw namedError('SIMILARITY_ANSWER', {count: given.length, pairs: batch.length})
    answers.push(...given)
  }
  return answers
}
