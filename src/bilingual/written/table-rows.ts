import {languageName} from '../../language/output-labels.data.js'
import type {Span} from '../../model/span.js'
import {isSentence} from '../read/languages.js'
import type {Damage} from './damage.js'
import {isForeignCell, shareOf, withoutComments} from './foreign-text.js'
import {
  type BilingualHeader,
  type BilingualMark,
  lineEnd,
  othersThan,
  readAttributes,
  readBeads,
  sideWords,
} from './syntax.js'

export type RowMark = Extract<BilingualMark, {kind: 'row'}>

/** A row of a table: its mark, unless it was added, and a cell for each language without its outer white space. */
export interface TableRow extends Span {
  readonly mark: RowMark | undefined
  /** All marks within it. */
  readonly marks: readonly BilingualMark[]
  readonly cells: readonly Span[]
  /** Enter was pressed in it. */
  readonly isJoined: boolean
}

interface Line extends Span {
  readonly marks: readonly BilingualMark[]
  readonly cells: readonly Span[]
  readonly opens: boolean
  readonly closes: boolean
}

/** More lines than this are no row that Enter was pressed in. */
const mostBreaks = 20

const delimiter = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?\r?$/u

/**
 * The rows of `[start, end)` as people leave them: without outer bars, broken by Enter within a cell, with empty cells behind.
 * What cannot be divided into a cell for each language is reported. Cost: O(length).
 */
export function readRows(
  text: string,
  {start, end}: Span,
  marks: readonly BilingualMark[],
  header: BilingualHeader,
  damage: Damage,
): TableRow[] {
  const rows: TableRow[] = []
  const count = header.langs.length
  const lines = linesOf(text, {start, end}, marks)
  const rule = lines.findIndex(line => delimiter.test(text.slice(line.start, line.end)))
  const head = lines[0]?.cells.map(cell => text.slice(cell.start, cell.end)) ?? []
  const isNames = head.join('|') === header.langs.map(lang => languageName(lang)).join('|')
  const hasHead = isNames || (rule === 1 && rowMarks(lines[0]!).length === 0)
  if (hasHead && head.some(isSentence)) damage.add('row', lines[0]!)
  const body = lines.filter((_, i) => i !== rule && !(hasHead && i === 0))
  for (let i = 0; i < body.length; i++) {
    let line = body[i]!
    const first = i
    const last = Math.min(body.length - 1, i + mostBreaks)
    while (i < last && rowMarks(body[i + 1]!).length === 0 && isBroken(text, line, body[i + 1]!, count)) {
      const {end, marks} = body[++i]!
      line = splitCells(text, {start: line.start, end}, [...line.marks, ...marks])
    }
    const own = rowMarks(line)
    const cells = withoutEmptyEnd(line.cells, count)
    if (delimiter.test(text.slice(line.start, line.end)) || (!line.opens && line.cells.length === 1))
      damage.add('row', line)
    else if (cells.length > count || line.cells.length < count || own.length > 1)
      damage.add('cells', line, {count: cells.length})
    else {
      const row = {
        start: line.start,
        end: line.end,
        mark: own[0],
        marks: line.marks,
        cells: line.cells.slice(0, count),
        isJoined: i > first,
      }
      const isRest = !line.opens && (row.isJoined || own.length === 0)
      if (isMisplaced(text, row, header) || isTurned(text, row, isRest, header)) damage.add('column', line)
      rows.push(row)
    }
  }
  return rows
}

/** Blank, or a comment that silences rules of the check: on neither side. */
export function isNothing(text: string): boolean {
  return /^[ \t\r\n]*$/u.test(text.replace(/<!--\s*duizhao-(?:(?!<!--)[^>])*?-->/gu, ''))
}

function rowMarks({marks}: Line): RowMark[] {
  return marks.filter((mark): mark is RowMark => mark.kind === 'row')
}

