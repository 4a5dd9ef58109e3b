import {namedError} from '../messages/named-error.js'
import {mainPart, missingPart, readPart, relationshipsOf} from './package.js'
import {readStringItems, SheetReader, textOfRuns} from './sheet-cells.js'
import {ZipArchive} from './zip-archive.js'

/** A sheet with its filled cells only; how far away one stands costs nothing. */
export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly SheetRow[]
}

/** A row that has a filled cell. */
export interface SheetRow {
  /** From 1, as Excel shows it. */
  readonly number: number
  readonly cells: readonly SheetCell[]
}

/** A filled cell. */
export interface SheetCell {
  /** From 0: A, B, C. */
  readonly column: number
  /** As stored: line breaks are LF, numbers and dates as their digits, of a formula its last value; never blank. */
  readonly text: string
  /** Set where a formula gives it. */
  readonly isComputed?: true
}

export interface WorkbookOptions {
  /** For error messages only. */
  readonly path?: string | undefined
  /** Filled cells of a sheet. */
  readonly mostCells?: number | undefined
}

const mostCells = 2_000_000
const mostUnits = 128 * 1024 * 1024

/**
 * The sheets of an XLSX file in their order, hidden ones too. No formula is worked out and no link followed. Throws DuizhaoError
 * `SHEET_LIMIT`, `OFFICE_PART_MISSING`, and those of {@link ZipArchive} and `readXml`. Cost: some 20 MB of XML a second.
 */
export function readWorkbook(bytes: Uint8Array, {path, mostCells: most = mostCells}: WorkbookOptions = {}): Sheet[] {
  const archive = new ZipArchive(bytes, {path})
  const {sheets, strings} = workbookParts(archive, path)
  const shared: string[] = []
  readStringItems(archive, strings, path, ({runs}) => shared.push(textOfRuns(runs)))
  return sheets.map(({name, part, isHidden}) => {
    const rows: {number: number; cells: SheetCell[]}[] = []
    let [cells, units] = [0, 0]
    const reader = new SheetReader(shared, ({row, column, text, isComputed}) => {
      if (text.trim() === '') return
      units += text.length
      if (++cells > most || units > mostUnits) throw namedError('SHEET_LIMIT', {sheet: name, limit: most}, {path})
      const cell: SheetCell = isComputed ? {column, text, isComputed} : {column, text}
      const last = rows.at(-1)
      if (last?.number === row) last.cells.push(cell)
      else rows.push({number: row, cells: [cell]})
    })
    if (!readPart(archive, part, path, reader)) throw missingPart(part, path)
    return {name, isHidden, rows}
  })
}

/** A sheet as the workbook lists it, with its part. */
export interface StatedSheet {
  readonly name: string
  readonly part: string
  readonly isHidden: boolean
}

/** The sheets that have cells (charts have none) in their order, and the part of the strings that cells share. Throws as {@link readWorkbook}. */
export function workbookParts(
  archive: ZipArchive,
  path: string | undefined,
): {readonly sheets: readonly StatedSheet[]; readonly strings: string} {
  const main = mainPart(archive, 'xl/workbook.xml', path)
  if (main === undefined) throw missingPart('xl/workbook.xml', path)
  const parts = relationshipsOf(archive, main, path)
  const sheets: StatedSheet[] = []
  let count = 0
  readPart(archive, main, path, {
    open({name, attribute}) {
      if (name !== 'sheet') return
      count++
      const relationship = parts.get(attribute('id') ?? '')
      if (relationship !== undefined && !relationship.type.endsWith('/worksheet')) return
      const part = relationship?.target ?? `xl/worksheets/sheet${count}.xml`
      sheets.push({name: attribute('name') ?? '', part, isHidden: (attribute('state') ?? 'visible') !== 'visible'})
    },
  })
  const strings = [...parts.values()].find(({type}) => type.endsWith('/sharedStrings'))?.target
  return {sheets, strings: strings ?? 'xl/sharedStrings.xml'}
}

/** `AB` of 27. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}
