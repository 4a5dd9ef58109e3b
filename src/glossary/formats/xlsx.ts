import {unknownPackage} from '../../ooxml/foreign-format.js'
import {readWorkbook, type Sheet} from '../../ooxml/read-workbook.js'
import {headerRow} from '../../table/columns.js'
import {type Field, formulaStart} from '../../table/delimited-rows.js'
import type {FileData} from '../read/file-data.js'
import {type CsvConcept, type CsvGlossary, readTable} from './csv.js'
import {tableData} from './csv-data.js'
import {glossaryName} from './glossary-name.js'

/** Columns that are looked at: a term stands in none further to the right. */
const mostColumns = 64

/**
 * Read the short form from a workbook, as {@link readTable} does each sheet whose first row, or the first one below titles, names its
 * columns; where none does, the first sheet. Hidden sheets and those without a table are counted in `passedOver`. A cell is the text that
 * is stored, of a formula its last value. Places are row and column of the sheet. Throws what `readWorkbook` throws.
 */
export function readXlsx(bytes: Uint8Array, path: string | undefined): FileData {
  const sheets = readWorkbook(bytes, {path})
  if (sheets.length === 0) throw unknownPackage(path)
  const places = new CellPlaces()
  const concepts = new Map<string, CsvConcept>()
  const shown = sheets.filter(({isHidden, rows}) => !isHidden && rows.length > 0)
  const rows = shown.map(sheet => ({sheet, rows: rowsOf(sheet, places)}))
  const named = rows.filter(({rows: own}) => headerRow(own) !== undefined)
  const chosen = named.length > 0 ? named : rows.slice(0, 1)
  const tables = chosen.map(({rows: own}) => readTable(own, path, {concepts, passesOver: true}))
  const passedOver = new Map<string, number>()
  for (const table of tables) for (const [name, count] of table.passedOver) add(passedOver, name, count)
  for (const sheet of sheets)
    if (!chosen.some(one => one.sheet === sheet) && sheet.rows.length > 0)
      add(passedOver, `[${sheet.name}]`, sheet.rows.length)
  const glossary: CsvGlossary =
    tables.length === 0
      ? readTable([], path)
      : {
          id: glossaryName(path),
          concepts: [...concepts.values()],
          problems: tables.flatMap(one => one.problems),
          passedOver,
        }
  return {...tableData(glossary), position: offset => places.position(offset)}
}

function add(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count)
}

/** The cells of a sheet as fields of a file. */
function rowsOf({rows}: Sheet, places: CellPlaces): Field[][] {
  return rows.map(({number, cells}) => {
    const row: Field[] = []
    for (const {column, text} of cells) {
      if (column >= mostColumns) continue
      const value = text.trim()
      const start = places.add(number, column, value.length)
      while (row.length < column) row.push({value: '', start, end: start})
      // In a sheet an apostrophe before a formula is one; in CSV it is a mark that is taken off.
      const isMarked = value.startsWith("'") && formulaStart.test(value)
      row[column] = {value: isMarked ? `'${value}` : value, start, end: start + value.length}
    }
    return row
  })
}

/** Where cells stand, by offsets that no two cells share. */
class CellPlaces {
  private readonly starts: number[] = []
  private readonly cells: (readonly [line: number, column: number])[] = []
  private next = 0

  add(line: number, column: number, length: number): number {
    const start = this.next
    this.starts.push(start)
    this.cells.push([line, column + 1])
    this.next += length + 1
    return start
  }

  position(offset: number): {line: number; column: number} {
    let low = 0
    let high = this.starts.length
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (this.starts[middle]! <= offset) low = middle
      else high = middle
    }
    const [line, column] = this.cells[low] ?? [1, 1]
    return {line, column}
  }
}
