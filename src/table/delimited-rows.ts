import type {Span} from '../model/span.js'

/** One field of a delimited file: its value, and where it stands, quotes included. */
export interface Field extends Span {
  readonly value: string
}

export type Delimiter = ',' | ';' | '\t'

/** What a spreadsheet takes for a formula. An apostrophe before it says that it is text, and is no part of the value. */
export const formulaStart = /^'*[=+\-@＝＋－＠\t\r]/u

/** A quote that is opened and never closed: the offset of the opening one. */
export class UnclosedQuote extends Error {
  constructor(readonly offset: number) {
    super('unclosed quote')
  }
}

/**
 * Rows of a CSV (RFC 4180) or TSV text with the place of each field. Fields are trimmed unless quoted; a quote inside
 * an unquoted field is a character like any other; empty lines and lines that begin with `#` are left out.
 *
 * Throws {@link UnclosedQuote}. Cost: O(length).
 */
export function* readRows(text: string, delimiter: Delimiter): Generator<readonly Field[], void> {
  let at = 0
  while (at < text.length) {
    const row: Field[] = []
    const comment = text[at] === '#'
    for (;;) {
      const field = comment ? restOfLine(text, at) : readField(text, at, delimiter)
      row.push(field)
      at = afterField(text, field.end, delimiter)
      if (text[at] !== delimiter) break
      at++
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    if (!comment && row.some(field => field.value !== '')) yield row
  }
}

/** The delimiter of a text: that of `,` `;` and tab which its first line has most often; a comma where there is none. */
export function detectDelimiter(text: string): Delimiter {
  const line = firstLine(text)
  const counts = (['\t', ',', ';'] as const).map(mark => ({mark, count: line.split(mark).length}))
  return counts.reduce((best, next) => (next.count > best.count ? next : best), {mark: ',', count: 1} as const).mark
}

/** Neither blank nor a comment. */
function firstLine(text: string): string {
  for (const [line] of text.matchAll(/[^\r\n]+/gu)) if (line.trim() !== '' && !line.startsWith('#')) return line
  return ''
}

function readField(text: string, from: number, delimiter: Delimiter): Field {
  let start = from
  while (text[start] === ' ' || (text[start] === '\t' && delimiter !== '\t')) start++
  return text[start] === '"' ? quoted(text, start) : unquoted(text, start, delimiter)
}

function quoted(text: string, start: number): Field {
  const parts: string[] = []
  let from = start + 1
  for (;;) {
    const close = text.indexOf('"', from)
    if (close < 0) throw new UnclosedQuote(start)
    parts.push(text.slice(from, close))
    if (text[close + 1] !== '"') return {value: parts.join(''), start, end: close + 1}
    parts.push('"')
    from = close + 2
  }
}

function unquoted(text: string, start: number, delimiter: Delimiter): Field {
  let end = start
  const mark = delimiter.charCodeAt(0)
  while (end < text.length && !endsField(text.charCodeAt(end), mark)) end++
  const value = text.slice(start, end).trim()
  return {value, start, end: start + value.length}
}

function restOfLine(text: string, start: number): Field {
  let end = start
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
  return {value: text.slice(start, end), start, end}
}

/** Where the delimiter or line end after a field stands; what follows a closing quote up to there is ignored. */
function afterField(text: string, end: number, delimiter: Delimiter): number {
  let at = end
  const mark = delimiter.charCodeAt(0)
  while (at < text.length && !endsField(text.charCodeAt(at), mark)) at++
  return at
}

function endsField(unit: number, delimiter: number): boolean {
  return unit === delimiter || unit === 0x0a || unit === 0x0d
}
