import type {BlockKind} from '../../model/document.js'
import type {Span} from '../../model/span.js'
import type {BlockDraft, DraftedDocument} from '../block-draft.js'
import {linesOf, restOfLine, type TextLine} from '../marked-lines.js'
import {readInline} from './inline.js'

/** The prose of an AsciiDoc text: headings, paragraphs, items, cells, titles of blocks. Code, attributes, conditionals and macros are none. */
export function draftAsciiDoc(source: string): DraftedDocument {
  const reader = new AsciiDocReader(source)
  return {drafts: reader.read(), dates: reader.dates}
}

/** What stands between two of these is no prose. */
const verbatim = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,}.*)$/u
/** What stands between two of these is prose. */
const container = /^(?:={4,}|\*{4,}|_{4,}|--|~{4,})$/u
const section = /^(={1,6})[ \t]+(?=\S)/u
const attribute = /^:!?[\w][\w-]*!?:(?:\s|$)/u
const directive = /^(?:ifdef|ifndef|ifeval|endif|include|image|video|audio|toc)::|^(?:'''|<<<)$|^\/\/(?!\/)/u
const blockAttributes = /^\[(?!\[[^\]]*\]\S)[^\n]{0,500}\]$/u
const title = /^\.(?=[^\s.])/u
const item = /^[ \t]*(?:(\*{1,5}|-|\.{1,5})|(?:\d{1,3}|[a-zA-Z])[.)]|<(?:\d{1,3}|\.)>)[ \t]+(?=\S)(?:\[[ x*]\][ \t]+)?/u
const described = /^[ \t]*(\S[^\n]{0,200}?)(:{2,4}|;;)(?:[ \t]+|$)/u
const admonition = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+/u

class AsciiDocReader {
  readonly dates: string[] = []
  private readonly drafts: BlockDraft[] = []
  private readonly lines: readonly TextLine[]
  private at = 0
  private tables = 0

  constructor(private readonly source: string) {
    this.lines = linesOf(source)
  }

  read(): BlockDraft[] {
    while (this.at < this.lines.length) this.block()
    return this.drafts
  }

  private block(): void {
    const line = this.lines[this.at]!
    const {text} = line
    if (verbatim.test(text)) this.skipTo(text)
    else if (/^[|,:!]={3,}$/u.test(text)) this.table(text)
    else if (section.test(text)) this.heading(line)
    else if (isNoText(text) || container.test(text)) this.next()
    else if (title.test(text)) this.single('caption', line, 1)
    else if (item.test(text)) this.item(line)
    else if (described.test(text)) this.description(line)
    else if (line.indent > 0) this.skipParagraph()
    else this.paragraph('paragraph', this.at, admonition.exec(text)?.[0].length ?? 0)
  }

  private next(): void {
    this.at++
  }

  private skipTo(fence: string): void {
    const close = fence.startsWith('`') ? '```' : fence
    this.next()
    while (this.at < this.lines.length && this.lines[this.at]!.text !== close) this.next()
    this.next()
  }

  /** Lines that begin with a space are shown as they are. */
  private skipParagraph(): void {
    while (this.at < this.lines.length && this.lines[this.at]!.text !== '') this.next()
  }

  private heading(line: TextLine): void {
    const [marks = '', equals = ''] = section.exec(line.text) ?? []
    const isTitle = this.drafts.length === 0 && equals.length === 1
    this.single('heading', line, marks.length, equals.length)
    if (!isTitle) return
    // Author, revision and attributes follow the title.
    while (this.at < this.lines.length && this.lines[this.at]!.text !== '') {
      const date = /\d{4}-\d{2}-\d{2}/u.exec(this.lines[this.at]!.text)?.[0]
      if (date !== undefined) this.dates.push(date)
      this.next()
    }
  }

  private single(kind: BlockKind, line: TextLine, from: number, depth?: number): void {
    this.add(kind, [restOfLine(line, from)], depth)
    this.next()
  }

  private item(line: TextLine): void {
    const [whole = '', marks] = item.exec(line.text) ?? []
    this.paragraph('list-item', this.at, whole.length, marks === undefined || marks === '-' ? 1 : marks.length)
  }

  /** `term:: text` is a term and an item. */
  private description(line: TextLine): void {
    const [whole = '', term = ''] = described.exec(line.text) ?? []
    const start = line.start + whole.indexOf(term)
    this.add('list-item', [{start, end: start + term.length}], 1)
    if (whole.length < line.text.length) this.paragraph('list-item', this.at, whole.length, 1)
    else this.next()
  }

  /** The lines from here up to a blank one or another block. */
  private paragraph(kind: BlockKind, first: number, from: number, depth?: number): void {
    const spans: Span[] = []
    for (this.at = first; this.at < this.lines.length; this.next()) {
      const line = this.lines[this.at]!
      if (this.at > first && (line.text === '' || endsParagraph(line.text, kind))) break
      if (this.at > first && /^\/\/(?!\/)/u.test(line.text)) continue
      const rest = restOfLine(line, this.at === first ? from : 0)
      // ` +` breaks the line.
      spans.push(/ \+$/u.test(line.text) ? {start: rest.start, end: Math.max(rest.start, rest.end - 2)} : rest)
    }
    this.add(kind, spans, depth)
  }

  private table(fence: string): void {
    const table = this.tables++
    let columns = 0
    let count = 0
    this.next()
    for (; this.at < this.lines.length && this.lines[this.at]!.text !== fence; this.next()) {
      const line = this.lines[this.at]!
      const cells = cellsOf(line)
      if (cells.length > 0 && columns === 0) columns = cells.length
      for (const span of cells) {
        const cell = {table, row: Math.floor(count / columns), column: count % columns}
        count++
        this.add('table-cell', [span], undefined, cell)
      }
      if (cells.length === 0 && line.text !== '' && !isNoText(line.text))
        this.add('table-cell', [restOfLine(line)], undefined, {
          table,
          row: Math.floor(Math.max(0, count - 1) / Math.max(1, columns)),
          column: Math.max(0, count - 1) % Math.max(1, columns),
        })
    }
    this.next()
  }

  private add(kind: BlockKind, lines: readonly Span[], depth?: number, cell?: BlockDraft['cell']): void {
    const {inline, links} = readInline(this.source, lines)
    this.drafts.push({kind, inline, links, depth, cell})
  }
}

function isNoText(text: string): boolean {
  return (
    text === '' ||
    text === '+' ||
    directive.test(text) ||
    attribute.test(text) ||
    blockAttributes.test(text) ||
    /^\[\[[^\]]{1,200}\]\]$/u.test(text)
  )
}

function endsParagraph(text: string, kind: BlockKind): boolean {
  if (verbatim.test(text) || container.test(text) || text === '+' || /^[|,:!]={3,}$/u.test(text)) return true
  if (directive.test(text) || blockAttributes.test(text)) return !/^\/\//u.test(text)
  return kind === 'list-item' && (item.test(text) || described.test(text))
}

/** `|one |two` and `2+a|three`: where each cell of a line stands. */
function cellsOf({text, start}: TextLine): Span[] {
  const bars = [...text.matchAll(/(?:^|(?<=\s))(?:\d{1,3}(?:\.\d{1,3})?[+*])?[<^>.]{0,4}[adehlmsv]?\|/gu)]
  return bars.map((bar, index) => {
    const from = bar.index + bar[0].length
    const inside = text.slice(from, bars[index + 1]?.index ?? text.length)
    const lead = inside.length - inside.trimStart().length
    return {start: start + from + lead, end: start + from + Math.max(lead, inside.trimEnd().length)}
  })
}
