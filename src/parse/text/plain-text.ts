import type {BlockKind} from '../../model/document.js'
import type {Span} from '../../model/span.js'
import {displayWidth} from '../../text/display-width.js'
import {InlineText} from '../../text/inline-text.js'
import type {BlockDraft, DraftedDocument} from '../block-draft.js'
import {SourceView} from '../source-view.js'
import {isCueNumber, isTimeCode} from './time-codes.js'

interface Line extends Span {
  readonly text: string
  readonly indent: number
  readonly width: number
}

/**
 * Plain text: paragraphs stand between blank lines; whether the lines of one are hard-wrapped or paragraphs of their own
 * is decided once for the document.
 */
export function draftPlainText(text: string): DraftedDocument {
  return draftPlainTextView(new SourceView(text))
}

export function draftPlainTextView(view: SourceView): DraftedDocument {
  const chunks = chunksOf(view)
  const wrap = wrapColumn(chunks)
  const paragraphs = chunks.flatMap(chunk => {
    if (isTimeCode(chunk.at(-1)!.text)) return [chunk]
    return wrap === undefined ? joinHanging(chunk) : unwrap(chunk, wrap)
  })
  const drafts = paragraphs.map((lines, index) => draftOf(view, lines, kindOf(paragraphs, index)))
  return {drafts, dates: []}
}

/** Lines between blank ones. */
function chunksOf(view: SourceView): Line[][] {
  const chunks: Line[][] = []
  let chunk: Line[] = []
  const {text} = view
  for (let from = 0; from <= text.length; ) {
    const next = text.indexOf('\n', from)
    const to = next < 0 ? text.length : next
    const raw = text.slice(from, to)
    const content = raw.trim()
    if (content !== '') {
      const start = from + raw.indexOf(content)
      const line: Line = {
        start,
        end: start + content.length,
        text: content,
        indent: displayWidth(text.slice(from, start)),
        width: displayWidth(raw.trimEnd()),
      }
      if (isTimeCode(content)) {
        const number = isCueNumber(chunk.at(-1)?.text ?? '') ? chunk.pop() : undefined
        chunks.push(...[chunk, number === undefined ? [line] : [number, line]].filter(part => part.length > 0))
        chunk = []
      } else chunk.push(line)
    } else if (chunk.length > 0) {
      chunks.push(chunk)
      chunk = []
    }
    from = to + 1
  }
  if (chunk.length > 0) chunks.push(chunk)
  return chunks
}

const finalMark = /[.!?:;。！？：；…]["'”’»」』）)\]】]*$/u
const widestPage = 120
/** A wrapped line is at least this full; lines that a paragraph ends on are not looked at. */
const fullness = 0.7

/** The column at which the lines of a document are wrapped; undefined where each line is a paragraph. */
function wrapColumn(chunks: readonly (readonly Line[])[]): number | undefined {
  if (chunks.length === 1 && isWrappedPassage(chunks[0]!)) return 0
  const inner = chunks.flatMap(chunk => chunk.slice(0, -1).filter((_, i) => !startsItem(chunk[i + 1]!)))
  if (inner.length === 0) return
  const column = Math.max(...sample(inner).map(line => line.width))
  if (column > widestPage || column < 24) return
  const full = inner.filter(line => line.width >= column * fullness)
  const open = full.filter(line => !finalMark.test(line.text))
  return full.length >= inner.length * 0.6 && open.length >= full.length * 0.4 ? column : undefined
}

/** A stop with the next sentence behind it on the same line. */
const innerStop = /[。！？](?=[\p{L}\p{N}“「『《])|[a-z)”][.!?] (?=\p{Lu})/u
const narrowPage = 40
const narrowestPage = 16

/**
 * Whether a few lines without a blank one are one passage that was cut anywhere: a line goes on in lower case or breaks off
 * behind the start of a sentence, or all are too narrow to be headings with their paragraphs.
 */
function isWrappedPassage(lines: readonly Line[]): boolean {
  if (lines.length < 2 || lines.some(startsItem) || !finalMark.test(lines.at(-1)!.text)) return false
  const isOpen = (line: Line): boolean => !finalMark.test(line.text)
  const open = lines.slice(0, -1).filter(isOpen)
  const width = Math.max(...sample(lines).map(line => line.width))
  if (open.length === 0 || width > widestPage) return false
  if (width <= narrowestPage || (width <= narrowPage && open.length > 1)) return true
  return (
    open.some(line => innerStop.test(line.text)) ||
    lines.some((line, i) => /^\p{Ll}/u.test(line.text) && i > 0 && isOpen(lines[i - 1]!))
  )
}

/** Enough lines to tell the width; the longest ones decide, so all of them up to a bound. */
function sample(lines: readonly Line[]): readonly Line[] {
  return lines.slice(0, 5000)
}

