import type {Span} from '../model/span.js'

/** `[start, end)` of a text was replaced by `text`. */
export interface TextEdit extends Span {
  readonly text: string
}

/** Where `[start, end)` of the text before the edits stands after them. `edits` ascend and do not overlap. */
export function spanAfter({start, end}: Span, edits: readonly TextEdit[]): Span {
  return {start: offsetAfter(start, edits, 'start'), end: offsetAfter(end, edits, 'end')}
}

/** Where `[start, end)` of the text after the edits came from; all of an edit that it touches the inside of. */
export function spanBefore({start, end}: Span, edits: readonly TextEdit[]): Span {
  return {start: offsetBefore(start, edits, 'start'), end: offsetBefore(end, edits, 'end')}
}

/** The new place of each edit's replacement. */
export function replacedSpans(edits: readonly TextEdit[]): Span[] {
  let shift = 0
  return edits.map(({start, end, text}) => {
    const span = {start: start + shift, end: start + shift + text.length}
    shift += text.length - (end - start)
    return span
  })
}

function offsetAfter(offset: number, edits: readonly TextEdit[], side: keyof Span): number {
  let shift = 0
  for (const {start, end, text} of edits) {
    if (offset < start || (offset === start && side === 'start')) break
    if (offset < end) return start + shift + (side === 'start' ? 0 : text.length)
    shift += text.length - (end - start)
  }
  return offset + shift
}

function offsetBefore(offset: number, edits: readonly TextEdit[], side: keyof Span): number {
  let shift = 0
  for (const {start, end, text} of edits) {
    const from = start + shift
    if (offset < from || (offset === from && side === 'end')) break
    const to = from + text.length
    if (offset < to || (offset === to && side === 'end')) return side === 'start' ? start : end
    shift += text.length - (end - start)
  }
  return offset - shift
}
