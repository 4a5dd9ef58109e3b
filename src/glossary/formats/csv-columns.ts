import {knownLanguages} from '../../language/registry.js'
import {nearestName} from '../../text/nearest-name.js'
import {isLanguageKey} from '../language-keys.js'
import type {DataProblem} from '../read/schema-problems.js'
import {columnSynonyms, headerlessColumns, otherColumns} from './csv-columns.data.js'
import type {Field} from './delimited-rows.js'

/** What the columns of a CSV glossary hold. */
export interface CsvColumns {
  /** Languages and others; anything else is nothing that is read. */
  readonly names: readonly string[]
  /** The first language, undefined where there is none, and the others. */
  readonly sourceLang: string | undefined
  readonly targetLangs: readonly string[]
}

/** The columns of a file that names none. */
export const defaultColumns = columnsCalled(headerlessColumns)

/** The columns that the first row names, and what is wrong with them; undefined where its first two fields name none. */
export function readHeader(
  row: readonly Field[],
): {readonly columns: CsvColumns; readonly problems: readonly DataProblem[]} | undefined {
  const names = row.map(field => columnName(field.value))
  if (names.length < 2 || !names.slice(0, 2).every(isColumn)) return undefined
  const unknown = row.filter((_, i) => names[i] !== '' && !isColumn(names[i]!))
  return {columns: columnsCalled(names), problems: unknown.map(unknownColumn)}
}

function columnsCalled(names: readonly string[]): CsvColumns {
  const [sourceLang, ...targetLangs] = names.filter(isLanguageKey)
  return {names, sourceLang, targetLangs}
}

function columnName(value: string): string {
  const name = value.trim()
  const lower = name.toLowerCase()
  const known = Object.hasOwn(columnSynonyms, lower) ? columnSynonyms[lower]! : lower
  return isColumn(known) ? known : name
}

function isColumn(name: string): boolean {
  return isLanguageKey(name) || (otherColumns as readonly string[]).includes(name)
}

function unknownColumn(field: Field): DataProblem {
  const nearest = nearestName(field.value, [...otherColumns, ...knownLanguages()])
  return {
    offset: field.start,
    found: `column “${field.value}” is unknown`,
    expected: `a language, or one of ${otherColumns.join(', ')}`,
    ...(nearest === undefined ? {} : {remedy: `did you mean “${nearest}”?`}),
  }
}
