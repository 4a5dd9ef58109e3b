import type {StatedBead} from '../model/document.js'
import {type MappedText, MappedTextBuilder} from '../text/mapped-text.js'
import {
  type BilingualHeader,
  lineEnd,
  readAttributes,
  readBead,
  readHeader,
  unquote,
  usualSentenceGap,
} from './syntax.js'

/** What a bilingual Markdown file says: the text of each side, mapped to the file, and the beads. */
export interface BilingualSides {
  readonly header: BilingualHeader
  readonly source: MappedText
  readonly target: MappedText
  /** Undefined where the markers were damaged. */
  readonly beads: readonly StatedBead[] | undefined
  /** Lengths of both sides' texts where a group ends, in order: what stands between two of them belongs together. */
  readonly groupEnds: readonly {readonly source: number; readonly target: number}[]
}

/**
 * Read bilingual Markdown as duizhao writes it; undefined for any other text. Restores each side as it was; of a file
 * that was edited by hand, whatever stands between the markers. Cost: O(length). Never throws.
 */
export function readBilingualSides(text: string): BilingualSides | undefined {
  const header = readHeader(text)
  return header === undefined ? undefined : new SidesReader(text, header).read()
}

type SideName = 'source' | 'target'
type SectionKind = SideName | 'note' | 'table'

interface Section {
  readonly kind: SectionKind
  /** Beads and attributes of the marker. */
  readonly words: string
  readonly start: number
  readonly end: number
}

const blanks = ' \t\n\r'

class SidesReader {
  private readonly builders: Record<SideName, SideBuilder>
  private readonly beads: StatedBead[] = []
  private readonly groups: {source: number; target: number}[] = []
  private isDamaged = false
  private readonly lineBreak: string
  private readonly softBreak: string
  private readonly bar: string
  private readonly note: string

  constructor(
    private readonly text: string,
    private readonly header: BilingualHeader,
  ) {
    // a file that was saved with CRLF as a whole, not one that carries them
    const isCrlf = text[lineEnd(text, 0) - 1] === '\r'
    const {hidden} = header.attributes
    this.builders = {source: new SideBuilder(isCrlf, hidden), target: new SideBuilder(isCrlf, hidden)}
    this.lineBreak = header.attributes.br ?? '<br>'
    this.softBreak = header.attributes.nl ?? '&#10;'
    this.bar = header.attributes.bar ?? '&#124;'
    this.note = `<!--${header.mark}+-->`
  }

  read(): BilingualSides {
    for (const section of this.sections()) this.section(section)
    const {attributes} = this.header
    return {
      header: this.header,
      source: this.builders.source.finish(attributes['source-eol'] === 'crlf'),
      target: this.builders.target.finish(attributes['target-eol'] === 'crlf'),
      beads: this.isDamaged ? undefined : this.beads,
      groupEnds: this.groups,
    }
  }

  private *sections(): Generator<Section> {
    const {text} = this
    const opening = `<!-- ${this.header.mark}`
    let open: Omit<Section, 'end'> | undefined
    for (let start = 0; start < text.length; start = lineEnd(text, start) + 1) {
      if (!text.startsWith(opening, start)) continue
      const line = text.slice(start, lineEnd(text, start)).trimEnd()
      const rest = line.slice(opening.length, -4)
      const kind = kinds.get(rest[0] ?? ' ')
      if (!line.endsWith(' -->') || kind === undefined) continue
      if (open !== undefined) yield {...open, end: start}
      open = {
        kind,
        words: rest.slice(kind === 'source' ? 0 : 1),
        start: Math.min(lineEnd(text, start) + 1, text.length),
      }
    }
    if (open !== undefined) yield {...open, end: text.length}
  }

