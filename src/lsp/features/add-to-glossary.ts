import type {CodeAction} from 'vscode-languageserver/node'
import {CodeActionKind} from 'vscode-languageserver/node'
import {isSeq, parseDocument} from 'yaml'
import type {Translator} from '../../messages/translator.js'
import {LineIndex} from '../../text/line-index.js'
import type {CheckedView} from '../checked-view.js'
import {uriOfPath} from '../file-uri.js'
import {positionAt} from '../positions.js'

/** Longest selection that may be a term, in UTF-16 code units. */
const longestTerm = 120

/** A glossary file in YAML that a concept can be added to: absolute path and text. */
export interface GlossaryText {
  readonly path: string
  readonly text: string
}

/** Offer to add what is selected to a glossary, as a proposal that a person completes. */
export function addToGlossary(
  view: CheckedView,
  path: string,
  selected: string,
  glossary: GlossaryText | undefined,
  translator: Translator,
): CodeAction[] {
  const term = selected.replace(/\s+/gu, ' ').trim()
  const [side] = view.sidesIn(path)
  if (glossary === undefined || side === undefined || term === '' || term.length > longestTerm) return []
  const at = endOfConcepts(glossary.text)
  if (at === undefined) return []
  const {lang} = side.segmented.document
  const other = view.counterpartOf(side)?.segmented.document.lang
  const quoted = JSON.stringify(term)
  const lines = [`- id: ${JSON.stringify(term.toLowerCase())}`, '  status: proposed', `  ${lang}: [${quoted}]`]
  if (other !== undefined) lines.push(`  ${other}: ["TODO"]`)
  const newText = `${at.needsBreak ? '\n' : ''}${lines.map(line => `${at.indent}${line}\n`).join('')}`
  const position = positionAt(new LineIndex(glossary.text), at.offset)
  return [
    {
      title: translator.editor('add-to-glossary', {term, glossary: glossary.path.split(/[\\/]/u).at(-1)!}),
      kind: CodeActionKind.RefactorExtract,
      edit: {changes: {[uriOfPath(glossary.path)]: [{range: {start: position, end: position}, newText}]}},
    },
  ]
}

interface End {
  readonly offset: number
  readonly indent: string
  readonly needsBreak: boolean
}

/** Where the list of concepts of a YAML glossary ends; undefined for one that is written in braces or is broken. */
function endOfConcepts(text: string): End | undefined {
  const document = parseDocument(text)
  const concepts = document.get('concepts')
  if (document.errors.length > 0 || !isSeq(concepts) || concepts.flow === true) return undefined
  const last = concepts.items.at(-1)
  const [start, , end] = (last as {range?: [number, number, number] | null} | undefined)?.range ?? []
  if (start === undefined || end === undefined) return undefined
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const indent = /^\s*/u.exec(text.slice(lineStart, start))![0]
  const kept = text.slice(0, end).trimEnd().length
  const lineEnd = text.indexOf('\n', kept)
  return lineEnd < 0
    ? {offset: text.length, indent, needsBreak: true}
    : {offset: lineEnd + 1, indent, needsBreak: false}
}
