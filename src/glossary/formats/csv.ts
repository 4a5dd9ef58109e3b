import {knownLanguages} from '../../language/registry.js'
import {type TermStatus, termStatuses} from '../../model/term.js'
import {nearestName} from '../../text/nearest-name.js'
import type {DataProblem} from '../read/schema-problems.js'
import {statusColumns} from './csv-columns.data.js'
import {type CsvColumns, columnsOf} from './csv-columns.js'
import {type Delimiter, detectDelimiter, type Field, formulaStart, readRows, UnclosedQuote} from './delimited-rows.js'

/** What a CSV text says. Nothing is checked yet that the schema checks. */
export interface CsvGlossary {
  readonly id: string
  readonly concepts: readonly CsvConcept[]
  readonly problems: readonly DataProblem[]
}

export interface CsvConcept {
  readonly id: string
  readonly domain: Field | undefined
  /** Status of the concept. */
  readonly review: Field | undefined
  /** By column, in the order of the columns; none is empty. */
  readonly terms: ReadonlyMap<string, readonly CsvTerm[]>
  /** Offset of its first row. */
  readonly start: number
}

export interface CsvTerm {
  /** Trimmed, never empty. */
  readonly text: string
  readonly status: TermStatus
  readonly note: Field | undefined
  readonly start: number
}

/**
 * Read the short form: columns that a header names in one way or another, or else `source, target, status, note`, their languages by
 * the script of the cells; see {@link columnsOf}. Several forms in a field are separated by `|`; rows with the same first form in
 * the first language are one concept, whose id is that form. The glossary is called as its file.
 *
 * Each row's status holds for its forms in the languages after the first; of several preferred forms the first is
 * preferred and the others are admitted. Cost: O(length).
 */
export function readCsvGlossary(text: string, path: string | undefined, delimiter?: Delimiter): CsvGlossary {
  try {
    return readTable([...readRows(text, delimiter ?? detectDelimiter(text))], path)
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error
    const problem = {offset: error.offset, found: 'a quote that is never closed', expected: 'a closing “"”'}
    return {id: nameOf(path), concepts: [], problems: [problem]}
  }
}

/** Read the short form from rows, whatever they were written in; `hasHeader` where the first one is sure to be one. Cost: O(length). */
export function readTable(
  rows: readonly (readonly Field[])[],
  path: string | undefined,
  hasHeader = false,
): CsvGlossary {
  const id = nameOf(path)
  if (rows.length === 0)
    return {
      id,
      concepts: [],
      problems: [{offset: 0, found: 'the file is empty', expected: 'rows of zh, en, status, note'}],
    }
  const columns = columnsOf(rows, hasHeader)
  const cells = columns.hasHeader ? rows.slice(1) : rows
  if (cells.length > 0 && cells.every(row => row.length < 2))
    return {id, concepts: [], problems: [oneColumn(cells[0]![0]!)]}
  if (columns.problems.length > 0) return {id, concepts: [], problems: columns.problems}
  const reader = new CsvReader(columns)
  for (const row of cells) reader.addRow(row)
  return {id, concepts: [...reader.concepts.values()], problems: reader.problems}
}

/** The id of a glossary: its file without folders and ending. */
function nameOf(path: string | undefined): string {
  const file = path
    ?.split(/[/\\]/u)
    .at(-1)
    ?.replace(/\.[^.]*$/u, '')
  return file === undefined || file === '' ? 'glossary' : file
}

interface OpenConcept extends CsvConcept {
  readonly terms: Map<string, CsvTerm[]>
}

class CsvReader {
  readonly problems: DataProblem[] = []
  readonly concepts = new Map<string, OpenConcept>()
  private readonly knownOf = new Map<readonly CsvTerm[], Set<string>>()

  constructor(private readonly columns: CsvColumns) {}

  addRow(row: readonly Field[]): void {
    const {sourceLang, targetLangs} = this.columns
    const sourceForms = sourceLang === undefined ? [] : forms(this.cell(row, sourceLang))
    if (sourceLang === undefined || sourceForms.length === 0) {
      this.problems.push({
        offset: row[0]!.start,
        found: `a row without a term under “${sourceLang ?? knownLanguages()[0]}”`,
        expected: 'a term',
      })
      return
    }
    const status = this.statusOf(this.cell(row, 'status'))
    const {terms} = this.conceptFor(sourceForms[0]!.value, row)
    this.addForms(terms, sourceLang, sourceForms, 'preferred')
    const note = this.cell(row, 'note')
    for (const lang of targetLangs) this.addForms(terms, lang, forms(this.cell(row, lang)), status, note)
    const last = targetLangs.at(-1)
    if (last === undefined) return
    for (const column of statusColumns) this.addForms(terms, last, forms(this.cell(row, column)), column)
  }

