import type {Span} from '../model/span.js'

/** One delimiter of inline markup: the `**` that opens, the `](url)` or `</em>` that closes. */
export interface MarkupToken extends Span {
  readonly side: 'open' | 'close'
}

/**
 * Widen `span` over the opening tokens before it and the closing tokens after it, white space between them included,
 * without leaving `within`. `tokens` must be in ascending order. Cost: O(log tokens + those taken).
 */
export function widenOverMarkup(span: Span, tokens: readonly MarkupToken[], text: string, within: Span): Span {
  let {start, end} = span
  for (let i = firstFrom(tokens, start) - 1; i >= 0; i--) {
    const token = tokens[i]!
    if (token.end > start) continue
    if (token.side !== 'open' || token.start < within.start || !isBlank(text, token.end, start)) break
    start = token.start
  }
  for (let i = firstFrom(tokens, end); i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.side !== 'close' || token.end > within.end || !isBlank(text, end, token.start)) break
    end = token.end
  }
  return {start, end}
}

/** Index of the first token that starts at or after `offset`. */
function firstFrom(tokens: readonly MarkupToken[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (tokens[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text[i]!.trim() !== '') return false
  return true
}
