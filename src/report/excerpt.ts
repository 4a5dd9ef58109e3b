import {terminalSafe} from '../text/terminal-safe.js'

/** A piece of a text around a span, on one line, safe for a terminal or log. */
export interface Excerpt {
  readonly before: string
  readonly marked: string
  readonly after: string
}

/** Units shown on each side of the span, and of the span itself when it is longer. */
const context = 32
const longest = 80

/** So little is shown rather than cut off. */
const slack = 12

/** Shows an empty span: the place where something is missing. */
const insertionMark = '‸'

/** The span with what stands next to it on its lines. `…` stands for what was cut. */
export function excerpt(text: string, start: number, end: number): Excerpt {
  const lineStart = lastBreak(text, start, context + slack) ?? cut(text, wordStart(text, start - context))
  const lineEnd = nextBreak(text, end, context + slack) ?? cut(text, wordEnd(text, end + context))
  const marked = text.slice(start, end)
  const atLineStart = lineStart === 0 || isBreak(text[lineStart - 1])
  const atLineEnd = lineEnd === text.length || isBreak(text[lineEnd])
  return {
    before: (atLineStart ? '' : '…') + oneLine(text.slice(lineStart, start)).trimStart(),
    marked: marked === '' ? insertionMark : oneLine(marked.length <= longest ? marked : shorten(marked)),
    after: oneLine(text.slice(end, lineEnd)).trimEnd() + (atLineEnd ? '' : '…'),
  }
}

function shorten(text: string): string {
  const half = Math.floor(longest / 2)
  return `${text.slice(0, cut(text, half))} … ${text.slice(cut(text, text.length - half))}`
}

function oneLine(text: string): string {
  return terminalSafe(text.replace(/\s+/gu, ' '))
}

function isBreak(unit: string | undefined): boolean {
  return unit === '\n' || unit === '\r'
}

function lastBreak(text: string, from: number, limit: number): number | undefined {
  for (let at = from; at > 0 && at > from - limit; at--) if (isBreak(text[at - 1])) return at
  return from - limit <= 0 ? 0 : undefined
}

function nextBreak(text: string, from: number, limit: number): number | undefined {
  for (let at = from; at < text.length && at < from + limit; at++) if (isBreak(text[at])) return at
  return from + limit >= text.length ? text.length : undefined
}

/** The next place from `at` that is not inside a word of Latin letters. */
function wordStart(text: string, at: number): number {
  let place = at
  while (place < at + slack && isInWord(text, place)) place++
  return isInWord(text, place) ? at : place
}

function wordEnd(text: string, at: number): number {
  let place = at
  while (place > at - slack && isInWord(text, place)) place--
  return isInWord(text, place) ? at : place
}

function isInWord(text: string, at: number): boolean {
  return /^[\p{Script=Latin}\p{Nd}]{2}$/u.test(text.slice(at - 1, at + 1))
}

/** Not between the halves of a surrogate pair. */
function cut(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at
}