function linesOf(text: string, {start, end}: Span, marks: readonly BilingualMark[]): Line[] {
  const lines: Line[] = []
  let next = 0
  for (let from = start; from < end; ) {
    const to = Math.min(lineEnd(text, from), end)
    const first = next
    while (next < marks.length && marks[next]!.start < to) next++
    if (!isNothing(text.slice(from, to))) lines.push(splitCells(text, {start: from, end: to}, marks.slice(first, next)))
    from = to + 1
  }
  return lines
}

function splitCells(text: string, {start, end}: Span, marks: readonly BilingualMark[]): Line {
  const outer = trimmed(text, start, end)
  const opens = text[outer.start] === '|'
  const cells: Span[] = []
  let from = outer.start + (opens ? 1 : 0)
  for (let at = from; at < outer.end; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '|') {
      cells.push(trimmed(text, from, at))
      from = at + 1
    }
  }
  const closes = cells.length > 0 && from === outer.end
  if (!closes) cells.push(trimmed(text, from, outer.end))
  return {...outer, marks, cells, opens, closes}
}

const opensBlock = /^(?:`{3}|~{3}|[-*_]{3}|(?:#{1,6}|[-*+>]|\d{1,9}[.)])[ \t])/u

/** Whether Enter was pressed within a cell: the two lines are one row. */
function isBroken(text: string, line: Line, next: Line, count: number): boolean {
  if (line.closes || next.opens || opensBlock.test(text.slice(next.start, next.end))) return false
  if (line.opens && next.closes) return true
  return (
    line.cells.length + next.cells.length - 1 <= count && !(line.cells.length === count && next.cells.length === count)
  )
}

function withoutEmptyEnd(cells: readonly Span[], count: number): readonly Span[] {
  const last = cells.findLastIndex(({start, end}) => end > start)
  return cells.slice(0, Math.max(count, last + 1))
}

export function trimmed(text: string, start: number, end: number): Span {
  while (start < end && ' \t\r\n'.includes(text[start]!)) start++
  while (end > start && ' \t\r\n'.includes(text[end - 1]!)) end--
  return {start, end}
}

/** Whether a cell is empty although it should not be, and another one seems to hold its language too or alone. */
function isMisplaced(text: string, {mark, cells}: TableRow, {langs}: BilingualHeader): boolean {
  const words = cells.map(cell => visible(text, cell))
  const empty = [...cells.keys()].filter(side => words[side] === '')
  if (empty.length === 0 || empty.length === cells.length) return false
  const stated = readBeads(mark?.words ?? '', sideWords(langs))
  const isStated = (side: number): boolean => {
    const own = side === 0 ? stated?.flat() : stated?.[side - 1]
    const count = own?.reduce((sum, bead) => sum + (side === 0 ? bead.source : bead.target), 0)
    return (count === 0) === empty.includes(side)
  }
  if (stated?.some(own => own.length > 0) === true && [...cells.keys()].every(isStated)) return false
  return [...cells.keys()].some(side => {
    if (empty.includes(side)) return false
    const own = shareOf(langs[side]!, words[side]!)
    const other = Math.max(...empty.map(missing => shareOf(langs[missing]!, words[side]!)))
    return mark === undefined ? own < 0.5 || other >= 0.5 : own < 0.8 && other >= 0.3
  })
}

/**
 * Whether a cell holds the language of another column, although none was written so. What may be the `isRest` of a broken
 * cell may have few words.
 */
function isTurned(text: string, row: TableRow, isRest: boolean, {langs}: BilingualHeader): boolean {
  if (row.mark !== undefined && readAttributes(row.mark.words).foreign !== undefined) return false
  return row.cells.some((cell, side) => {
    const words = visible(text, cell)
    const others = othersThan(side, langs)
    return (
      words.split('\n').some(line => isForeignCell(line, langs[side]!, others)) ||
      (isRest && shareOf(langs[side]!, words) === 0 && others.some(other => shareOf(other, words) > 0.7))
    )
  })
}

function visible(text: string, {start, end}: Span): string {
  return withoutComments(text.slice(start, end))
}
