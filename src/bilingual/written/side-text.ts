import {type MappedRun, type MappedText, MappedTextBuilder} from '../../text/mapped-text.js'
import {findBlockStarts, frontMatterEnd, startsBlock} from './markdown-lines.js'
import {usualTail} from './syntax.js'

/** A stretch of one side as it stands between two marks, or in the rows of one block of a table. */
export class SidePiece {
  readonly runs: MappedRun[] = []
  text = ''
  /** What is stated to stand after it. */
  tail: string | undefined
  /** It was nothing but white space, which `tail` is. */
  isBlank = false

  /** `at` is where it begins in the file. */
  constructor(
    private readonly hidden: string | undefined,
    readonly at: number,
    readonly isInCells = false,
  ) {}

  /** Put another character in the place of unit `index` of the text. */
  replaceAt(index: number, character: string): void {
    const put = (text: string, at: number) => text.slice(0, at) + character + text.slice(at + 1)
    let before = 0
    for (const [i, run] of this.runs.entries()) {
      if (index < before + run.text.length) {
        this.runs[i] = {...run, text: put(run.text, index - before)}
        break
      }
      before += run.text.length
    }
    this.text = put(this.text, index)
  }

  append(text: string, start: number, end: number): void {
    if (text === '') return
    this.runs.push({text, start, end})
    this.text += text
  }

  clear(): void {
    this.runs.length = 0
    this.text = ''
  }

  /** Put white space in front, which stands for nothing in the file. */
  startWith(text: string): void {
    this.runs.unshift({text, start: this.at, end: this.at})
    this.text = text + this.text
  }

  /** Where in the file unit `index` of the text stands. */
  placeOf(index: number): number {
    let before = 0
    for (const {text, start, end} of this.runs) {
      if (index < before + text.length) return text.length === end - start ? start + index - before : start
      before += text.length
    }
    return this.runs.at(-1)?.end ?? this.at
  }

  /** Append `[start, end)` of the file: with line feeds alone, and references for hidden characters resolved. */
  slice(file: string, start: number, end: number): void {
    const {hidden} = this
    let from = start
    const special = hidden === undefined ? /\r(?=\n)/gu : new RegExp(`\\r(?=\\n)|${hidden}([0-9A-F]{1,4});`, 'gu')
    for (const match of file.slice(start, end).matchAll(special)) {
      const at = start + match.index
      this.append(file.slice(from, at), from, at)
      from = at + match[0].length
      if (match[1] !== undefined) this.append(String.fromCharCode(Number.parseInt(match[1], 16)), at, from)
    }
    this.append(file.slice(from, end), from, end)
  }
}

/** One side put together. */
export interface SideText {
  readonly side: MappedText
  /** Where each of the pieces stands in the text of the side. */
  readonly places: ReadonlyMap<SidePiece, {readonly start: number; readonly end: number}>
}

/** The pieces one after the other, with what is stated or usual between them. Cost: O(length). */
export function joinPieces(all: readonly SidePiece[], isCrlf: boolean): SideText {
  const pieces = all.filter(piece => piece.text !== '' || piece.isBlank)
  adaptListMarks(pieces)
  const builder = new MappedTextBuilder()
  const places = new Map<SidePiece, {start: number; end: number}>()
  for (const [i, piece] of pieces.entries()) {
    const start = builder.length
    for (const run of piece.runs) appendRun(builder, run, isCrlf)
    const at = piece.runs.at(-1)?.end ?? piece.at
    places.set(piece, {start, end: builder.length})
    appendRun(builder, {text: tailOf(piece, pieces[i + 1]), start: at, end: at}, isCrlf)
  }
  return {side: builder.build(), places}
}

const listMark = /^(?:[-*+]|\d{1,9}[.)])(?=[ \t])/u

/** In a cell a formatter leaves the mark of a list item as it is, which must not begin another list than its neighbours'. */
function adaptListMarks(pieces: readonly SidePiece[]): void {
  for (const [i, piece] of pieces.entries()) {
    const own = piece.isInCells ? listMark.exec(piece.text)?.[0] : undefined
    if (own === undefined) continue
    const isLike = (mark: string | undefined): mark is string =>
      mark !== undefined && (mark.length === 1) === (own.length === 1)
    let mark = lastListMark(pieces[i - 1])
    for (let next = i + 1; !isLike(mark) && next < pieces.length; next++) {
      const other = listMark.exec(pieces[next]!.text)?.[0]
      if (!isLike(other)) break
      if (!pieces[next]!.isInCells) mark = other
    }
    if (isLike(mark)) piece.replaceAt(own.length - 1, mark.at(-1)!)
  }
}

/** The mark of the list item that a piece ends with. */
function lastListMark(piece: SidePiece | undefined): string | undefined {
  if (piece === undefined) return
  const last = piece.isInCells ? 0 : (findBlockStarts(piece.text).at(-1) ?? 0)
  return listMark.exec(piece.text.slice(last))?.[0]
}

/** What is stated, unless the blocks would run together by it: a neighbour was taken out or put in. */
function tailOf({text, tail, isBlank}: SidePiece, next: SidePiece | undefined): string {
  const usual = usualTail(text, next?.text)
  if (tail === undefined) return usual
  if (isBlank || next === undefined || /\n[ \t]*\n/u.test(tail)) return tail
  const last = text.slice(text.lastIndexOf('\n') + 1)
  const isApart = startsBlock(firstLine(next.text), last) || frontMatterEnd(`${text}\n`) > text.length
  return tail.includes('\n') && isApart ? tail : usual
}

function firstLine(text: string): string {
  return text.slice(0, text.includes('\n') ? text.indexOf('\n') : text.length)
}

/** Line feeds become the line breaks that the side had. */
function appendRun(builder: MappedTextBuilder, {text, start, end}: MappedRun, isCrlf: boolean): void {
  if (!isCrlf || !text.includes('\n')) {
    builder.append(text, start, end)
    return
  }
  const isExact = text.length === end - start
  let from = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
    builder.append(text.slice(from, at), isExact ? start + from : start, isExact ? start + at : end)
    builder.append('\r\n', isExact ? start + at : start, isExact ? start + at + 1 : end)
    from = at + 1
  }
  builder.append(text.slice(from), isExact ? start + from : start, end)
}
