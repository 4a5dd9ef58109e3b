import {addressed, isLetter, isPlain} from './plain-markdown.js'
import {type QuickBlock, quickBlock} from './quick-blocks.js'

/** A Markdown text without what is plain in it. */
export interface Condensed {
  readonly text: string
  /** Where each piece that was taken out starts in the whole text, its length there, and that of what stands for it. */
  readonly starts: readonly number[]
  readonly lengths: readonly number[]
  readonly fills: readonly number[]
  /** Neighbouring blocks of which only the first one was left. */
  readonly series: readonly Series[]
  /** Whether there is nothing else: what was left needs no parser. */
  readonly isOneSeries: boolean
}

export interface Series {
  readonly first: PlainBlock
  readonly others: readonly QuickBlock[]
}

/** A paragraph (`depth` 0) or heading of one line without any markup, at the margin, between blank lines. */
export interface PlainBlock {
  readonly start: number
  /** Where the text starts: behind the mark of a heading. */
  readonly content: number
  readonly end: number
  readonly depth: 0 | 1 | 2 | 3 | 4 | 5 | 6
}

/** Stands for the first piece that was taken out, the next one for the second, … */
export const firstPrivate = 0xf0000
const mostRuns = 0xfff0

/** Shorter runs stay: the character in their place takes two units. */
const shortRun = 6

/**
 * Take out the insides of plain runs of text: one private character stands for each. The ends of a run stay, because
 * delimiters look at their neighbours. Where plain characters could mean something (addresses, character references,
 * tags, destinations of links, the labels of a document with definitions) nothing is taken out.
 *
 * With `dropsBlocks`, of neighbouring blocks that can be read without a parser only the first one stays, which is plain.
 * Whether they are blocks, and not code for example, shows when the rest is parsed. Cost: linear.
 */
export function condense(text: string, dropsBlocks: boolean): Condensed {
  const condenser = new Condenser(text)
  const hasDefinitions = text.includes(']:')
  for (let from = 0; from < text.length; ) {
    const to = behindBlankLine(text, from)
    const isAdded = dropsBlocks && (condenser.quick(from, to) || condenser.plain(from, to))
    // Labels of references must stay comparable.
    if (!isAdded) condenser.lines(from, to, hasDefinitions && includesWithin(text, '[', from, to))
    from = to
  }
  return condenser.finish()
}

const blankLine = /\n(?:[ \t]*\n)+/gu

function behindBlankLine(text: string, from: number): number {
  blankLine.lastIndex = from
  return blankLine.test(text) ? blankLine.lastIndex : text.length
}

function includesWithin(text: string, part: string, from: number, to: number): boolean {
  const at = text.indexOf(part, from)
  return at >= 0 && at < to
}

const tagStart = /<[A-Za-z/!?]/u
const headingMark = /^(#{1,6}) +/u

/** The block of `[from, to)` if it is plain all through. */
function plainBlock(text: string, from: number, to: number): PlainBlock | undefined {
  let end = to
  while (end > from && (text.charCodeAt(end - 1) === 0x0a || text.charCodeAt(end - 1) === 0x20)) end--
  // Spaces at its end may be a hard break or none.
  if (end < text.length && text.charCodeAt(end) !== 0x0a) return
  const mark = text.charCodeAt(from) === 0x23 ? headingMark.exec(text.slice(from, from + 40)) : null
  const content = from + (mark?.[0].length ?? 0)
  if (content >= end || !isLetter(text.charCodeAt(content))) return
  for (let i = content; i < end; i++) if (!isPlain(text.charCodeAt(i))) return
  if (text.slice(content, end).search(addressed) >= 0) return
  return {start: from, content, end, depth: headingDepth(mark?.[1]?.length ?? 0)}
}

function headingDepth(marks: number): PlainBlock['depth'] {
  const depths = [0, 1, 2, 3, 4, 5, 6] as const
  return depths[marks] ?? 0
}

class Condenser {
  private readonly parts: string[] = []
  private readonly starts: number[] = []
  private readonly lengths: number[] = []
  private readonly fills: number[] = []
  private readonly series: {first: PlainBlock; others: QuickBlock[]}[] = []
  private current: {first: PlainBlock; others: QuickBlock[]} | undefined
  /** Series that were begun, and whether there is anything beside them. */
  private begun = 0
  private hasMore = false
  /** Up to here the text was taken over or out. */
  private at = 0

  constructor(private readonly text: string) {}

  /** Take `[from, to)`, blank lines included, into the series, if there is one, where no parser is needed for it. */
  quick(from: number, to: number): boolean {
    const {current, text} = this
    if (current === undefined) return false
    const block = quickBlock(text, from, to)
    if (block === undefined || (block.type === 'list' && mayContinueList(text, to))) return false
    if (current.others.length === 0) this.series.push(current)
    current.others.push(block)
    this.takeOut(from, to, '')
    return true
  }

  /** Begin a series with `[from, to)` if it is plain. */
  plain(from: number, to: number): boolean {
    const first = this.current === undefined ? plainBlock(this.text, from, to) : undefined
    if (first === undefined) return false
    this.current = {first, others: []}
    this.begun++
    this.run(first.content, first.end)
    return true
  }

  /** Lines up to a blank one: no inline construct reaches beyond. */
  lines(from: number, to: number, isVerbatim: boolean): void {
    this.current = undefined
    this.hasMore ||= this.text.slice(from, to).trim() !== ''
    if (isVerbatim) return
    let inTag = false
    for (let start = from; start < to; ) {
      const next = this.text.indexOf('\n', start)
      const end = next < 0 || next >= to ? to : next
      const line: Line = new Line(this.text.slice(start, end), inTag)
      inTag = line.endsInTag
      for (const {from: first, to: last} of line.plainRuns()) this.run(start + first, start + last)
      // A destination may go on behind the end of its line.
      if (line.isOpen) return
      start = end + 1
    }
  }

  finish(): Condensed {
    this.parts.push(this.text.slice(this.at))
    const {starts, lengths, fills, series} = this
    const isOneSeries = series.length === 1 && !this.hasMore && this.begun === 1
    return {text: this.parts.join(''), starts, lengths, fills, series, isOneSeries}
  }

  /** All of a plain run but what an end of it may need: a character that is no space, and `--` before `>`. */
  private run(from: number, to: number): void {
    let start = from
    let end = to
    while (start < end && this.text.charCodeAt(start) === 0x20) start++
    while (end > start && this.text.charCodeAt(end - 1) === 0x20) end--
    start++
    end -= 2
    if (end - start < shortRun || this.starts.length >= mostRuns) return
    this.takeOut(start, end, String.fromCodePoint(firstPrivate + this.starts.length))
  }

  private takeOut(start: number, end: number, fill: string): void {
    this.parts.push(this.text.slice(this.at, start), fill)
    this.starts.push(start)
    this.lengths.push(end - start)
    this.fills.push(fill.length)
    this.at = end
  }
}

const anotherItem = /[ \t]|[-+]|\*(?!\*)|\d{1,9}[.)]/uy

