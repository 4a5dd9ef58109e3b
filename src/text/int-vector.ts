/** A list of whole numbers of 32 bits that grows without an object a number. */
export class IntVector {
  private buffer = new Int32Array(256)
  length = 0

  push(value: number): void {
    if (this.length === this.buffer.length) {
      const wide = new Int32Array(2 * this.length)
      wide.set(this.buffer)
      this.buffer = wide
    }
    this.buffer[this.length++] = value
  }

  at(index: number): number {
    return this.buffer[index]!
  }

  /** Shares the memory of the list, which is not to grow any more. */
  all(): Int32Array {
    return this.buffer.subarray(0, this.length)
  }
}
