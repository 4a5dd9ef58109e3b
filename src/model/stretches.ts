import type {AlignedPair} from './alignment.js'

/** What of an original and its translations stands between two places where no bead is cut. */
export interface Stretch {
  /** Indices of the segments of the original, then of each translation; ascending and consecutive. */
  readonly sides: readonly (readonly number[])[]
  /** Indices of the beads of each pair. */
  readonly beads: readonly (readonly number[])[]
}

/**
 * The smallest stretches of one original and its translations in which no bead of any pair is cut; of one pair, its beads. All pairs have
 * to have the same segments as their source. What a translation adds is a stretch by itself. Cost: linear.
 */
export function stretchesOf(pairs: readonly Pick<AlignedPair, 'beads'>[]): Stretch[] {
  const stretches: Stretch[] = []
  const next = pairs.map(() => 0)
  const bead = (pair: number) => pairs[pair]!.beads[next[pair]!]
  for (;;) {
    const open = [...pairs.keys()].filter(pair => bead(pair) !== undefined)
    if (open.length === 0) return stretches
    const from = [...next]
    const added = open.find(pair => bead(pair)!.source.length === 0)
    if (added === undefined) takeTogether()
    else next[added]!++
    const beads = pairs.map((_, pair) => indices(from[pair]!, next[pair]!))
    const own = beads.map((taken, pair) => taken.map(index => pairs[pair]!.beads[index]!))
    const sides = [own[0]!.flatMap(({source}) => source), ...own.map(taken => taken.flatMap(({target}) => target))]
    stretches.push({sides, beads})
  }

  /** Go on in the pair that is behind until all have come to the same segment of the original. */
  function takeTogether(): void {
    const reached = pairs.map(() => 0)
    do {
      const behind = reached.indexOf(Math.min(...reached))
      reached[behind]! += bead(behind)!.source.length
      next[behind]!++
    } while (reached.some(count => count !== reached[0]))
  }
}

function indices(from: number, to: number): number[] {
  return Array.from({length: to - from}, (_, i) => from + i)
}
