import type {Span} from '../model/span.js'

/**
 * A text made from another one (markup removed, width folded, …) that knows for each of its UTF-16 code units
 * which units of the original it stands for. Immutable; 8 bytes a unit, none for a plain slice.
 */
export class MappedText {
  private constructor(
    readonly text: string,
    /** Origins of the units from `offset` on; undefined for a slice, which begins at `offset` of the original. */
    private readonly map: UnitMap | undefined,
    private readonly offset: number,
  ) {}

  /** The slice `[start, end)` of `original` as it is. Cost: O(1). */
  static slice(original: string, start = 0, end = original.length): MappedText {
    return new MappedText(original.slice(start, end), undefined, start)
  }

  /** From runs in ascending order; each unit of a run whose text differs from its origin stands for the whole origin. */
  static build(runs: Iterable<MappedRun>): MappedText {
    const builder = new MappedTextBuilder()
    for (const run of runs) builder.append(run.text, run.start, run.end)
    return builder.build()
  }

  /** Wrap arrays that were filled elsewhere: `starts[i]` and `ends[i]` are the origin of unit `i`. */
  static from(text: string, starts: Uint32Array, ends: Uint32Array): MappedText {
    return new MappedText(text, {starts, ends}, 0)
  }

  /** One after the other; `joiner(before, after)` gives what stands between two parts (it maps to the gap between them). */
  static join(parts: readonly MappedText[], joiner: (before: string, after: string) => string): MappedText {
    if (parts.length === 1) return parts[0]!
    const builder = new MappedTextBuilder()
    let before: MappedText | undefined
    for (const part of parts) {
      if (part.length === 0) continue
      if (before !== undefined) {
        const end = before.endOf(before.length - 1)
        builder.append(joiner(before.text, part.text), end, Math.max(end, part.startOf(0)))
      }
      for (let i = 0; i < part.length; i++) builder.append(part.text[i]!, part.startOf(i), part.endOf(i))
      before = part
    }
    return builder.build()
  }

  get length(): number {
    return this.text.length
  }

  /** Span in the original of `[start, end)` of this text; an empty span maps to the empty place before unit `start`. */
  originalSpan(start: number, end: number): Span {
    if (this.text.length === 0) return {start: 0, end: 0}
    if (start >= end) {
      const place = start < this.text.length ? this.startOf(start) : this.endOf(this.text.length - 1)
      return {start: place, end: place}
    }
    return {start: this.startOf(start), end: this.endOf(end - 1)}
  }

  /** Spans of this text with what else is known of them, moved to the original. */
  inOriginal<T extends Span>(spans: readonly T[]): readonly T[] {
    if (this.map === undefined && this.offset === 0) return spans
    return spans.map(span => ({...span, ...this.originalSpan(span.start, span.end)}))
  }

  originalStart(index: number): number {
    return this.originalSpan(index, index + 1).start
  }

  /** The part `[start, end)`, still mapped to the original. Cost: O(1), arrays are shared. */
  part(start: number, end: number): MappedText {
    return new MappedText(this.text.slice(start, end), this.map, this.offset + start)
  }

  /** Put a map from this text to `derived` behind this one: `derived` (mapped to this text) becomes mapped to the original. */
  compose(derived: MappedText): MappedText {
    const starts = new Uint32Array(derived.text.length)
    const ends = new Uint32Array(derived.text.length)
    for (let i = 0; i < derived.text.length; i++) {
      starts[i] = this.startOf(derived.startOf(i))
      ends[i] = this.endOf(derived.endOf(i) - 1)
    }
    return new MappedText(derived.text, {starts, ends}, 0)
  }

  private startOf(index: number): number {
    return this.map === undefined ? this.offset + index : this.map.starts[this.offset + index]!
  }

  private endOf(index: number): number {
    return this.map === undefined ? this.offset + index + 1 : this.map.ends[this.offset + index]!
  }
}

/** The origin of each unit. */
interface UnitMap {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** A piece of a mapped text: `text` stands for `[start, end)` of the original. */
export interface MappedRun extends Span {
  readonly text: string
}

/** Collects runs in ascending order of the original. */
export class MappedTextBuilder {
  private readonly parts: string[] = []
  private readonly starts: number[] = []
  private readonly ends: number[] = []

  /** `text` for `[start, end)`: unit by unit when the lengths agree, else each unit stands for the whole span. */
  append(text: string, start: number, end: number): this {
    this.parts.push(text)
    const exact = text.length === end - start
    for (let i = 0; i < text.length; i++) {
      this.starts.push(exact ? start + i : start)
      this.ends.push(exact ? start + i + 1 : end)
    }
    return this
  }

  get length(): number {
    return this.starts.length
  }

  build(): MappedText {
    return MappedText.from(this.parts.join(''), new Uint32Array(this.starts), new Uint32Array(this.ends))
  }
}
