import type {PackedParagraph} from '../../model/document.js'
import type {Field} from '../../table/delimited-rows.js'
import {MappedText, MappedTextBuilder} from '../../text/mapped-text.js'
import type {Format} from '../format.js'
import {readUnitFile} from '../units/unit-file.js'
import {readTableUnits, type Table} from './table-units.js'

/** Segments in a workbook of Excel: a column for each language. What unpacks it is loaded when one is met. */
export const xlsxFormat: Format = {
  id: 'xlsx',
  endings: ['xlsx', 'xlsm', 'xltx'],
  sniff: () => 0,
  read: (text, path, paragraphs = []) =>
    readUnitFile(text, path, {
      format: 'xlsx',
      ...readTableUnits(tablesOf(text, paragraphs), field => readField(text, field)),
      paragraphs,
    }),
  isKeyed: true,
  statesKinds: true,
  encode: (words, {text, start, paragraphs = []}) => {
    const line = text.slice(0, start).split('\n').length - 1
    return paragraphs[line]?.isComputed ? undefined : words.replaceAll('\n', '\u2028')
  },
  packed: {
    isOne: parts => parts.some(name => /^xl\//iu.test(name)),
    unpack: async (bytes, path) => (await import('./xlsx.js')).unpackXlsx(bytes, path),
    replace: async (bytes, edits, path) => (await import('./xlsx.js')).replaceInXlsx(bytes, edits, path),
  },
}

/** A table for each sheet, a field for each line of the text. */
function tablesOf(text: string, paragraphs: readonly PackedParagraph[]): Table[] {
  const tables = new Map<string, {number: number; fields: Field[]}[]>()
  let start = 0
  for (const [index, value] of text.split('\n').entries()) {
    const {part = '', cell = {row: index, column: 0}} = paragraphs[index] ?? {}
    const field = {value, start, end: start + value.length}
    start = field.end + 1
    const rows = tables.get(part) ?? []
    if (rows.length === 0) tables.set(part, rows)
    const last = rows.at(-1)
    const row = last?.number === cell.row + 1 ? last : {number: cell.row + 1, fields: []}
    if (row !== last) rows.push(row)
    if (cell.column >= mostColumns) continue
    while (row.fields.length < cell.column) row.fields.push({value: '', start: field.start, end: field.start})
    row.fields[cell.column] = field
  }
  return [...tables].map(([name, rows]) => ({name, rows}))
}

/** Columns that are looked at: a text stands in none further to the right. */
const mostColumns = 64

/** A line break in a cell stands as U+2028 in the text. */
function readField(text: string, {start, end}: Field): {span: {start: number; end: number}; content: MappedText} {
  const span = {start, end}
  if (!text.slice(start, end).includes('\u2028')) return {span, content: MappedText.slice(text, start, end)}
  const builder = new MappedTextBuilder()
  for (let at = start; at < end; ) {
    const found = text.indexOf('\u2028', at)
    const to = found < 0 || found > end ? end : found
    if (to > at) builder.append(text.slice(at, to), at, to)
    if (to < end) builder.append('\n', to, to + 1)
    at = to + 1
  }
  return {span, content: builder.build()}
}
