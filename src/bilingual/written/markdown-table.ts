import type {Span} from '../../model/span.js'
import type {MarkdownPiece, MarkdownSide} from './markdown-groups.js'
import {firstFree, markOpening, quote} from './syntax.js'

/** Spellings that occur in no side, so that what they stand for can be restored exactly. */
export interface BilingualTokens {
  readonly mark: string
  /** What begins the reference that stands for a hidden character; undefined where there is none. */
  readonly hidden: string | undefined
}

/** Control and bidirectional characters (but tab and line feed), which could deceive a reader of the file or a terminal. */
const hiddenCharacters =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu

export function chooseTokens(sides: readonly MarkdownSide[]): BilingualTokens {
  const isFree = (token: string) => !sides.some(({text}) => text.includes(token))
  return {
    mark: firstFree(mark => !sides.some(({text}) => markOpening(mark).test(text)), marks()),
    hidden: sides.some(({text}) => text.search(hiddenCharacters) >= 0) ? firstFree(isFree, references()) : undefined,
  }
}

function* marks(): Generator<string> {
  yield 'dz'
  for (let i = 1; ; i++) yield `dz${i}`
}

function* references(): Generator<string> {
  for (let zeros = ''; ; zeros += '0') yield `&#x${zeros}`
}

/** Hidden characters as character references; in prose they have the same meaning, and the reader restores them. */
export function encodeHidden(text: string, {hidden}: BilingualTokens): string {
  return hidden === undefined
    ? text
    : text.replace(hiddenCharacters, unit => `${hidden}${unit.charCodeAt(0).toString(16).toUpperCase()};`)
}

/** `|` → `\|`; a line break → a mark behind a space, which a reader sees. */
export function encodeCell(text: string, {mark}: BilingualTokens): string {
  return text
    .replaceAll('|', '\\|')
    .replace(/\n[ \t>]*/gu, space => ` <!--${mark}${space === '\n' ? '' : ` ${quote(space)}`}-->`)
}

const blockPrefix = /^(?:#{1,6}[ \t]{1,3}|[-*+][ \t]{1,3}|\d{1,9}[.)][ \t]{1,3}|>[ \t]{0,3}){0,6}$/u
const sentenceGap = /^(?:[ \t]*|[ \t]*\n[ \t>]*)$/u

/** What a formatter changes in a cell, or cannot stand there: hard line breaks, escaped bars and block marks, code over two lines. */
const notInCell = /\\\||(?: {2}|\\)\n|(?:^|\n)(?:[#*+>\-\t ]|\d{1,9}[.)])*(?:\\[#>+*-]|\d+\\[.)])|`[^`]*\n/u

/** Whether a piece is nothing but its segments, the marks that open its block, and white space. */
export function isTabular({text, segments}: MarkdownSide, piece: MarkdownPiece, indices: readonly number[]): boolean {
  const raw = text.slice(piece.start, piece.end)
  if (piece.isFrontMatter || raw.includes('\r') || notInCell.test(raw.trimEnd())) return false
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
