/** Bits of a block: JavaScript's bitwise operators work on 32. */
const width = 32

/**
 * Levenshtein distances from one text, in UTF-16 code units.
 *
 * Method: bit vectors in blocks, Myers 1999 (JACM 46:3) as in Hyyrö 2003 (Nordic Journal of Computing 10:1). Cost: building
 * O(m); a distance O(n · m / 32).
 */
export class DistanceMeter {
  private readonly blocks: number
  private readonly places = new Map<number, Int32Array>()
  private readonly none: Int32Array
  private readonly plus: Int32Array
  private readonly minus: Int32Array

  constructor(private readonly text: string) {
    this.blocks = Math.max(1, Math.ceil(text.length / width))
    this.none = new Int32Array(this.blocks)
    this.plus = new Int32Array(this.blocks)
    this.minus = new Int32Array(this.blocks)
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      let places = this.places.get(unit)
      if (places === undefined) {
        places = new Int32Array(this.blocks)
        this.places.set(unit, places)
      }
      places[i >>> 5]! |= 1 << (i & 31)
    }
  }

  /** The distance to `other`; `limit + 1` as soon as it must be greater than `limit`. */
  to(other: string, limit = Number.POSITIVE_INFINITY): number {
    const {length} = this.text
    if (length === 0) return Math.min(other.length, limit + 1)
    if (Math.abs(length - other.length) > limit) return limit + 1
    this.plus.fill(-1)
    this.minus.fill(0)
    let distance = length
    for (let j = 0; j < other.length; j++) {
      distance += this.column(this.places.get(other.charCodeAt(j)) ?? this.none)
      if (distance - (other.length - 1 - j) > limit) return limit + 1
    }
    return distance
  }

  /** Go on by one unit of the other text; gives how the distance of the whole text changes. */
  private column(places: Int32Array): number {
    const {plus, minus, blocks} = this
    const lastBit = 1 << ((this.text.length - 1) & 31)
    let carry = 1
    for (let block = 0; block < blocks; block++) {
      const up = plus[block]!
      const down = minus[block]!
      let equal = places[block]!
      const vertical = equal | down
      if (carry < 0) equal |= 1
      const horizontal = (((equal & up) + up) ^ up) | equal
      let rise = down | ~(horizontal | up)
      let fall = up & horizontal
      const high = block === blocks - 1 ? lastBit : 1 << 31
      const out = (rise & high) !== 0 ? 1 : (fall & high) !== 0 ? -1 : 0
      rise <<= 1
      fall <<= 1
      if (carry < 0) fall |= 1
      else if (carry > 0) rise |= 1
      plus[block] = fall | ~(vertical | rise)
      minus[block] = rise & vertical
      carry = out
    }
    return carry
  }
}

/** The distance of two texts, see {@link DistanceMeter}; make a meter to compare one text with many. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  return new DistanceMeter(a).to(b, limit)
}
