import type {Element, ElementContent, Nodes, RootContent} from 'hast'
import type {Block, BlockKind, LanguageTag, LinkTarget} from '../../model/document.js'
import {InlineText} from '../../text/inline-text.js'
import {type BlockDraft, type DraftedDocument, partOfDraft} from '../block-draft.js'
import {type LanguageStretch, splitByLanguage} from '../language-stretches.js'
import {SourceView} from '../source-view.js'
import {linesOfParagraph} from '../text/paragraph-breaks.js'
import {blockElements, silentElements} from './elements.data.js'
import {parseHtmlTree} from './html-tree.js'
import {tameHtml} from './limits.js'
import {PageStructure} from './regions.js'
import {appendDecodedText} from './text.js'
import {readWml} from './wml.js'

/** A whole page of a CMS, a fragment, or WML with its directives. */
export function draftHtmlDocument(text: string): DraftedDocument {
  return draftHtmlView(new SourceView(text))
}

/** As {@link draftHtmlDocument}, for a text of which parts are hidden already. */
export function draftHtmlView(view: SourceView): DraftedDocument {
  const wml = readWml(view)
  tameHtml(view)
  const isPage = /<(?:!doctype|html|head|body)[\s>]/iu.test(view.text.slice(0, 5000))
  const root = parseHtmlTree(view.text, isPage)
  const walker = new HtmlWalker(view, {
    base: 0,
    firstTable: 0,
    structure: new PageStructure(root, isPage),
    macros: wml.macros,
  })
  walker.walk(root.children)
  return {drafts: isPage ? withTitle(walker.drafts) : walker.drafts, dates: [...wml.dates, ...walker.dates]}
}

/** A piece of HTML inside another format: `[start, end)` of the view. Tables are numbered from `firstTable`. */
export function draftHtml(
  view: SourceView,
  {start, end, firstTable}: {readonly start: number; readonly end: number; readonly firstTable: number},
): {readonly drafts: readonly BlockDraft[]; readonly tables: number} {
  const html = view.text.slice(start, end)
  if (isComment(html)) return {drafts: [], tables: firstTable}
  const root = parseHtmlTree(html, false)
  const walker = new HtmlWalker(view, {
    base: start,
    firstTable,
    structure: new PageStructure(root, false),
    macros: new Map(),
  })
  walker.walk(root.children)
  return {drafts: walker.drafts, tables: walker.tables}
}

/** One comment and nothing else: no parser is needed to find no text in it. */
function isComment(html: string): boolean {
  if (!html.startsWith('<!--') || /^<!---?>/u.test(html) || html.includes('--!>')) return false
  const end = html.indexOf('-->', 4)
  return end >= 0 && /^[ \t\r\n\f]*$/u.test(html.slice(end + 3))
}

interface Context {
  readonly kind: BlockKind
  readonly depth?: number | undefined
  readonly lang?: LanguageTag | undefined
  readonly cell?: NonNullable<Block['cell']> | undefined
  readonly boilerplate?: string | undefined
}

interface WalkerOptions {
  /** Offset of the parsed piece in the view. */
  readonly base: number
  readonly firstTable: number
  readonly structure: PageStructure
  /** What elements of the page's own making stand for. */
  readonly macros: ReadonlyMap<string, string>
}

interface TablePlace {
  readonly table: number
  row: number
  column: number
}

class HtmlWalker {
  readonly drafts: BlockDraft[] = []
  readonly dates: string[] = []
  tables: number
  private inline = new InlineText()
  private links: LinkTarget[] = []
  private stretches: LanguageStretch[] = []
  private context: Context = {kind: 'paragraph'}
  private readonly openTables: TablePlace[] = []
  private readonly base: number
  private readonly source: string

  constructor(
    private readonly view: SourceView,
    private readonly options: WalkerOptions,
  ) {
    this.base = options.base
    this.tables = options.firstTable
    this.source = view.text
  }

  walk(nodes: readonly RootContent[]): void {
    this.children(nodes)
    this.flush()
    this.drafts.sort((a, b) => a.inline.start(0) - b.inline.start(0))
  }

  private children(nodes: readonly (RootContent | ElementContent)[]): void {
    for (const node of nodes) {
      if (node.type === 'text') appendDecodedText(this.inline, this.view, this.span(node), node.value)
      else if (node.type === 'element') this.element(node)
    }
  }

  private element(node: Element): void {
    const name = node.tagName
    if (name === 'head') {
      this.head(node)
      return
    }
    if (silentElements.has(name)) return
    if (name === 'time') this.addDate(node.properties.dateTime)
    const macro = this.options.macros.get(name)
    if (macro !== undefined) this.macro(node, macro)
    else if (name === 'br' || name === 'wbr') this.lineBreak(node)
    else if (name === 'img') this.image(node)
    else if (blockElements.has(name)) this.block(node)
    else this.inlineElement(node)
  }

