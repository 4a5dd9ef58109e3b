import {knownLanguages} from '../../language/registry.js'
import {type TermStatus, termStatuses} from '../../model/term.js'
import {statusColumns} from '../../table/columns.data.js'
import {columnsOf, headerRow, type TableColumns} from '../../table/columns.js'
import {
  type Delimiter,
  detectDelimiter,
  type Field,
  formulaStart,
  readRows,
  UnclosedQuote,
} from '../../table/delimited-rows.js'
import type {DataProblem} from '../../text/data-node.js'
import {nearestName} from '../../text/nearest-name.js'
import {glossaryName} from './glossary-name.js'
import {readStatus} from './status-words.data.js'

/** What a CSV text says. Nothing is checked yet that the schema checks. */
export interface CsvGlossary {
  readonly id: string
  readonly concepts: readonly CsvConcept[]
  readonly problems: readonly DataProblem[]
  /** Filled cells of each column that is passed over, by its name. */
  readonly passedOver: ReadonlyMap<string, number>
}

/** How a table is read. */
export interface TableOptions {
  /** The first row is sure to name the columns. */
  readonly hasHeader?: boolean | undefined
  /** Concepts of earlier tables, which this one adds to. */
  readonly concepts?: Map<string, CsvConcept> | undefined
  /** Columns that are not known are counted, not refused. */
  readonly passesOver?: boolean | undefined
}

export interface CsvConcept {
  readonly id: string
  readonly domain: Field | undefined
  /** Status of the concept. */
  readonly review: Field | undefined
  /** None twice. */
  readonly sources: readonly Field[]
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
 * the script of the cells; see {@link columnsOf}. Rows with the same id, or without one the same first form in the first language, are
 * one concept; without an id its first form is its id. The glossary is called as its file.
 *
 * Each row's status holds for its forms in the languages after the first, or for those of the first where the others are empty. Of
 * several preferred forms in a field the first is preferred and the others are admitted; of those in several rows so are all whose
 * status is written out. Cost: O(length).
 */
export function readCsvGlossary(text: string, path: string | undefined, delimiter?: Delimiter): CsvGlossary {
  try {
    return readTable([...readRows(text, delimiter ?? detectDelimiter(text))], path)
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error
    const problem = {
      offset: error.offset,
      found: 'a quotation mark that is never closed',
      expected: 'a closing “"”',
      data: {variant: 'table-quote'},
    }
    return {id: glossaryName(path), concepts: [], problems: [problem], passedOver: none}
  }
}

const none: ReadonlyMap<string, number> = new Map()

/** Read the short form from rows, whatever they were written in; rows of one cell above a header are titles. Cost: O(length). */
export function readTable(
  all: readonly (readonly Field[])[],
  path: string | undefined,
  {hasHeader = false, concepts = new Map(), passesOver = false}: TableOptions = {},
): CsvGlossary {
  const id = glossaryName(path)
  const refused = (problems: readonly DataProblem[]): CsvGlossary => ({id, concepts: [], problems, passedOver: none})
  if (all.length === 0)
    return refused([
      {
        offset: 0,
        found: 'the file is empty',
        expected: 'rows of zh, en, status, note',
        data: {variant: 'table-empty'},
      },
    ])
  const rows = all.slice(hasHeader ? 0 : (headerRow(all) ?? 0))
  const columns = columnsOf(rows, {hasHeader, passesOver})
  const cells = columns.hasHeader ? rows.slice(1) : rows
  if (cells.length > 0 && cells.every(row => row.length < 2)) return refused([oneColumn(cells[0]![0]!)])
  if (columns.problems.length > 0) return refused(columns.problems)
  const reader = new CsvReader(columns, concepts as Map<string, OpenConcept>)
  for (const row of cells) reader.addRow(row)
  const passedOver = new Map(
    columns.passedOver.map(i => [rows[0]![i]!.value, cells.filter(row => (row[i]?.value ?? '') !== '').length]),
  )
  return {id, concepts: [...concepts.values()], problems: reader.problems, passedOver}
}

interface OpenConcept extends CsvConcept {
  readonly sources: Field[]
  readonly terms: Map<string, CsvTerm[]>
}

class CsvReader {
  readonly problems: DataProblem[] = []
  private readonly knownOf = new Map<readonly CsvTerm[], Set<string>>()

  constructor(
    private readonly columns: TableColumns,
    private readonly concepts: Map<string, OpenConcept>,
  ) {}

  addRow(row: readonly Field[]): void {
    const {sourceLang, targetLangs} = this.columns
    const sourceCell = sourceLang === undefined ? undefined : this.cell(row, sourceLang)
    const targetCells = targetLangs.map(lang => this.cell(row, lang))
    const isList = onlyOneHasSlash([sourceCell, ...targetCells])
    const sourceForms = forms(sourceCell, isList)
    const id = this.cell(row, 'id')?.value ?? sourceForms[0]?.value
    if (sourceLang === undefined || id === undefined) {
      this.problems.push({
        offset: row[0]!.start,
        found: `a row without a term under “${sourceLang ?? knownLanguages()[0]}”`,
        expected: 'a term',
        data: {variant: 'table-row', lang: sourceLang ?? knownLanguages()[0]!},
      })
      return
    }
    const stated = this.statusOf(this.cell(row, 'status'))
    const note = this.cell(row, 'note')
    const last = targetLangs.at(-1)
    const further = last === undefined ? [] : statusColumns.map(status => ({status, cell: this.cell(row, status)}))
    const isOfSource = [...targetCells, ...further.map(({cell}) => cell)].every(cell => cell === undefined)
    const {terms} = this.conceptFor(id, row)
    if (isOfSource) this.addForms(terms, sourceLang, sourceForms, stated, note)
    else this.addForms(terms, sourceLang, sourceForms, undefined)
    for (const [i, lang] of targetLangs.entries())
      this.addForms(terms, lang, forms(targetCells[i], isList), stated, note)
    for (const {status, cell} of further) this.addForms(terms, last!, forms(cell, isList), status)
  }

