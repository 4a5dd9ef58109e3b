import type {Concept, Glossary, TermStatus} from '../model/term.js'
import {IntVector} from '../text/int-vector.js'
import {Interner} from '../text/interner.js'
import {type CsvConcept, isStatus, nameOf, readCsvRows} from './formats/csv.js'
import {type CsvColumns, defaultColumns, readHeader, statusColumns} from './formats/csv-columns.js'
import {type Delimiter, detectDelimiter, formulaStart, readRows} from './formats/delimited-rows.js'
import {isBlank, RowScanner} from './formats/row-scanner.js'
import {termLanguage} from './language-keys.js'
import {glossaryOnDemand} from './on-demand-glossary.js'
import {isRight, toConcept} from './quick-csv.js'
import {isSame, RowTerms} from './row-terms.js'
import {longestId, maxTermLength} from './schema.js'
import {ConceptGatherer, manyConcepts} from './text-glossary.js'

/** Hardly any concept is shorter. */
const leastLength = '甲,a\n'.length

/** Of a concept with more languages or more terms the time would grow with their square. */
const mostLanguages = 32
const mostTerms = 256

/**
 * Read a glossary in CSV with many concepts, the rows of each one after the other, without making an object of any concept
 * until it is asked for; then its rows are read as those of a small glossary. Undefined for any other text, right or wrong.
 * Cost: O(length).
 */
export function largeCsvGlossary(
  text: string,
  path: string | undefined,
  delimiter?: Delimiter,
  least: number = manyConcepts,
): Glossary | undefined {
  if (text.length < least * leastLength) return undefined
  const mark = delimiter ?? detectDelimiter(text)
  const rows = new RowScanner(text, mark)
  if (!rows.next()) return undefined
  const [first] = readRows(text, mark)
  const header = readHeader(first!)
  const columns = header?.columns ?? defaultColumns
  if ((header !== undefined && header.problems.length > 0) || !isUsual(columns)) return undefined
  return new Reader(text, path, mark, rows, columns).read(header === undefined || rows.next(), least)
}

/** Whether there are a few languages and no column twice. */
function isUsual({names, sourceLang, targetLangs}: CsvColumns): boolean {
  const named = names.filter(name => name !== '')
  return sourceLang !== undefined && targetLangs.length < mostLanguages && new Set(named).size === named.length
}

const apostrophe = 0x27
const bar = 0x7c

class Reader {
  private readonly gathered: ConceptGatherer
  /** Start, end and line of each concept. */
  private readonly spans = new IntVector()
  private readonly langs: readonly string[]
  private readonly langColumns: readonly number[]
  private readonly statusColumn: number
  private readonly idColumn: number
  /** Those with further forms of the last language. */
  private readonly formColumns: readonly number[]
  /** How statuses are written, and for each what it means. */
  private readonly words = new Interner()
  private readonly statuses: (TermStatus | undefined)[] = []
  private hasColumns = false

  /** The concept whose rows are passed over: where they stand, -1 for none, and its id; its terms if all stand in the text. */
  private start = -1
  private end = 0
  private line = 0
  private idStart = 0
  private idEnd = 0
  /** The id where it does not stand in the text as it is. */
  private id: string | undefined
  private isPlain = true
  private readonly terms: RowTerms

  /** Where the last form stands. */
  private formStart = 0
  private formEnd = 0

  constructor(
    private readonly text: string,
    private readonly path: string | undefined,
    private readonly delimiter: Delimiter,
    private readonly rows: RowScanner,
    private readonly columns: CsvColumns,
  ) {
    const {names, sourceLang, targetLangs} = columns
    const keys = [sourceLang!, ...targetLangs]
    this.gathered = new ConceptGatherer(text)
    this.terms = new RowTerms(text)
    this.langs = keys.map(termLanguage)
    this.langColumns = keys.map(key => names.indexOf(key))
    this.statusColumn = names.indexOf('status')
    this.idColumn = names.indexOf('id')
    this.formColumns = targetLangs.length === 0 ? [] : statusColumns.map(name => names.indexOf(name))
  }

  /** Read the row at which the scanner stands, if any, and all after it. */
  read(hasRow: boolean, least: number): Glossary | undefined {
    const {rows, path} = this
    for (let more = hasRow; more; more = rows.next()) {
      if (rows.length > 1) this.hasColumns = true
      if (!(rows.hasEscapes ? this.addEscapedRow() : this.addPlainRow())) return undefined
    }
    const hasConcepts = this.start >= 0
    if (rows.isBroken || (hasConcepts && !(this.hasColumns && this.closeConcept()))) return undefined
    if (this.gathered.length < least) return undefined
    const onDemand = this.gathered.glossary(place => this.conceptAt(place))
    return glossaryOnDemand(onDemand, {id: nameOf(path), tests: [], path})
  }