/** Whether a list goes on behind a blank line: with an item, or an indented line. */
function mayContinueList(text: string, at: number): boolean {
  anotherItem.lastIndex = at
  return anotherItem.test(text)
}

interface Range {
  readonly from: number
  readonly to: number
}

/** One line of a block with markup. */
class Line {
  readonly endsInTag: boolean
  /** Whether the destination of a link is not closed on this line. */
  isOpen = false
  private readonly fixed: readonly Range[]

  constructor(
    private readonly line: string,
    inTag: boolean,
  ) {
    const open = inTag ? 0 : line.search(tagStart)
    const close = line.lastIndexOf('>')
    this.endsInTag = (inTag && close < 0) || tagStart.test(line.slice(close + 1))
    this.fixed = this.fixedRanges(open, this.endsInTag ? line.length : close + 1)
  }

  /** The runs of plain text behind everything that could be the mark of a list, quote, heading or rule. */
  *plainRuns(): Generator<Range> {
    const {line} = this
    let at = firstLetter(line)
    let next = 0
    while (at < line.length) {
      while (next < this.fixed.length && this.fixed[next]!.to <= at) next++
      const fixed = this.fixed[next]
      if (fixed !== undefined && fixed.from <= at) at = fixed.to
      else if (isPlain(line.charCodeAt(at))) {
        const limit = fixed?.from ?? line.length
        let to = at + 1
        while (to < limit && isPlain(line.charCodeAt(to))) to++
        yield {from: at, to}
        at = to
      } else at++
    }
  }

  /** Fences of code, tags, destinations of links, and words with an address or a character reference, ascending. */
  private fixedRanges(tagFrom: number, tagTo: number): Range[] {
    const {line} = this
    if (/`{3}|~{3}/u.test(line)) return [{from: 0, to: line.length}]
    const ranges = this.destinations()
    addressed.lastIndex = 0
    for (let match = addressed.exec(line); match !== null; match = addressed.exec(line)) {
      const from = line.lastIndexOf(' ', match.index) + 1
      const space = line.indexOf(' ', match.index)
      const to = space < 0 ? line.length : space
      ranges.push({from, to})
      addressed.lastIndex = to
    }
    if (tagFrom >= 0 && tagTo > tagFrom) ranges.push({from: tagFrom, to: tagTo})
    return ranges.length < 2 ? ranges : union(ranges)
  }

  private destinations(): Range[] {
    const ranges: Range[] = []
    for (let at = this.line.indexOf(']('); at >= 0; at = this.line.indexOf('](', at)) {
      const to = behindDestination(this.line, at + 1)
      ranges.push({from: at, to: to < 0 ? this.line.length : to})
      if (to < 0) {
        this.isOpen = true
        break
      }
      at = to
    }
    return ranges
  }
}

function union(ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const {from, to} of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last !== undefined && from <= last.to) joined[joined.length - 1] = {from: last.from, to: Math.max(last.to, to)}
    else joined.push({from, to})
  }
  return joined
}

function firstLetter(line: string): number {
  for (let at = 0; at < line.length; at++) if (isLetter(line.charCodeAt(at))) return at
  return line.length
}

/** Behind the parenthesis that closes the one at `open`; -1 where there is none on this line. */
function behindDestination(line: string, open: number): number {
  let depth = 0
  for (let at = open; at < line.length; at++) {
    const unit = line.charCodeAt(at)
    if (unit === 0x28) depth++
    else if (unit === 0x29 && --depth === 0) return at + 1
  }
  return -1
}
