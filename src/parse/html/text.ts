import type {Span} from '../../model/span.js'
import {characterReferenceAt} from '../../text/character-reference.js'
import type {InlineText} from '../../text/inline-text.js'
import type {SourceView} from '../source-view.js'

/** Add the text of a node: `value` is what the parser made of `[start, end)` of the view. */
export function appendDecodedText(inline: InlineText, view: SourceView, {start, end}: Span, value: string): void {
  const {text} = view
  let at = 0
  for (let i = start; i < end && at < value.length; ) {
    const reference = text[i] === '&' ? characterReferenceAt(text, i, value, at) : undefined
    if (reference !== undefined) {
      inline.replacement(reference.text, i, i + reference.length)
      at += reference.text.length
      i += reference.length
      continue
    }
    if (text[i] === value[at]) {
      if (text[i] === '\n') inline.lineBreak(i, i + 1)
      else if (!view.isHidden(i)) inline.slice(view.original, i, i + 1)
      at++
    }
    i++
  }
}
