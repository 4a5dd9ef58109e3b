import {escapeXml} from '../text/escape-xml.js'
import {columnName} from './read-workbook.js'
import {packageTypes, relationships} from './write-package.js'
import {writeZip} from './zip-archive.js'

/** A sheet to be written: a bold header row that stays in view and filters, then rows. */
export interface SheetContent {
  /** Cut to the 31 characters that Excel takes, without those that it does not. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetValue[])[]
}

export interface SheetColumn {
  readonly title: string
  /** In characters of the usual font. */
  readonly width: number
  /** Words that a drop-down list offers. */
  readonly choices?: readonly string[] | undefined
}

/** What a cell holds. A string is never a formula or a link, whatever it begins with. */
export type SheetValue = string | number | undefined | {readonly text: string; readonly fill: SheetFill}

/** Background of a cell. */
export type SheetFill = 'red' | 'yellow' | 'blue' | 'grey'

/** Longest text of a cell, in UTF-16 code units. */
export const longestCell = 32_767

/**
 * An XLSX file that Excel, WPS and LibreOffice open as it is. The same sheets give the same bytes. A text longer than
 * {@link longestCell} is cut with “…”.
 */
export function writeWorkbook(sheets: readonly SheetContent[]): Uint8Array {
  const parts = new Map<string, string>()
  parts.set('[Content_Types].xml', contentTypes(sheets.length))
  parts.set('_rels/.rels', relationships([[`${officeTypes}/officeDocument`, 'xl/workbook.xml']]))
  const names = sheetNames(sheets)
  parts.set('xl/workbook.xml', workbook(sheets, names))
  parts.set(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...sheets.map((_, i): [string, string] => [`${officeTypes}/worksheet`, `worksheets/sheet${i + 1}.xml`]),
      [`${officeTypes}/styles`, 'styles.xml'],
    ]),
  )
  parts.set('xl/styles.xml', styles)
  for (const [i, sheet] of sheets.entries()) parts.set(`xl/worksheets/sheet${i + 1}.xml`, worksheet(sheet))
  return writeZip(parts)
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function contentTypes(sheets: number): string {
  const parts: [string, string][] = [
    ['/xl/workbook.xml', `${sheetType}.sheet.main+xml`],
    ...Array.from({length: sheets}, (_, i): [string, string] => [
      `/xl/worksheets/sheet${i + 1}.xml`,
      `${sheetType}.worksheet+xml`,
    ]),
    ['/xl/styles.xml', `${sheetType}.styles+xml`],
  ]
  return packageTypes(parts)
}

/** As Excel takes them: 31 characters, without `[]:*?/\`, none twice. */
function sheetNames(sheets: readonly SheetContent[]): string[] {
  const taken = new Set<string>()
  return sheets.map(({name}, i) => {
    const cut = name
      .replace(/[[\]:*?/\\\p{Cc}]|^'|'$/gu, ' ')
      .trim()
      .slice(0, 31)
    const own = cut === '' || taken.has(cut.toLowerCase()) ? `Sheet${i + 1}` : cut
    taken.add(own.toLowerCase())
    return own
  })
}

function workbook(sheets: readonly SheetContent[], names: readonly string[]): string {
  const list = names.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  const filters = sheets.map(
    (sheet, i) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">'${escapeXml(names[i]!.replaceAll("'", "''"))}'!${rangeOf(sheet, true)}</definedName>`,
  )
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${officeTypes}"><sheets>${list.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`
}

/** From the header to the last row. */
function rangeOf({columns, rows}: SheetContent, isAbsolute: boolean): string {
  const last = columnName(Math.max(0, columns.length - 1))
  const row = rows.length + 1
  return isAbsolute ? `$A$1:$${last}$${row}` : `A1:${last}${row}`
}

function worksheet(sheet: SheetContent): string {
  const {columns, rows} = sheet
  const widths = columns.map(
    ({width}, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1" style="${wrapped}"/>`,
  )
  const header = rowOf(
    1,
    columns.map(({title}, column) => cellOf(title, 1, column, headerStyle)),
  )
  const body = rows.map((values, index) =>
    rowOf(
      index + 2,
      values.map((value, column) => cellOf(value, index + 2, column, wrapped)),
    ),
  )
  const range = rangeOf(sheet, false)
  return [
    `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${range}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.join('')}</cols><sheetData>${header}${body.join('')}</sheetData><autoFilter ref="${range}"/>${validations(sheet)}<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`,
  ].join('')
}

/** Excel takes lists of 255 characters; a longer one is left out. */
function validations({columns, rows}: SheetContent): string {
  const lists = columns.flatMap(({choices}, column) => {
    const list = choices?.join(',')
    if (list === undefined || list.length > 255 || rows.length === 0) return []
    const letter = columnName(column)
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letter}2:${letter}${rows.length + 1}"><formula1>${escapeXml(`"${list}"`)}</formula1></dataValidation>`,
    ]
  })
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
}

function rowOf(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`
}

function cellOf(value: SheetValue, row: number, column: number, style: number): string {
  if (value === undefined || value === '') return ''
  const reference = `${columnName(column)}${row}`
  if (typeof value === 'number') return `<c r="${reference}" s="${style}"><v>${value}</v></c>`
  const [text, own] = typeof value === 'string' ? [value, style] : [value.text, fillStyles[value.fill]]
  const cut = text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text
  return `<c r="${reference}" s="${own}" t="inlineStr"><is><t xml:space="preserve">${cellText(cut)}</t></is></c>`
}

/** A text between the tags of a cell: `_x0041_` would be read as A. */
export function cellText(text: string): string {
  return escapeXml(text.replace(/\r\n?/gu, '\n').replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_')).replaceAll('&#10;', '\n')
}

const headerStyle = 1
const wrapped = 2
const fillStyles: Readonly<Record<SheetFill, number>> = {red: 3, yellow: 4, blue: 5, grey: 6}
const colours = ['FFFFD9D6', 'FFFFF2CC', 'FFDDEBF7', 'FFEDEDED']

function solid(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`
}

function format(font: number, fill: number): string {
  return `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`
}

const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="${2 + colours.length}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${colours.map(solid).join('')}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${3 + colours.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${format(1, 0)}${format(0, 0)}${colours.map((_, i) => format(0, i + 2)).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
