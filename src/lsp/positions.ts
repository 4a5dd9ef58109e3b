import type {Position, Range} from 'vscode-languageserver/node'
import type {Span} from '../model/span.js'
import type {LineIndex} from '../text/line-index.js'

/** A place of the protocol: line and character from 0, in UTF-16 code units. */
export function positionAt(lines: LineIndex, offset: number): Position {
  const {line, column} = lines.position(offset)
  return {line: line - 1, character: column - 1}
}

/** A span of the protocol. */
export function rangeOf(lines: LineIndex, {start, end}: Span): Range {
  return {start: positionAt(lines, start), end: positionAt(lines, end)}
}

/** The offset of a place of the protocol, brought into the text: a character past the end of its line is the end of the line. */
export function offsetAt(lines: LineIndex, {line, character}: Position): number {
  if (line < 0) return 0
  if (line >= lines.lineCount) return lines.text.length
  const start = lines.lineStart(line + 1)
  const next = line + 1 < lines.lineCount ? lines.lineStart(line + 2) : lines.text.length
  const end = line + 1 < lines.lineCount ? withoutBreak(lines.text, start, next) : next
  return Math.min(start + Math.max(character, 0), end)
}

function withoutBreak(text: string, start: number, next: number): number {
  const isPair = text[next - 1] === '\n' && text[next - 2] === '\r' && next - 2 >= start
  return next - (isPair ? 2 : 1)
}

/** Whether two spans touch; an empty one touches where it stands. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end
}
