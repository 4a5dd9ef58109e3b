import type {Delimiter} from '../../table/delimited-rows.js'
import type {DataNode, MapEntry, MapNode} from '../../text/data-node.js'
import {type FileData, once} from '../read/file-data.js'
import {type CsvConcept, type CsvGlossary, type CsvTerm, readCsvGlossary, readTable} from './csv.js'
import {tableOf} from './plain-table.js'

/** Read the short form in CSV or TSV; see {@link readCsvGlossary}. Cost: O(length). */
export function readCsv(text: string, path: string | undefined, delimiter?: Delimiter): FileData {
  return tableData(readCsvGlossary(text, path, delimiter))
}

/** The glossary that a file is whose data are rows, or a map of terms and their translations. Cost: O(length). */
export function readPlainTable(data: FileData, path: string | undefined): FileData {
  const {rows, hasHeader} = tableOf(data.tree())
  return tableData(readTable(rows, path, {hasHeader}))
}

/** A table in the shape of the schema. Cost: O(length). */
export function tableData(csv: CsvGlossary): FileData {
  const tree = once(() => csvData(csv))
  const starts = csv.concepts.map(({start}) => start)
  const {problems, passedOver} = csv
  return {value: csvValue(csv), problems, passedOver, tree, starts: list => (list === 'concepts' ? starts : [])}
}

/** What a CSV text says in the shape of a YAML glossary, so that one schema checks both. */
function csvValue({id, concepts}: CsvGlossary): object {
  return {id, concepts: concepts.map(conceptValue)}
}

function conceptValue({id, domain, review, sources, terms}: CsvConcept): object {
  const entry: Record<string, unknown> = {id}
  if (review !== undefined) entry.status = review.value.toLowerCase()
  if (domain !== undefined) entry.domain = domain.value
  if (sources.length > 0) entry.sources = sources.flatMap(({value}) => titlesOf(value)).map(title => ({title}))
  for (const [lang, items] of terms)
    entry[lang] = items.map(({text, status, note}) => (note ? {text, status, note: note.value} : {text, status}))
  return entry
}

/** A title a line. */
function titlesOf(value: string): string[] {
  return value
    .split('\n')
    .map(title => title.trim())
    .filter(title => title !== '')
}

/** The same with the place of every value. */
function csvData({id, concepts}: CsvGlossary): DataNode {
  return map({id: scalar(id, 0), concepts: list(concepts.map(conceptData), 0)}, 0)
}

function conceptData({id, domain, review, terms, start}: CsvConcept): DataNode {
  const languages = [...terms].map(([lang, items]) => [lang, list(items.map(termData), items[0]!.start)] as const)
  return map(
    {
      id: scalar(id, start),
      ...(review === undefined ? {} : {status: scalar(review.value.toLowerCase(), review.start)}),
      ...(domain === undefined ? {} : {domain: scalar(domain.value, domain.start)}),
      ...Object.fromEntries(languages),
    },
    start,
  )
}

function termData({text, status, note, start}: CsvTerm): DataNode {
  return map(
    {
      text: scalar(text, start),
      status: scalar(status, start),
      ...(note === undefined ? {} : {note: scalar(note.value, note.start)}),
    },
    start,
  )
}

function scalar(value: string, start: number): DataNode {
  return {kind: 'scalar', value, start, end: start + value.length}
}

function list(items: readonly DataNode[], start: number): DataNode {
  return {kind: 'list', items, start, end: items.at(-1)?.end ?? start}
}

function map(values: Readonly<Record<string, DataNode>>, start: number): MapNode {
  const entries = new Map(Object.entries(values).map(([key, value]): [string, MapEntry] => [key, {key: value, value}]))
  return {kind: 'map', entries, start, end: start}
}
