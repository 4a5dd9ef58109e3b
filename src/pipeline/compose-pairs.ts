import type {AlignedPair, Bead} from '../model/alignment.js'
import type {Segment} from '../model/segment.js'
import {stretchesOf} from '../model/stretches.js'

/** Two translations of one original, put together by what they translate. */
export interface ComposedPair {
  /** The first translation as the source, the second as the target. */
  readonly pair: AlignedPair
  /** For each bead the segments of the original behind it; none where a translation adds something. */
  readonly originals: readonly (readonly Segment[])[]
}

/**
 * The pair of two translations, from the pairs of their original with each: what belongs to the same segments of it belongs together. Both
 * have to have the same segments of the original as their source. Cost: linear.
 */
export function composePairs(first: AlignedPair, second: AlignedPair): ComposedPair {
  const stretches = stretchesOf([first, second])
  const beads = stretches.map(({sides: [, source, target], beads: [mine, others]}): Bead => {
    const own = [...mine!.map(index => first.beads[index]!), ...others!.map(index => second.beads[index]!)]
    return {source: source!, target: target!, confidence: Math.min(...own.map(({confidence}) => confidence))}
  })
  const originals = stretches.map(({sides}) => sides[0]!.map(index => first.source.segments[index]!))
  return {pair: {source: first.target, target: second.target, beads}, originals}
}
