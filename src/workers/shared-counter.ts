/** A counter that threads share: each of them takes the next number without asking the others. */
export class SharedCounter {
  private readonly cells: Int32Array

  constructor(readonly buffer: SharedArrayBuffer = new SharedArrayBuffer(4)) {
    this.cells = new Int32Array(buffer)
  }

  /** The next number, from 0; no two callers get the same. */
  next(): number {
    return Atomics.add(this.cells, 0, 1)
  }
}