  private section(section: Section): void {
    if (section.kind === 'note') return
    const beads = section.words.replace(/ [a-z-]+="(?:[^"\\]|\\.)*"/gu, '').split(' ')
    for (const word of beads) this.bead(word)
    if (section.kind === 'table') this.table(section)
    else this.piece(section, section.kind)
  }

  private bead(word: string): void {
    if (word === '' || word === '/') return
    const bead = readBead(word)
    if (bead === undefined) this.isDamaged = true
    else this.beads.push(bead)
  }

  private piece({words, start, end}: Section, side: SideName): void {
    const attributes = readAttributes(words)
    const builder = this.builders[side]
    let bodyEnd = end
    while (bodyEnd > start && blanks.includes(this.text[bodyEnd - 1]!)) bodyEnd--
    if (attributes.is === 'matter') this.frontMatter(start, bodyEnd, builder)
    else this.withoutNotes(start, bodyEnd, builder)
    builder.endPiece(bodyEnd > start, attributes.tail, bodyEnd)
    if (side === 'target') this.endGroup()
  }

  private endGroup(): void {
    this.groups.push({source: this.builders.source.length, target: this.builders.target.length})
  }

  /** A code block of YAML back to front matter. */
  private frontMatter(start: number, end: number, builder: SideBuilder): void {
    const firstEnd = Math.min(lineEnd(this.text, start), end)
    const lastStart = Math.max(firstEnd, this.text.lastIndexOf('\n', end - 1) + 1)
    builder.append('---', start, firstEnd)
    builder.slice(this.text, firstEnd, lastStart)
    builder.append('---', lastStart, end)
  }

  private withoutNotes(start: number, end: number, builder: SideBuilder): void {
    const closing = `<!--${this.header.mark}-->`
    const body = this.text.slice(start, end)
    let from = 0
    for (let note = body.indexOf(this.note); note >= 0; note = body.indexOf(this.note, from)) {
      const close = body.indexOf(closing, note)
      if (close < 0) break
      builder.slice(this.text, start + from, start + note)
      from = close + closing.length
    }
    builder.slice(this.text, start + from, end)
  }

  private table({words, start, end}: Section): void {
    const counts = groupEnds(words)
    const ends = new Set(counts)
    const rows = this.rows(start, end)
    // rows that were added or removed by hand: each is taken for a block of its own
    const isFitting = rows.length === (counts.at(-1) ?? 0)
    if (!isFitting) this.isDamaged = true
    let isFirst = {source: true, target: true}
    for (const [index, [source, target]] of rows.entries()) {
      this.cell(source, 'source', isFirst)
      this.cell(target, 'target', isFirst)
      if (isFitting && !ends.has(index + 1)) continue
      for (const side of sideNames) if (!isFirst[side]) this.builders[side].endPiece(true, this.tails[side], source.end)
      this.tails = {source: undefined, target: undefined}
      this.endGroup()
      isFirst = {source: true, target: true}
    }
  }

  private tails: Record<SideName, string | undefined> = {source: undefined, target: undefined}

  /** The two cells of each row after the header; cells without their outer white space. */
  private rows(start: number, end: number): [Cell, Cell][] {
    const rows: [Cell, Cell][] = []
    let seen = 0
    for (let from = start; from < end; from = lineEnd(this.text, from) + 1) {
      if (this.text[from] !== '|' || ++seen <= 2) continue
      const cells = this.splitRow(from, lineEnd(this.text, from))
      const [source, target] = cells
      if (cells.length === 2 && source !== undefined && target !== undefined) rows.push([source, target])
      else this.isDamaged = true
    }
    return rows
  }

  private splitRow(start: number, end: number): Cell[] {
    const cells: Cell[] = []
    let from = start + 1
    for (let at = from; at < end; at++) {
      if (this.text[at] === '\\') at++
      else if (this.text[at] === '|') {
        cells.push(this.trimmed(from, at))
        from = at + 1
      }
    }
    return cells
  }

  private trimmed(start: number, end: number): Cell {
    while (start < end && this.text[start] === ' ') start++
    while (end > start && blanks.includes(this.text[end - 1]!)) end--
    return {start, end}
  }

  private cell({start, end}: Cell, side: SideName, isFirst: Record<SideName, boolean>): void {
    const {text} = this
    const builder = this.builders[side]
    const {mark} = this.header
    if (start === end || text.startsWith(this.note, start)) return
    let from = start
    let gap: string | undefined
    const opening = `<!--${mark} `
    if (text.startsWith(opening, start)) {
      const close = text.indexOf('-->', start)
      gap = unquote(text.slice(start + opening.length, close))
      from = close + 3
    }
    let to = end
    const tail = text.slice(from, end).lastIndexOf(`<!--${mark}/ `)
    if (tail >= 0) {
      this.tails[side] = unquote(text.slice(from + tail + mark.length + 6, end - 3))
      to = from + tail
    }
    if (!isFirst[side]) builder.append(gap ?? usualSentenceGap(builder.last, text.slice(from, from + 1)), start, from)
    isFirst[side] = false
    this.decodeCell(from, to, builder)
  }

  private decodeCell(start: number, end: number, builder: SideBuilder): void {
    const {text, bar} = this
    const tokens = [this.lineBreak, this.softBreak, bar].filter(token => token !== '')
    let from = start
    for (let at = start; at < end; at++) {
      const found = tokens.find(token => text.startsWith(token, at))
      const isEscapedBar = found === undefined && text[at] === '\\' && text[at + 1] === '|'
      if (found === undefined && !isEscapedBar) {
        if (text[at] === '\\' && text[at + 1] === '\\') at++
        continue
      }
      const length = found?.length ?? 2
      builder.slice(text, from, at)
      builder.append(found === undefined ? '|' : found === bar ? '\\|' : '\n', at, at + length)
      from = at + length
      at = from - 1
    }
    builder.slice(text, from, end)
  }
}

