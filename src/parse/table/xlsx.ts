import type {PackedParagraph} from '../../model/document.js'
import type {TextReplacement} from '../../model/span.js'
import {columnName, readWorkbook} from '../../ooxml/read-workbook.js'
import {type CellChange, replaceCells} from '../../ooxml/replace-cells.js'
import type {UnpackedText} from '../format.js'

interface PlacedCell {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly isComputed: boolean
  /** As stored. */
  readonly text: string
}

function cellsOf(bytes: Uint8Array, path: string | undefined): PlacedCell[] {
  return readWorkbook(bytes, {path})
    .filter(({isHidden}) => !isHidden)
    .flatMap(({name, rows}) =>
      rows.flatMap(({number, cells}) =>
        cells.map(({column, text, isComputed = false}) => ({sheet: name, row: number, column, text, isComputed})),
      ),
    )
}

/** A line for each filled cell of the sheets that are not hidden, row by row. Throws and costs as {@link readWorkbook}. */
export function unpackXlsx(bytes: Uint8Array, path?: string): UnpackedText {
  const cells = cellsOf(bytes, path)
  const tables = new Map<string, number>()
  const counts = new Map<string, number>()
  const paragraphs = cells.map(({sheet, row, column, isComputed}): PackedParagraph => {
    const table = tables.get(sheet) ?? tables.size
    tables.set(sheet, table)
    const paragraph = (counts.get(sheet) ?? 0) + 1
    counts.set(sheet, paragraph)
    return {
      part: sheet,
      paragraph,
      label: `${sheet}!${columnName(column)}${row}`,
      kind: 'table-cell',
      cell: {table, row: row - 1, column},
      ...(isComputed ? {isComputed} : {}),
    }
  })
  return {text: cells.map(({text}) => text.trim().replace(/[\n\r]/gu, '\u2028')).join('\n'), paragraphs}
}

/**
 * Replace words in cells: `edits` ascend, do not overlap and are offsets in the text that {@link unpackXlsx} gives; none goes across a line.
 * What changes is said at `replaceCells`. Throws and costs as {@link readWorkbook}.
 */
export function replaceInXlsx(bytes: Uint8Array, edits: readonly TextReplacement[], path?: string): Uint8Array {
  const changes = new Map<string, CellChange[]>()
  let lineStart = 0
  let next = 0
  for (const {sheet, row, column, text} of cellsOf(bytes, path)) {
    const lineEnd = lineStart + text.trim().length
    const shift = text.length - text.trimStart().length - lineStart
    const own: TextReplacement[] = []
    for (; next < edits.length && edits[next]!.end <= lineEnd; next++) {
      const {start, end, text: words} = edits[next]!
      own.push({start: start + shift, end: end + shift, text: words.replaceAll('\u2028', '\n')})
    }
    const list = changes.get(sheet) ?? []
    if (list.length === 0) changes.set(sheet, list)
    if (own.length > 0) list.push({row, column, edits: own})
    lineStart = lineEnd + 1
  }
  return replaceCells(bytes, changes, path)
}
