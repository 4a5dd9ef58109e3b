import type {Block, Document} from '../../model/document.js'
import type {Segment, SegmentedDocument} from '../../model/segment.js'
import type {Span} from '../../model/span.js'
import {escapeLineStart, escapeMarkdown} from './markdown-escape.js'
import type {MarkdownSide} from './markdown-groups.js'

/**
 * A document as Markdown, block by block: headings, lists, quotations, tables and paragraphs with their segments, whose
 * inline markup is kept where the document is Markdown itself. Each segment is in it once, in order; `segments` says where.
 */
export function renderMarkdown({document, segments}: SegmentedDocument): MarkdownSide {
  const writer = new MarkdownRenderer(segment => inlineMarkdown(segment, document))
  const byBlock = segmentsByBlock(segments)
  for (let index = 0; index < document.blocks.length; ) {
    const end = tableEnd(document.blocks, index)
    if (end > index) writer.table(document.blocks.slice(index, end), i => byBlock.get(index + i) ?? [])
    else writer.block(document.blocks[index]!, byBlock.get(index) ?? [])
    index = Math.max(end, index + 1)
  }
  return writer.finish()
}

function segmentsByBlock(segments: readonly Segment[]): ReadonlyMap<number, readonly Segment[]> {
  const byBlock = new Map<number, Segment[]>()
  for (const segment of segments) {
    const known = byBlock.get(segment.blockIndex)
    if (known === undefined) byBlock.set(segment.blockIndex, [segment])
    else known.push(segment)
  }
  return byBlock
}

/** Where the cells that make a table end, read row by row; `start` where they make none. */
function tableEnd(blocks: readonly Block[], start: number): number {
  const first = blocks[start]!.cell
  if (first === undefined) return start
  let end = start + 1
  for (let last = first; end < blocks.length; end++) {
    const cell = blocks[end]!.cell
    if (cell === undefined || cell.table !== first.table) break
    if (cell.row < last.row || (cell.row === last.row && cell.column <= last.column)) return start
    last = cell
  }
  const columns = new Set(blocks.slice(start, end).map(block => block.cell!.column))
  return columns.size > 1 && Math.max(...columns) < 100 ? end : start
}

class MarkdownRenderer {
  private readonly parts: string[] = []
  private readonly spans: Span[] = []
  private length = 0

  constructor(private readonly inline: (segment: Segment) => string) {}

  block(block: Block, segments: readonly Segment[]): void {
    if (segments.length === 0) return
    this.append(prefixOf(block))
    this.sentences(segments)
    this.append('\n\n')
  }

  table(blocks: readonly Block[], segmentsOf: (index: number) => readonly Segment[]): void {
    const columns = Math.max(...blocks.map(block => block.cell!.column)) + 1
    let index = 0
    for (let isHeader = true; index < blocks.length; isHeader = false) {
      const {row} = blocks[index]!.cell!
      for (let column = 0; column < columns; column++) {
        this.append(column === 0 ? '| ' : ' | ')
        const cell = blocks[index]?.cell
        if (cell?.row === row && cell.column === column) this.sentences(segmentsOf(index++))
      }
      this.append(' |\n')
      if (isHeader) this.append(`|${' --- |'.repeat(columns)}\n`)
    }
    this.append('\n')
  }

  finish(): MarkdownSide {
    return {text: this.parts.join('').replace(/\n\n$/u, '\n'), segments: this.spans}
  }

  private sentences(segments: readonly Segment[]): void {
    for (const [i, segment] of segments.entries()) {
      const before = segments[i - 1]
      if (before !== undefined && isApart(before, segment)) this.append(' ')
      const start = this.length
      this.append(this.inline(segment))
      this.spans.push({start, end: this.length})
    }
  }

  private append(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }
}

/**
 * A segment as inline Markdown, with the line breaks of its file where it has markup. Reference links are written as text:
 * their definitions stay in the file.
 */
function inlineMarkdown({start, end, text}: Segment, {format, text: file}: Document): string {
  const raw = file.slice(start, end)
  const isMarkup =
    format === 'markdown' && withoutSpaces(raw) !== withoutSpaces(text) && !/\]\s?\[|\r|\uFFFD/u.test(raw)
  if (!isMarkup) return escapeMarkdown(text.replace(/(?<!\s)\s*\n\s*/gu, ' '))
  return raw
    .split(/(?<![ \t])[ \t]*\n[ \t>]*/u)
    .map(escapeLineStart)
    .join('\n')
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** Whether something stands between two segments of a block in the file. */
function isApart(before: Segment, after: Segment): boolean {
  return after.start > before.end || /[.!?]$/u.test(before.text)
}

function prefixOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(1, block.depth ?? 2)))} `
    case 'list-item':
      return '- '
    case 'quote':
      return '> '
    default:
      return ''
  }
}
