import type {Heading, List, ListItem, Paragraph} from 'mdast'
import {isLetter} from './plain-markdown.js'
import {positionOf, quickInline} from './quick-inline.js'

const headingMark = /#{1,6} +/uy
const itemMark = /(?:[-*+]|(\d{1,9})[.)]) /uy

/** A block that was read without a parser. */
export type QuickBlock = Paragraph | Heading | List

/**
 * The block of `[from, to)`, lines between two blank ones at the margin, if it is a paragraph or heading of one line, or
 * a list of such lines, with nothing in it but what `quickInline` reads; undefined for the rest. It is this block only
 * where it stands at the top of the document, and a list only where neither a list nor an indented line follows.
 */
export function quickBlock(text: string, from: number, to: number): QuickBlock | undefined {
  let end = to
  while (end > from && text.charCodeAt(end - 1) === 0x0a) end--
  itemMark.lastIndex = from
  if (itemMark.test(text)) return quickList(text, from, end)
  const lineEnd = text.indexOf('\n', from)
  if (lineEnd >= 0 && lineEnd < end) return
  headingMark.lastIndex = from
  const isHeading = headingMark.test(text)
  const content = isHeading ? headingMark.lastIndex : from
  const children = lineOf(text, content, end)
  if (children === undefined) return
  const position = positionOf(from, end)
  if (!isHeading) return {type: 'paragraph', children, position}
  const depth = headingDepth(text.slice(from, content).trimEnd().length)
  return depth && {type: 'heading', depth, children, position}
}

function headingDepth(marks: number): Heading['depth'] | undefined {
  return ([1, 2, 3, 4, 5, 6] as const)[marks - 1]
}

/** The content of a line that begins no other block and ends without a space. */
function lineOf(text: string, from: number, to: number): Paragraph['children'] | undefined {
  const first = text.charCodeAt(from)
  const begins = isLetter(first) || isDigit(first) || '"(['.includes(text[from]!) || opensStrong(text, from, to)
  if (from >= to || !begins || text.charCodeAt(to - 1) === 0x20) return
  itemMark.lastIndex = from
  // A number with a full stop at the end of a line is an empty item.
  if (itemMark.test(text) || /^\d{1,9}[.)]?$/u.test(text.slice(from, Math.min(to, from + 12)))) return
  return quickInline(text, from, to)
}

/** `**` before a word; in `* **` the marks are a thematic break. */
function opensStrong(text: string, from: number, to: number): boolean {
  return text.startsWith('**', from) && from + 2 < to && !'* '.includes(text[from + 2]!)
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function quickList(text: string, from: number, end: number): List | undefined {
  const children: ListItem[] = []
  const first = markAt(text, from)
  for (let at = from; at < end; ) {
    const next = text.indexOf('\n', at)
    const lineEnd = next < 0 || next > end ? end : next
    const mark = markAt(text, at)
    if (mark === undefined || mark.kind !== first?.kind) return
    const content = lineOf(text, mark.end, lineEnd)
    if (content === undefined) return
    const paragraph: Paragraph = {type: 'paragraph', children: content, position: positionOf(mark.end, lineEnd)}
    const position = positionOf(at, lineEnd)
    children.push({type: 'listItem', spread: false, checked: null, children: [paragraph], position})
    at = lineEnd + 1
  }
  const number = first?.number
  const position = positionOf(from, end)
  return {type: 'list', ordered: number !== undefined, start: number ?? null, spread: false, children, position}
}

/** The mark of an item: items with another delimiter belong to another list. */
function markAt(text: string, at: number): {kind: string; number: number | undefined; end: number} | undefined {
  itemMark.lastIndex = at
  const match = itemMark.exec(text)
  if (match === null) return
  const kind = match[0].at(-2)!
  return {kind, number: match[1] === undefined ? undefined : Number(match[1]), end: itemMark.lastIndex}
}
