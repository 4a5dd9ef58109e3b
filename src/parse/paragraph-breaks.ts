export interface Range {
  readonly from: number
  readonly to: number
}

const gap = /[ \t\f\v]*\n[ \t\f\v]*(?:\n[ \t\f\v]*)*/gu
const indent = /^(?:\u3000|\u00A0{2}|\u2003)/u

/** HTML has no use for line breaks in its text, so a real one, doubled or before an indent, begins a paragraph. */
export function linesOfParagraph(text: string): Range[] {
  const ranges: Range[] = []
  let from = 0
  for (const {0: found, index} of text.matchAll(gap)) {
    const next = index + found.length
    const isParagraphBreak = indent.test(text.slice(next, next + 2))
    if (!isParagraphBreak || text.slice(from, index).trim() === '') continue
    ranges.push({from, to: index})
    from = next
  }
  if (text.slice(from).trim() !== '') ranges.push({from, to: text.length})
  return ranges
}
