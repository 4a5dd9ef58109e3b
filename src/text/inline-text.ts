import {MappedText} from './mapped-text.js'
import type {MarkupToken} from './markup-token.js'

type Joiner = (before: string, after: string) => string

/** What a reader sees as one space where several stand, or one that is no space; NBSP and U+3000 are characters of their own. */
const unsettled = / {2}|[\t\n\f\v\u2028\u2029]/u
/** A run of white space that is more than one space. */
const unsettledRun = /[ \t\n\f\v\u2028\u2029]{2,}|[\t\n\f\v\u2028\u2029]/gu

/** Units that no reader sees: controls, BOM, soft hyphen, zero-width space, word joiner, U+FFFD; and those that may be half of a pair. */
const unseen = /[\u0000-\u0008\u000D-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u2060\uFEFF\uFFFC\uFFFD]|\p{Cs}/u

/** A stretch of the source as it stands, or, as `text`, what stands for it as a whole. */
interface Piece {
  readonly text: string | undefined
  readonly start: number
  end: number
}

/**
 * Collects what a reader sees of one block with its origin, piece by piece, and the inline markup around it. White space
 * and line breaks are settled in {@link finish}, when the language of the block is known.
 */
export class InlineText {
  private readonly pieces: Piece[] = []
  private source = ''
  private units = 0
  /** The text, once asked for, until more is collected. */
  private joined: string | undefined
  readonly markup: MarkupToken[] = []

  /** `[start, end)` of `source`, the same for all of a block, as it stands. */
  slice(source: string, start: number, end: number): this {
    this.source = source
    let from = start
    for (let i = start; i < end; i++) {
      const code = source.charCodeAt(i)
      if (!mayBeUnseen(code) || !unseen.test(source[i]!) || isPaired(source, i, code)) continue
      this.keep(from, i)
      if (source[i] === '\r' && source[i + 1] !== '\n') this.push('\n', i, i + 1)
      from = i + 1
    }
    this.keep(from, end)
    return this
  }

  /** `text` in place of `[start, end)`: what a character reference or a macro stands for. */
  replacement(text: string, start: number, end: number): this {
    const seen = new InlineText().slice(text, 0, text.length).text
    return seen === '' ? this : this.push(seen, start, end)
  }

  /** A line break of the source. */
  lineBreak(start: number, end: number): this {
    return this.push('\n', start, end)
  }

  /** A line break that the reader sees; U+2028 in {@link text}. */
  hardBreak(start: number, end: number): this {
    return this.push('\u2028', start, end)
  }

  open(start: number, end: number): this {
    if (end > start) this.markup.push({start, end, side: 'open'})
    return this
  }

  close(start: number, end: number): this {
    if (end > start) this.markup.push({start, end, side: 'close'})
    return this
  }

  /** Everything collected so far, line breaks as `\n`, hard ones as U+2028. */
  get text(): string {
    if (this.joined === undefined) {
      let text = ''
      for (let k = 0; k < this.pieces.length; k++) text += this.textOf(this.pieces[k]!)
      this.joined = text
    }
    return this.joined
  }

  get length(): number {
    return this.units
  }

  get isBlank(): boolean {
    return this.text.trim() === ''
  }

  /** Origin of unit `index`. */
  start(index: number): number {
    let first = 0
    for (let k = 0; k < this.pieces.length; k++) {
      const piece = this.pieces[k]!
      const length = lengthOf(piece)
      if (index < first + length) return piece.text === undefined ? piece.start + index - first : piece.start
      first += length
    }
    return this.pieces.at(-1)?.end ?? 0
  }

  /** The part `[from, to)` of the collected units with the markup that stands there. */
  part(from: number, to: number): InlineText {
    const part = new InlineText()
    part.source = this.source
    let before = Number.NEGATIVE_INFINITY
    let first = 0
    for (const piece of this.pieces) {
      const length = lengthOf(piece)
      const a = Math.max(0, from - first)
      const b = Math.min(length, to - first)
      const {text, start, end} = piece
      if (a < b && text === undefined) part.keep(start + a, start + b)
      else if (a < b) part.push(text!.slice(a, b), start, end)
      if (from > first) before = text === undefined ? start + Math.min(length, from - first) : end
      first += length
    }
    const after = to >= this.length ? Number.POSITIVE_INFINITY : this.start(to)
    for (const token of this.markup) if (token.start >= before && token.end <= after) part.markup.push(token)
    return part
  }

