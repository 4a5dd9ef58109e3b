import type {BlockKind} from '../../model/document.js'
import {
  footnoteMarkAt,
  type HtmlEnd,
  headingAt,
  htmlAt,
  isBlank,
  isUnderline,
  itemMarkAt,
  runEnd,
  thematicBreakEnd,
  trimmedEnd,
} from './block-marks.js'
import {Content} from './content.js'
import {definitionAt, labelKey} from './link-parts.js'
import {delimiterColumns, rowCells} from './table-rows.js'

/** What a paragraph is by what stands around it; `depth` is the nesting of lists. */
export interface Around {
  readonly kind: BlockKind
  readonly depth: number
}

/** A block that holds text, in the order of the file. */
export type Leaf =
  | {readonly type: 'paragraph'; readonly around: Around; readonly content: Content; readonly mayBeTask: boolean}
  | {readonly type: 'heading'; readonly depth: number; readonly content: Content}
  | {readonly type: 'html'; readonly start: number; readonly end: number}
  | {readonly type: 'table'; readonly rows: readonly (readonly Content[])[]}

/** What a Markdown text consists of, and what its links and notes may refer to. */
export interface Blocks {
  readonly leaves: readonly Leaf[]
  /** Addresses by the key of their label. */
  readonly definitions: ReadonlyMap<string, string>
  /** Keys of the labels of footnotes. */
  readonly footnotes: ReadonlySet<string>
}

/**
 * Read the block structure of CommonMark with tables and footnotes, line by line. Code and thematic breaks are left out.
 * With `mdx` no indentation makes code and HTML is not looked for. More than a hundred blocks inside each other are read as
 * that many. Cost: linear in the text.
 */
export function readBlocks(text: string, mdx: boolean): Blocks {
  return new BlockReader(text, mdx).read()
}

const deepest = 100
const root: Around = {kind: 'paragraph', depth: 0}

interface Container {
  readonly type: 'quote' | 'item' | 'footnote'
  readonly around: Around
  /** Columns before the text of an item. */
  indent: number
  hasContent: boolean
}

type OpenLeaf =
  | Paragraph
  | {readonly type: 'fence'; readonly mark: number; readonly length: number}
  | ({readonly type: 'html'; readonly start: number; last: number} & HtmlEnd)
  | {readonly type: 'table'; readonly rows: Content[][]}

interface Paragraph {
  readonly type: 'paragraph'
  readonly around: Around
  /** Start and end of each line in turn. */
  readonly lines: number[]
  readonly mayBeTask: boolean
  /** Whether the last line is indented as code would be. */
  isDeep: boolean
}

class BlockReader {
  private readonly leaves: Leaf[] = []
  private readonly definitions = new Map<string, string>()
  private readonly footnotes = new Set<string>()
  private readonly open: Container[] = []
  private leaf: OpenLeaf | undefined
  /** How far the line is read, its end, and the column, which may be inside a tab. */
  private at = 0
  private end = 0
  private column = 0
  /** The next unit that is no white space, and the columns up to there. */
  private next = 0
  private indent = 0
  /** What begins before is no thematic break: a line of a thousand list marks is looked through once. */
  private noBreakBefore = 0

  constructor(
    private readonly text: string,
    private readonly mdx: boolean,
  ) {}

  read(): Blocks {
    const {text} = this
    for (let start = 0; start < text.length; start = this.end + 1) {
      const end = text.indexOf('\n', start)
      this.at = start
      this.end = end < 0 ? text.length : end
      this.column = 0
      this.line()
    }
    this.closeLeaf()
    return {leaves: this.leaves, definitions: this.definitions, footnotes: this.footnotes}
  }

  private line(): void {
    this.look()
    const {open} = this
    let matched = 0
    while (matched < open.length && this.goesOn(open[matched]!)) matched++
    const isWhole = matched === open.length
    if (isWhole && this.isVerbatim()) return
    const begun = this.begin(matched)
    if (begun === 'leaf') return
    const {leaf} = this
    if (begun === undefined && !isWhole) {
      if (!this.isBlank && leaf?.type === 'paragraph') {
        leaf.lines.push(this.next, this.end)
        return
      }
      this.close(matched)
    }
    if (this.isBlank) this.closeLeaf()
    else this.prose()
  }

  /** Whether a container goes on; its part of the line is read. */
  private goesOn({type, indent, hasContent}: Container): boolean {
    if (type === 'quote') return this.isAt(0x3e) && this.quoteMark()
    if (this.isBlank) return hasContent
    if (this.indent < indent) return false
    this.skip(indent)
    return true
  }

