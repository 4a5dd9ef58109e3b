/** A place as people count: line and column from 1, the column in UTF-16 code units. */
export interface LineColumn {
  readonly line: number
  readonly column: number
}

/** Finds line and column of offsets in a text; lines end with LF, CRLF or CR. Building: O(length); a look-up: O(log lines). */
export class LineIndex {
  private readonly starts: readonly number[]

  constructor(readonly text: string) {
    const starts = [0]
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
    }
    this.starts = starts
  }

  get lineCount(): number {
    return this.starts.length
  }

  /** `offset` is brought into the text first. */
  position(offset: number): LineColumn {
    const place = Math.min(Math.max(offset, 0), this.text.length)
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.starts[middle]! <= place) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: place - this.starts[low]! + 1}
  }

  /** Offset where a line (from 1) begins. */
  lineStart(line: number): number {
    return this.starts[Math.min(Math.max(line, 1), this.starts.length) - 1]!
  }
}
