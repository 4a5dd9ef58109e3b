import type {Span} from '../../model/span.js'
import {firstFree} from '../syntax.js'
import type {MarkdownPiece, MarkdownSide} from './markdown-groups.js'

/** Spellings that occur in neither side, so that what they stand for can be restored exactly. */
export interface BilingualTokens {
  readonly mark: string
  /** For a hard line break in a table cell. */
  readonly lineBreak: string
  /** For a line break that a reader sees as a space. */
  readonly softBreak: string
  /** For a bar that is escaped already (`\|`). */
  readonly bar: string
  /** What begins the reference that stands for a hidden character; undefined where there is none. */
  readonly hidden: string | undefined
}

/** Control and bidirectional characters (but tab and line feed), which could deceive a reader of the file or a terminal. */
const hiddenCharacters =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu

export function chooseTokens(source: MarkdownSide, target: MarkdownSide): BilingualTokens {
  const isFree = (token: string) => !source.text.includes(token) && !target.text.includes(token)
  return {
    mark: firstFree(mark => isFree(`<!-- ${mark}`) && isFree(`<!--${mark}`), marks()),
    lineBreak: firstFree(isFree, lineBreaks()),
    softBreak: firstFree(isFree, references('&#', '10;')),
    bar: firstFree(isFree, references('&#', '124;')),
    hidden: [source, target].some(({text}) => text.search(hiddenCharacters) >= 0)
      ? firstFree(isFree, references('&#x', ''))
      : undefined,
  }
}

function* marks(): Generator<string> {
  yield 'dz'
  for (let i = 1; ; i++) yield `dz${i}`
}

function* lineBreaks(): Generator<string> {
  for (let spaces = ''; ; spaces += ' ') {
    yield `<br${spaces}>`
    yield `<br${spaces}/>`
  }
}

function* references(start: string, end: string): Generator<string> {
  for (let zeros = ''; ; zeros += '0') yield `${start}${zeros}${end}`
}

/** Hidden characters as character references; in prose they have the same meaning, and the reader restores them. */
export function encodeHidden(text: string, {hidden}: BilingualTokens): string {
  return hidden === undefined
    ? text
    : text.replace(hiddenCharacters, unit => `${hidden}${unit.charCodeAt(0).toString(16).toUpperCase()};`)
}

/** `|` → `\|`, an escaped bar → a character reference, a hard line break → `<br>`, another → `&#10;`. */
export function encodeCell(text: string, {lineBreak, softBreak, bar}: BilingualTokens): string {
  return text
    .replace(/(\\*)\|/gu, (_, slashes: string) =>
      slashes.length % 2 === 0 ? `${slashes}\\|` : `${slashes.slice(1)}${bar}`,
    )
    .replaceAll('  \n', `  ${lineBreak}`)
    .replaceAll('\n', softBreak)
}

const blockPrefix = /^(?:#{1,6}[ \t]{1,3}|[-*+][ \t]{1,3}|\d{1,9}[.)][ \t]{1,3}|>[ \t]{0,3}){0,6}$/u
const sentenceGap = /^(?:[ \t]*|[ \t]*\n[ \t>]*)$/u

/** Whether a piece is nothing but its segments, the marks that open its block, and white space. */
export function isTabular({text, segments}: MarkdownSide, piece: MarkdownPiece, indices: readonly number[]): boolean {
  if (piece.isFrontMatter || text.slice(piece.start, piece.end).includes('\r')) return false
  const own = indices.map(index => segments[index]!)
  const first = own[0]
  const last = own.at(-1)
  if (first === undefined || last === undefined) return false
  if (!blockPrefix.test(text.slice(piece.start, first.start))) return false
  if (!/^[ \t\n]*$/u.test(text.slice(last.end, piece.end))) return false
  return own.every((segment, i) => i === 0 || isSentenceGap(text, own[i - 1]!, segment))
}

function isSentenceGap(text: string, before: Span, after: Span): boolean {
  const gap = text.slice(before.end, after.start)
  return gap.length <= 40 && sentenceGap.test(gap)
}