  private addForms(
    terms: Map<string, CsvTerm[]>,
    lang: string,
    fields: readonly Field[],
    status: TermStatus,
    note: Field | undefined = undefined,
  ): void {
    if (fields.length === 0) return
    const items = terms.get(lang) ?? []
    for (const {value, start} of fields) {
      const isPreferred = status === 'preferred'
      if (isPreferred && this.hasItem(items, value)) continue
      const isFurther = isPreferred && this.hasItem(items, anyPreferred)
      const term: CsvTerm = {text: value, status: isFurther ? 'admitted' : status, note, start}
      items.push(term)
      const known = this.knownOf.get(items)
      if (known !== undefined) addKeys(known, term)
    }
    terms.set(lang, items)
  }

  /** Whether a form is among those of a concept in a language. Long lists have a set, so that many rows of one concept stay linear. */
  private hasItem(items: readonly CsvTerm[], key: string): boolean {
    if (items.length < longList)
      return items.some(({text, status}) => (key === anyPreferred ? status === 'preferred' : text === key))
    let known = this.knownOf.get(items)
    if (known === undefined) {
      known = new Set()
      for (const item of items) addKeys(known, item)
      this.knownOf.set(items, known)
    }
    return known.has(key)
  }

  /** The field under a column, unless it is empty; the last one of several. */
  private cell(row: readonly Field[], column: string): Field | undefined {
    const {names} = this.columns
    for (let i = Math.min(row.length, names.length) - 1; i >= 0; i--)
      if (names[i] === column && row[i]!.value !== '') return withoutApostrophe(row[i]!)
    return undefined
  }

  private conceptFor(name: string, row: readonly Field[]): OpenConcept {
    const id = this.cell(row, 'id')?.value ?? name
    const known = this.concepts.get(id)
    if (known !== undefined) return known
    const concept: OpenConcept = {
      id,
      domain: this.cell(row, 'domain'),
      review: this.cell(row, 'review'),
      terms: new Map(),
      start: row[0]!.start,
    }
    this.concepts.set(id, concept)
    return concept
  }

  private statusOf(field: Field | undefined): TermStatus {
    if (field === undefined) return 'preferred'
    const status = field.value.toLowerCase()
    if (isStatus(status)) return status
    const nearest = nearestName(status, termStatuses)
    this.problems.push({
      offset: field.start,
      found: `status “${field.value}” is unknown`,
      expected: `one of ${termStatuses.join(', ')}`,
      ...(nearest === undefined ? {} : {remedy: `did you mean “${nearest}”?`}),
    })
    return 'preferred'
  }
}

function isStatus(name: string): name is TermStatus {
  return (termStatuses as readonly string[]).includes(name)
}

/** A sentence, a list of words, or a delimiter that is none: no row says how anything is rendered. */
function oneColumn({start, value}: Field): DataProblem {
  return {
    offset: start,
    found: `no row has a second column: “${Array.from(value).slice(0, 30).join('')}”`,
    expected: 'zh, en, status, note, separated by commas, semicolons or tabs',
  }
}

/** `'=SUM` is the text `=SUM`: the apostrophe is how spreadsheets mark it. */
function withoutApostrophe(field: Field): Field {
  const {value} = field
  return value.startsWith("'") && formulaStart.test(value) ? {...field, value: value.slice(1)} : field
}

/** The forms of a field, separated by `|`; places inside a quoted field that holds doubled quotes are those of the field. */
function forms(field: Field | undefined): Field[] {
  if (field === undefined) return []
  const quote = field.end - field.start === field.value.length + 2 ? 1 : 0
  let at = field.start + quote
  const found: Field[] = []
  for (const part of field.value.split('|')) {
    const value = part.trim()
    const start = at + (part.length - part.trimStart().length)
    if (value !== '') found.push({value, start, end: start + value.length})
    at += part.length + 1
  }
  return found
}

const longList = 32

/** Stands in a set for any preferred form; no form is empty. */
const anyPreferred = ''

function addKeys(known: Set<string>, {text, status}: CsvTerm): void {
  known.add(text)
  if (status === 'preferred') known.add(anyPreferred)
}
