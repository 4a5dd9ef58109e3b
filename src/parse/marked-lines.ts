import type {LinkTarget} from '../model/document.js'
import type {Span} from '../model/span.js'
import {InlineText} from '../text/inline-text.js'

/** What one match of inline markup is: which part of it is seen, as text in which there may be further markup. */
export interface InlineMark {
  /** Places in the match; nothing is seen where absent. */
  readonly shown?: Span | undefined
  /** What is seen instead of the whole match. */
  readonly replacement?: string | undefined
  /** Nothing inside of `shown` is markup. */
  readonly isLiteral?: boolean | undefined
  readonly url?: string | undefined
}

/** One kind of inline markup: a pattern (flags `y`, `u`) of bounded length, and what a match of it is; undefined where it is none. */
export interface InlineRule {
  readonly pattern: RegExp
  read(match: RegExpExecArray, before: string): InlineMark | undefined
}

/** A block's text with its links. */
export interface MarkedText {
  readonly inline: InlineText
  readonly links: readonly LinkTarget[]
}

/** How deep inline markup is looked for in inline markup. */
const deepest = 8

/**
 * The lines of a block as a reader sees them: joined, inline markup taken off by `rules`, of which the first that fits counts. `starts`
 * holds the characters with which any of them begins. Cost: linear in the text times the rules.
 */
export function readMarkedLines(
  source: string,
  lines: readonly Span[],
  rules: readonly InlineRule[],
  starts: RegExp,
): MarkedText {
  const reader = new MarkedLines(source, lines, rules, starts)
  reader.read(0, reader.text.length, 0)
  return {inline: reader.inline, links: reader.links}
}

class MarkedLines {
  readonly inline = new InlineText()
  readonly links: LinkTarget[] = []
  readonly text: string
  /** Where each line begins in `text`. */
  private readonly from: number[] = []

  constructor(
    private readonly source: string,
    private readonly lines: readonly Span[],
    private readonly rules: readonly InlineRule[],
    private readonly starts: RegExp,
  ) {
    let length = 0
    for (const {start, end} of lines) {
      this.from.push(length)
      length += end - start + 1
    }
    this.text = lines.map(({start, end}) => source.slice(start, end)).join('\n')
  }

  read(from: number, to: number, depth: number): void {
    let at = from
    let plain = from
    while (at < to) {
      const found = this.starts.test(this.text[at]!) ? this.match(at, to) : undefined
      if (found === undefined) {
        at++
        continue
      }
      this.plain(plain, at)
      this.mark(at, found.end, found.mark, depth)
      at = found.end
      plain = at
    }
    this.plain(plain, to)
  }

  private match(at: number, to: number): {end: number; mark: InlineMark} | undefined {
    for (const {pattern, read} of this.rules) {
      pattern.lastIndex = at
      const match = pattern.exec(this.text)
      if (match === null || match[0] === '' || at + match[0].length > to) continue
      const mark = read(match, this.text[at - 1] ?? ' ')
      if (mark !== undefined) return {end: at + match[0].length, mark}
    }
    return undefined
  }

  private mark(start: number, end: number, {shown, replacement, isLiteral, url}: InlineMark, depth: number): void {
    const [from, to] = [this.original(start), this.original(end - 1) + 1]
    if (url !== undefined) this.links.push({url, image: false, start: from, end: to})
    if (replacement !== undefined) {
      this.inline.replacement(replacement, from, to)
      return
    }
    if (shown === undefined || shown.end <= shown.start) return
    const [a, b] = [start + shown.start, start + shown.end]
    this.inline.open(from, this.original(a))
    if (isLiteral === true || depth >= deepest) this.plain(a, b)
    else this.read(a, b, depth + 1)
    this.inline.close(this.original(b - 1) + 1, to)
  }

  private plain(from: number, to: number): void {
    let at = from
    while (at < to) {
      const line = this.lineAt(at)
      const end = Math.min(to, this.from[line]! + this.lines[line]!.end - this.lines[line]!.start)
      if (end > at) this.inline.slice(this.source, this.original(at), this.original(at) + end - at)
      if (end < to) this.inline.lineBreak(this.lines[line]!.end, this.lines[line + 1]?.start ?? this.lines[line]!.end)
      at = end + 1
    }
  }

  private original(at: number): number {
    const line = this.lineAt(at)
    return this.lines[line]!.start + at - this.from[line]!
  }

  private lineAt(at: number): number {
    let low = 0
    let high = this.from.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.from[middle]! <= at) low = middle
      else high = middle - 1
    }
    return low
  }
}

/** A line of a text: `[start, end)` without its line break. */
export interface TextLine extends Span {
  readonly text: string
  /** Characters of white space before its first other one. */
  readonly indent: number
}

/** The lines of a text, trimmed at their ends. */
export function linesOf(source: string): TextLine[] {
  const lines: TextLine[] = []
  for (const match of source.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/gu)) {
    const start = match.index
    if (start === source.length && start > 0) break
    const whole = match[0].replace(/[\r\n]+$/u, '')
    const text = whole.trimEnd()
    lines.push({text, start, end: start + text.length, indent: text.length - text.trimStart().length})
  }
  return lines
}

/** The part of a line from its unit `from` on, without blanks at its beginning. */
export function restOfLine({text, start, end}: TextLine, from = 0): Span {
  const rest = text.slice(from)
  return {start: Math.min(end, start + from + rest.length - rest.trimStart().length), end}
}
