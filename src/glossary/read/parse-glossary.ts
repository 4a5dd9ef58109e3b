import {namedError} from '../../messages/named-error.js'
import {DuizhaoError} from '../../model/errors.js'
import type {Concept, FilePlace, Glossary} from '../../model/term.js'
import type {DataProblem} from '../../text/data-node.js'
import {LineIndex} from '../../text/line-index.js'
import {readPlainTable} from '../formats/csv-data.js'
import type {GlossaryFormat} from '../formats/format-names.js'
import {csvFormat, glossaryFormats, type ReadFormat} from '../formats/formats.js'
import {isPlainTable} from '../formats/plain-table.js'
import {readXlsx} from '../formats/xlsx.js'
import {type FileData, type ListName, once} from './file-data.js'
import {glossaryFile} from './schema.js'
import {describeIssues, findStrayKeys} from './schema-problems.js'
import {hasKnownKeys, localized, toConcept, toTest} from './to-concept.js'

/** What is known of the text: its name and its format. */
export interface ParseGlossaryOptions {
  /** Named in errors and places; its ending says the format. */
  readonly path?: string | undefined
  /** Otherwise by the ending of `path`, otherwise by the content. */
  readonly format?: GlossaryFormat | undefined
}

/**
 * Read a glossary: YAML, JSON, the short form in CSV or TSV (`zh, en, status, note`), TBX; and from bytes XLSX.
 *
 * Throws DuizhaoError with file:line:column: `GLOSSARY_SCHEMA` (all errors of the file, the first three in the message),
 * `GLOSSARY_TOO_LARGE`, `YAML_SYNTAX`, `YAML_TAG`, `YAML_ALIAS`, `JSON_SYNTAX`, `DATA_TOO_DEEP`, `XML_DOCTYPE`, `XML_DAMAGED`, and of a
 * workbook what `readWorkbook` throws.
 */
export function parseGlossary(content: string | Uint8Array, options: ParseGlossaryOptions = {}): Glossary {
  const {path} = options
  if (typeof content !== 'string') return toGlossary(readXlsx(content, path), '', path)
  const text = content.startsWith('\uFEFF') ? content.slice(1) : content
  const format = formatOf(text, options)
  if (text.length > format.mostLength) throw tooLarge(text, format, path)
  const data = format.read(text, path)
  return toGlossary(isPlainTable(data.value) ? readPlainTable(data, path) : data, text, path)
}

function formatOf(text: string, {format, path}: ParseGlossaryOptions): ReadFormat {
  const ending = /\.([a-z]+)$/u.exec(path?.toLowerCase() ?? '')?.[1] ?? ''
  return (
    glossaryFormats.find(({id}) => id === format) ??
    glossaryFormats.find(({endings}) => endings.includes(ending)) ??
    glossaryFormats.find(({sniff}) => sniff(text.trimStart())) ??
    csvFormat
  )
}

function tooLarge(text: string, {id: format, mostLength: limit}: ReadFormat, path?: string): DuizhaoError {
  return namedError(
    'GLOSSARY_TOO_LARGE',
    {size: (text.length / 2 ** 20).toFixed(1), limit: limit / 2 ** 20, format},
    {path},
  )
}

function toGlossary(file: FileData, text: string, path: string | undefined): Glossary {
  const lines = once(() => new LineIndex(text))
  const position = (offset: number) => file.position?.(offset) ?? lines().position(offset)
  const parsed = glossaryFile.safeParse(file.value)
  if (
    !parsed.success ||
    file.problems.length > 0 ||
    ![...parsed.data.concepts, ...(parsed.data.replace ?? [])].every(hasKnownKeys)
  ) {
    const issues = parsed.success ? [] : describeIssues(file.tree(), parsed.error.issues)
    throw schemaError([...file.problems, ...findStrayKeys(file.tree()), ...issues], position, path)
  }
  const placeOf = (list: ListName, i: number): FilePlace => ({
    path: path ?? '',
    ...position(file.starts(list)[i]!),
  })
  const {id, version, title, concepts, tests = [], extends: pins, replace = [], without = []} = parsed.data
  const conceptsOf = (list: 'concepts' | 'replace', entries: typeof concepts): Concept[] =>
    entries.map((entry, i) => placed(toConcept(entry), () => placeOf(list, i)))
  if (pins === undefined && replace.length + without.length > 0)
    throw namedError('GLOSSARY_EXTENDS_NOTHING', {}, {path})
  return {
    id,
    ...(version === undefined ? {} : {version: version.trim()}),
    title: localized(title),
    concepts: conceptsOf('concepts', concepts),
    tests: tests.map((entry, i) => placed(toTest(entry), () => placeOf('tests', i))),
    path,
    ...(pins === undefined ? {} : {extension: {extends: pins, replace: conceptsOf('replace', replace), without}}),
    ...(file.passedOver !== undefined && file.passedOver.size > 0 && {passedOver: Object.fromEntries(file.passedOver)}),
    ...(file.deprecatedAsForbidden ? {deprecatedAsForbidden: file.deprecatedAsForbidden} : {}),
  }
}

/** The same with its place, which is looked up when it is first asked for. */
function placed<Entry extends object>(entry: Entry, find: () => FilePlace): Entry & {readonly place: FilePlace} {
  const place = once(find)
  return Object.defineProperty(entry, 'place', {get: place, enumerable: true}) as Entry & {readonly place: FilePlace}
}

function schemaError(
  problems: readonly DataProblem[],
  position: (offset: number) => {readonly line: number; readonly column: number},
  path?: string,
): DuizhaoError {
  const ordered = [...problems].sort((a, b) => a.offset - b.offset)
  const details = ordered.map(({offset, ...rest}) => ({path, ...position(offset), ...rest}))
  const [first, ...others] = details
  return new DuizhaoError({code: 'GLOSSARY_SCHEMA', ...first!, others})
}
