import {stringOfUnits} from '../../text/code-units.js'
import {findInlineMarkup, unitKind} from '../../text/inline-markup.js'
import {MappedText} from '../../text/mapped-text.js'
import {blank, dropped, normalCharacters} from './normal-characters.js'

const dash = 0x2d
const opaque = 0xfffc
const lineFeed = 0x0a

/** A normalised text with the origin of each of its units in the text it was made from. */
export interface NormalText {
  readonly text: string
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/**
 * The form in which Chinese is compared: Simplified, half-width, dashes as one hyphen, quotes, book-title marks, inline
 * markup and white space left out (but one space between Latin words, and a line feed for an empty line). An address
 * is one U+FFFC. Case is kept. Cost: linear.
 */
export function normalise(text: string): MappedText {
  const {text: normal, starts, ends} = normalText(text)
  return MappedText.from(normal, starts, ends)
}

/** As {@link normalise}, without the wrapping. */
export function normalText(text: string): NormalText {
  const codes = normalCharacters()
  const kinds = findInlineMarkup(text)
  const units = new Uint16Array(text.length)
  const starts = new Uint32Array(text.length)
  const ends = new Uint32Array(text.length)
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
        units[length] = between
        starts[length] = ends[length - 1]!
        ends[length++] = i
      }
    }
    gap = 0
    units[length] = code
    starts[length] = i
    ends[length++] = kind === unitKind.opaque ? opaqueEnd(kinds!, i) : i + 1
  }
  return {
    text: stringOfUnits(units, length),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  }
}

function opaqueEnd(kinds: Uint8Array, start: number): number {
  let end = start + 1
  while (end < kinds.length && kinds[end] === unitKind.markup) end++
  return end
}

/** ASCII letters and digits. */
export function isLatin(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}
