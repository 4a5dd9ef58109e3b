import type * as z from 'zod'
import {knownLanguages} from '../../language/registry.js'
import {type DataNode, type DataProblem, keyAt, nodeAt} from '../../text/data-node.js'
import {nearestName} from '../../text/nearest-name.js'
import {isLanguageKey, likelyLanguage} from '../language-keys.js'
import {
  conceptEntry,
  evidence,
  glossaryFile,
  glossaryPin,
  maxTermLength,
  provenance,
  termCondition,
  termEntry,
  testEntry,
} from './schema.js'

type Path = readonly PropertyKey[]
type Issue = z.core.$ZodIssue

/** Keys of concepts that are neither known nor languages; the schema itself would read them as languages. */
export function findStrayKeys(root: DataNode): DataProblem[] {
  return conceptLists.flatMap(list => strayKeysIn(nodeAt(root, [list])))
}

/** Keys of a file under which concepts stand. */
const conceptLists: readonly PropertyKey[] = ['concepts', 'replace']

function strayKeysIn(concepts: DataNode): DataProblem[] {
  if (concepts.kind !== 'list') return []
  return concepts.items.flatMap(concept => {
    if (concept.kind !== 'map') return []
    const stray = [...concept.entries].filter(([key]) => !conceptKeys.includes(key) && !isLanguageKey(key))
    return stray.map(([key, entry]) => unknownKey(entry.key.start, key, conceptKeys))
  })
}

/** Say in the words of the file what a failed validation found, in order of the file. */
export function describeIssues(root: DataNode, issues: readonly Issue[]): DataProblem[] {
  return issues
    .flatMap(issue => leaves(issue, []))
    .filter(({path}) => !conceptLists.includes(path[0]!) || path.length < 3 || isConceptKey(String(path[2])))
    .flatMap(({issue, path}) => describeIssue(root, issue, path))
    .sort((a, b) => a.offset - b.offset)
}

interface Leaf {
  readonly issue: Issue
  readonly path: Path
}

/** Of the branches of a union, the one that fits the kind of the value says what is really wrong. */
function leaves(issue: Issue, prefix: Path): Leaf[] {
  const path = [...prefix, ...issue.path]
  if (issue.code !== 'invalid_union') return [{issue, path}]
  const branches = issue.errors.map(errors => errors.flatMap(error => leaves(error, path)))
  const fitting = branches.find(branch => !branch.some(leaf => isKindMismatch(leaf, path.length)))
  return fitting ?? [{issue, path}]
}

function isKindMismatch({issue, path}: Leaf, depth: number): boolean {
  return path.length === depth && (issue.code === 'invalid_type' || issue.code === 'invalid_union')
}

function describeIssue(root: DataNode, issue: Issue, path: Path): DataProblem[] {
  const node = nodeAt(root, path)
  const offset = node.start
  const name = path.length === 0 ? 'the file' : nameOf(path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => unknownKey(keyAt(root, [...path, key])?.start ?? offset, key, keysFor(path)))
  if (issue.code === 'invalid_value') return [unknownValue(offset, path, node, issue.values.map(String))]
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') return [wrongKind(root, issue, path, name)]
  if (issue.code === 'custom') return [customProblem(offset, path, node, issue.message)]
  if (issue.code === 'too_small') {
    const isList = node.kind === 'list'
    const data = {variant: isList ? 'no-entry' : 'empty', name: keyOf(path)}
    return [{offset, found: `${name} is empty`, expected: isList ? 'at least one entry' : 'text', data}]
  }
  return [{offset, found: `${name}: ${issue.message}`}]
}

function wrongKind(root: DataNode, issue: Issue, path: Path, name: string): DataProblem {
  const parent = nodeAt(root, path.slice(0, -1))
  const node = nodeAt(root, path)
  const missing = path.length > 0 && parent === node
  const kind = issue.code === 'invalid_type' ? (kinds[issue.expected] ?? 'text') : unionKind(path)
  const expected = kindNames[kind]
  const data = {name: keyOf(path), value: briefly(node)}
  if (missing)
    return {
      offset: parent.start,
      found: `missing field “${name}”`,
      expected,
      data: {...data, variant: `missing-${kind}`},
    }
  const number = node.kind === 'scalar' && typeof node.value !== 'string' && node.value !== null
  return {
    offset: node.start,
    found: `${name} is ${shown(node)}`,
    expected,
    data: {...data, variant: number && expected.startsWith('text') ? `number-${kind}` : `kind-${kind}`},
    ...(number && expected.startsWith('text') ? {remedy: 'put it in quotation marks'} : {}),
  }
}

type Kind = 'text' | 'map' | 'list' | 'boolean' | 'localized' | 'term' | 'date' | 'texts'

const kindNames: Readonly<Record<Kind, string>> = {
  text: 'text',
  map: 'a map of keys and values',
  list: 'a list',
  boolean: 'true or false',
  localized: 'text, or a text for each language',
  term: 'text, or a term such as {text: …, status: forbidden}',
  date: 'text such as 2024-01-21',
  texts: 'text, or a list of texts',
}

