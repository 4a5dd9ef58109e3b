import {boilerplateKind} from '../boilerplate.js'

export interface Range {
  readonly from: number
  readonly to: number
}

const hardBreaks = /(?<![ \t\n\f\v])[ \t\n\f\v]*\u2028[ \t\n\f\v\u2028]*/gu
const indent = /^(?:\u3000|\u00A0{2}|\u2003)/u
const finalMark = /[。！？；：.!?;:][”’」』）)"']{0,2}$/u
const item =
  /^(?:[-•·●○■◆]|\d{1,3}[.、)）]|[（(][\d一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳])/u

/** More than any line of a CMS; what stands before it does not matter. */
const longestLine = 300

/**
 * The paragraphs of a text with hard breaks (U+2028): editors of web forms end them with `<br>`. A break ends one when it
 * is doubled, or stands behind a final mark, before an indent or a list mark, or beside a line of the CMS.
 */
export function linesOfParagraph(text: string): Range[] {
  const ranges: Range[] = []
  let from = 0
  for (const {0: found, index} of text.matchAll(hardBreaks)) {
    const next = index + found.length
    const before = text.slice(Math.max(from, index - longestLine), index).trim()
    if (before === '' || !endsParagraph(before, found, lineAt(text, next))) continue
    ranges.push({from, to: index})
    from = next
  }
  if (text.slice(from).trim() !== '') ranges.push({from, to: text.length})
  return ranges
}

function endsParagraph(before: string, gap: string, after: string): boolean {
  if (gap.indexOf('\u2028') !== gap.lastIndexOf('\u2028')) return true
  if (indent.test(after) || item.test(after.trimStart()) || finalMark.test(before)) return true
  return boilerplateKind(before) !== undefined || boilerplateKind(after) !== undefined
}

function lineAt(text: string, start: number): string {
  const line = text.slice(start, start + longestLine)
  const end = line.indexOf('\u2028')
  return end < 0 ? line : line.slice(0, end)
}
