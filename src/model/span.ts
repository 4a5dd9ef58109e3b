/** Half-open range `[start, end)` in UTF-16 code units of the text it belongs to (the decoded file, unless said otherwise). */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span with the exact slice it covers. */
export interface TextSpan extends Span {
  readonly text: string
}

/** `[start, end)` of a text becomes `text`. */
export interface TextReplacement extends Span {
  readonly text: string
}
