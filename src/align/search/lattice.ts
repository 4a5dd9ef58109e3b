import type {Band} from './band.js'

/**
 * Every bead between two active nodes of a band, one column each, ascending by the node where it starts. A bead always
 * leads to a later node.
 */
export interface Lattice {
  readonly band: Band
  readonly count: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly types: Uint8Array
  /** Log score. */
  readonly scores: Float32Array
}

/** Collects beads in order. */
export class BeadList {
  private count = 0
  private from = new Int32Array(4096)
  private to = new Int32Array(4096)
  private types = new Uint8Array(4096)
  private scores = new Float32Array(4096)

  add(from: number, to: number, type: number, score: number): void {
    if (this.count === this.from.length) this.grow()
    this.from[this.count] = from
    this.to[this.count] = to
    this.types[this.count] = type
    this.scores[this.count++] = score
  }

  lattice(band: Band): Lattice {
    const {count} = this
    const {from, to, types, scores} = this
    return {
      band,
      count,
      from: from.subarray(0, count),
      to: to.subarray(0, count),
      types: types.subarray(0, count),
      scores: scores.subarray(0, count),
    }
  }

  private grow(): void {
    const size = 2 * this.count
    const double = <T extends Int32Array | Uint8Array | Float32Array>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    this.from = double(this.from, new Int32Array(size))
    this.to = double(this.to, new Int32Array(size))
    this.types = double(this.types, new Uint8Array(size))
    this.scores = double(this.scores, new Float32Array(size))
  }
}
