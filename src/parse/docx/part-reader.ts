import type {BlockKind, LinkTarget, PackedParagraph} from '../../model/document.js'
import type {TextRun} from '../../ooxml/replace-runs.js'
import type {XmlElement, XmlHandlers} from '../../ooxml/xml.js'
import {headingDepth, type ParagraphStyle} from './styles.js'

/** A paragraph as it is written, blanks at its ends included. */
export interface DocxParagraph extends Omit<PackedParagraph, 'paragraph' | 'part'> {
  readonly runs: readonly TextRun[]
}

/** What a part is about, for the kinds of its paragraphs. */
export type PartKind = 'body' | 'notes' | 'page-header' | 'page-footer'

export interface PartContext {
  readonly kind: PartKind
  readonly xml: string
  readonly styles: ReadonlyMap<string, ParagraphStyle>
  /** Address of an external link by its id. */
  urlOf(id: string): string | undefined
  /** Tables are counted through the document. */
  nextTable(): number
}

interface OpenParagraph {
  readonly slot: number
  readonly runs: TextRun[]
  readonly links: LinkTarget[]
  readonly cell: PackedParagraph['cell']
  length: number
  style?: string | undefined
  outline?: number | undefined
  level?: number | undefined
  isNumbered?: boolean | undefined
}

interface OpenTable {
  readonly table: number
  row: number
  column: number
  span: number
  isInCell: boolean
}

/** A link element, or a field whose instruction may be a link. */
interface OpenLink {
  readonly paragraph: OpenParagraph
  url: string | undefined
  start: number
}

/** Not in the text when all changes are accepted, or no text: old properties, the reading of ruby, what is drawn for programs without text boxes. */
const skipped = new Set([
  'del',
  'moveFrom',
  'rt',
  'rPr',
  'pPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPr',
])

const separators = /^(?:separator|continuationSeparator|continuationNotice)$/u

/**
 * Hears one part of a docx and gives its paragraphs in the order in which they begin, with tracked changes as accepted: a text box comes
 * after the paragraph that it is anchored in, once. Depth costs no stack.
 */
export class PartReader implements XmlHandlers {
  readonly paragraphs: DocxParagraph[] = []
  private word: string | undefined
  private skip = 0
  private readonly open_: OpenParagraph[] = []
  private readonly tables: (OpenTable | undefined)[] = []
  private readonly links: (OpenLink | undefined)[] = []
  private readonly fields: {instruction: string; link: OpenLink | undefined; isResult: boolean}[] = []
  private readonly choices: boolean[] = []
  private isInProperties = false
  private words: {text: string; start: number; keepsSpace: boolean} | undefined
  private elementStart = 0
  private isInstruction = false

  constructor(private readonly context: PartContext) {}

  open(element: XmlElement): void {
    const {name, prefix, attribute, contentStart} = element
    this.word ??= prefix
    if (this.skip > 0) this.skip++
    else if (name === 'AlternateContent') this.choices.push(false)
    else if (name === 'Choice' || name === 'Fallback') this.openChoice()
    else if (prefix !== this.word) return
    else if (skipped.has(name) || this.isSeparator(element)) this.skip = 1
    else if (this.isInProperties) this.property(element)
    else if (name === 't') this.words = {text: '', start: contentStart, keepsSpace: attribute('space') === 'preserve'}
    else if (characters.has(name)) this.elementStart = this.context.xml.lastIndexOf('<', contentStart - 1)
    else this.openStructure(element)
  }

  close(name: string, end: number, prefix: string): void {
    if (this.skip > 0) this.skip--
    else if (name === 'AlternateContent') this.choices.pop()
    else if (prefix !== this.word) return
    else if (name === 't' && this.words !== undefined) this.closeWords(end)
    else if (name === 'pPr') this.isInProperties = false
    else if (this.isInProperties) return
    else if (characters.has(name))
      this.addRun({text: characters.get(name)!, isWords: false, start: this.elementStart, end})
    else this.closeStructure(name)
  }

  text(piece: string): void {
    if (this.skip > 0) return
    if (this.words !== undefined) this.words.text += piece
    else if (this.isInstruction && this.fields.length > 0) this.fields.at(-1)!.instruction += piece
  }

  /** Of what is written twice, as text box and as picture, the first way counts. */
  private openChoice(): void {
    if (this.choices.at(-1) === true) this.skip = 1
    else if (this.choices.length > 0) this.choices[this.choices.length - 1] = true
  }

  private isSeparator({name, attribute}: XmlElement): boolean {
    return (name === 'footnote' || name === 'endnote') && separators.test(attribute('type') ?? '')
  }

  private openStructure({name, attribute}: XmlElement): void {
    if (name === 'p') this.openParagraph()
    else if (name === 'pPr') this.isInProperties = true
    else if (name === 'tbl')
      this.tables.push({table: this.context.nextTable(), row: -1, column: 0, span: 1, isInCell: false})
    else if (name === 'txbxContent') this.tables.push(undefined)
    else if (name === 'hyperlink') this.openLink(attribute('id'))
    else if (name === 'instrText') this.isInstruction = true
    else if (name === 'fldChar') this.field(attribute('fldCharType'))
    else this.openCell(name, attribute('val'))
  }