  /** Add a row whose values stand in the text as they are; false where anything is wrong. */
  private addPlainRow(): boolean {
    const source = this.langColumns[0]!
    if (!this.hasCell(source) || this.findForm(this.cellStart(source), this.rows.endOf(source)) < 0) return false
    let {formStart: idStart, formEnd: idEnd} = this
    if (this.hasCell(this.idColumn)) {
      idStart = this.cellStart(this.idColumn)
      idEnd = this.rows.endOf(this.idColumn)
    }
    const status = this.status()
    if (status === undefined || idEnd - idStart > longestId || !this.goOnWith(idStart, idEnd, undefined)) return false
    if (!this.addForms(0, source, true)) return false
    for (let lang = 1; lang < this.langs.length; lang++)
      if (!this.addForms(lang, this.langColumns[lang]!, status === 'preferred')) return false
    for (const column of this.formColumns) if (!this.addForms(this.langs.length - 1, column, false)) return false
    return true
  }

  private addEscapedRow(): boolean {
    const [concept] = this.conceptsIn(this.rows.start, this.rows.end) ?? []
    if (concept === undefined || !this.goOnWith(0, 0, concept.id)) return false
    this.isPlain = false
    return true
  }

  /** Whether anything stands under a column; -1 is none. */
  private hasCell(column: number): boolean {
    const {rows} = this
    return column >= 0 && column < rows.length && rows.startOf(column) < rows.endOf(column)
  }

  /** Where a cell starts, behind the apostrophe that says that it is no formula. */
  private cellStart(column: number): number {
    const start = this.rows.startOf(column)
    if (this.text.charCodeAt(start) !== apostrophe) return start
    return formulaStart.test(this.text.slice(start, this.rows.endOf(column))) ? start + 1 : start
  }

  /** The status of a row; undefined for one that is none. */
  private status(): TermStatus | undefined {
    const {statusColumn: column, rows, words} = this
    if (!this.hasCell(column)) return 'preferred'
    const number = words.numberOf(this.text, rows.startOf(column), rows.endOf(column))
    if (number === this.statuses.length) {
      const status = words.words[number]!.toLowerCase()
      this.statuses.push(isStatus(status) ? status : undefined)
    }
    return this.statuses[number]
  }

  private addForms(lang: number, column: number, isPreferred: boolean): boolean {
    if (!this.hasCell(column)) return true
    const end = this.rows.endOf(column)
    for (let at = this.findForm(this.cellStart(column), end); at >= 0; at = this.findForm(at, end)) {
      const {formStart, formEnd} = this
      if (formEnd - formStart > maxTermLength || this.terms.length >= mostTerms) return false
      if (!isPreferred || !this.terms.has(lang, formStart, formEnd)) this.terms.add(lang, formStart, formEnd)
    }
    return true
  }

  /** Find the next form, of those that a bar separates; where to go on, or -1 for none. */
  private findForm(from: number, end: number): number {
    const {text} = this
    const {hasBars} = this.rows
    for (let at = from; at < end; at++) {
      let start = at
      if (hasBars) while (at < end && text.charCodeAt(at) !== bar) at++
      else at = end
      let formEnd = at
      while (start < formEnd && isBlank(text.charCodeAt(start))) start++
      while (start < formEnd && isBlank(text.charCodeAt(formEnd - 1))) formEnd--
      if (start < formEnd) {
        this.formStart = start
        this.formEnd = formEnd
        return at + 1
      }
    }
    return -1
  }

  /** The row is one of the open concept, or of a new one; false where the open one is wrong or was known. */
  private goOnWith(idStart: number, idEnd: number, id: string | undefined): boolean {
    const {rows} = this
    if (this.start < 0 || !this.isOpen(idStart, idEnd, id)) {
      if (this.start >= 0 && !this.closeConcept()) return false
      this.start = rows.start
      this.line = rows.line
      this.idStart = idStart
      this.idEnd = idEnd
      this.id = id
      this.isPlain = true
    }
    this.end = rows.end
    return true
  }

  private isOpen(idStart: number, idEnd: number, id: string | undefined): boolean {
    const {text} = this
    if (this.id === undefined && id === undefined) return isSame(text, this.idStart, this.idEnd, idStart, idEnd)
    return (this.id ?? text.slice(this.idStart, this.idEnd)) === (id ?? text.slice(idStart, idEnd))
  }

  private closeConcept(): boolean {
    this.spans.push(this.start)
    this.spans.push(this.end)
    this.spans.push(this.line)
    if (this.isPlain) {
      this.terms.moveTo(this.gathered, this.langs)
      return this.gathered.addAt(this.idStart, this.idEnd, false)
    }
    this.terms.clear()
    const [concept] = this.conceptsIn(this.start, this.end) ?? []
    if (concept === undefined || !isRight(concept)) return false
    for (const [key, items] of concept.terms) for (const {text} of items) this.gathered.addTerm(termLanguage(key), text)
    return this.gathered.add(concept.id, false)
  }

  private conceptsIn(start: number, end: number): readonly CsvConcept[] | undefined {
    return readCsvRows(this.text.slice(start, end), this.delimiter, this.columns)
  }

  private conceptAt(place: number): Concept {
    const [start, end, line] = [this.spans.at(3 * place), this.spans.at(3 * place + 1), this.spans.at(3 * place + 2)]
    const [concept] = this.conceptsIn(start, end) ?? []
    if (concept === undefined) throw new Error(`the concept in line ${line} was right when it was gathered`)
    return toConcept(concept, {path: this.path ?? '', line, column: concept.start + 1})
  }
}