  private quoteMark(): boolean {
    this.moveTo(this.next + 1)
    if (this.indent > 0) this.skip(1)
    return true
  }

  /** Take the line into code or HTML where it stands in some. */
  private isVerbatim(): boolean {
    const {leaf, text, next, end} = this
    if (leaf?.type === 'fence') {
      const close = this.isAt(leaf.mark) ? runEnd(text, next, end) : next
      if (close - next >= leaf.length && isBlank(text, close, end)) this.leaf = undefined
      return true
    }
    if (leaf?.type !== 'html') return false
    const {until} = leaf
    if (until !== undefined || !this.isBlank) leaf.last = end
    const line = until === undefined ? '' : text.slice(next, end)
    if (until === undefined ? this.isBlank : typeof until === 'string' ? line.includes(until) : until.test(line))
      this.closeLeaf()
    return true
  }

  /** Open what begins on the rest of a line behind `matched` containers. */
  private begin(matched: number): 'leaf' | 'container' | undefined {
    let begun: 'container' | undefined
    for (let inside = matched; !this.isBlank && !this.isDeep; inside = this.open.length) {
      if (this.isInParagraph(inside) && this.endsParagraph()) return 'leaf'
      if (this.beginsLeaf(inside)) return 'leaf'
      if (!this.beginsContainer(inside)) break
      begun = 'container'
    }
    return begun
  }

  private isInParagraph(inside: number): boolean {
    return inside === this.open.length && this.leaf?.type === 'paragraph'
  }

  /** Whether the line makes a heading of the paragraph, or a table of its last line. */
  private endsParagraph(): boolean {
    const {text, next, end} = this
    const leaf = this.leaf as Paragraph
    const unit = text.charCodeAt(next)
    if (unit !== 0x2d && unit !== 0x3d && unit !== 0x3a && unit !== 0x7c) return false
    const {lines} = leaf
    const isItem = itemMarkAt(text, next, end)?.interrupts === true
    const columns = leaf.isDeep || isItem ? 0 : delimiterColumns(text, next, end)
    if (columns > 0) {
      const [first, last] = [lines.at(-2)!, lines.at(-1)!]
      const head = this.cells(first, last)
      if (head.length === columns && text.slice(first, last).trim() !== '|') {
        lines.length -= 2
        this.closeLeaf()
        this.leaf = {type: 'table', rows: [head]}
        return true
      }
    }
    if ((unit !== 0x2d && unit !== 0x3d) || !isUnderline(text, next, end)) return false
    this.takeDefinitions(lines)
    this.leaf = undefined
    if (lines.length === 0) return false
    this.leaves.push({type: 'heading', depth: unit === 0x3d ? 1 : 2, content: this.content(lines)})
    return true
  }

  private beginsLeaf(inside: number): boolean {
    const {text, next, end} = this
    const unit = text.charCodeAt(next)
    if (unit === 0x23) {
      const heading = headingAt(text, next, end)
      if (heading === undefined) return false
      this.beginLeaf(inside)
      this.leaves.push({type: 'heading', depth: heading.depth, content: Content.of(text, [heading.start, heading.end])})
    } else if (unit === 0x60 || unit === 0x7e) {
      const behind = runEnd(text, next, end)
      const mark = text.indexOf('`', behind)
      if (behind - next < 3 || (unit === 0x60 && mark >= 0 && mark < end)) return false
      this.beginLeaf(inside)
      this.leaf = {type: 'fence', mark: unit, length: behind - next}
    } else if (unit === 0x3c) {
      const html = this.mdx ? undefined : htmlAt(text, next, end, this.leaf?.type !== 'paragraph')
      if (html === undefined) return false
      this.beginLeaf(inside)
      this.leaf = {type: 'html', start: next, last: end, ...html}
      this.isVerbatim()
    } else {
      if ((unit !== 0x2d && unit !== 0x2a && unit !== 0x5f) || next < this.noBreakBefore) return false
      this.noBreakBefore = thematicBreakEnd(text, next, end)
      if (this.noBreakBefore < end) return false
      this.beginLeaf(inside)
    }
    return true
  }

