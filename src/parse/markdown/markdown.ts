import type {Nodes, Paragraph, PhrasingContent, Table} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {BlockKind, LanguageTag} from '../../model/document.js'
import {InlineText} from '../../text/inline-text.js'
import type {BlockDraft, DraftedDocument} from '../block-draft.js'
import {readFrontMatter} from '../front-matter.js'
import {draftHtml} from '../html/html.js'
import {LanguageScope} from '../language-scope.js'
import {splitByLanguage} from '../language-stretches.js'
import {SourceView} from '../source-view.js'
import {parseCondensed} from './condensed-markdown.js'
import {hideDialect, isMdx} from './dialect.js'
import {readInline, spanOf} from './inline.js'
import {tameMarkdown} from './limits.js'

// A single tilde is a range in Chinese text (8~10万), not a deletion.
const commonmark = unified().use(remarkParse).use(remarkGfm, {singleTilde: false}).use(keepPlaces).freeze()
const mdx = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(keepPlaces)
  .use(function (this: {data(): object}) {
    const data: {micromarkExtensions?: unknown[] | undefined} = this.data()
    data.micromarkExtensions ??= []
    data.micromarkExtensions.push({disable: {null: ['codeIndented', 'htmlFlow', 'htmlText']}})
  })
  .freeze()

/**
 * After parsing, GFM looks for addresses again in the decoded text (`name\@example.org`) and puts nodes without a place
 * where the text was. The tokenizer has found what is written as an address; the rest stays text.
 */
function keepPlaces(this: {data(): object}): void {
  const data: {fromMarkdownExtensions?: unknown | undefined} = this.data()
  const extensions = [data.fromMarkdownExtensions].flat(3) as {transforms?: unknown | undefined}[]
  data.fromMarkdownExtensions = extensions.map(extension => ({...extension, transforms: []}))
}

export interface MarkdownOptions {
  readonly path?: string | undefined
  /** Indented text is prose and HTML is not looked for, as in MDX. */
  readonly mdx?: boolean | undefined
}

/** CommonMark with GFM, front matter, MDX and the directives of Docusaurus, Hugo, Jekyll and Kramdown. */
export function draftMarkdown(text: string, path?: string): DraftedDocument {
  return draftMarkdownView(new SourceView(text), {path})
}

/** As {@link draftMarkdown}, for a text of which parts are hidden already. */
export function draftMarkdownView(view: SourceView, options: MarkdownOptions = {}): DraftedDocument {
  const matter = readFrontMatter(view)
  const asMdx = options.mdx ?? isMdx(view.text, options.path)
  hideDialect(view, asMdx)
  tameMarkdown(view)
  const processor = asMdx ? mdx : commonmark
  const root = parseCondensed(view.text, condensed => processor.parse(condensed))
  const walker = new MarkdownWalker(view)
  walker.children(root.children, {kind: 'paragraph', depth: 0})
  return {...matter, drafts: [...matter.drafts, ...walker.drafts]}
}

interface TermConditions {
  readonly kind: BlockKind
  /** Nesting of lists. */
  readonly depth: number
}

class MarkdownWalker {
  readonly drafts: BlockDraft[] = []
  private tables = 0
  private readonly scope = new LanguageScope()

  constructor(private readonly view: SourceView) {}

  children(nodes: readonly Nodes[], around: TermConditions): void {
    for (const node of nodes) this.node(node, around)
  }

  private node(node: Nodes, around: TermConditions): void {
    switch (node.type) {
      case 'heading':
        this.draft(node.children, {kind: 'heading', depth: node.depth})
        return
      case 'paragraph':
        this.paragraph(node, around)
        return
      case 'blockquote':
        this.children(node.children, {kind: 'quote', depth: around.depth})
        return
      case 'list':
        this.children(node.children, {kind: 'list-item', depth: around.depth + 1})
        return
      case 'listItem':
        this.children(node.children, around)
        return
      case 'footnoteDefinition':
        this.children(node.children, {kind: 'footnote', depth: 0})
        return
      case 'table':
        this.table(node)
        return
      case 'html':
        this.html(node)
        return
      default:
        return
    }
  }

  /** Images at either end of a paragraph stand apart from its text: their descriptions are captions. */
  private paragraph(node: Paragraph, around: TermConditions): void {
    const {children} = node
    let from = 0
    let to = children.length
    while (from < to && isApart(children[from]!)) from++
    while (to > from && isApart(children[to - 1]!)) to--
    const text = children.slice(from, to)
    this.captions(children.slice(0, from))
    this.draft(text, {kind: around.kind, ...(around.depth > 0 ? {depth: around.depth} : {})})
    this.captions(children.slice(to))
  }

  private captions(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) {
      if (node.type === 'link' || node.type === 'linkReference') this.captions(node.children)
      if (node.type !== 'image') continue
      const {start, end} = spanOf(node)
      const inline = describeImage(this.view, start, end, node.alt ?? '')
      if (inline !== undefined) this.push({kind: 'caption', inline, links: [{start, end, url: node.url, image: true}]})
    }
  }

  private table(node: Table): void {
    const table = this.tables++
    for (const [row, {children}] of node.children.entries())
      for (const [column, cell] of children.entries())
        this.draft(cell.children, {kind: 'table-cell', cell: {table, row, column}})
  }

  private html(node: Nodes): void {
    const {start, end} = spanOf(node)
    const html = draftHtml(this.view, {start, end, firstTable: this.tables})
    this.tables = html.tables
    for (const draft of html.drafts) this.push(draft)
    this.scope.read(this.view.text.slice(start, end))
  }

  private draft(nodes: readonly PhrasingContent[], block: Omit<BlockDraft, 'inline' | 'links'>): void {
    if (nodes.length === 0) return
    const {stretches, ...read} = readInline(nodes, this.view)
    for (const draft of splitByLanguage({...block, ...read}, stretches)) this.push(draft)
  }

  private push(draft: BlockDraft): void {
    const lang: LanguageTag | undefined = draft.lang ?? this.scope.lang
    this.drafts.push(lang === undefined ? draft : {...draft, lang})
  }
}

/** An image, a linked image, or white space. */
function isApart(node: PhrasingContent): boolean {
  if (node.type === 'image' || node.type === 'break') return true
  if (node.type === 'text') return node.value.trim() === ''
  return node.type === 'link' && node.children.length > 0 && node.children.every(child => child.type === 'image')
}

/** The description of an image, unless it is only a file name. */
function describeImage(view: SourceView, start: number, end: number, description: string): InlineText | undefined {
  const text = description.trim()
  if (text === '' || /^[\w.@/-]+$/u.test(text)) return
  const at = view.text.indexOf(text, start)
  const inline = new InlineText()
  return at >= 0 && at + text.length <= end
    ? inline.slice(view.original, at, at + text.length)
    : inline.replacement(text, start, end)
}
