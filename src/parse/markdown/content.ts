/**
 * The text of a leaf block: its lines without what stands before them, joined by line feeds, and where each unit of it
 * stands in the source.
 */
export class Content {
  private line = 0

  private constructor(
    readonly text: string,
    /** Where each line begins in the text, and where in the source. */
    private readonly begins: readonly number[],
    private readonly places: readonly number[],
  ) {}

  /** `lines` are start and end of each line in turn, without the line feed. Cost: linear in them. */
  static of(source: string, lines: readonly number[]): Content {
    const begins: number[] = []
    const places: number[] = []
    const parts: string[] = []
    let length = 0
    let from = 0
    for (let i = 0; i < lines.length; i += 2) {
      const end = lines[i + 1]!
      if (i === 0 || lines[i] !== lines[i - 1]! + 1) {
        if (i > 0) parts.push(source.slice(from, lines[i - 1]))
        from = lines[i]!
        begins.push(length)
        places.push(from)
      }
      length += end - lines[i]! + 1
    }
    parts.push(source.slice(from, lines.at(-1)))
    return new Content(parts.length === 1 ? parts[0]! : parts.join('\n'), begins, places)
  }

  /** The place of unit `index` in the source. Quick where indexes come about in order. */
  at(index: number): number {
    const {begins} = this
    while (index < begins[this.line]!) this.line--
    while (this.line + 1 < begins.length && index >= begins[this.line + 1]!) this.line++
    return this.places[this.line]! + index - begins[this.line]!
  }

  /** The place behind the unit before `index`, which may be the end of a line. */
  endAt(index: number): number {
    return index === 0 ? this.at(0) : this.at(index - 1) + 1
  }
}
