import type {LanguageTag} from '../../model/document.js'
import {InlineText} from '../../text/inline-text.js'
import type {BlockDraft, DraftedDocument} from '../block-draft.js'
import {readFrontMatter} from '../front-matter.js'
import {draftHtml} from '../html/html.js'
import {findTooDeep} from '../html/limits.js'
import {LanguageScope} from '../language-scope.js'
import {splitByLanguage} from '../language-stretches.js'
import {SourceView} from '../source-view.js'
import {type Leaf, readBlocks} from './blocks.js'
import type {Content} from './content.js'
import {decodeText} from './decode-text.js'
import {hideDialect, isMdx} from './dialect.js'
import {readInline} from './inline.js'
import {parseInline, type References} from './inline-parser.js'
import type {InlineToken} from './inline-tokens.js'

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
  // What parses HTML takes quadratic time for deep nesting.
  view.hide(findTooDeep(view.text, /\n[ \t]*\n/u))
  const blocks = readBlocks(view.text, asMdx)
  const drafts = new MarkdownDrafts(view, blocks, asMdx)
  for (const leaf of blocks.leaves) drafts.leaf(leaf)
  return {...matter, drafts: [...matter.drafts, ...drafts.drafts]}
}

class MarkdownDrafts {
  readonly drafts: BlockDraft[] = []
  private tables = 0
  private readonly scope = new LanguageScope()

  constructor(
    private readonly view: SourceView,
    private readonly references: References,
    private readonly mdx: boolean,
  ) {}

  leaf(leaf: Leaf): void {
    switch (leaf.type) {
      case 'heading':
        this.draft(this.parse(leaf.content), leaf.content, {kind: 'heading', depth: leaf.depth})
        return
      case 'paragraph':
        this.paragraph(leaf)
        return
      case 'table':
        this.table(leaf.rows)
        return
      default:
        this.html(leaf)
    }
  }

  private parse({text}: Content, from = 0): InlineToken[] {
    return parseInline(text, from, {references: this.references, mdx: this.mdx})
  }

  /** Images at either end of a paragraph stand apart from its text: their descriptions are captions. */
  private paragraph({around, content, mayBeTask}: Leaf & {readonly type: 'paragraph'}): void {
    const {text} = content
    const tokens = this.parse(content, mayBeTask && task.test(text) ? 3 : 0)
    let from = 0
    let to = tokens.length
    for (let next = from; next >= 0; next = behindApart(tokens, from, text)) from = next
    for (let next = to; next >= from; next = beforeApart(tokens, to, text)) to = next
    this.captions(tokens.slice(0, from), content)
    this.draft(tokens.slice(from, to), content, {
      kind: around.kind,
      ...(around.depth > 0 ? {depth: around.depth} : {}),
    })
    this.captions(tokens.slice(to), content)
  }

  private captions(tokens: readonly InlineToken[], content: Content): void {
    for (const {type, url = '', alt = '', ...token} of tokens) {
      if (type !== 'image') continue
      const [start, end] = [content.at(token.start), content.endAt(token.end)]
      const inline = describeImage(this.view, start, end, alt)
      if (inline !== undefined) this.push({kind: 'caption', inline, links: [{start, end, url, image: true}]})
    }
  }

  private table(rows: readonly (readonly Content[])[]): void {
    const table = this.tables++
    for (const [row, cells] of rows.entries())
      for (const [column, cell] of cells.entries())
        if (cell.text !== '') this.draft(this.parse(cell), cell, {kind: 'table-cell', cell: {table, row, column}})
  }

  private html({start, end}: Leaf & {readonly type: 'html'}): void {
    const html = draftHtml(this.view, {start, end, firstTable: this.tables})
    this.tables = html.tables
    for (const draft of html.drafts) this.push(draft)
    this.scope.read(this.view.text.slice(start, end))
  }

  private draft(tokens: readonly InlineToken[], content: Content, block: Omit<BlockDraft, 'inline' | 'links'>): void {
    if (tokens.length === 0) return
    const {stretches, inline, links} = readInline(tokens, content, this.view, block.cell !== undefined)
    for (const draft of splitByLanguage({inline, links, ...block}, stretches)) this.push(draft)
  }

  private push(draft: BlockDraft): void {
    const lang: LanguageTag | undefined = draft.lang ?? this.scope.lang
    this.drafts.push(lang === undefined ? draft : {...draft, lang})
  }
}

const task = /^\[[ \t\nxX]\](?=[ \t\n])/u

/** Where the image, linked image or white space at `from` ends; -1 where something else stands there. */
function behindApart(tokens: readonly InlineToken[], from: number, text: string): number {
  const token = tokens[from]
  if (token === undefined) return -1
  if (isBlank(token, text) || token.type === 'image') return from + 1
  let end = token.type === 'link' ? from + 1 : -1
  while (end > 0 && tokens[end]?.type === 'image') end++
  return end > from + 1 && tokens[end]?.type === 'close' ? end + 1 : -1
}

/** As {@link behindApart}, for what ends at `to`: where it begins. */
function beforeApart(tokens: readonly InlineToken[], to: number, text: string): number {
  const token = tokens[to - 1]
  if (token === undefined) return -1
  if (isBlank(token, text) || token.type === 'image') return to - 1
  let start = token.type === 'close' ? to - 2 : -1
  while (start > 0 && tokens[start]!.type === 'image') start--
  return start < to - 2 && tokens[start]?.type === 'link' ? start : -1
}

function isBlank({type, start, end}: InlineToken, text: string): boolean {
  return type === 'break' || (type === 'text' && decodeText(text.slice(start, end)).trim() === '')
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
