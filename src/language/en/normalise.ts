import {findInlineMarkup, unitKind} from '../../text/inline-markup.js'
import {MappedText} from '../../text/mapped-text.js'

const quotes = new Set('‘’‚‛`´ʼ＇′')
const doubleQuotes = new Set('“”„‟″＂«»「」『』')
const hyphens = new Set('‐‑‒–—―−﹣－─')
const invisible = new Set('\u00AD\u200B\u200C\u200D\u2060\uFEFF\uFFFD')
const opaque = '\uFFFC'
const white = /\s/u
const compatible = /[\uFB00-\uFB06\uFF01-\uFF5E\u2460-\u2473\u00B2\u00B3\u00B9\u00BC-\u00BE]/u

/** A normalised text with the origin of each of its units in the text it was made from. */
export interface NormalText {
  readonly text: string
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/**
 * The form in which English is compared: straight quotes, dashes as hyphens, half-width letters, no ligatures, each run
 * of white space one space (a line feed for an empty line), no inline markup, an address as one U+FFFC. Case and
 * accents are kept. Cost: linear.
 */
export function normalise(text: string): MappedText {
  const {text: normal, starts, ends} = normalText(text)
  return MappedText.from(normal, starts, ends)
}

/** As {@link normalise}, without the wrapping. */
export function normalText(text: string): NormalText {
  const kinds = findInlineMarkup(text)
  const output = new Output(text.length)
  let gap = 0
  let gapStart = 0
  for (let i = 0; i < text.length; i++) {
    const kind = kinds === undefined ? unitKind.text : kinds[i]!
    if (kind === unitKind.markup) continue
    const unit = text[i]!
    if (invisible.has(unit)) continue
    if (kind === unitKind.break || white.test(unit)) {
      if (gap === 0) gapStart = i
      gap += unit === '\n' ? 1000 : 1
      continue
    }
    if (gap > 0) output.push(gap >= 2000 ? '\n' : ' ', gapStart, i)
    gap = 0
    if (kind === unitKind.opaque) output.push(opaque, i, opaqueEnd(kinds!, i))
    else output.push(foldUnit(unit), i, i + 1)
  }
  if (gap > 0) output.push(' ', gapStart, text.length)
  return output.build()
}

function foldUnit(unit: string): string {
  if (unit < '\u0080') return unit === '`' ? "'" : unit
  if (quotes.has(unit)) return "'"
  if (doubleQuotes.has(unit)) return '"'
  if (hyphens.has(unit)) return '-'
  return compatible.test(unit) ? unit.normalize('NFKC') : unit
}

function opaqueEnd(kinds: Uint8Array, start: number): number {
  let end = start + 1
  while (end < kinds.length && kinds[end] === unitKind.markup) end++
  return end
}

class Output {
  private readonly parts: string[] = []
  private starts: Uint32Array
  private ends: Uint32Array
  private length = 0

  constructor(size: number) {
    this.starts = new Uint32Array(size + 16)
    this.ends = new Uint32Array(size + 16)
  }

  push(text: string, start: number, end: number): void {
    if (this.length + text.length > this.starts.length) this.grow()
    this.parts.push(text)
    for (let i = 0; i < text.length; i++) {
      this.starts[this.length] = start
      this.ends[this.length++] = end
    }
  }

  build(): NormalText {
    return {
      text: this.parts.join(''),
      starts: this.starts.slice(0, this.length),
      ends: this.ends.slice(0, this.length),
    }
  }

  private grow(): void {
    const size = this.starts.length * 2
    const [starts, ends] = [new Uint32Array(size), new Uint32Array(size)]
    starts.set(this.starts)
    ends.set(this.ends)
    this.starts = starts
    this.ends = ends
  }
}
