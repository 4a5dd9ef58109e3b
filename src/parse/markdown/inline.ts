import type {PhrasingContent} from 'mdast'
import type {LinkTarget} from '../../model/document.js'
import type {Span} from '../../model/span.js'
import {characterReferenceAt} from '../../text/character-reference.js'
import {InlineText} from '../../text/inline-text.js'
import {webAddressEnd} from '../../text/web-address.js'
import type {LanguageStretch} from '../language-stretches.js'
import type {SourceView} from '../source-view.js'

/** Position of a node in offsets; nodes made by an extension without a position are empty at 0. */
export function spanOf(node: {
  position?: {start: {offset?: number | undefined}; end: {offset?: number | undefined}} | undefined
}): Span {
  return {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
}

/** The text and links of inline content, as a reader sees them; image descriptions are captions of their own. */
export function readInline(
  nodes: readonly PhrasingContent[],
  view: SourceView,
): {inline: InlineText; links: LinkTarget[]; stretches: readonly LanguageStretch[]} {
  const reader = new InlineReader(view, unreadStrong(nodes, view.text))
  for (const node of nodes) reader.node(node)
  return {inline: reader.inline, links: reader.links, stretches: reader.stretches}
}

const langAttribute = /^<([a-z][a-z\d]*)\s(?:[^>]*\s)?(?:xml:)?lang\s*=\s*["']?([a-zA-Z\d-]+)/iu

const escapable = /[!-/:-@[-`{-~]/u
const silentElement = /^<(script|style|template|noscript|svg|iframe)[\s>/]/iu

/**
 * Places and lengths of `**` and `***` that CommonMark leaves as text because of its rules for Western punctuation
 * (`**“引号”**的`), where they pair up. Writers mean emphasis and the pages of Chinese tools show it.
 */
function unreadStrong(nodes: readonly PhrasingContent[], text: string): ReadonlyMap<number, number> {
  const runs: {readonly at: number; readonly length: number}[] = []
  const pending = [...nodes]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if ('children' in node) pending.push(...node.children)
    if (node.type !== 'text' || !node.value.includes('**')) continue
    const {start, end} = spanOf(node)
    for (const {0: run, index} of text.slice(start, end).matchAll(/(?<![\\*])\*{2,3}(?!\*)/gu))
      runs.push({at: start + index, length: run.length})
  }
  runs.sort((a, b) => a.at - b.at)
  const isPaired = runs.length % 2 === 0 && runs.every((run, i) => run.length === runs[i ^ 1]!.length)
  return new Map(isPaired ? runs.map(({at, length}) => [at, length]) : [])
}

class InlineReader {
  readonly inline = new InlineText()
  readonly links: LinkTarget[] = []
  /** Closed elements that state a language, ascending by their end. */
  readonly stretches: LanguageStretch[] = []
  /** The open element that states one. */
  private stated: {readonly name: string; readonly lang: string; readonly start: number} | undefined
  /** Name of the script or style element that hides what follows. */
  private silent: string | undefined
  private isStrong = false

  constructor(
    private readonly view: SourceView,
    private readonly unread: ReadonlyMap<number, number>,
  ) {}

  node(node: PhrasingContent): void {
    const {start, end} = spanOf(node)
    switch (node.type) {
      case 'text':
        if (this.silent === undefined) this.decoded(start, end, node.value, true)
        return
      case 'inlineCode':
        this.code(start, end, node.value)
        return
      case 'break':
        this.inline.hardBreak(start, end)
        return
      case 'html':
        this.html(start, end, node.value)
        return
      case 'image':
        this.links.push({start, end, url: node.url, image: true})
        return
      case 'link':
        this.links.push(this.link(start, end, node.url))
        this.parent(node.children, start, end)
        return
      case 'linkReference':
      case 'emphasis':
      case 'strong':
      case 'delete':
        this.parent(node.children, start, end)
        return
      default:
        return
    }
  }

  /** A bare address of a Chinese text goes on over its full stop for a reader of GFM. */
  private link(start: number, end: number, url: string): LinkTarget {
    const {text} = this.view
    const isBare = text[start] !== '[' && text[start] !== '<'
    const last = isBare ? webAddressEnd(text, start, end) : end
    const behind = text.slice(last, end)
    if (last <= start || behind === '' || !url.endsWith(behind)) return {start, end, url, image: false}
    return {start, end: last, url: url.slice(0, -behind.length), image: false}
  }

  private parent(children: readonly PhrasingContent[], start: number, end: number): void {
    const first = children[0]
    const last = children.at(-1)
    if (first === undefined || last === undefined) return
    this.inline.open(start, spanOf(first).start)
    for (const child of children) this.node(child)
    this.inline.close(spanOf(last).end, end)
  }

  private code(start: number, end: number, value: string): void {
    const {text} = this.view
    let from = start
    let to = end
    while (from < to && text[from] === '`') from++
    while (to > from && text[to - 1] === '`') to--
    this.inline.open(start, from)
    if (this.silent === undefined) this.decoded(from, to, value, false)
    this.inline.close(to, end)
  }

  private html(start: number, end: number, value: string): void {
    if (/^<br[\s/>]/iu.test(value)) this.inline.hardBreak(start, end)
    else if (value.startsWith('</')) {
      this.inline.close(start, end)
      this.endStretch(start, value)
      if (this.silent !== undefined && value.slice(2).toLowerCase().startsWith(this.silent)) this.silent = undefined
    } else if (/^<[a-z]/iu.test(value)) {
      this.inline.open(start, end)
      const [, name, lang] = langAttribute.exec(value) ?? []
      if (name !== undefined && lang !== undefined) this.stated ??= {name: name.toLowerCase(), lang, start: end}
      if (!value.endsWith('/>')) this.silent ??= silentElement.exec(value)?.[1]?.toLowerCase()
    }
  }

  private endStretch(end: number, tag: string): void {
    const {stated} = this
    if (stated === undefined || !tag.slice(2).toLowerCase().startsWith(stated.name)) return
    this.stretches.push({lang: stated.lang, start: stated.start, end})
    this.stated = undefined
  }

  private strong(start: number, end: number): void {
    if (this.isStrong) this.inline.close(start, end)
    else this.inline.open(start, end)
    this.isStrong = !this.isStrong
  }

  /** Whether the value is what stands there, and nothing in it means anything. */
  private isVerbatim(start: number, end: number, value: string): boolean {
    if (value.length !== end - start || this.unread.size > 0 || !this.view.text.startsWith(value, start)) return false
    return !/[&\\\n]/u.test(value) && !this.view.hidesIn(start, end)
  }

  /** Walk source and parsed value side by side: escapes, character references and the prefixes of continued lines fall out. */
  private decoded(start: number, end: number, value: string, hasEscapes: boolean): void {
    const {text} = this.view
    if (this.isVerbatim(start, end, value)) {
      this.inline.slice(this.view.original, start, end)
      return
    }
    let at = 0
    let i = start
    while (i < end && at < value.length) {
      const unit = text[i]!
      const unread = hasEscapes ? this.unread.get(i) : undefined
      const reference = hasEscapes && unit === '&' ? characterReferenceAt(text, i, value, at) : undefined
      if (reference !== undefined) {
        this.inline.replacement(reference.text, i, i + reference.length)
        at += reference.text.length
        i += reference.length
      } else if (hasEscapes && unit === '\\' && text[i + 1] === value[at] && escapable.test(value[at]!)) {
        this.inline.replacement(value[at]!, i, i + 2)
        at++
        i += 2
      } else if (unread !== undefined) {
        this.strong(i, i + unread)
        at += unread
        i += unread
      } else if (unit === value[at] || (unit === '\n' && value[at] === ' ')) {
        if (unit === '\n') {
          this.inline.lineBreak(i, i + 1)
          i = skipPrefix(text, i + 1, end)
        } else {
          if (!this.view.isHidden(i)) this.inline.slice(this.view.original, i, i + 1)
          i++
        }
        at++
      } else i++
    }
  }
}

/** Behind the indentation and quote marks of a continued line. */
function skipPrefix(text: string, from: number, end: number): number {
  let i = from
  while (i < end && (text[i] === ' ' || text[i] === '\t' || text[i] === '>')) i++
  return i
}
