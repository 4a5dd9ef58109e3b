import {DuizhaoError} from '../../model/errors.js'
import type {FilePlace, Glossary} from '../../model/term.js'
import {LineIndex} from '../../text/line-index.js'
import {readCsv, readPlainTable} from '../formats/csv-data.js'
import {isPlainTable} from '../formats/plain-table.js'
import {type FileData, type ListName, once} from './file-data.js'
import {readJson} from './json.js'
import {glossaryFile} from './schema.js'
import {type DataProblem, describeIssues, findStrayKeys} from './schema-problems.js'
import {hasKnownKeys, localized, toConcept, toTest} from './to-concept.js'
import {readYaml} from './yaml.js'

/** Text formats of glossaries. */
export type GlossaryFormat = 'yaml' | 'json' | 'csv' | 'tsv'

export const glossaryFormats: readonly GlossaryFormat[] = ['yaml', 'json', 'csv', 'tsv']

/** Longest glossary text that is read, in UTF-16 code units; all of YAML is slow and hungry, JSON and CSV are not. */
export const maxGlossaryLength: Readonly<Record<GlossaryFormat, number>> = {
  yaml: 16 * 2 ** 20,
  json: 128 * 2 ** 20,
  csv: 128 * 2 ** 20,
  tsv: 128 * 2 ** 20,
}

/** What is known of the text: its name and its format. */
export interface ParseGlossaryOptions {
  /** Named in errors and places; its ending says the format. */
  readonly path?: string | undefined
  /** Otherwise by the ending of `path`, otherwise by the content. */
  readonly format?: GlossaryFormat | undefined
}

/**
 * Read a glossary: YAML, JSON, or the CSV/TSV short form (`zh, en, status, note`).
 *
 * Throws DuizhaoError with file:line:column: `GLOSSARY_SCHEMA` (all errors of the file, the first three in the message),
 * `GLOSSARY_TOO_LARGE`, `YAML_SYNTAX`, `YAML_TAG`, `YAML_ALIAS`, `JSON_SYNTAX`, `DATA_TOO_DEEP`.
 */
export function parseGlossary(text: string, options: ParseGlossaryOptions = {}): Glossary {
  const {path} = options
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text
  const format = options.format ?? formatOfPath(path) ?? formatOfContent(content)
  if (content.length > maxGlossaryLength[format]) throw tooLarge(content, format, path)
  const data = readers[format](content, path)
  return toGlossary(isPlainTable(data.value) ? readPlainTable(data, path) : data, content, path)
}

const readers: Readonly<Record<GlossaryFormat, (text: string, path: string | undefined) => FileData>> = {
  yaml: readYaml,
  json: readJson,
  csv: readCsv,
  tsv: (text, path) => readCsv(text, path, '\t'),
}

function formatOfPath(path: string | undefined): GlossaryFormat | undefined {
  const ending = /\.([a-z]+)$/u.exec(path?.toLowerCase() ?? '')?.[1]
  if (ending === 'yml') return 'yaml'
  return glossaryFormats.find(format => format === ending)
}

function formatOfContent(text: string): GlossaryFormat {
  const start = text.trimStart()
  if (start.startsWith('{') || start.startsWith('[')) return 'json'
  return /^(?:[\w$-]+:(?:\s|$)|---|#)/u.test(start) ? 'yaml' : 'csv'
}

function tooLarge(text: string, format: GlossaryFormat, path?: string): DuizhaoError {
  const limit = maxGlossaryLength[format]
  return new DuizhaoError({
    code: 'GLOSSARY_TOO_LARGE',
    data: {size: (text.length / 2 ** 20).toFixed(1), limit: limit / 2 ** 20, format},
    path,
    found: `a glossary of ${(text.length / 2 ** 20).toFixed(1)} million characters`,
    expected: `at most ${limit / 2 ** 20} million for ${format}`,
    remedy: format === 'yaml' ? 'convert it to JSON or split it' : 'split it',
  })
}

function toGlossary(file: FileData, text: string, path: string | undefined): Glossary {
  const lines = once(() => new LineIndex(text))
  const parsed = glossaryFile.safeParse(file.value)
  if (!parsed.success || file.problems.length > 0 || !parsed.data.concepts.every(hasKnownKeys)) {
    const issues = parsed.success ? [] : describeIssues(file.tree(), parsed.error.issues)
    throw schemaError([...file.problems, ...findStrayKeys(file.tree()), ...issues], lines(), path)
  }
  const placeOf = (list: ListName, i: number): FilePlace => ({
    path: path ?? '',
    ...lines().position(file.starts(list)[i]!),
  })
  const {id, title, concepts, tests = []} = parsed.data
  return {
    id,
    title: localized(title),
    concepts: concepts.map((entry, i) => placed(toConcept(entry), () => placeOf('concepts', i))),
    tests: tests.map((entry, i) => placed(toTest(entry), () => placeOf('tests', i))),
    path,
  }
}

/** The same with its place, which is looked up when it is first asked for. */
function placed<Entry extends object>(entry: Entry, find: () => FilePlace): Entry & {readonly place: FilePlace} {
  const place = once(find)
  return Object.defineProperty(entry, 'place', {get: place, enumerable: true}) as Entry & {readonly place: FilePlace}
}

function schemaError(problems: readonly DataProblem[], lines: LineIndex, path?: string): DuizhaoError {
  const ordered = [...problems].sort((a, b) => a.offset - b.offset)
  const details = ordered.map(({offset, ...rest}) => ({path, ...lines.position(offset), ...rest}))
  const [first, ...others] = details
  return new DuizhaoError({code: 'GLOSSARY_SCHEMA', ...first!, others})
}