  private beginsContainer(inside: number): boolean {
    const {text, next, end} = this
    const around = this.open[inside - 1]?.around ?? root
    const unit = text.charCodeAt(next)
    if (unit === 0x3e) {
      this.enter(inside, 'quote', {kind: 'quote', depth: around.depth})
      return this.quoteMark()
    }
    if (unit === 0x5b) {
      const footnote = footnoteMarkAt(text, next)
      if (footnote === undefined) return false
      this.footnotes.add(labelKey(footnote.label))
      this.enter(inside, 'footnote', {kind: 'footnote', depth: 0})
      this.moveTo(footnote.end)
      return true
    }
    const mark = itemMarkAt(text, next, end)
    if (mark === undefined || (!mark.interrupts && this.isInParagraph(inside))) return false
    const item = this.enter(inside, 'item', {kind: 'list-item', depth: around.depth + 1})
    const before = this.indent + mark.end - next
    this.moveTo(mark.end)
    const gap = this.isBlank || (this.isDeep && this.indent > 4) ? 1 : this.indent
    if (!this.isBlank) this.skip(gap)
    item.indent = before + gap
    return true
  }

  private enter(inside: number, type: Container['type'], around: Around): Container {
    this.beginLeaf(inside)
    const container = {type, around, indent: type === 'footnote' ? 4 : 0, hasContent: type === 'footnote'}
    if (this.open.length < deepest) this.open.push(container)
    return container
  }

  /** A line of a paragraph, of a table, or of indented code. */
  private prose(): void {
    const {leaf, next, end, isDeep} = this
    const inside = this.open.at(-1)
    if (leaf?.type === 'paragraph') {
      leaf.lines.push(next, end)
      leaf.isDeep = isDeep
    } else if (isDeep) this.beginLeaf(this.open.length)
    else if (leaf?.type === 'table') leaf.rows.push(this.cells(next, end))
    else {
      const mayBeTask = inside?.type === 'item' && !inside.hasContent
      this.beginLeaf(this.open.length)
      this.leaf = {type: 'paragraph', around: inside?.around ?? root, lines: [next, end], mayBeTask, isDeep}
    }
  }

  private beginLeaf(inside: number): void {
    this.close(inside)
    const around = this.open.at(-1)
    if (around !== undefined) around.hasContent = true
  }

  /** Close all but `inside` containers, and the leaf. */
  private close(inside: number): void {
    this.closeLeaf()
    this.open.length = inside
  }

  private closeLeaf(): void {
    const {leaf} = this
    this.leaf = undefined
    if (leaf?.type === 'paragraph') {
      const {lines, around, mayBeTask} = leaf
      this.takeDefinitions(lines)
      if (lines.length > 0) this.leaves.push({type: 'paragraph', around, content: this.content(lines), mayBeTask})
    } else if (leaf?.type === 'html') this.leaves.push({type: 'html', start: leaf.start, end: leaf.last})
    else if (leaf?.type === 'table') this.leaves.push(leaf)
  }

  /** Take the definitions of links at the start of a paragraph out of its lines. */
  private takeDefinitions(lines: number[]): void {
    if (lines.length === 0 || this.text.charCodeAt(lines[0]!) !== 0x5b) return
    const {text} = Content.of(this.text, lines)
    let at = 0
    for (let found = definitionAt(text, 0); found !== undefined; found = definitionAt(text, at)) {
      if (!this.definitions.has(found.key)) this.definitions.set(found.key, found.url)
      at = found.end
    }
    if (at >= text.length) lines.length = 0
    else if (at > 0) lines.splice(0, 2 * (text.slice(0, at).split('\n').length - 1))
  }

  private content(lines: number[]): Content {
    lines[lines.length - 1] = trimmedEnd(this.text, lines.at(-2)!, lines.at(-1)!)
    return Content.of(this.text, lines)
  }

  private cells(start: number, end: number): Content[] {
    return rowCells(this.text, start, end).map(cell => Content.of(this.text, cell))
  }

  private get isBlank(): boolean {
    return this.next >= this.end
  }

  /** Whether the rest of the line is indented as code. */
  private get isDeep(): boolean {
    return this.indent > 3 && !this.mdx
  }

  private isAt(unit: number): boolean {
    return !this.isBlank && !this.isDeep && this.text.charCodeAt(this.next) === unit
  }

  private moveTo(offset: number): void {
    this.column += this.indent + offset - this.next
    this.at = offset
    this.look()
  }

  /** Go `columns` of white space on. */
  private skip(columns: number): void {
    const goal = this.column + columns
    while (this.column < goal) {
      const stop = this.text.charCodeAt(this.at) === 0x09 ? this.column + 4 - (this.column % 4) : this.column + 1
      if (stop <= goal) this.at++
      this.column = Math.min(stop, goal)
    }
    this.look()
  }

  private look(): void {
    const {text, end} = this
    let {at, column} = this
    for (; at < end; at++) {
      const unit = text.charCodeAt(at)
      if (unit === 0x20) column++
      else if (unit === 0x09) column += 4 - (column % 4)
      else break
    }
    this.next = at
    this.indent = column - this.column
  }
}