  /** A status that is not written out is `preferred` for the first form of a concept in a language. */
  private addForms(
    terms: Map<string, CsvTerm[]>,
    lang: string,
    fields: readonly Field[],
    stated: TermStatus | undefined,
    note: Field | undefined = undefined,
  ): void {
    if (fields.length === 0) return
    const items = terms.get(lang) ?? []
    const status = stated ?? 'preferred'
    for (const [i, {value, start}] of fields.entries()) {
      const isPreferred = status === 'preferred'
      if (isPreferred && this.hasItem(items, value)) continue
      const isFurther = isPreferred && (stated === undefined ? this.hasItem(items, anyPreferred) : i > 0)
      const term: CsvTerm = {text: value, status: isFurther ? 'admitted' : status, note, start}
      items.push(term)
      const known = this.knownOf.get(items)
      if (known !== undefined) addKeys(known, term)
    }
    terms.set(lang, items)
  }

  /** Whether a form is among the right ones of a concept in a language. Long lists have a set, so that many rows of one concept stay linear. */
  private hasItem(items: readonly CsvTerm[], key: string): boolean {
    if (items.length < longList)
      return items.some(({text, status}) =>
        key === anyPreferred ? status === 'preferred' : text === key && isRightStatus(status),
      )
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

  private conceptFor(id: string, row: readonly Field[]): OpenConcept {
    const known = this.concepts.get(id)
    const source = this.cell(row, 'sources')
    if (known !== undefined) {
      if (source !== undefined && !known.sources.some(({value}) => value === source.value)) known.sources.push(source)
      return known
    }
    const concept: OpenConcept = {
      id,
      domain: this.cell(row, 'domain'),
      review: this.cell(row, 'review'),
      sources: source === undefined ? [] : [source],
      terms: new Map(),
      start: row[0]!.start,
    }
    this.concepts.set(id, concept)
    return concept
  }

  private statusOf(field: Field | undefined): TermStatus | undefined {
    if (field === undefined) return undefined
    const status = readStatus(field.value)
    if (status !== undefined) return status
    const nearest = nearestName(field.value.toLowerCase(), termStatuses)
    this.problems.push({
      offset: field.start,
      found: `status: invalid value “${field.value}”`,
      expected: `one of ${termStatuses.join(', ')}`,
      data: {
        variant: 'value',
        name: 'status',
        value: field.value,
        choices: termStatuses.join('、'),
        ...(nearest === undefined ? {} : {nearest}),
      },
      ...(nearest === undefined ? {} : {remedy: `did you mean “${nearest}”?`}),
    })
    return undefined
  }
}

function isRightStatus(status: TermStatus): boolean {
  return status === 'preferred' || status === 'admitted'
}

/** A sentence, a list of words, or a delimiter that is none: no row says how anything is rendered. */
function oneColumn({start, value}: Field): DataProblem {
  const text = Array.from(value).slice(0, 30).join('')
  return {
    offset: start,
    found: `no row has a second column: “${text}”`,
    expected: 'zh, en, status, note, separated by commas, semicolons or tabs',
    data: {variant: 'table-column', text},
  }
}

/** `'=SUM` is the text `=SUM`: the apostrophe is how spreadsheets mark it. */
function withoutApostrophe(field: Field): Field {
  const {value} = field
  return value.startsWith("'") && formulaStart.test(value) ? {...field, value: value.slice(1)} : field
}

/**
 * The forms of a field: separated by `|`, or, where there is none, by line breaks, semicolons or slashes between spaces, and with `isList` by
 * any slash between ideographs. Places inside a quoted field that holds doubled quotes are those of the field.
 */
function forms(field: Field | undefined, isList: boolean): Field[] {
  if (field === undefined) return []
  const quote = field.end - field.start === field.value.length + 2 ? 1 : 0
  let at = field.start + quote
  const found: Field[] = []
  for (const part of field.value.split(separatorOf(field.value, isList))) {
    const value = part.trim()
    const start = at + (part.length - part.trimStart().length)
    if (value !== '') found.push({value, start, end: start + value.length})
    at += part.length + 1
  }
  return found
}

function separatorOf(value: string, isList: boolean): RegExp {
  if (value.includes('|')) return /\|/u
  return isList && /\p{Ideographic}/u.test(value) && value.split(slash).every(part => isWord.test(part.trim()))
    ? /[\n;；/／]/u
    : /[\n;；]|(?<=\s)[/／](?=\s)/u
}

const slash = /[/／]/u

/** A word of at least two ideographs. */
const isWord = /^\p{Ideographic}{2,}$/u

/** A slash without a space beside it. */
const bareSlash = /(?<!\s)[/／](?!\s)/u

/** Whether one field of a row has a bare slash: where its translation has one too, it belongs to the term (输入/输出, input/output). */
function onlyOneHasSlash(cells: readonly (Field | undefined)[]): boolean {
  return cells.filter(cell => cell !== undefined && bareSlash.test(cell.value)).length === 1
}

const longList = 32

/** Stands in a set for any preferred form; no form is empty. */
const anyPreferred = ''

function addKeys(known: Set<string>, {text, status}: CsvTerm): void {
  if (isRightStatus(status)) known.add(text)
  if (status === 'preferred') known.add(anyPreferred)
}
