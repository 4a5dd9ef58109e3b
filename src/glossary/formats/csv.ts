import {termStatuses} from '../../model/term.js'
import type {DataNode, MapEntry, MapNode} from '../../text/data-node.js'
import {nearestName} from '../../text/nearest-name.js'
import {isLanguageKey} from '../language-keys.js'
import type {DataProblem} from '../schema-problems.js'
import {type Delimiter, detectDelimiter, type Field, formulaStart, readRows, UnclosedQuote} from './delimited-rows.js'

/** What a CSV text says in the shape of a YAML glossary, so that one schema checks both. */
export interface CsvGlossary {
  readonly root: DataNode
  readonly problems: readonly DataProblem[]
}

/** Columns beside languages. `admitted`, `deprecated` and `forbidden` hold further forms of the last language. */
const otherColumns = ['status', 'note', 'id', 'domain', 'admitted', 'deprecated', 'forbidden'] as const
const synonyms: Readonly<Record<string, string>> = {
  chinese: 'zh',
  english: 'en',
  中文: 'zh',
  英文: 'en',
  英语: 'en',
  汉语: 'zh',
  源语: 'zh',
  译文: 'en',
  状态: 'status',
  备注: 'note',
  说明: 'note',
  comment: 'note',
  领域: 'domain',
  accept: 'admitted',
  accepted: 'admitted',
  variants: 'deprecated',
}
const defaultColumns = ['zh', 'en', 'status', 'note']

/**
 * Read the short form: columns `zh, en, status, note`, or those that a header names. Several forms in a field are
 * separated by `|`; rows with the same first form in the first language are one concept, whose id is that form.
 *
 * Each row's status holds for its forms in the languages after the first; of several preferred forms the first is
 * preferred and the others are admitted.
 */
export function parseCsvGlossary(text: string, id: string, delimiter?: Delimiter): CsvGlossary {
  try {
    return new CsvReader(readRows(text, delimiter ?? detectDelimiter(text))).read(id)
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error
    const problem = {offset: error.offset, found: 'a quote that is never closed', expected: 'a closing “"”'}
    return {root: new CsvReader([]).read(id).root, problems: [problem]}
  }
}

class CsvReader {
  private readonly problems: DataProblem[] = []
  private readonly concepts = new Map<
    string,
    {entries: Map<string, MapEntry>; terms: Map<string, DataNode[]>; start: number}
  >()
  private columns: readonly string[] = defaultColumns

  constructor(private readonly rows: readonly Field[][]) {}

  read(id: string): CsvGlossary {
    const [first, ...others] = this.rows
    const rows = first !== undefined && this.readHeader(first) ? others : this.rows
    for (const row of rows) this.addRow(row)
    const concepts = [...this.concepts.values()].map(({entries, terms, start}) => {
      for (const [lang, items] of terms) entries.set(lang, entry(list(items, items[0]!.start)))
      return map(entries, start)
    })
    const root = map(
      new Map([
        ['id', entry(scalar(id, 0))],
        ['concepts', entry(list(concepts, 0))],
      ]),
      0,
    )
    return {root, problems: this.problems}
  }

  /** Whether the first row is a header: its first two fields name columns. */
  private readHeader(row: readonly Field[]): boolean {
    const names = row.map(field => columnName(field.value))
    if (names.length < 2 || !names.slice(0, 2).every(name => isLanguageKey(name) || isOtherColumn(name))) return false
    for (const [i, field] of row.entries()) {
      const name = names[i]!
      if (name !== '' && !isLanguageKey(name) && !isOtherColumn(name)) this.problems.push(unknownColumn(field))
    }
    this.columns = names
    return true
  }

