import {namedError} from '../../messages/named-error.js'
import type {TextReplacement} from '../../model/span.js'
import {
  type Delimiter,
  detectDelimiter,
  type Field,
  formulaStart,
  readRows,
  UnclosedQuote,
} from '../../table/delimited-rows.js'
import {LineIndex} from '../../text/line-index.js'
import {MappedText, MappedTextBuilder} from '../../text/mapped-text.js'
import type {EncodedPlace, Format, ParsedText} from '../format.js'
import {readUnitFile, type UnitText} from '../units/unit-file.js'
import {readTableUnits, type TableRow} from './table-units.js'

/** Segments in CSV or TSV: a column for each language. */
export const csvFormat: Format = {
  id: 'csv',
  endings: ['csv', 'tsv'],
  sniff: () => 0,
  read: readCsv,
  isKeyed: true,
  statesKinds: true,
  encode: encodeField,
}

function readCsv(text: string, path?: string): ParsedText {
  const rows = rowsOf(text, path).map((fields, i): TableRow => ({number: i + 1, fields}))
  return readUnitFile(text, path, {format: 'csv', ...readTableUnits([{rows}], field => readField(text, field))})
}

/** Throws DuizhaoError `TABLE_QUOTE`. */
function rowsOf(text: string, path: string | undefined): (readonly Field[])[] {
  try {
    return [...readRows(text, delimiterOf(text, path))]
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error
    throw namedError('TABLE_QUOTE', {}, {path, ...new LineIndex(text).position(error.offset)}, error)
  }
}

function delimiterOf(text: string, path: string | undefined): Delimiter {
  return path?.toLowerCase().endsWith('.tsv') === true ? '\t' : detectDelimiter(text)
}

/** Without quotation marks, and without the apostrophe that keeps a formula from being one. */
function readField(text: string, {start, end, value}: Field): Pick<UnitText, 'span' | 'content'> {
  const isQuoted = text[start] === '"'
  const mark = value.startsWith("'") && formulaStart.test(value) ? 1 : 0
  const span = {start: start + (isQuoted ? 1 : 0) + mark, end: isQuoted ? end - 1 : end}
  if (!isQuoted || !text.slice(span.start, span.end).includes('""'))
    return {span, content: MappedText.slice(text, span.start, span.end)}
  const builder = new MappedTextBuilder()
  for (let at = span.start; at < span.end; ) {
    const quote = text.indexOf('""', at)
    const to = quote < 0 || quote >= span.end ? span.end : quote
    if (to > at) builder.append(text.slice(at, to), at, to)
    if (to < span.end) builder.append('"', to, to + 2)
    at = to < span.end ? to + 2 : to
  }
  return {span, content: builder.build()}
}

const special = /[",;\t\r\n]/u

/** Between quotation marks each of them is doubled; a field without them is written anew where it needs them. Cost: as reading. */
function encodeField(words: string, {text, path, start, end}: EncodedPlace): string | TextReplacement {
  if (!special.test(words)) return words
  const field = rowsOf(text, path)
    .flat()
    .find(one => one.start <= start && one.end >= end)
  if (field === undefined || text[field.start] === '"') return words.replaceAll('"', '""')
  const whole = text.slice(field.start, start) + words + text.slice(end, field.end)
  return {start: field.start, end: field.end, text: `"${whole.replaceAll('"', '""')}"`}
}
