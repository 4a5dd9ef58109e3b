import {DuizhaoError} from '../model/errors.js'
import type {FilePlace, Glossary, GlossaryTest} from '../model/term.js'
import {type DataNode, dataValue, nodeAt} from '../text/data-node.js'
import {parseJsonData} from '../text/json-data.js'
import {LineIndex} from '../text/line-index.js'
import {parseYamlData} from '../text/yaml-data.js'
import {readCsvGlossary} from './formats/csv.js'
import {csvData} from './formats/csv-data.js'
import {largeCsvGlossary} from './large-csv.js'
import {largeJsonGlossary} from './large-json.js'
import {largeYamlGlossary} from './large-yaml.js'
import {quickCsvGlossary} from './quick-csv.js'
import {quickJsonGlossary} from './quick-json.js'
import {quickYamlGlossary} from './quick-yaml.js'
import {type GlossaryFile, glossaryFile} from './schema.js'
import {type DataProblem, describeIssues, findStrayKeys} from './schema-problems.js'
import {localized, toConcept} from './to-concept.js'

export type GlossaryFormat = 'yaml' | 'json' | 'csv' | 'tsv'

export const glossaryFormats: readonly GlossaryFormat[] = ['yaml', 'json', 'csv', 'tsv']

/** Longest glossary text that is read, in UTF-16 code units; all of YAML is slow and hungry, JSON and CSV are not. */
export const maxGlossaryLength: Readonly<Record<GlossaryFormat, number>> = {
  yaml: 16 * 2 ** 20,
  json: 128 * 2 ** 20,
  csv: 128 * 2 ** 20,
  tsv: 128 * 2 ** 20,
}

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
  return quickReaders[format](content, path) ?? parseFully(content, format, path)
}

type QuickReader = (text: string, path: string | undefined) => Glossary | undefined

/** They answer as the full reader does or not at all. */
const quickReaders: Readonly<Record<GlossaryFormat, QuickReader>> = {
  yaml: (text, path) => largeYamlGlossary(text, path) ?? quickYamlGlossary(text, path),
  json: (text, path) => largeJsonGlossary(text, path) ?? quickJsonGlossary(text, path),
  csv: (text, path) => largeCsvGlossary(text, path) ?? quickCsvGlossary(text, path),
  tsv: (text, path) => largeCsvGlossary(text, path, '\t') ?? quickCsvGlossary(text, path, '\t'),
}

/**
 * Read a glossary with the place of every value, so that an error can say where it is. Throws as {@link parseGlossary}
 * does. Cost: O(length), ten times that of what the quick readers take.
 */
export function parseFully(content: string, format: GlossaryFormat, path: string | undefined): Glossary {
  const {root, problems} = readData(content, format, path)
  const lines = new LineIndex(content)
  const stray = [...problems, ...findStrayKeys(root)]
  const parsed = glossaryFile.safeParse(dataValue(root))
  if (!parsed.success || stray.length > 0) {
    const issues = parsed.success ? [] : describeIssues(root, parsed.error.issues)
    throw schemaError([...stray, ...issues], lines, path)
  }
  return toGlossary(parsed.data, root, lines, path)
}

function formatOfPath(path: string | undefined): GlossaryFormat | undefined {
  const ending = /\.([a-z]+)$/u.exec(path?.toLowerCase() ?? '')?.[1]
  if (ending === 'yml') return 'yaml'
  return glossaryFormats.find(format => format === ending)
}

function formatOfContent(text: string): GlossaryFormat {
  const start = text.trimStart()
  if (start.startsWith('{')) return 'json'
  return /^(?:[\w$-]+:(?:\s|$)|---|#)/u.test(start) ? 'yaml' : 'csv'
}

function readData(
  text: string,
  format: GlossaryFormat,
  path?: string,
): {root: DataNode; problems: readonly DataProblem[]} {
  if (format === 'json') return {root: parseJsonData(text, path), problems: []}
  if (format === 'yaml') return {root: parseYamlData(text, path), problems: []}
  const csv = readCsvGlossary(text, path, format === 'tsv' ? '\t' : undefined)
  return {root: csvData(csv), problems: csv.problems}
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

function schemaError(problems: readonly DataProblem[], lines: LineIndex, path?: string): DuizhaoError {
  const ordered = [...problems].sort((a, b) => a.offset - b.offset)
  const details = ordered.map(({offset, ...rest}) => ({
    path,
    ...lines.position(offset),
    ...rest,
  }))
  const [first, ...others] = details
  return new DuizhaoError({code: 'GLOSSARY_SCHEMA', ...first!, others})
}

function toGlossary(file: GlossaryFile, root: DataNode, lines: LineIndex, path: string | undefined): Glossary {
  const placeOf = (node: DataNode): {place: FilePlace} => ({place: {path: path ?? '', ...lines.position(node.start)}})
  const conceptNodes = listItems(nodeAt(root, ['concepts']))
  const testNodes = listItems(nodeAt(root, ['tests']))
  const title = localized(file.title)
  return {
    id: file.id,
    title,
    concepts: file.concepts.map((entry, i) => ({...toConcept(entry), ...placeOf(conceptNodes[i]!)})),
    tests: (file.tests ?? []).map((test, i): GlossaryTest => ({...test, ...placeOf(testNodes[i]!)})),
    path,
  }
}

function listItems(node: DataNode): readonly DataNode[] {
  return node.kind === 'list' ? node.items : []
}
