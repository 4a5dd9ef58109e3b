import type {Span} from './span.js'

/** Code as it stands in a text, without its marks. */
export interface CodeSpan extends Span {
  readonly text: string
}

/** What the markup of a text holds besides its blocks of prose. */
export interface Markup {
  /** Code within a line. */
  readonly code: readonly CodeSpan[]
  readonly codeBlocks: readonly CodeSpan[]
  readonly strong: readonly Span[]
  readonly images: readonly Span[]
  readonly headings: readonly Span[]
  readonly items: readonly Span[]
  readonly paragraphs: readonly Span[]
  readonly quotes: readonly Span[]
}
