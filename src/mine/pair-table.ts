/** Numbers for pairs of numbers, in order of their first appearance. Open addressing in typed arrays: 16 bytes a pair. */
export class PairTable {
  private keys = new Float64Array(1 << 12).fill(-1)
  private values = new Int32Array(1 << 12)
  private count = 0

  /** `width`: one more than the greatest second number. */
  constructor(private readonly width: number) {}

  get size(): number {
    return this.count
  }

  /** The number of a pair, a new one if need be. */
  add(first: number, second: number): number {
    const key = first * this.width + second
    const slot = this.slotOf(key)
    if (this.keys[slot] === key) return this.values[slot]!
    this.keys[slot] = key
    this.values[slot] = this.count++
    if (2 * this.count > this.keys.length) this.grow()
    return this.count - 1
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1
    let slot = (Math.imul(key % 0x7fffffff, 0x9e3779b1) ^ Math.floor(key / 0x7fffffff)) & mask
    while (this.keys[slot] !== -1 && this.keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const {keys, values} = this
    this.keys = new Float64Array(2 * keys.length).fill(-1)
    this.values = new Int32Array(2 * keys.length)
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === -1) continue
      const slot = this.slotOf(keys[i]!)
      this.keys[slot] = keys[i]!
      this.values[slot] = values[i]!
    }
  }
}