  private addRow(row: readonly Field[]): void {
    const cells = new Map<string, Field>()
    for (const [i, field] of row.entries()) {
      const column = this.columns[i]
      if (column !== undefined && field.value !== '') cells.set(column, withoutApostrophe(field))
    }
    const [sourceLang, ...targetLangs] = this.columns.filter(isLanguageKey)
    const source = sourceLang === undefined ? undefined : cells.get(sourceLang)
    const start = row[0]!.start
    if (sourceLang === undefined || source === undefined) {
      this.problems.push({
        offset: start,
        found: `a row without a term under “${sourceLang ?? 'zh'}”`,
        expected: 'a term',
      })
      return
    }
    const status = this.statusOf(cells.get('status'))
    const sourceForms = forms(source)
    const concept = this.conceptFor(sourceForms[0]!.value, cells, start)
    addForms(concept.terms, sourceLang, sourceForms, 'preferred')
    const note = cells.get('note')
    for (const lang of targetLangs) addForms(concept.terms, lang, forms(cells.get(lang)), status, note)
    const last = targetLangs.at(-1)
    for (const column of ['admitted', 'deprecated', 'forbidden'])
      if (last !== undefined) addForms(concept.terms, last, forms(cells.get(column)), column)
  }

  private conceptFor(name: string, cells: ReadonlyMap<string, Field>, start: number) {
    const id = cells.get('id')?.value ?? name
    const known = this.concepts.get(id)
    if (known !== undefined) return known
    const entries = new Map<string, MapEntry>([['id', entry(scalar(id, start))]])
    const domain = cells.get('domain')
    if (domain !== undefined) entries.set('domain', entry(scalar(domain.value, domain.start)))
    const concept = {entries, terms: new Map<string, DataNode[]>(), start}
    this.concepts.set(id, concept)
    return concept
  }

  private statusOf(field: Field | undefined): string {
    if (field === undefined) return 'preferred'
    const status = field.value.toLowerCase()
    if ((termStatuses as readonly string[]).includes(status)) return status
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

/** `'=SUM` is the text `=SUM`: the apostrophe is how spreadsheets mark it. */
function withoutApostrophe(field: Field): Field {
  const {value} = field
  return value.startsWith("'") && formulaStart.test(value) ? {...field, value: value.slice(1)} : field
}

function columnName(value: string): string {
  const name = value.trim()
  const lower = name.toLowerCase()
  const known = Object.hasOwn(synonyms, lower) ? synonyms[lower]! : lower
  return isOtherColumn(known) || isLanguageKey(known) ? known : name
}

function isOtherColumn(name: string): boolean {
  return (otherColumns as readonly string[]).includes(name)
}

function unknownColumn(field: Field): DataProblem {
  const nearest = nearestName(field.value, [...otherColumns, 'zh', 'en'])
  return {
    offset: field.start,
    found: `column “${field.value}” is unknown`,
    expected: `a language, or one of ${otherColumns.join(', ')}`,
    ...(nearest === undefined ? {} : {remedy: `did you mean “${nearest}”?`}),
  }
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

function addForms(
  terms: Map<string, DataNode[]>,
  lang: string,
  fields: readonly Field[],
  status: string,
  note?: Field,
): void {
  const items = terms.get(lang) ?? []
  for (const field of fields) {
    if (items.some(item => textOf(item) === field.value && status === 'preferred')) continue
    const isFirst = status !== 'preferred' || !items.some(item => statusOf(item) === 'preferred')
    const entries = new Map<string, MapEntry>([
      ['text', entry(scalar(field.value, field.start))],
      ['status', entry(scalar(isFirst ? status : 'admitted', field.start))],
    ])
    if (note !== undefined) entries.set('note', entry(scalar(note.value, note.start)))
    items.push(map(entries, field.start))
  }
  if (items.length > 0) terms.set(lang, items)
}

function textOf(node: DataNode): unknown {
  return fieldOf(node, 'text')
}

function statusOf(node: DataNode): unknown {
  return fieldOf(node, 'status')
}

function fieldOf(node: DataNode, key: string): unknown {
  const value = node.kind === 'map' ? node.entries.get(key)?.value : undefined
  return value?.kind === 'scalar' ? value.value : undefined
}

function scalar(value: string, start: number): DataNode {
  return {kind: 'scalar', value, start, end: start + value.length}
}

function list(items: readonly DataNode[], start: number): DataNode {
  return {kind: 'list', items, start, end: items.at(-1)?.end ?? start}
}

function map(entries: ReadonlyMap<string, MapEntry>, start: number): MapNode {
  return {kind: 'map', entries, start, end: start}
}

function entry(value: DataNode): MapEntry {
  return {key: value, value}
}
