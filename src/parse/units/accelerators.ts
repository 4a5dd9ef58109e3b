import type {Span} from '../../model/span.js'
import type {MappedText} from '../../text/mapped-text.js'

/** `_` or `&` before a letter, or with its letter in brackets behind the text, is the key that opens a menu. */
export function accelerators(content: MappedText): Span[] {
  const {text} = content
  const found = [...text.matchAll(/[(（][_&][\p{L}\p{N}][)）]|(?<![\p{N}_&])[_&](?=[\p{L}\p{N}])(?!\w{1,8};)/gu)]
  const [only] = found
  if (found.length !== 1 || only === undefined) return []
  const isInWord = only[0].length === 1 && /\p{L}/u.test(text[only.index - 1] ?? ' ')
  if (isInWord && !/^\p{Lu}\p{Ll}*_\p{Ll}+(?:\s|\.{3}|…|$)/u.test(text.slice(text.lastIndexOf(' ', only.index) + 1)))
    return []
  return [content.originalSpan(only.index, only.index + only[0].length)]
}
