import {stringOfUnits} from '../../text/code-units.js'
import {findInlineMarkup, unitKind} from '../../text/inline-markup.js'
import {MappedText} from '../../text/mapped-text.js'

/** A normalised text with the origin of each of its units in the text it was made from; undefined where each stands in its own place. */
export interface NormalText {
  readonly text: string
  readonly map: {readonly starts: Uint32Array; readonly ends: Uint32Array} | undefined
}

const dropped = 0xffff
const opaque = 0xfffc
const blank = 0x20
const lineFeed = 0x0a
let table: Uint16Array | undefined

/**
 * The form in which words of a script with spaces are compared: straight quotes, dashes as hyphens, half-width letters, no ligatures, each run
 * of white space one space (a line feed for an empty line), no inline markup, an address as one U+FFFC. Case and
 * accents are kept. Cost: linear.
 */
export function normalise(text: string): MappedText {
  const {text: normal, map} = normalText(text)
  return map === undefined ? MappedText.slice(normal) : MappedText.from(normal, map.starts, map.ends)
}

/** As {@link normalise}, without the wrapping. */
export function normalText(text: string): NormalText {
  return sameLengthText(text) ?? foldedText(text)
}

/** The quick way for the many texts in which each unit stands for itself or for one other; undefined for the rest. */
function sameLengthText(text: string): NormalText | undefined {
  const codes = normalCharacters()
  const {length} = text
  let changed = false
  let before = blank
  for (let i = 0; i < length; i++) {
    const original = text.charCodeAt(i)
    const code = codes[original]!
    if (code === dropped || code === 0 || (code === blank && before === blank)) return
    if (code !== original) changed = true
    before = code
  }
  if (length === 0 || before === blank || findInlineMarkup(text) !== undefined) return
  return {text: changed ? mapped(text, codes) : text, map: undefined}
}

function mapped(text: string, codes: Uint16Array): string {
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = codes[text.charCodeAt(i)]!
  return stringOfUnits(units, units.length)
}

function foldedText(text: string): NormalText {
  const codes = normalCharacters()
  const kinds = findInlineMarkup(text)
  const output = new Output(text.length + 16)
  let gap = 0
  let gapStart = 0
  for (let i = 0; i < text.length; i++) {
    const kind = kinds === undefined ? unitKind.text : kinds[i]!
    if (kind === unitKind.markup) continue
    const original = text.charCodeAt(i)
    const code = kind === unitKind.text ? codes[original]! : kind === unitKind.opaque ? opaque : blank
    if (code === dropped) continue
    if (code === blank) {
      if (gap === 0) gapStart = i
      gap += original === lineFeed ? 1000 : 1
      continue
    }
    if (gap > 0) output.push(gap >= 2000 ? lineFeed : blank, gapStart, i)
    gap = 0
    if (kind === unitKind.opaque) output.push(opaque, i, opaqueEnd(kinds!, i))
    else if (code === 0) for (const unit of expanded(original)) output.push(unit, i, i + 1)
    else output.push(code, i, i + 1)
  }
  if (gap > 0) output.push(blank, gapStart, text.length)
  return output.build()
}

function opaqueEnd(kinds: Uint8Array, start: number): number {
  let end = start + 1
  while (end < kinds.length && kinds[end] === unitKind.markup) end++
  return end
}

/** Folded code of every code unit; 0 for a ligature, which becomes several. Built once, 128 KB. */
function normalCharacters(): Uint16Array {
  if (table !== undefined) return table
  const codes = new Uint16Array(0x10000)
  for (let code = 1; code < codes.length; code++) codes[code] = code
  codes[0] = dropped
  for (let code = 0xff01; code <= 0xff5e; code++) codes[code] = code - 0xfee0
  for (let code = 0xfb00; code <= 0xfb06; code++) codes[code] = 0
  set(codes, '‘’‚‛`´ʼ＇′', 0x27)
  set(codes, '“”„‟″＂«»「」『』', 0x22)
  set(codes, '‐‑‒–—―−﹣－─', 0x2d)
  set(
    codes,
    ' \t\n\r\f\v\u00A0\u1680\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\u2028\u2029',
    blank,
  )
  set(codes, '\u00AD\u200B\u200C\u200D\u2060\uFEFF\uFFFD', dropped)
  set(codes, '\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069', dropped)
  table = codes
  return codes
}

function set(codes: Uint16Array, characters: string, code: number): void {
  for (let i = 0; i < characters.length; i++) codes[characters.charCodeAt(i)] = code
}

function expanded(code: number): number[] {
  const text = String.fromCharCode(code).normalize('NFKC')
  return Array.from({length: text.length}, (_, i) => text.charCodeAt(i))
}

/** Units with their origins, in arrays that grow. */
class Output {
  private units: Uint16Array<ArrayBuffer>
  private starts: Uint32Array<ArrayBuffer>
  private ends: Uint32Array<ArrayBuffer>
  private length = 0

  constructor(size: number) {
    this.units = new Uint16Array(size)
    this.starts = new Uint32Array(size)
    this.ends = new Uint32Array(size)
  }

  push(code: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow()
    this.units[this.length] = code
    this.starts[this.length] = start
    this.ends[this.length++] = end
  }

  build(): NormalText {
    return {
      text: stringOfUnits(this.units, this.length),
      map: {starts: this.starts.subarray(0, this.length), ends: this.ends.subarray(0, this.length)},
    }
  }

  private grow(): void {
    const size = this.units.length * 2
    const {units, starts, ends} = this
    this.units = new Uint16Array(size)
    this.starts = new Uint32Array(size)
    this.ends = new Uint32Array(size)
    this.units.set(units)
    this.starts.set(starts)
    this.ends.set(ends)
  }
}
