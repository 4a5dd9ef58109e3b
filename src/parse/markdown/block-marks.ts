import {htmlBlockNames} from './html-blocks.data.js'
import {htmlEnding} from './inline-html.js'

/**
 * Where what begins at `from` stops being a thematic break, three marks of one kind and white space; `end` where it is one all
 * through.
 */
export function thematicBreakEnd(text: string, from: number, end: number): number {
  const mark = text.charCodeAt(from)
  let count = 0
  let i = from
  for (; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit === mark) count++
    else if (!isBlankUnit(unit)) break
  }
  return i === end && count < 3 ? from : i
}

/** Whether a line from `from` on is one run of a mark: the line below a heading. */
export function isUnderline(text: string, from: number, end: number): boolean {
  return isBlank(text, runEnd(text, from, end), end)
}

/** Behind the run of the unit at `from`. */
export function runEnd(text: string, from: number, end: number): number {
  const mark = text.charCodeAt(from)
  let i = from
  while (i < end && text.charCodeAt(i) === mark) i++
  return i
}

/** A space or a tab. */
function isBlankUnit(unit: number): boolean {
  return unit === 0x20 || unit === 0x09
}

/** Behind the white space that begins `[from, end)`. */
export function behindBlank(text: string, from: number, end: number): number {
  let i = from
  while (i < end && isBlankUnit(text.charCodeAt(i))) i++
  return i
}

/** Whether nothing but white space stands in `[from, end)`. */
export function isBlank(text: string, from: number, end: number): boolean {
  return behindBlank(text, from, end) >= end
}

/** The end of `[from, end)` without the white space there. */
export function trimmedEnd(text: string, from: number, end: number): number {
  let i = end
  while (i > from && isBlankUnit(text.charCodeAt(i - 1))) i--
  return i
}

/** The depth of a heading whose first mark is at `from`, and where its text is; undefined for no heading. */
export function headingAt(
  text: string,
  from: number,
  end: number,
): {readonly depth: number; readonly start: number; readonly end: number} | undefined {
  const marks = runEnd(text, from, end)
  if (marks - from > 6 || (marks < end && !isBlankUnit(text.charCodeAt(marks)))) return
  const start = behindBlank(text, marks, end)
  let last = trimmedEnd(text, start, end)
  let closing = last
  while (closing > start && text.charCodeAt(closing - 1) === 0x23) closing--
  if (closing < last && trimmedEnd(text, start, closing) < closing) last = trimmedEnd(text, start, closing)
  else if (closing === start) last = start
  return {depth: marks - from, start, end: last}
}

const bullet = /[-*+](?=[ \t]|$)/uy
const number = /(\d{1,9})[.)](?=[ \t]|$)/uy

/** The mark of a list item at `from`: its end, and whether it may stand in the middle of a paragraph. */
export function itemMarkAt(
  text: string,
  from: number,
  end: number,
): {readonly end: number; readonly interrupts: boolean} | undefined {
  const line = text.slice(from, Math.min(end, from + 12))
  const mark = line.charCodeAt(0) < 0x30 ? bullet : number
  mark.lastIndex = 0
  const match = mark.exec(line)
  if (match === null) return
  const behind = from + match[0].length
  return {end: behind, interrupts: !isBlank(text, behind, end) && Number(match[1] ?? 1) === 1}
}

const footnote = /\[\^((?:[^\t\n [\]\\]|\\[[\]\\]?){1,999})\]:[ \t]*/uy

/** The label of a footnote's definition at `from`, and where its text begins. */
export function footnoteMarkAt(text: string, from: number): {readonly label: string; readonly end: number} | undefined {
  footnote.lastIndex = from
  const match = footnote.exec(text)
  return match === null ? undefined : {label: match[1]!, end: footnote.lastIndex}
}

const blockTag = /<\/?([A-Za-z][A-Za-z\d]*)(?=[\s>]|\/>|$)/uy
const rawTag = /<(?:pre|script|style|textarea)(?=[\s>]|$)/iuy
const wholeTag =
  /(?:<[A-Za-z][A-Za-z\d-]*(?:[ \t]+[A-Za-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^\s"'=<>`]+|'[^'\n]*'|"[^"\n]*"))?)*[ \t]*\/?>|<\/[A-Za-z][A-Za-z\d-]*[ \t]*>)[ \t]*$/uy

const rawEnd = /<\/(?:pre|script|style|textarea)>/iu

/** What ends a block of HTML: a text on a line, or, as undefined, a blank line. */
export interface HtmlEnd {
  readonly until: string | RegExp | undefined
}

/** What ends the block of HTML that begins with the line `[from, end)`; undefined where none begins. */
export function htmlAt(text: string, from: number, end: number, mayBeAnyTag: boolean): HtmlEnd | undefined {
  const line = text.slice(from, end)
  if (startsWith(rawTag, line)) return {until: rawEnd}
  const ending = htmlEnding(text, from)
  if (ending !== undefined) return {until: ending.end}
  blockTag.lastIndex = 0
  const name = blockTag.exec(line)?.[1]
  if (name !== undefined && htmlBlockNames.has(name.toLowerCase())) return {until: undefined}
  return mayBeAnyTag && startsWith(wholeTag, line) ? {until: undefined} : undefined
}

function startsWith(pattern: RegExp, line: string): boolean {
  pattern.lastIndex = 0
  return pattern.test(line)
}
