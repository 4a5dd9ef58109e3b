import type {BlockKind} from '../../model/document.js'
import type {CodeSpan, Markup} from '../../model/markup.js'
import type {Span} from '../../model/span.js'
import {type Leaf, readBlocks} from './blocks.js'
import type {Content} from './content.js'
import {findFences} from './dialect.js'
import {parseInline} from './inline-parser.js'

/** Emphasis that CommonMark leaves as text because of its rules for Western punctuation (`**“引号”**的`). */
const unreadStrong = /(?<![\\*])\*{2}[^*\n]{1,500}\*{2}(?!\*)/gu

/**
 * What the markup of a Markdown text holds, in order of the text. Paragraphs are those of the text itself; those of lists and quotations
 * count as items and quotations. Never throws. Cost: linear in the text.
 */
export function readMarkup(text: string): Markup {
  const blocks = readBlocks(text, false)
  const markup = {
    code: [] as CodeSpan[],
    codeBlocks: findFences(text).map(span => codeOf(text, span)),
    strong: [] as Span[],
    images: [] as Span[],
    headings: [] as Span[],
    items: [] as Span[],
    paragraphs: [] as Span[],
    quotes: [] as Span[],
  }
  for (const leaf of blocks.leaves) {
    for (const content of contentsOf(leaf)) {
      const place = ({start, end}: Span): Span => ({start: content.at(start), end: content.endAt(end)})
      for (const token of parseInline(content.text, 0, {references: blocks, mdx: false})) {
        const written = content.text.slice(token.start, token.end)
        if (token.type === 'code')
          markup.code.push({...place(token), text: written.replace(/^`+\s?|\s?(?<!`)`+$/gu, '')})
        else if (token.type === 'image') markup.images.push(place(token))
        else if (token.type === 'open' && /^(?:\*\*|__)$/u.test(written)) markup.strong.push(place(token))
        else if (token.type === 'text' || token.type === 'verbatim')
          for (const {0: found, index} of written.matchAll(unreadStrong))
            markup.strong.push(place({start: token.start + index, end: token.start + index + found.length}))
      }
    }
    const span = spanOf(leaf)
    if (leaf.type === 'heading') markup.headings.push(span)
    if (leaf.type === 'paragraph') listFor(leaf.around.kind, markup)?.push(span)
  }
  return markup
}

function listFor(kind: BlockKind, {items, quotes, paragraphs}: Record<'items' | 'quotes' | 'paragraphs', Span[]>) {
  return kind === 'list-item' ? items : kind === 'quote' ? quotes : kind === 'paragraph' ? paragraphs : undefined
}

function contentsOf(leaf: Leaf): readonly Content[] {
  if (leaf.type === 'table') return leaf.rows.flat()
  return leaf.type === 'html' ? [] : [leaf.content]
}

function spanOf(leaf: Leaf): Span {
  if (leaf.type === 'html') return {start: leaf.start, end: leaf.end}
  const contents = contentsOf(leaf)
  const [first, last] = [contents[0], contents.at(-1)]
  return {start: first?.at(0) ?? 0, end: last?.endAt(last.text.length) ?? 0}
}

/** A fenced block without its fences. */
function codeOf(text: string, {start, end}: Span): CodeSpan {
  const lines = text.slice(start, end).trimEnd().split('\n')
  const isClosed = lines.length > 1 && /^\s*(?:`{3,}|~{3,})\s*$/u.test(lines.at(-1)!)
  return {start, end, text: lines.slice(1, isClosed ? -1 : undefined).join('\n')}
}
