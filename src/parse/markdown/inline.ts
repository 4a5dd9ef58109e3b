import type {LinkTarget} from '../../model/document.js'
import {InlineText} from '../../text/inline-text.js'
import {webAddressEnd} from '../../text/web-address.js'
import type {LanguageStretch} from '../language-stretches.js'
import type {SourceView} from '../source-view.js'
import {trimmedEnd} from './block-marks.js'
import type {Content} from './content.js'
import {referenceAt} from './decode-text.js'
import type {InlineToken} from './inline-tokens.js'
import {isMark} from './link-parts.js'

/**
 * The text and links of inline content, as a reader sees them; image descriptions are captions of their own. In a table bars
 * are escaped in code, too.
 */
export function readInline(
  tokens: readonly InlineToken[],
  content: Content,
  view: SourceView,
  inTable: boolean,
): {inline: InlineText; links: LinkTarget[]; stretches: readonly LanguageStretch[]} {
  const reader = new InlineReader(view, content, inTable, unreadStrong(tokens, content.text))
  for (const token of tokens) reader.token(token)
  return {inline: reader.inline, links: reader.links, stretches: reader.stretches}
}

const langAttribute = /^<([a-z][a-z\d]*)\s(?:[^>]*\s)?(?:xml:)?lang\s*=\s*["']?([a-zA-Z\d-]+)/iu
const silentElement = /^<(script|style|template|noscript|svg|iframe)[\s>/]/iu

const noStrong: ReadonlyMap<number, number> = new Map()

/**
 * Places and lengths of `**` and `***` that CommonMark leaves as text because of its rules for Western punctuation
 * (`**“引号”**的`), where they pair up. Writers mean emphasis and the pages of Chinese tools show it.
 */
function unreadStrong(tokens: readonly InlineToken[], text: string): ReadonlyMap<number, number> {
  if (!text.includes('**')) return noStrong
  const runs: {readonly at: number; readonly length: number}[] = []
  for (const {type, start, end} of tokens) {
    if (type !== 'text' && type !== 'verbatim') continue
    for (const {0: run, index} of text.slice(start, end).matchAll(/(?<![\\*])\*{2,3}(?!\*)/gu))
      runs.push({at: start + index, length: run.length})
  }
  const isPaired = runs.length % 2 === 0 && runs.every((run, i) => run.length === runs[i ^ 1]!.length)
  return isPaired ? new Map(runs.map(({at, length}) => [at, length])) : noStrong
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
    private readonly content: Content,
    private readonly inTable: boolean,
    private readonly unread: ReadonlyMap<number, number>,
  ) {}

  token(token: InlineToken): void {
    const {type} = token
    const start = this.content.at(token.start)
    const end = this.content.endAt(token.end)
    if (type === 'text' || type === 'verbatim') {
      if (this.silent === undefined) this.text(token.start, token.end, type === 'text')
    } else if (type === 'code') this.code(token, start, end)
    else if (type === 'break') this.inline.hardBreak(start, end)
    else if (type === 'html') this.html(start, end, this.content.text.slice(token.start, token.end))
    else if (type === 'image') this.links.push({start, end, url: token.url ?? '', image: true})
    else if (type === 'close') this.inline.close(start, end)
    else if (type === 'link' || type === 'open') {
      if (token.url !== undefined) this.links.push(this.link(start, this.content.endAt(token.last!), token.url))
      this.inline.open(start, end)
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

  private code(token: InlineToken, start: number, end: number): void {
    const {text} = this.content
    let length = 0
    while (text[token.start + length] === '`') length++
    let [from, to] = [token.start + length, token.end - length]
    const inside = text.slice(from, to)
    if (/^[ \n][\s\S]*[ \n]$/u.test(inside) && /[^ \n]/u.test(inside)) [from, to] = [from + 1, to - 1]
    this.inline.open(start, start + length)
    if (this.silent === undefined) this.text(from, to, false)
    this.inline.close(end - length, end)
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

  /** Text of one line after the other; escapes, character references and marks of emphasis fall out. */
  private text(from: number, to: number, isEscaped: boolean): void {
    const {text} = this.content
    let done = from
    for (let i = from; i < to; ) {
      const unit = text.charCodeAt(i)
      if (unit !== 0x0a && unit !== 0x5c && unit !== 0x26 && unit !== 0x2a) {
        i++
        continue
      }
      const end = this.mark(unit, i, done, to, isEscaped)
      if (end > i) done = end
      i = Math.max(end, i + 1)
    }
    this.slice(done, to)
  }

  /** Take what stands at `i`, and the text from `done` on before it, if it is no text; where it ends. */
  private mark(unit: number, i: number, done: number, to: number, isEscaped: boolean): number {
    const {text} = this.content
    const place = this.content.at(i)
    if (unit === 0x0a) {
      this.slice(done, isEscaped ? trimmedEnd(text, done, i) : i)
      this.inline.lineBreak(place, place + 1)
      return i + 1
    }
    const length = unit === 0x2a ? (this.unread.get(i) ?? 0) : 0
    if (length > 0) {
      this.slice(done, i)
      this.strong(place, place + length)
      return i + length
    }
    if (!isEscaped) {
      if (unit !== 0x5c || !this.inTable || text[i + 1] !== '|') return i
      this.slice(done, i)
      return i + 1
    }
    const seen =
      unit === 0x26
        ? referenceAt(text, i)
        : unit === 0x5c && i + 1 < to && isMark(text.charCodeAt(i + 1))
          ? {text: text[i + 1]!, length: 2}
          : undefined
    if (seen === undefined) return i
    this.slice(done, i)
    this.inline.replacement(seen.text, place, place + seen.length)
    return i + seen.length
  }

  /** A part of one line, without what is hidden in it. */
  private slice(from: number, to: number): void {
    if (to <= from) return
    const {view, inline} = this
    const start = this.content.at(from)
    const end = this.content.endAt(to)
    if (!view.hidesIn(start, end)) {
      inline.slice(view.original, start, end)
      return
    }
    for (let i = start; i < end; i++) if (!view.isHidden(i)) inline.slice(view.original, i, i + 1)
  }
}
