import {
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Position,
} from 'vscode-languageserver/node'
import {lintGlossary} from '../../glossary/lint/lint-glossary.js'
import {parseGlossary} from '../../glossary/read/parse-glossary.js'
import {conceptKeys, provenance, termCondition, termEntry, termForms} from '../../glossary/read/schema.js'
import {knownLanguages} from '../../language/registry.js'
import {errorText} from '../../messages/named-error.js'
import type {Translator} from '../../messages/translator.js'
import {DuizhaoError} from '../../model/errors.js'
import {termStatuses} from '../../model/term.js'
import type {LineIndex} from '../../text/line-index.js'
import {diagnosticSource} from './diagnostics.js'

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** What is wrong with a glossary file as it is in the editor: all errors of its schema, else what its lint finds. */
export function glossaryDiagnostics(
  text: string,
  path: string,
  lines: LineIndex,
  translator: Translator,
): Diagnostic[] {
  try {
    const glossary = parseGlossary(text, {path})
    return lintGlossary([glossary]).map(({ruleId, severity, messageId, data, place}) => ({
      range: lineFrom(lines, place?.line, place?.column),
      severity: severities[severity],
      code: ruleId,
      source: diagnosticSource,
      message: translator.finding(ruleId, messageId, data),
    }))
  } catch (error) {
    if (!(error instanceof DuizhaoError)) throw error
    return [error, ...error.others].map(({line, column}, index) => ({
      range: lineFrom(lines, line, column),
      severity: DiagnosticSeverity.Error,
      code: error.code,
      source: diagnosticSource,
      message: index === 0 ? errorText(error, translator) : (error.others[index - 1]?.found ?? error.found),
    }))
  }
}

/** From a place, counted from 1, to the end of its line. */
function lineFrom(lines: LineIndex, line = 1, column = 1): Diagnostic['range'] {
  const next = line < lines.lineCount ? lines.lineStart(line + 1) : lines.text.length
  const end = lines.text.slice(lines.lineStart(line), next).trimEnd().length
  const start = {line: line - 1, character: column - 1}
  return {start, end: {line: line - 1, character: Math.max(end, column)}}
}

const choices: Readonly<Record<string, readonly string[]>> = {
  status: [...termStatuses, 'approved', 'proposed', 'rejected'],
  form: termForms,
  case: ['exact', 'any'],
  inflect: ['true', 'false'],
  doNotTranslate: ['true', 'false'],
  heading: ['true', 'false'],
  firstUse: ['expand'],
  confidence: ['high', 'medium', 'low'],
}

/** Keys and values that the schema of a YAML or JSON glossary has at a place. */
export function glossaryCompletions(lines: LineIndex, {line, character}: Position): CompletionItem[] {
  const before = lines.text.slice(lines.lineStart(line + 1)).slice(0, character)
  const key = /["']?([a-z]\w{0,40})["']?:\s*["']?[a-z]*$/iu.exec(before)?.[1]
  if (key !== undefined && Object.hasOwn(choices, key))
    return choices[key]!.map(label => ({label, kind: CompletionItemKind.EnumMember}))
  if (!/(?:^\s*(?:-\s+)?|[{,]\s*)["']?[a-z]*$/iu.test(before)) return []
  return keysAt(lines, line, before).map(label => ({
    label,
    kind: CompletionItemKind.Property,
    insertText: `${label}: `,
  }))
}

/** The keys of what is being written: a term inside braces or below a language, a source, a condition, else a concept. */
function keysAt(lines: LineIndex, line: number, before: string): readonly string[] {
  const parent = before.includes('{') ? before.slice(0, before.lastIndexOf('{')) : parentLine(lines, line, before)
  if (/\bwhen:\s*$/u.test(parent)) return Object.keys(termCondition.shape)
  if (/\bsources:/u.test(parent)) return Object.keys(provenance.shape)
  if (/^\s*(?:-\s+)?concepts:\s*$/u.test(parent)) return [...conceptKeys, ...knownLanguages()]
  if (/^\s*(?:-\s+)?[a-z]{2,3}(?:-[\w-]+)?:/iu.test(parent) || before.includes('{')) return Object.keys(termEntry.shape)
  return parent === '' ? ['id', 'title', 'concepts', 'tests'] : [...conceptKeys, ...knownLanguages()]
}

/** The nearest line above that is indented less. */
function parentLine(lines: LineIndex, line: number, before: string): string {
  const depth = indentOf(before)
  for (let above = line; above > 0; above--) {
    const text = lines.text.slice(lines.lineStart(above), lines.lineStart(above + 1)).trimEnd()
    if (text.trim() !== '' && indentOf(text) < depth) return text
  }
  return ''
}

function indentOf(text: string): number {
  return /^[\s-]*/u.exec(text)![0].length
}