  /** The plain text: ends trimmed, each run of white space one space, or what `joiner` gives where it holds a line break. */
  finish(joiner: Joiner): MappedText {
    const {text} = this
    const from = text.length - text.trimStart().length
    const to = Math.max(from, text.trimEnd().length)
    const only = this.pieces[0]
    const settled = !unsettled.test(text)
    if (settled && only !== undefined && only.text === undefined && this.pieces.length === 1)
      return MappedText.slice(this.source, only.start + from, only.start + to)
    const origins = this.origins()
    return settled
      ? MappedText.from(text.slice(from, to), origins.starts.subarray(from, to), origins.ends.subarray(from, to))
      : settle(text, origins, joiner)
  }

  private origins(): Origins {
    const starts = new Uint32Array(this.units)
    const ends = new Uint32Array(this.units)
    let at = 0
    for (let k = 0; k < this.pieces.length; k++) {
      const piece = this.pieces[k]!
      const {text, start, end} = piece
      const length = lengthOf(piece)
      for (let i = 0; i < length; i++, at++) {
        starts[at] = text === undefined ? start + i : start
        ends[at] = text === undefined ? start + i + 1 : end
      }
    }
    return {starts, ends}
  }

  private textOf({text, start, end}: Piece): string {
    return text ?? this.source.slice(start, end)
  }

  /** A stretch of the source in which everything is seen. */
  private keep(start: number, end: number): void {
    if (start >= end) return
    const last = this.pieces.at(-1)
    if (last !== undefined && last.text === undefined && last.end === start) last.end = end
    else this.pieces.push({text: undefined, start, end})
    this.units += end - start
    this.joined = undefined
  }

  private push(text: string, start: number, end: number): this {
    this.pieces.push({text, start, end})
    this.units += text.length
    this.joined = undefined
    return this
  }
}

interface Origins {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

function lengthOf({text, start, end}: Piece): number {
  return text === undefined ? end - start : text.length
}

function settle(text: string, {starts, ends}: Origins, joiner: Joiner): MappedText {
  const keptStarts = new Uint32Array(text.length)
  const keptEnds = new Uint32Array(text.length)
  let kept = 0
  let settled = ''
  let from = 0
  const keep = (to: number): void => {
    keptStarts.set(starts.subarray(from, to), kept)
    keptEnds.set(ends.subarray(from, to), kept)
    kept += to - from
    settled += text.slice(from, to)
  }
  for (const {0: gap, index} of text.matchAll(unsettledRun)) {
    const next = index + gap.length
    if (index > from) keep(index)
    from = next
    if (settled === '' || next === text.length) continue
    // Asking what was put together for its last character would copy all of it for each line.
    const joint = /[^ \t]/u.test(gap) ? joiner(text[index - 1]!, text[next]!) : ' '
    if (joint === '') continue
    settled += joint
    keptStarts[kept] = starts[index]!
    keptEnds[kept++] = ends[index]!
  }
  keep(text.length)
  const first = settled.length - settled.trimStart().length
  const last = Math.max(first, settled.trimEnd().length)
  return MappedText.from(settled.slice(first, last), keptStarts.slice(first, last), keptEnds.slice(first, last))
}

/** Quick: false for most that is seen. */
function mayBeUnseen(code: number): boolean {
  return code < 0x20 || (code >= 0x7f && code < 0x2070 && isSpecial(code)) || (code >= 0xd800 && isHigh(code))
}

function isSpecial(code: number): boolean {
  return code < 0xa0 || code === 0xad || code >= 0x200b
}

function isHigh(code: number): boolean {
  return code <= 0xdfff || code === 0xfeff || code >= 0xfffc
}

/** Whether a unit is half of a pair, wherever the pair is cut. */
function isPaired(text: string, index: number, code: number): boolean {
  if ((code & 0xf800) !== 0xd800) return false
  const other = text.charCodeAt(code < 0xdc00 ? index + 1 : index - 1)
  return (other & 0xfc00) === (code < 0xdc00 ? 0xdc00 : 0xd800)
}
