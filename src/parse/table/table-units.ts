import {detectLanguage} from '../../language/registry.js'
import type {LanguageTag} from '../../model/document.js'
import {readColumnName} from '../../table/column-names.js'
import {otherColumns} from '../../table/columns.data.js'
import {columnsOf, headerRow} from '../../table/columns.js'
import type {Field} from '../../table/delimited-rows.js'
import {languagesOfCells} from '../../table/script-of-cells.js'
import type {FileUnit, UnitFile, UnitText} from '../units/unit-file.js'

/** Rows of a file, or of one of its sheets. */
export interface Table {
  /** Set where there are several. */
  readonly name?: string | undefined
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  /** As a person counts it, from 1. */
  readonly number: number
  readonly fields: readonly Field[]
}

/** What is between the marks of a field, with its text. */
export type ReadField = (field: Field) => Pick<UnitText, 'span' | 'content'>

/**
 * The units of tables: a row each, with a text for each column of a language. Columns are found as those of glossaries are, by the names above
 * them or the script of their cells, and where neither tells, the two with most letters count. A table in one language has a unit a cell where no other table of the file has two
 * languages, else it is left out. Cost: linear.
 */
export function readTableUnits(tables: readonly Table[], readField: ReadField): Omit<UnitFile, 'format'> {
  const read = tables.map(table => readTable(table))
  const pairs = read.filter(({columns}) => new Set(columns.map(({lang}) => lang)).size > 1)
  const chosen = pairs.length > 0 ? pairs : read
  const units = chosen.flatMap(({rows, name, idColumn, columns}) =>
    rows.flatMap(row => unitOf(row, {name: chosen.length > 1 ? name : undefined, idColumn, columns}, readField)),
  )
  return {units, sourceLang: chosen[0]?.sourceLang}
}

interface TextColumn {
  readonly index: number
  readonly lang: LanguageTag
}

interface ReadTable {
  readonly name?: string | undefined
  readonly rows: readonly TableRow[]
  readonly columns: readonly TextColumn[]
  readonly idColumn: number
  /** Where the names of the columns say which one the originals are in. */
  readonly sourceLang?: LanguageTag | undefined
}

const noColumn = -1

function readTable({name, rows: all}: Table): ReadTable {
  const fields = all.map(row => row.fields)
  const first = headerRow(fields) ?? 0
  const below = fields.slice(first)
  if (below.length === 0) return {name, rows: [], columns: [], idColumn: noColumn}
  const {names, hasHeader} = columnsOf(below, {passesOver: true})
  const columns = names.flatMap((lang, index) => (isLanguage(lang) ? [{index, lang}] : []))
  const roles = below[0]!.map(({value}) => readColumnName(value))
  const ids = roles.findIndex(role => role?.kind === 'other' && role.column === 'id')
  const rows = all.slice(hasHeader || ids >= 0 ? first + 1 : first)
  if (!hasHeader || columns.length < 2) return {name, rows, columns: columnsByCells(rows, ids), idColumn: ids}
  const source = roles.findIndex(role => role?.kind === 'side' && role.side === 'source')
  return {
    name,
    rows,
    columns,
    idColumn: ids,
    sourceLang: columns.find(({index}) => index === source)?.lang,
  }
}

const others: ReadonlySet<string> = new Set(otherColumns)

function isLanguage(name: string): boolean {
  return name !== '' && !others.has(name)
}

/** Two columns in two languages, those with most letters; else the one with most. Ids are no text. */
function columnsByCells(rows: readonly TableRow[], ids: number): TextColumn[] {
  const letters: number[] = []
  for (const {fields} of rows)
    for (const [i, {value}] of fields.entries()) letters[i] = (letters[i] ?? 0) + (value.match(/\p{L}/gu)?.length ?? 0)
  const most = [...letters.keys()].filter(i => letters[i]! > 0 && i !== ids).sort((a, b) => letters[b]! - letters[a]!)
  const pair = most.slice(0, 2).sort((a, b) => a - b)
  const found =
    pair.length < 2
      ? undefined
      : languagesOfCells(
          rows.map(({fields}) => fields),
          pair,
          [],
        )
  const langOf = (index: number): LanguageTag | undefined =>
    detectLanguage(rows.map(({fields}) => fields[index]?.value ?? '').join('\n'))
  if (found !== undefined && pair.every(index => found.get(index) === langOf(index)))
    return pair.map(index => ({index, lang: found.get(index)!}))
  return most.slice(0, 1).flatMap(index => {
    const lang = langOf(index)
    return lang === undefined ? [] : [{index, lang}]
  })
}

function unitOf(
  {number, fields}: TableRow,
  {name, idColumn, columns}: Pick<ReadTable, 'name' | 'idColumn' | 'columns'>,
  readField: ReadField,
): FileUnit[] {
  const filled = columns.filter(({index}) => (fields[index]?.value ?? '') !== '')
  const [first] = filled
  if (first === undefined) return []
  const stated = fields[idColumn]?.value ?? ''
  const own = stated === '' ? String(number) : stated
  const texts = filled.map(({index, lang}): UnitText => ({lang, codes: [], ...readField(fields[index]!)}))
  const place = fields[first.index]!
  return [{id: name === undefined ? own : `${name}!${own}`, place: {start: place.start, end: place.end}, texts}]
}