  private head(node: Element): void {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      if (
        child.tagName === 'meta' &&
        /date|time|pub/iu.test(String(child.properties.name ?? child.properties.property ?? ''))
      )
        this.addDate(child.properties.content)
      if (child.tagName === 'title') this.within({kind: 'metadata'}, () => this.children(child.children))
    }
  }

  private addDate(value: unknown): void {
    if (typeof value === 'string') this.dates.push(value)
  }

  private block(node: Element): void {
    const isTable = node.tagName === 'table'
    if (isTable) this.openTables.push({table: this.tables++, row: -1, column: -1})
    const context = this.contextOf(node)
    this.within(context, () => this.children(node.children))
    if (isTable) this.openTables.pop()
  }

  private within(context: Context, visit: () => void): void {
    const outer = this.context
    this.flush()
    this.context = context
    visit()
    this.flush()
    this.context = outer
  }

  private contextOf(node: Element): Context {
    const {kind, depth, cell, ...outer} = this.context
    const boilerplate = outer.boilerplate ?? this.options.structure.region(node)
    const lang = typeof node.properties.lang === 'string' ? node.properties.lang : outer.lang
    const outside = {
      ...(lang === undefined || lang === '' ? {} : {lang}),
      boilerplate,
    }
    const inherited = {...outside, cell}
    const heading = /^h([1-6])$/u.exec(node.tagName)
    if (heading !== null) return {...inherited, kind: 'heading', depth: Number(heading[1])}
    if (kind === 'heading') return {...inherited, kind, depth}
    switch (node.tagName) {
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dl':
        return {...inherited, kind, depth: (depth ?? 0) + 1}
      case 'li':
      case 'dt':
      case 'dd':
        return {...inherited, kind: 'list-item', depth: depth ?? 1}
      case 'blockquote':
        return {...inherited, kind: 'quote'}
      case 'caption':
      case 'figcaption':
        return {...inherited, kind: 'caption'}
      case 'table':
        return {...outside, kind: 'paragraph'}
      case 'tr':
      case 'td':
      case 'th':
        return {...outside, ...this.cellContext(node)}
      default:
        return {...inherited, kind, depth}
    }
  }

  private cellContext(node: Element): Context {
    const place = this.openTables.at(-1)
    if (place === undefined) return {kind: 'paragraph'}
    if (node.tagName === 'tr') {
      place.row++
      place.column = -1
      return {kind: 'paragraph'}
    }
    place.column++
    if (this.options.structure.isLayoutCell(node)) return {kind: 'paragraph'}
    return {kind: 'table-cell', cell: {table: place.table, row: Math.max(place.row, 0), column: place.column}}
  }

  private inlineElement(node: Element): void {
    const {start, end} = this.span(node)
    const first = node.children[0]
    const last = node.children.at(-1)
    if (node.tagName === 'a' && typeof node.properties.href === 'string')
      this.links.push({start, end, url: node.properties.href, image: false})
    const openEnd = first === undefined ? start : this.span(first).start
    if (isTag(this.source, start, openEnd)) this.inline.open(start, openEnd)
    const closeStart = last === undefined ? end : this.span(last).end
    const {lang} = node.properties
    if (typeof lang === 'string' && lang !== '') this.stretches.push({start: openEnd, end: closeStart, lang})
    this.children(node.children)
    if (isTag(this.source, closeStart, end)) this.inline.close(closeStart, end)
  }

  private macro(node: Element, text: string): void {
    const {start, end} = this.span(node)
    const tagEnd = this.source.indexOf('>', start) + 1
    this.inline.replacement(text, start, tagEnd === 0 ? end : tagEnd)
    this.children(node.children)
  }

  private lineBreak(node: Element): void {
    const {start, end} = this.span(node)
    if (node.tagName === 'br') this.inline.hardBreak(start, end)
  }

  /** The description of an image that stands alone is a caption; a file name is not one. */
  private image(node: Element): void {
    const {start, end} = this.span(node)
    const {src, alt} = node.properties
    const target = {start, end, url: typeof src === 'string' ? src : '', image: true}
    const text = typeof alt === 'string' ? alt.trim() : ''
    if (!this.inline.isBlank || text === '' || /^[\w.@/-]+$/u.test(text)) {
      this.links.push(target)
      return
    }
    const at = this.source.indexOf(text, start)
    const inline = new InlineText()
    if (at >= 0 && at + text.length <= end) inline.slice(this.view.original, at, at + text.length)
    else inline.replacement(text, start, end)
    this.drafts.push({
      ...this.context,
      kind: this.context.boilerplate === undefined ? 'caption' : 'boilerplate',
      inline,
      links: [target],
    })
  }

  private flush(): void {
    const {inline, links, stretches, context} = this
    if (inline.length === 0 && links.length === 0) return
    this.inline = new InlineText()
    this.links = []
    this.stretches = []
    if (inline.isBlank) return
    const kind = context.boilerplate === undefined ? context.kind : 'boilerplate'
    for (const {from, to} of context.kind === 'heading'
      ? [{from: 0, to: inline.length}]
      : linesOfParagraph(inline.text)) {
      const part = partOfDraft({...context, kind, inline, links}, from, to)
      this.drafts.push(...splitByLanguage(part, stretches))
    }
  }

  private span(node: Nodes): {start: number; end: number} {
    return {
      start: this.base + (node.position?.start.offset ?? 0),
      end: this.base + (node.position?.end.offset ?? 0),
    }
  }
}

const shortestTitle = 4

/** A page without `<h1>` has its title in the block that begins the page's `<title>`. */
function withTitle(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
  const title = drafts.find(draft => draft.kind === 'metadata')?.inline.text.trim() ?? ''
  if (drafts.some(draft => draft.kind === 'heading' && draft.depth === 1)) return drafts
  const at = drafts.findIndex(({kind, inline}) => {
    const text = inline.text.trim()
    return (kind === 'paragraph' || kind === 'table-cell') && text.length >= shortestTitle && title.startsWith(text)
  })
  return drafts.map((draft, i) => (i === at ? {kind: 'heading', depth: 1, inline: draft.inline} : draft))
}

/** Whether `[start, end)` is one tag; the parser also gives places to elements that it made up. */
function isTag(text: string, start: number, end: number): boolean {
  return end > start && text[start] === '<' && text[end - 1] === '>' && !text.slice(start + 1, end).includes('<')
}
