import type {ParsedNode} from 'yaml'
import type {TextReplacement} from '../model/span.js'
import type {TermStatus} from '../model/term.js'
import {yamlLibrary} from '../text/yaml-library.js'

/** A wording to be added to a glossary. */
export interface TermToAdd {
  /** Id of the concept that gets it; one that the file does not have is added with `others`. */
  readonly concept: string
  readonly lang: string
  readonly text: string
  readonly status: TermStatus
  readonly note?: string | undefined
  /** The terms of a new concept in its other languages. */
  readonly others?: Readonly<Record<string, string>> | undefined
  /** Of a new concept. */
  readonly conceptStatus?: 'proposed' | undefined
}

/**
 * Where and what to write into a glossary in YAML, so that it has the term; nothing else of the file changes. Undefined for a file
 * that is broken, is written in braces, or has the concept in a form that cannot be extended.
 */
export function termInsertion(text: string, term: TermToAdd): TextReplacement | undefined {
  const {isMap, isScalar, isSeq, parseDocument} = yamlLibrary()
  const document = parseDocument(text)
  const concepts = document.get('concepts')
  if (document.errors.length > 0 || !isSeq<ParsedNode>(concepts) || concepts.flow === true) return undefined
  const own = concepts.items.find(item => isMap(item) && item.get('id', false) === (term.concept as unknown))
  if (own === undefined) return newConcept(text, concepts.items.at(-1), term)
  if (!isMap<ParsedNode, ParsedNode | null>(own) || own.flow === true) return undefined
  const pair = own.items.find(({key}) => isScalar(key) && key.value === term.lang)
  if (pair === undefined) return newLanguage(text, own.items.at(-1)!.value, own.items[0]!.key, term)
  const {value} = pair
  if (isSeq<ParsedNode>(value) && value.flow !== true) return nextItem(text, value.items.at(-1)!, term)
  if (isSeq(value) && value.range != null) {
    const end = text.lastIndexOf(']', value.range[1])
    return {start: end, end, text: `${value.items.length > 0 ? ', ' : ''}${written(term)}`}
  }
  if (value?.range == null) return undefined
  const [start, end] = value.range
  return {start, end, text: `[${text.slice(start, end)}, ${written(term)}]`}
}

function written({text, status, note}: TermToAdd): string {
  const quoted = JSON.stringify(text)
  if (status === 'preferred' && note === undefined) return quoted
  const said = note === undefined ? '' : `, note: ${JSON.stringify(note)}`
  return `{text: ${quoted}, status: ${status}${said}}`
}

/** Behind the last entry of a block list. */
function nextItem(text: string, last: ParsedNode, term: TermToAdd): TextReplacement | undefined {
  if (last.range == null) return undefined
  return insertLine(text, last.range, `- ${written(term)}`, dashColumn(text, last.range[0]))
}

function newLanguage(
  text: string,
  last: ParsedNode | null,
  firstKey: ParsedNode,
  term: TermToAdd,
): TextReplacement | undefined {
  if (last?.range == null || firstKey.range == null) return undefined
  const column = firstKey.range[0] - (text.lastIndexOf('\n', firstKey.range[0] - 1) + 1)
  return insertLine(text, last.range, `${term.lang}: [${written(term)}]`, ' '.repeat(column))
}

function newConcept(text: string, last: ParsedNode | undefined, term: TermToAdd): TextReplacement | undefined {
  if (last?.range == null) return undefined
  const others = Object.entries(term.others ?? {}).map(([lang, wording]) => `  ${lang}: [${JSON.stringify(wording)}]`)
  const lines = [
    `- id: ${JSON.stringify(term.concept)}`,
    ...(term.conceptStatus === undefined ? [] : [`  status: ${term.conceptStatus}`]),
    ...others,
    `  ${term.lang}: [${written(term)}]`,
  ]
  return insertLine(text, last.range, lines, dashColumn(text, last.range[0]))
}

/** The white space before the dash of an item. */
function dashColumn(text: string, start: number): string {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return /^[ \t]*/u.exec(line)![0]
}

function insertLine(
  text: string,
  [start, , end]: readonly [number, number, number],
  lines: string | readonly string[],
  indent: string,
): TextReplacement {
  const kept = start + text.slice(start, end).trimEnd().length
  const lineEnd = text.indexOf('\n', kept)
  const at = lineEnd < 0 ? text.length : lineEnd + 1
  const written = [lines].flat().map(line => `${indent}${line}\n`)
  return {start: at, end: at, text: `${lineEnd < 0 ? '\n' : ''}${written.join('')}`}
}
