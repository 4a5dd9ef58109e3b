import type {AlignedPair, Bead} from '../model/alignment.js'
import type {Segment} from '../model/segment.js'

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
  const beads: Bead[] = []
  const originals: Segment[][] = []
  const [a, b] = [first.beads, second.beads]
  for (let x = 0, y = 0; x < a.length || y < b.length; ) {
    const [mine, others]: [Bead[], Bead[]] = [[], []]
    if (a[x]?.source.length === 0) mine.push(a[x++]!)
    else if (b[y]?.source.length === 0) others.push(b[y++]!)
    else {
      // segments of the original that the first has come to and the second has not
      let ahead = 0
      do {
        const isBehind = ahead <= 0
        const bead = isBehind ? a[x++]! : b[y++]!
        ;(isBehind ? mine : others).push(bead)
        ahead += isBehind ? bead.source.length : -bead.source.length
      } while (ahead !== 0)
    }
    const confidences = [...mine, ...others].map(({confidence}) => confidence)
    beads.push({
      source: mine.flatMap(({target}) => target),
      target: others.flatMap(({target}) => target),
      confidence: Math.min(...confidences),
    })
    originals.push(mine.flatMap(({source}) => source.map(i => first.source.segments[i]!)))
  }
  return {pair: {source: first.target, target: second.target, beads}, originals}
}