interface Cell {
  readonly start: number
  readonly end: number
}

const sideNames = ['source', 'target'] as const
const kinds: ReadonlyMap<string, SectionKind> = new Map([
  [' ', 'source'],
  ['/', 'target'],
  ['+', 'note'],
  ['|', 'table'],
])

/** How many beads stand before the end of each group of `1:1 / 1:1 1:2`. */
function groupEnds(words: string): number[] {
  let count = 0
  return words.split('/').map(group => {
    count += group.split(' ').filter(word => word !== '').length
    return count
  })
}

/** Collects one side; the white space after a piece is settled when it is known whether another piece follows. */
class SideBuilder {
  private readonly runs: {text: string; start: number; end: number}[] = []
  private pending: {tail: string | undefined; at: number} | undefined
  last = ''
  length = 0

  constructor(
    private readonly dropsCarriageReturns: boolean,
    private readonly hidden: string | undefined,
  ) {}

  append(text: string, start: number, end: number): void {
    if (this.pending !== undefined) this.flush(this.pending.tail ?? '\n\n')
    if (text === '') return
    this.runs.push({text, start, end})
    this.length += text.length
    this.last = text
  }

  /** Append `[start, end)` of the file, with references for hidden characters resolved. */
  slice(text: string, start: number, end: number): void {
    const {hidden} = this
    const part = text.slice(start, end)
    let from = 0
    for (let at = hidden === undefined ? -1 : part.indexOf(hidden); at >= 0; at = part.indexOf(hidden!, at + 1)) {
      const reference = /^([0-9A-F]{1,4});/u.exec(part.slice(at + hidden!.length, at + hidden!.length + 5))
      if (reference === null) continue
      this.exact(part.slice(from, at), start + from)
      const after = at + hidden!.length + reference[0].length
      this.append(String.fromCharCode(Number.parseInt(reference[1]!, 16)), start + at, start + after)
      from = after
    }
    this.exact(part.slice(from), start + from)
  }

  private exact(part: string, start: number): void {
    let from = 0
    for (let at = this.nextBreak(part, from); at >= 0; at = this.nextBreak(part, from)) {
      if (at > from) this.append(part.slice(from, at), start + from, start + at)
      from = at + 1
    }
    if (part.length > from) this.append(part.slice(from), start + from, start + part.length)
  }

  private nextBreak(part: string, from: number): number {
    return this.dropsCarriageReturns ? part.indexOf('\r\n', from) : -1
  }

  endPiece(hasBody: boolean, tail: string | undefined, at: number): void {
    if (hasBody) this.pending = {tail, at}
    else if (tail !== undefined) this.append(tail, at, at)
  }

  finish(isCrlf: boolean): MappedText {
    if (this.pending !== undefined) this.flush(this.pending.tail ?? '\n')
    const builder = new MappedTextBuilder()
    for (const run of this.runs) appendRun(builder, run, isCrlf)
    return builder.build()
  }

  private flush(tail: string): void {
    const at = this.pending!.at
    this.pending = undefined
    this.append(tail, at, at)
  }
}

/** Line breaks of the file that carries the sides (`\r\n` too) become those that the side had. */
function appendRun(
  builder: MappedTextBuilder,
  {text, start, end}: {text: string; start: number; end: number},
  isCrlf: boolean,
): void {
  const isExact = text.length === end - start
  if (!isCrlf || !text.includes('\n')) {
    builder.append(text, start, end)
    return
  }
  let from = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
    builder.append(text.slice(from, at), isExact ? start + from : start, isExact ? start + at : end)
    builder.append('\r\n', isExact ? start + at : start, isExact ? start + at + 1 : end)
    from = at + 1
  }
  builder.append(text.slice(from), isExact ? start + from : start, end)
}
