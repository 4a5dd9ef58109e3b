import {MappedText} from './mapped-text.js'
import type {MarkupToken} from './markup-token.js'

type Joiner = (before: string, after: string) => string

/** A run of white space that a reader sees as one space; NBSP and U+3000 are characters of their own. */
const collapsible = new Set([' ', '\t', '\n', '\f', '\v', '\u2028', '\u2029'])

/** Units that no reader sees: controls, BOM, soft hyphen, zero-width space, word joiner, U+FFFD. */
const invisible = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u2060\uFEFF\uFFFC\uFFFD]/u

/**
 * Collects what a reader sees of one block, unit by unit with its origin, and the inline markup around it. White space
 * and line breaks are settled in {@link finish}, when the language of the block is known.
 */
export class InlineText {
  private readonly units: string[] = []
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  /** Stands for the arrays as long as all that was collected is one slice with nothing to settle in it. */
  private whole: Slice | undefined
  readonly markup: MarkupToken[] = []

  /** `[start, end)` of `source` as it stands. */
  slice(source: string, start: number, end: number): this {
    const {whole} = this
    const goesOn = whole === undefined ? this.units.length === 0 : whole.source === source && whole.end === start
    if (goesOn && start < end && isPlain(source, start, end)) {
      this.whole = {source, start: whole?.start ?? start, end}
      return this
    }
    for (let i = start; i < end; i++) this.unit(source, i, i, i + 1)
    return this
  }

  /** `text` in place of `[start, end)`: what a character reference or a macro stands for. */
  replacement(text: string, start: number, end: number): this {
    for (let i = 0; i < text.length; i++) this.unit(text, i, start, end)
    return this
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
    const {whole} = this
    return whole === undefined ? this.units.join('') : whole.source.slice(whole.start, whole.end)
  }

  get length(): number {
    const {whole} = this
    return whole === undefined ? this.units.length : whole.end - whole.start
  }

  get isBlank(): boolean {
    return this.text.trim() === ''
  }

  /** Origin of unit `index`. */
  start(index: number): number {
    return this.whole === undefined ? this.starts[index]! : this.whole.start + index
  }

  private end(index: number): number {
    return this.whole === undefined ? this.ends[index]! : this.whole.start + index + 1
  }

  /** The part `[from, to)` of the collected units with the markup that stands there. */
  part(from: number, to: number): InlineText {
    const part = new InlineText()
    if (this.whole !== undefined) part.slice(this.whole.source, this.whole.start + from, this.whole.start + to)
    else for (let i = from; i < to; i++) part.push(this.units[i]!, this.starts[i]!, this.ends[i]!)
    const first = from === 0 ? Number.NEGATIVE_INFINITY : this.end(from - 1)
    const last = to >= this.length ? Number.POSITIVE_INFINITY : this.start(to)
    for (const token of this.markup) if (token.start >= first && token.end <= last) part.markup.push(token)
    return part
  }

  /** The plain text: ends trimmed, each run of white space one space, or what `joiner` gives where it holds a line break. */
  finish(joiner: Joiner): MappedText {
    const {whole} = this
    if (whole !== undefined && !this.text.includes('  ')) return trimmedSlice(whole)
    this.spell()
    const kept: number[] = []
    const gaps: string[] = []
    const count = this.units.length
    for (let i = 0; i < count; ) {
      if (!collapsible.has(this.units[i]!)) {
        kept.push(i)
        gaps.push(this.units[i]!)
        i++
        continue
      }
      const from = i
      let broken = false
      for (; i < count && collapsible.has(this.units[i]!); i++)
        if (this.units[i] !== ' ' && this.units[i] !== '\t') broken = true
      if (kept.length === 0 || i === count) continue
      const gap = broken ? joiner(gaps.at(-1)!, this.units[i]!) : ' '
      if (gap !== '') {
        kept.push(from)
        gaps.push(gap)
      }
    }
    return trimmed(
      gaps,
      kept.map(i => this.starts[i]!),
      kept.map(i => this.ends[i]!),
    )
  }

  private unit(text: string, index: number, start: number, end: number): void {
    const unit = text[index]!
    const code = text.charCodeAt(index)
    if (code === 0x0d) {
      if (text[index + 1] !== '\n') this.push('\n', start, end)
    } else if (code >= 0xd800 && code <= 0xdfff ? !isPaired(text, index, code) : invisible.test(unit)) return
    else this.push(unit, start, end)
  }

  /** Put the slice into the arrays. */
  private spell(): void {
    const {whole} = this
    if (whole === undefined) return
    this.whole = undefined
    for (let i = whole.start; i < whole.end; i++) this.push(whole.source[i]!, i, i + 1)
  }

  private push(unit: string, start: number, end: number): this {
    this.spell()
    this.units.push(unit)
    this.starts.push(start)
    this.ends.push(end)
    return this
  }
}

interface Slice {
  readonly source: string
  readonly start: number
  readonly end: number
}

/** Whether each unit is one that a reader sees, and none is half of a pair or white space but a space. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x20 || (code >= 0x7f && code < 0x2070 && isSpecial(code))) return false
    if (code >= 0xd800 && (code <= 0xdfff || code === 0xfeff || code >= 0xfffc)) return false
  }
  return true
}

function isSpecial(code: number): boolean {
  return code < 0xa0 || code === 0xad || (code >= 0x200b && code <= 0x206f)
}

function trimmedSlice({source, start, end}: Slice): MappedText {
  let from = start
  let to = end
  while (from < to && source[from]!.trim() === '') from++
  while (to > from && source[to - 1]!.trim() === '') to--
  return MappedText.slice(source, from, to)
}

function isPaired(text: string, index: number, code: number): boolean {
  const other = text.charCodeAt(code < 0xdc00 ? index + 1 : index - 1)
  return code < 0xdc00 ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other < 0xdc00
}

function trimmed(units: readonly string[], starts: readonly number[], ends: readonly number[]): MappedText {
  let from = 0
  let to = units.length
  while (from < to && units[from]!.trim() === '') from++
  while (to > from && units[to - 1]!.trim() === '') to--
  return MappedText.from(
    units.slice(from, to).join(''),
    Uint32Array.from(starts.slice(from, to)),
    Uint32Array.from(ends.slice(from, to)),
  )
}
