import {stringOfUnits} from '../../../text/code-units.js'
import {findInlineMarkup, unitKind} from '../../../text/inline-markup.js'
import {MappedText} from '../../../text/mapped-text.js'
import {blank, dropped, normalCharacters} from './normal-characters.js'

const dash = 0x2d
const opaque = 0xfffc
const lineFeed = 0x0a

/**
 * A normalised text with the origin of each of its units in the text it was made from. Plain lists: texts are sentences and
 * terms, for which typed arrays take longer to make than to fill.
 */
export interface NormalText {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/**
 * The form in which Chinese is compared: Simplified, half-width, dashes as one hyphen, quotes, book-title marks, inline
 * markup and white space left out (but one space between Latin words, and a line feed for an empty line). An address
 * is one U+FFFC. Case is kept. Cost: linear.
 */
export function normalise(text: string): MappedText {
  const {text: normal, starts, ends} = normalText(text)
  return MappedText.from(normal, new Uint32Array(starts), new Uint32Array(ends))
}

/** As {@link normalise}, without the wrapping. */
export function normalText(text: string): NormalText {
  const codes = normalCharacters()
  const kinds = findInlineMarkup(text)
  if (scratch.length < 2 * text.length) scratch = new Uint16Array(4 * text.length)
  const units = scratch
  const starts: number[] = []
  const ends: number[] = []
  let length = 0
  let gap = 0
  for (let i = 0; i < text.length; i++) {
    const kind = kinds === undefined ? unitKind.text : kinds[i]!
    if (kind === unitKind.markup) continue
    const code = kind === unitKind.opaque ? opaque : kind === unitKind.break ? blank : codes[text.charCodeAt(i)]!
    if (code === dropped) continue
    if (code === blank) {
      gap += text.charCodeAt(i) === lineFeed ? 1000 : 1
      continue
    }
    if (code === dash && length > 0 && units[length - 1] === dash && gap === 0) {
      ends[length - 1] = i + 1
      continue
    }
    if (gap > 0 && length > 0) {
      const between = gap >= 2000 ? lineFeed : isLatin(units[length - 1]!) && isLatin(code) ? blank : 0
      if (between !== 0) {
        starts.push(ends[length - 1]!)
        ends.push(i)
        units[length++] = between
      }
    }
    gap = 0
    starts.push(i)
    ends.push(kind === unitKind.opaque ? opaqueEnd(kinds!, i) : i + 1)
    units[length++] = code
  }
  return {text: stringOfUnits(units, length), starts, ends}
}

/** Units of the text at hand, used again and again. */
let scratch = new Uint16Array(1024)

function opaqueEnd(kinds: Uint8Array, start: number): number {
  let end = start + 1
  while (end < kinds.length && kinds[end] === unitKind.markup) end++
  return end
}

/** ASCII letters and digits. */
export function isLatin(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}