  private openCell(name: string, value: string | undefined): void {
    const table = this.tables.at(-1)
    if (table === undefined) return
    if (name === 'tr') {
      table.row++
      table.column = 0
    } else if (name === 'tc') {
      table.isInCell = true
      table.span = 1
    } else if (name === 'gridSpan') table.span = Math.min(1000, Math.max(1, Number(value) || 1))
    else if (name === 'gridBefore') table.column += Math.min(1000, Number(value) || 0)
  }

  private closeStructure(name: string): void {
    if (name === 'p') this.closeParagraph()
    else if (name === 'tbl' || name === 'txbxContent') this.tables.pop()
    else if (name === 'hyperlink') this.closeLink(this.links.pop())
    else if (name === 'instrText') this.isInstruction = false
    else if (name === 'tc') {
      const table = this.tables.at(-1)
      if (table === undefined) return
      table.column += table.span
      table.isInCell = false
    }
  }

  private openParagraph(): void {
    const table = this.tables.at(-1)
    const cell = table?.isInCell === true ? {table: table.table, row: table.row, column: table.column} : undefined
    const slot = this.paragraphs.push({kind: 'paragraph', runs: []}) - 1
    this.open_.push({slot, runs: [], links: [], cell, length: 0})
  }

  private closeParagraph(): void {
    const paragraph = this.open_.pop()
    if (paragraph === undefined) return
    const {slot, runs, links} = paragraph
    this.paragraphs[slot] = {...this.kindOf(paragraph), runs, ...(links.length === 0 ? {} : {links})}
  }

  private kindOf({cell, style = '', outline, level, isNumbered}: OpenParagraph): Omit<DocxParagraph, 'runs'> {
    const {kind} = this.context
    const stated: ParagraphStyle = this.context.styles.get(style) ?? {}
    if (kind === 'notes') return {kind: 'footnote'}
    if (kind !== 'body') return {kind: 'boilerplate', boilerplate: kind}
    if (stated.kind === 'boilerplate') return {kind: 'boilerplate', boilerplate: 'toc'}
    if (outline !== undefined && outline < 9) return {kind: 'heading', depth: headingDepth(outline + 1)}
    if (stated.kind === 'heading') return {kind: 'heading', depth: stated.depth}
    if (cell !== undefined) return {kind: 'table-cell', cell}
    const isItem = isNumbered ?? stated.kind === 'list-item'
    if (isItem) return {kind: 'list-item', depth: level === undefined ? (stated.depth ?? 1) : level + 1}
    const own: BlockKind = stated.kind === undefined || stated.kind === 'list-item' ? 'paragraph' : stated.kind
    return {kind: own}
  }

  private property({name, attribute}: XmlElement): void {
    const paragraph = this.open_.at(-1)
    if (paragraph === undefined) return
    const value = attribute('val')
    if (name === 'pStyle') paragraph.style = value
    else if (name === 'outlineLvl') paragraph.outline = Number(value)
    else if (name === 'ilvl') paragraph.level = Math.min(8, Number(value) || 0)
    else if (name === 'numId') paragraph.isNumbered = value !== '0'
  }

  private closeWords(end: number): void {
    const {text, start, keepsSpace} = this.words!
    this.words = undefined
    // A line feed between words of XML is a space.
    const seen = text.replace(/[\n\r\u2028]/gu, ' ')
    const close = this.context.xml.lastIndexOf('</', end - 1)
    if (seen !== '') this.addRun({text: seen, isWords: true, start, end: close, keepsSpace})
  }

  private addRun(run: Omit<TextRun, 'keepsSpace'> & {readonly keepsSpace?: boolean}): void {
    const paragraph = this.open_.at(-1)
    if (paragraph === undefined) return
    paragraph.runs.push({keepsSpace: false, ...run})
    paragraph.length += run.text.length
  }

  private openLink(id: string | undefined): void {
    const paragraph = this.open_.at(-1)
    const url = id === undefined ? undefined : this.context.urlOf(id)
    this.links.push(paragraph === undefined ? undefined : {paragraph, url, start: paragraph.length})
  }

  private closeLink(link: OpenLink | undefined): void {
    if (link?.url === undefined || link.paragraph.length === link.start) return
    link.paragraph.links.push({url: link.url, image: false, start: link.start, end: link.paragraph.length})
  }

  /** `HYPERLINK "https://…"` up to `separate`, then the words. */
  private field(type: string | undefined): void {
    const field = this.fields.at(-1)
    const paragraph = this.open_.at(-1)
    if (type === 'begin') this.fields.push({instruction: '', link: undefined, isResult: false})
    else if (type === 'separate' && field !== undefined && paragraph !== undefined) {
      const url = /^\s*HYPERLINK\s+"([^"]+)"/u.exec(field.instruction)?.[1]
      field.link = {paragraph, url, start: paragraph.length}
    } else if (type === 'end') this.closeLink(this.fields.pop()?.link)
  }
}

/** Elements that are seen as one character. */
const characters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\u2028'],
  ['cr', '\u2028'],
  ['noBreakHyphen', '-'],
])
