import type {BlockKind} from '../../model/document.js'
import type {Span} from '../../model/span.js'
import {displayWidth} from '../../text/display-width.js'
import type {BlockDraft, DraftedDocument} from '../block-draft.js'
import {linesOf, restOfLine, type TextLine} from '../marked-lines.js'
import {proseArguments, skippedDirectives} from './directives.data.js'
import {readInline} from './inline.js'

/** The prose of a reStructuredText: headings, paragraphs, items, cells, notes. Code, comments, targets and options of directives are none. */
export function draftRst(source: string): DraftedDocument {
  const reader = new RstReader(source)
  return {drafts: reader.read(), dates: reader.dates}
}

const adornment = /^([!-/:-@[-`{-~])\1{1,}$/u
const bullet = /^([-*+•‣⁃])[ \t]+(?=\S)/u
const enumerator =
  /^(?:(?:\d{1,3}|#|[a-zA-Z]|[ivxlcIVXLC]{1,6})[.)]|\((?:\d{1,3}|#|[a-zA-Z]|[ivxlcIVXLC]{1,6})\))[ \t]+(?=\S)/u
const field = /^:([^:\n`]{1,80}):(?:[ \t]+|$)/u
const directive = /^\.\.[ \t]+(?:\|[^|]+\|[ \t]+)?([\w][\w.+:-]*?)::(?:[ \t]+|$)/u
const footnote = /^\.\.[ \t]+\[(?:\d{1,3}|#[\w-]*|\*|[\w-]+)\][ \t]+/u
const simpleBorder = /^={2,}(?:[ \t]+={2,})+$/u
const gridBorder = /^\+(?:[-=]+\+)+$/u

/** How deep blocks stand in blocks; what is deeper is read as if it were not. */
const deepest = 100

class RstReader {
  readonly dates: string[] = []
  private readonly drafts: BlockDraft[] = []
  private readonly lines: readonly TextLine[]
  private readonly levels: string[] = []
  private tables = 0

  constructor(private readonly source: string) {
    this.lines = linesOf(source)
  }

  read(): BlockDraft[] {
    this.body(0, this.lines.length, 0, 0)
    return this.drafts
  }

  /** The blocks of lines `[from, to)`; `indent` is that of the body. */
  private body(from: number, to: number, depth: number, listDepth: number): void {
    let at = from
    while (at < to) at = this.block(at, to, depth, listDepth)
  }

  private block(at: number, to: number, depth: number, listDepth: number): number {
    const line = this.lines[at]!
    const text = line.text.trimStart()
    if (text === '') return at + 1
    const title = this.title(at, to)
    if (title > 0) return at + title
    if (text.startsWith('..') && /^\.\.(?:\s|$)/u.test(text)) return this.explicit(at, to, text, depth, listDepth)
    if (gridBorder.test(text)) return this.gridTable(at, to)
    if (simpleBorder.test(text)) return this.simpleTable(at, to)
    if (/^>>> /u.test(text)) return this.untilBlank(at, to)
    const mark = bullet.exec(text) ?? enumerator.exec(text)
    if (mark !== null) return this.item(at, to, mark[0].length, depth, listDepth)
    const named = field.exec(text)
    if (named !== null) return this.field(at, to, named, depth)
    if (/^\|[ \t]/u.test(text)) {
      this.add('paragraph', [restOfLine(line, line.indent + 1)])
      return at + 1
    }
    return this.paragraph(at, to, depth, listDepth)
  }

  /** Number of lines of a section title that begins here; 0 where none does. */
  private title(at: number, to: number): number {
    const [first, second, third] = [this.lines[at]!, this.lines[at + 1], this.lines[at + 2]]
    if (at + 1 < to && second !== undefined && isUnder(second, first)) return this.heading(first, second.text[0]!, 2)
    const isOver = adornment.test(first.text) && first.indent === 0
    if (isOver && at + 2 < to && third?.text === first.text && second !== undefined && second.text.trim() !== '')
      return this.heading(second, `${first.text[0]}over`, 3)
    // A line of signs alone is a transition.
    return isOver && first.text.length >= 4 && (second === undefined || second.text === '') ? 1 : 0
  }

  private heading(line: TextLine, style: string, count: number): number {
    if (!this.levels.includes(style)) this.levels.push(style)
    this.add('heading', [restOfLine(line)], Math.min(6, this.levels.indexOf(style) + 1))
    return count
  }

  /** What begins with `..`: a directive, a footnote, or else no text. */
  private explicit(at: number, to: number, text: string, depth: number, listDepth: number): number {
    const line = this.lines[at]!
    const end = this.indentedEnd(at + 1, to, line.indent + 1)
    const note = footnote.exec(text)
    if (note !== null) {
      this.hanging('footnote', at, end, line.indent + note[0].length)
      return end
    }
    const [whole, name = ''] = directive.exec(text) ?? []
    if (whole === undefined || skippedDirectives.has(name.toLowerCase()) || depth >= deepest) return end
    const argument = proseArguments.get(name.toLowerCase())
    if (argument !== undefined && whole.length < text.length)
      this.add(argument, [restOfLine(line, line.indent + whole.length)], argument === 'heading' ? 6 : undefined)
    let first = at + 1
    while (first < end && field.test(this.lines[first]!.text.trimStart())) first++
    // Of other directives the first line may be text too, when it is no name.
    if (argument === undefined && whole.length < text.length && isAdmonition(name))
      this.add('paragraph', [restOfLine(line, line.indent + whole.length), ...this.takeLines(first, end)])
    this.body(
      isAdmonition(name) ? this.afterLines(first, end, whole.length < text.length) : first,
      end,
      depth + 1,
      listDepth,
    )
    return end
  }

  private takeLines(from: number, to: number): Span[] {
    return this.lines.slice(from, this.afterLines(from, to, true)).map(line => restOfLine(line))
  }

  private afterLines(from: number, to: number, takes: boolean): number {
    let at = from
    while (takes && at < to && this.lines[at]!.text !== '') at++
    return at
  }

  private item(at: number, to: number, mark: number, depth: number, listDepth: number): number {
    const {indent} = this.lines[at]!
    const end = this.indentedEnd(at + 1, to, indent + 1)
    let last = at + 1
    while (last < end && this.lines[last]!.text !== '' && !startsBlock(this.lines[last]!)) last++
    this.hanging('list-item', at, last, indent + mark, listDepth + 1)
    if (depth < deepest) this.body(last, end, depth + 1, listDepth + 1)
    return end
  }

  /** `:param x: text`: the text; at the top of a document it is about the document. */
  private field(at: number, to: number, [whole, name]: RegExpExecArray, depth: number): number {
    const line = this.lines[at]!
    const end = this.indentedEnd(at + 1, to, line.indent + 1)
    const value = line.text.slice(line.indent + whole!.length)
    if (name?.toLowerCase() === 'date') this.dates.push(value)
    const isAbout = depth === 0 && this.drafts.every(({kind}) => kind === 'heading')
    if (!isAbout && value !== '' && !/^`[^`]*`$/u.test(value))
      this.hanging('paragraph', at, end, line.indent + whole!.length)
    return end
  }

  /** A paragraph, or a term with its definition below; behind `::` stands code. */
  private paragraph(at: number, to: number, depth: number, listDepth: number): number {
    const {indent} = this.lines[at]!
    let end = at + 1
    while (
      end < to &&
      this.lines[end]!.text !== '' &&
      this.lines[end]!.indent === indent &&
      !isTitleAt(this.lines, end, to)
    )
      end++
    const spans = this.lines.slice(at, end).map(line => restOfLine(line))
    const last = this.lines[end - 1]!
    const hasCode = last.text.endsWith('::')
    if (last.text.trim() === '::') spans.pop()
    // “text::” is seen as “text:”.
    else if (hasCode) spans.push({...spans.pop()!, end: last.end - (/\s::$/u.test(last.text) ? 2 : 1)})
    if (spans.length > 0) this.add('paragraph', spans)
    const deeper = this.indentedEnd(end, to, indent + 1)
    if (deeper === end) return end
    if (!hasCode && depth < deepest) this.body(end, deeper, depth + 1, listDepth)
    return deeper
  }

  /** Lines `[from, to)` as one block, the first from its unit `start` on. */
  private hanging(kind: BlockKind, from: number, to: number, start: number, depth?: number): void {
    const lines = this.lines.slice(from, to).filter(({text}) => text !== '')
    this.add(
      kind,
      lines.map((line, index) => restOfLine(line, index === 0 ? start : 0)),
      depth,
    )
  }

  /** Where lines that are blank or indented by `least` end; blank ones at the end go with them. */
  private indentedEnd(from: number, to: number, least: number): number {
    let at = from
    while (at < to && (this.lines[at]!.text === '' || this.lines[at]!.indent >= least)) at++
    return at
  }

  private untilBlank(at: number, to: number): number {
    let end = at
    while (end < to && this.lines[end]!.text !== '') end++
    return end
  }

  /** Rows between borders; a cell's lines stand below one another. */
  private gridTable(at: number, to: number): number {
    const end = this.untilBlank(at, to)
    const table = this.tables++
    let row = 0
    let cells: Span[][] = []
    for (const line of this.lines.slice(at, end)) {
      const text = line.text.trimStart()
      if (!text.startsWith('|')) {
        this.row(table, row, cells)
        if (cells.length > 0) row++
        cells = []
        continue
      }
      for (const [column, span] of between(line, /\|/gu).entries()) cells[column] = [...(cells[column] ?? []), span]
    }
    this.row(table, row, cells)
    return end
  }

  private simpleTable(at: number, to: number): number {
    const table = this.tables++
    let row = 0
    let borders = 0
    let end = at
    for (; end < to && borders < 3; end++) {
      const line = this.lines[end]!
      if (simpleBorder.test(line.text.trim())) {
        borders++
        if (borders === 2 && (this.lines[end + 1]?.text ?? '') === '') return end + 1
      } else if (line.text === '' && borders > 2) break
      else if (line.text !== '' && !/^[-\s]+$/u.test(line.text))
        this.row(
          table,
          row++,
          between(line, / {2,}|\t/gu, true).map(span => [span]),
        )
    }
    return end
  }

  private row(table: number, row: number, cells: readonly (readonly Span[] | undefined)[]): void {
    for (const [column, spans] of cells.entries()) {
      const filled = spans?.filter(({start, end}) => end > start) ?? []
      if (filled.length > 0) this.add('table-cell', filled, undefined, {table, row, column})
    }
  }

  private add(kind: BlockKind, lines: readonly Span[], depth?: number, cell?: BlockDraft['cell']): void {
    const {inline, links} = readInline(this.source, lines)
    this.drafts.push({kind, inline, links, depth, cell})
  }
}

function isUnder(line: TextLine, title: TextLine): boolean {
  if (line.indent > 0 || title.indent > 0 || !adornment.test(line.text) || adornment.test(title.text)) return false
  if (title.text === '' || title.text.startsWith('..')) return false
  return line.text.length >= Math.min(3, displayWidth(title.text))
}

function isTitleAt(lines: readonly TextLine[], at: number, to: number): boolean {
  return at + 1 < to && isUnder(lines[at + 1]!, lines[at]!)
}

function startsBlock({text}: TextLine): boolean {
  const line = text.trimStart()
  return bullet.test(line) || enumerator.test(line) || /^\.\.\s/u.test(line)
}

function isAdmonition(name: string): boolean {
  return (
    proseArguments.get(name.toLowerCase()) === undefined &&
    /^(?:note|warning|tip|important|caution|attention|danger|error|hint|seealso|todo|epigraph|centered|only)$/iu.test(
      name,
    ) &&
    !/^only$/iu.test(name)
  )
}

/** What of a line stands between separators, without blanks; the outer ones of a grid count as separators. */
function between(line: TextLine, separator: RegExp, isOpen = false): Span[] {
  const cuts = [...line.text.matchAll(separator)].map(({0: found, index}) => ({
    start: index,
    end: index + found.length,
  }))
  const bounds = isOpen
    ? [
        {start: 0, end: line.indent},
        ...cuts.filter(({start}) => start >= line.indent),
        {start: line.text.length, end: line.text.length},
      ]
    : cuts
  return bounds.slice(0, -1).map(({end: from}, index) => {
    const inside = line.text.slice(from, bounds[index + 1]!.start)
    const lead = inside.length - inside.trimStart().length
    return {start: line.start + from + lead, end: line.start + from + Math.max(lead, inside.trimEnd().length)}
  })
}
