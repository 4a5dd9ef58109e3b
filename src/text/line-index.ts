/** Line and column from 1; the column counts UTF-16 code units. */
export interface LineColumn {
  readonly line: number
  readonly column: number
}

/** Offsets of a text as lines and columns; CRLF, CR and LF each end a line. Building costs O(length), a look-up O(log lines). */
export class LineIndex {
  private readonly starts: readonly number[]

  constructor(private readonly text: string) {
    const starts = [0]
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) starts.push(i + 1)
    }
    this.starts = starts
  }

  get lineCount(): number {
    return this.starts.length
  }

  /** Where `offset` stands; offsets outside the text are moved to its nearest end. */
  place(offset: number): LineColumn {
    const at = Math.min(Math.max(offset, 0), this.text.length)
    let low = 0
    let high = this.starts.length
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (this.starts[middle]! <= at) low = middle
      else high = middle
    }
    return {line: low + 1, column: at - this.starts[low]! + 1}
  }

  /** Offset at which `line` (from 1) begins; undefined where there is no such line. */
  lineStart(line: number): number | undefined {
    return this.starts[line - 1]
  }

  /** Line `line` (from 1) without its end; undefined where there is no such line. */
  line(line: number): string | undefined {
    const start = this.starts[line - 1]
    if (start === undefined) return
    return this.text.slice(start, this.starts[line] ?? this.text.length).replace(/[\r\n]+$/u, '')
  }
}