const kinds: Readonly<Record<string, Kind>> = {
  string: 'text',
  object: 'map',
  record: 'map',
  array: 'list',
  boolean: 'boolean',
}

function unionKind(path: Path): Kind {
  const last = path.at(-1)
  if (last === 'note') return 'localized'
  if (path[0] === 'extends') return 'texts'
  if (path.length === 3 || (path.length === 4 && typeof last === 'number'))
    return String(path[2]) === 'definition' ? 'localized' : 'term'
  if (last === 'title') return 'localized'
  return last === 'date' ? 'date' : 'texts'
}

function unknownValue(offset: number, path: Path, node: DataNode, values: readonly string[]): DataProblem {
  const name = nameOf(path)
  const nearest = node.kind === 'scalar' ? nearestName(String(node.value), values) : undefined
  return {
    offset,
    found: `${name}: invalid value ${shown(node)}`,
    expected: values.length === 1 ? `“${values[0]}”` : `one of ${values.join(', ')}`,
    data: {
      variant: 'value',
      name: keyOf(path),
      value: briefly(node),
      choices: values.join('、'),
      ...(nearest && {nearest}),
    },
    ...(nearest === undefined ? {} : {remedy: `did you mean “${nearest}”?`}),
  }
}

function customProblem(offset: number, path: Path, node: DataNode, what: string): DataProblem {
  const name = nameOf(path)
  const data = {name: keyOf(path), value: briefly(node)}
  if (what === 'no-date')
    return {
      offset,
      found: `${name}: ${shown(node)} is not a valid date`,
      expected: 'YYYY-MM-DD',
      data: {...data, variant: 'no-date'},
    }
  if (what === 'two-languages') {
    const count = node.kind === 'map' ? node.entries.size - 1 : 0
    return {
      offset,
      found: `a test with texts in ${count} language${count === 1 ? '' : 's'}`,
      expected: 'a text and its translation, each under its language: {zh: …, en: …, expect: […]}',
      data: {...data, variant: 'two-languages', count},
    }
  }
  if (what === 'too-long') {
    const length = node.kind === 'scalar' ? String(node.value).length : 0
    return {
      offset,
      found: `a term of ${length.toLocaleString('en')} characters`,
      expected: `at most ${maxTermLength.toLocaleString('en')}`,
      remedy: 'a sentence or paragraph is not a term',
      data: {variant: 'too-long', length, limit: maxTermLength},
    }
  }
  return {offset, found: `${name} is empty`, expected: 'text', data: {...data, variant: 'empty'}}
}

function unknownKey(offset: number, key: string, known: readonly string[]): DataProblem {
  const isConcept = known === conceptKeys
  const language = isConcept ? likelyLanguage(key) : undefined
  const nearest = language ?? nearestName(key, isConcept ? [...known, ...knownLanguages()] : known)
  return {
    offset,
    found: `unknown key “${shorten(key)}”`,
    expected: `one of ${known.join(', ')}${isConcept ? ', or a language (zh, en, …)' : ''}`,
    data: {
      variant: isConcept ? 'concept-key' : 'key',
      key: shorten(key),
      choices: known.join('、'),
      ...(nearest && {nearest}),
    },
    ...(nearest === undefined ? {} : {remedy: `did you mean “${nearest}”?`}),
  }
}

const conceptKeys: readonly string[] = Object.keys(conceptEntry.shape)

function isConceptKey(key: string): boolean {
  return conceptKeys.includes(key) || isLanguageKey(key)
}

function keysFor(path: Path): readonly string[] {
  if (path.length === 0) return Object.keys(glossaryFile.shape)
  if (path[0] === 'extends') return Object.keys(glossaryPin.shape)
  if (path[0] === 'tests') return [...knownLanguages(), ...Object.keys(testEntry.shape)]
  if (path.length === 2) return conceptKeys
  if (path[2] === 'evidence') return Object.keys(evidence.shape)
  if (path[2] === 'sources') return Object.keys(provenance.shape)
  return path.at(-1) === 'when' ? Object.keys(termCondition.shape) : Object.keys(termEntry.shape)
}

/** The nearest name on a path: `status` of concepts.3.en.1.status, `en` of concepts.3.en.1. */
function nameOf(path: Path): string {
  const named = path.findLast(step => typeof step === 'string')
  const inList = typeof path.at(-1) === 'number'
  return inList ? `an entry of “${String(named)}”` : String(named)
}

/** The name on a path as it stands in the file. */
function keyOf(path: Path): string {
  return String(path.findLast(step => typeof step === 'string') ?? '')
}

/** A value as any language shows it. */
function briefly(node: DataNode): string {
  if (node.kind !== 'scalar') return node.kind === 'list' ? '[…]' : '{…}'
  return node.value === null ? '' : shorten(String(node.value))
}

function shown(node: DataNode): string {
  if (node.kind !== 'scalar') return node.kind === 'list' ? 'a list' : 'a map'
  return node.value === null ? 'empty' : `“${shorten(String(node.value))}”`
}

function shorten(text: string): string {
  const line = text.split(/[\r\n]/u, 1)[0]!
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
