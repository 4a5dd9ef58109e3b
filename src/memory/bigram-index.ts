const buckets = 1 << 16

/** Texts by number, frozen: sorted by length, with the places of each pair of neighbouring characters. */
interface Layer {
  /** Number of each text, shortest text first. */
  readonly ids: Int32Array
  /** `lengths[rank]` is the length of the text of that rank. */
  readonly lengths: Int32Array
  /** Ranks by bucket: those of bucket b are `ranks[starts[b]]` to `ranks[starts[b + 1] - 1]`, ascending. */
  readonly starts: Int32Array
  readonly ranks: Int32Array
}

export interface Sharing {
  readonly id: number
  /** At most so many pairs are shared. */
  readonly shared: number
}

/**
 * Which texts share many pairs of neighbouring characters with a query. Pairs fall into 65,536 buckets, so a number may
 * be too high and is never too low: a filter that loses nothing.
 *
 * Texts lie in layers of falling size that are merged as they grow (Bentley & Saxe 1980), so that adding one costs
 * O(length · log n) on average and a search looks at few layers.
 */
export class BigramIndex {
  private readonly texts: string[] = []
  private readonly layers: Layer[] = []
  private layered = 0
  private counts = new Uint16Array(1024)

  /** Add the next text; its number is how many were added before it. */
  add(text: string): void {
    this.texts.push(text)
  }

  /**
   * Texts of at least `shortest` and at most `longest` characters that may share `needed(length of the text)` pairs.
   * `needed` must not fall with the length. Cost: O(texts that have one of its pairs).
   */
  sharing(text: string, shortest: number, longest: number, needed: (length: number) => number): Sharing[] {
    this.settle()
    const found: Sharing[] = []
    const pairs = new Set<number>()
    eachPair(text, bucket => void pairs.add(bucket))
    for (const layer of this.layers) this.search(layer, pairs, shortest, longest, needed, found)
    return found
  }

  private settle(): void {
    let from = this.layered
    if (from === this.texts.length) return
    for (let last = this.layers.at(-1); last !== undefined; last = this.layers.at(-1)) {
      if (last.ids.length > 2 * (this.texts.length - from)) break
      from -= last.ids.length
      this.layers.pop()
    }
    this.layers.push(buildLayer(this.texts, from))
    this.layered = this.texts.length
  }

  private search(
    layer: Layer,
    pairs: ReadonlySet<number>,
    shortest: number,
    longest: number,
    needed: (length: number) => number,
    found: Sharing[],
  ): void {
    const {lengths, ids, starts, ranks} = layer
    const first = lowerBound(lengths, 0, lengths.length, shortest)
    const end = lowerBound(lengths, first, lengths.length, longest + 1)
    if (first === end) return
    if (this.counts.length < end - first) this.counts = new Uint16Array(end - first)
    const {counts} = this
    counts.fill(0, 0, end - first)
    for (const bucket of pairs) {
      const last = starts[bucket + 1]!
      for (let k = lowerBound(ranks, starts[bucket]!, last, first); k < last; k++) {
        const rank = ranks[k]!
        if (rank >= end) break
        counts[rank - first]!++
      }
    }
    let length = -1
    let least = 0
    for (let rank = first; rank < end; rank++) {
      if (lengths[rank]! !== length) {
        length = lengths[rank]!
        least = Math.max(1, needed(length))
      }
      const count = counts[rank - first]!
      if (count >= least) found.push({id: ids[rank]!, shared: count})
    }
  }
}

function buildLayer(texts: readonly string[], from: number): Layer {
  const count = texts.length - from
  const ids = Int32Array.from({length: count}, (_, i) => from + i)
  ids.sort((a, b) => texts[a]!.length - texts[b]!.length || a - b)
  const lengths = Int32Array.from(ids, id => texts[id]!.length)
  const starts = new Int32Array(buckets + 2)
  for (const id of ids) eachPair(texts[id]!, bucket => void starts[bucket + 2]!++)
  for (let bucket = 2; bucket < starts.length; bucket++) starts[bucket]! += starts[bucket - 1]!
  const ranks = new Int32Array(starts[buckets + 1]!)
  for (const [rank, id] of ids.entries())
    eachPair(texts[id]!, bucket => {
      ranks[starts[bucket + 1]!++] = rank
    })
  return {ids, lengths, starts, ranks}
}

function eachPair(text: string, visit: (bucket: number) => void): void {
  for (let i = 1; i < text.length; i++) {
    const [first, second] = [text.charCodeAt(i - 1), text.charCodeAt(i)]
    visit((Math.imul(first, 0x9e37) + Math.imul(second, 0x85eb) + (first >>> 7)) & (buckets - 1))
  }
}

/** First index in `[from, to)` whose value is at least `value`. */
function lowerBound(values: Int32Array, from: number, to: number, value: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
