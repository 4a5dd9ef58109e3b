import type {Span} from '../model/span.js'

/**
 * A text as a format's parser is to see it: what it would stumble over (directives, components, expressions) is blanked
 * unit by unit, so that every offset stays an offset of the original.
 */
export class SourceView {
  private current: string
  private readonly hidden: Uint8Array
  private hidesAny = false

  constructor(readonly original: string) {
    this.hidden = new Uint8Array(original.length)
    // A lone CR becomes LF and the CR of CRLF a space: parsers normalise both and then lose count.
    this.current = original.replace(/\r\n?|[\0\uFEFF]/gu, found =>
      found === '\r' ? '\n' : found === '\r\n' ? ' \n' : ' ',
    )
  }

  /** The text for the parser; as long as the original. */
  get text(): string {
    return this.current
  }

  /** Whether unit `index` was blanked: it is no prose. */
  isHidden(index: number): boolean {
    return this.hidden[index] === 1
  }

  /** Whether any unit of `[start, end)` was blanked. */
  hidesIn(start: number, end: number): boolean {
    return this.hidesAny && this.hidden.subarray(start, end).includes(1)
  }

  /** Blank spans (ascending, not overlapping); `fill` says what the parser sees instead, cut or padded with spaces. */
  hide(spans: readonly (Span & {readonly fill?: string | undefined})[]): void {
    if (spans.length === 0) return
    const parts: string[] = []
    let from = 0
    for (const {start, end, fill = ''} of spans) {
      if (start < from || end <= start) continue
      parts.push(this.current.slice(from, start), blankLike(this.current, start, end, fill))
      this.hidden.fill(1, start, end)
      this.hidesAny = true
      from = end
    }
    parts.push(this.current.slice(from))
    this.current = parts.join('')
  }
}

/** As long as `[start, end)`: `fill` first, then spaces; line breaks stay. */
function blankLike(text: string, start: number, end: number, fill: string): string {
  let blank = fill.slice(0, end - start)
  for (let i = start + blank.length; i < end; i++) blank += text[i] === '\n' ? '\n' : ' '
  return blank
}
