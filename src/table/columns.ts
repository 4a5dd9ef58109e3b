import {detectLanguage, knownLanguages} from '../language/registry.js'
import type {LanguageTag} from '../model/document.js'
import type {DataProblem} from '../text/data-node.js'
import {nearestName} from '../text/nearest-name.js'
import {type ColumnName, readColumnName} from './column-names.js'
import {headerlessColumns, otherColumns} from './columns.data.js'
import type {Field} from './delimited-rows.js'
import {languagesOfCells} from './script-of-cells.js'

/** What the columns of a table hold. */
export interface TableColumns {
  /** Languages and others; an empty name is nothing that is read. */
  readonly names: readonly string[]
  /** The first language, undefined where there is none, and the others. */
  readonly sourceLang: LanguageTag | undefined
  readonly targetLangs: readonly LanguageTag[]
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean
  readonly problems: readonly DataProblem[]
  /** Columns with a name that says nothing here, where such are passed over. */
  readonly passedOver: readonly number[]
}

/** Titles and empty lines above a header. */
const mostTitles = 10

/**
 * The row that names the columns, below rows of one cell at most; undefined where there is none.
 */
export function headerRow(rows: readonly (readonly Field[])[]): number | undefined {
  for (const [i, row] of rows.slice(0, mostTitles).entries()) {
    if (isHeader(row.map(({value}) => readColumnName(value)))) return i
    if (row.filter(({value}) => value !== '').length > 1) return undefined
  }
  return undefined
}

/**
 * The columns of a table: by the names in its first row, and where they do not say the language, by the script of the cells. A table
 * without a header has `source, target, status, note`. What is not known and cells do not tell is a problem. `hasHeader` says that the
 * first row is one, whatever is in it; with `passesOver`, an unknown column whose name is near no known one is no problem. Cost: a sample
 * of the rows.
 */
export function columnsOf(
  rows: readonly (readonly Field[])[],
  {hasHeader = false, passesOver = false}: {readonly hasHeader?: boolean; readonly passesOver?: boolean} = {},
): TableColumns {
  const [first = [], ...others] = rows
  const names = first.map(({value}) => readColumnName(value))
  if (isHeader(names)) return namedColumns(first, names, others, passesOver)
  if (hasHeader || isOddRow(first, others)) return namedColumns(first, withSides(names), others, passesOver)
  return {...namedColumns(first, headerlessNames, rows), hasHeader: false}
}

const headerlessNames = headerlessColumns.map(readColumnName)

function namedColumns(
  first: readonly Field[],
  named: readonly (ColumnName | undefined)[],
  cells: readonly (readonly Field[])[],
  passesOver = false,
): TableColumns {
  const sides = [...named.keys()].filter(i => named[i]?.kind === 'side')
  const taken = named.flatMap(name => (name?.kind === 'language' ? [name.lang] : []))
  const found = languagesOfCells(cells, sides, taken)
  const isUnknown = (field: Field, i: number): boolean =>
    i < named.length && named[i] === undefined && field.value !== '' && !areNumbers(cells, i)
  const unknown = [...first.keys()].filter(i => isUnknown(first[i]!, i))
  const passedOver = passesOver ? unknown.filter(i => nearestColumn(first[i]!) === undefined) : []
  const problems = unknown.filter(i => !passedOver.includes(i)).map(i => unknownColumn(first[i]!))
  if (found === undefined) problems.push(unclearColumns(sides.map(i => first[i] ?? first[0]!)))
  const names = named.map((name, i) => {
    if (name === undefined || (name.kind === 'language' && areNumbers(cells, i))) return ''
    if (name.kind === 'side') return found?.get(i) ?? ''
    return name.kind === 'language' ? name.lang : name.column
  })
  const [sourceLang, ...targetLangs] = names.filter((name, i) => name !== '' && named[i]?.kind !== 'other')
  return {names, sourceLang, targetLangs, hasHeader: true, problems, passedOver}
}

/** Whether names are those of columns: the first two are, or two are of different languages or sides. */
function isHeader(names: readonly (ColumnName | undefined)[]): boolean {
  const [first, second] = names
  const contents = new Set(names.flatMap(name => (name === undefined || name.kind === 'other' ? [] : contentOf(name))))
  return (first !== undefined && second !== undefined && contentOf(first) !== contentOf(second)) || contents.size > 1
}

/** Two columns with unknown names, where none is known for terms, are the two sides. */
function withSides(names: readonly (ColumnName | undefined)[]): (ColumnName | undefined)[] {
  const unknown = [...names.keys()].filter(i => names[i] === undefined)
  const hasTerms = names.some(name => name !== undefined && name.kind !== 'other')
  if (hasTerms || unknown.length !== 2) return [...names]
  return names.map((name, i) => name ?? {kind: 'side', side: i === unknown[0] ? 'source' : 'target'})
}

/**
 * Whether the first row can be no row of terms: both cells are in one language, other than what stands below one of them. Names and
 * acronyms are the same in all languages, so that of Latin letters only plain words count.
 */
function isOddRow(first: readonly Field[], others: readonly (readonly Field[])[]): boolean {
  const [source, target] = [first[0]?.value ?? '', first[1]?.value ?? '']
  const lang = detectLanguage(source)
  if (lang === undefined || lang !== detectLanguage(target) || source === target) return false
  if (/^[A-Za-z]/u.test(source) && !(/^[a-z]+$/u.test(source) && /^[a-z]+$/u.test(target))) return false
  const below = languagesOfCells(others, [0, 1], [])
  const isBelow = (column: number): boolean => others.some(row => detectLanguage(row[column]?.value ?? '') === lang)
  return others.length > 0 && below !== undefined && [0, 1].some(i => below.get(i) !== lang && !isBelow(i))
}

function contentOf(name: ColumnName): string {
  if (name.kind === 'language') return name.lang
  return name.kind === 'side' ? name.side : name.column
}

/** Whether a column only counts the rows. */
function areNumbers(rows: readonly (readonly Field[])[], column: number): boolean {
  const values = rows.map(row => row[column]?.value ?? '').filter(value => value !== '')
  return values.length > 0 && values.every(value => /^\d+\.?$/u.test(value))
}

function unknownColumn(field: Field): DataProblem {
  const nearest = nearestColumn(field)
  return {
    offset: field.start,
    found: `unknown column “${field.value}”`,
    expected: `a language, or one of ${otherColumns.join(', ')}`,
    data: {
      variant: 'table-name',
      name: field.value,
      choices: otherColumns.join('、'),
      ...(nearest === undefined ? {} : {nearest}),
    },
    ...(nearest === undefined ? {} : {remedy: `did you mean “${nearest}”?`}),
  }
}

function nearestColumn({value}: Field): string | undefined {
  return nearestName(value, [...otherColumns, ...knownLanguages()])
}

function unclearColumns(fields: readonly Field[]): DataProblem {
  const names = fields.map(({value}) => `“${Array.from(value).slice(0, 30).join('')}”`).join(', ')
  const example = knownLanguages().slice(0, 2).join(', ')
  return {
    offset: fields[0]!.start,
    found: `neither names nor cells say in which languages the columns ${names} are`,
    expected: `a first row that names the languages (${example}), or cells in two scripts`,
    remedy: 'write the language of each column above it',
    data: {variant: 'columns', names, example},
  }
}