/** The paragraphs of a chunk of wrapped lines: an indent, a list mark or a short line ends one. */
function unwrap(chunk: readonly Line[], column: number): Line[][] {
  const paragraphs: Line[][] = []
  const usual = Math.min(...chunk.map(line => line.indent))
  const isHanging = hangsTogether(chunk, column)
  for (const [i, line] of chunk.entries()) {
    const before = chunk[i - 1]
    const last = paragraphs.at(-1)
    const hangs = isHanging || (last !== undefined && startsItem(last[0]!) && line.indent > last[0]!.indent)
    const isNew =
      before === undefined ||
      startsItem(line) ||
      (!hangs && line.indent >= usual + 2 && before.indent <= usual) ||
      (before.width < column * 0.6 && (finalMark.test(before.text) || (!hangs && line.indent > usual)))
    if (isNew) paragraphs.push([line])
    else last!.push(line)
  }
  return paragraphs
}

/** Whether a full first line goes on in lines that are all indented alike: a paragraph with a hanging indent. */
function hangsTogether([first, ...rest]: readonly Line[], column: number): boolean {
  const indent = rest[0]?.indent ?? 0
  return (
    indent >= first!.indent + 2 &&
    rest.every(line => line.indent === indent) &&
    first!.width >= column * 0.6 &&
    !finalMark.test(first!.text)
  )
}

/** How much longer the last line of an item may be than the line before that was broken. */
const longerLine = 1.15

/** The lines of a document that is not wrapped as a whole: each for itself, but the hanging lines of an item go with it. */
function joinHanging(chunk: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = []
  for (const [i, line] of chunk.entries()) {
    const last = paragraphs.at(-1)
    const before = chunk[i - 1]
    const hangs =
      last !== undefined &&
      before !== undefined &&
      startsItem(last[0]!) &&
      !startsItem(line) &&
      line.indent > last[0]!.indent &&
      !finalMark.test(before.text) &&
      line.width - line.indent <= (before.width - before.indent) * longerLine
    if (hangs) last.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

const bullet = /^(?:[-*+•·●○■□◆◇▪‣–—]|\uF0B7)[ \t\u3000\u00A0]+/u
const enumeration =
  /^(?:\d{1,3}[.、．)）](?!\d)|[(（](?:[\d一二三四五六七八九十]{1,3}|[a-zA-Z]|[ivxIVX]{2,4})[)）]|[①-⑳⑴-⒇⒈-⒛]|[一二三四五六七八九十]{1,3}、|[a-zA-Z][.)][ \t]|[ivxIVX]{1,5}[.)][ \t])/u

function startsItem(line: Line): boolean {
  return bullet.test(line.text) || enumeration.test(line.text)
}

interface Kind {
  readonly kind: BlockKind
  readonly boilerplate?: string | undefined
  readonly depth?: number | undefined
}

const titleWidth = 240
const headingWidth = 72
const sentenceEnd = /[.!?;,。！？；，、…]["'”’»」』）)\]】]*$/u

/** A title may ask or exclaim, but it does not state. */
const statementEnd = /[.;,。；，、…：:]["'”’»」』）)\]】]*$/u

/** A short line without a final mark above a longer paragraph is a heading; the first one of a document is its title. */
function kindOf(paragraphs: readonly (readonly Line[])[], index: number): Kind {
  const lines = paragraphs[index]!
  const [first] = lines
  const width = lines.reduce((sum, line) => sum + line.width, 0)
  const last = lines.at(-1)!
  if (isTimeCode(last.text)) return {kind: 'boilerplate', boilerplate: 'time-code'}
  if (bullet.test(first!.text)) return {kind: 'list-item', depth: 1}
  const isOpen = !sentenceEnd.test(last.text) && !/[：:]$/u.test(last.text)
  if (index === 0 && !statementEnd.test(last.text) && width <= titleWidth && paragraphs.length > 1)
    return {kind: 'heading', depth: 1}
  const isShort = isOpen && width <= headingWidth && lines.length === 1
  if (enumeration.test(first!.text))
    return isShort && leadsOn(paragraphs, index) ? {kind: 'heading', depth: 2} : {kind: 'list-item', depth: 1}
  return isShort && leadsOn(paragraphs, index) ? {kind: 'heading', depth: 2} : {kind: 'paragraph'}
}

/** Whether a longer paragraph that is a sentence follows. */
function leadsOn(paragraphs: readonly (readonly Line[])[], index: number): boolean {
  const next = paragraphs[index + 1]
  if (next === undefined) return false
  const width = next.reduce((sum, line) => sum + line.width, 0)
  return finalMark.test(next.at(-1)!.text) && width > paragraphs[index]![0]!.width
}

function draftOf(view: SourceView, lines: readonly Line[], kind: Kind): BlockDraft {
  const inline = new InlineText()
  for (const [i, line] of lines.entries()) {
    const mark = i === 0 ? (bullet.exec(line.text)?.[0].length ?? 0) : 0
    if (i > 0) inline.lineBreak(lines[i - 1]!.end, line.start)
    inline.slice(view.original, line.start + mark, line.end)
  }
  return {...kind, inline}
}
