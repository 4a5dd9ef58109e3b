import {resolve} from 'node:path'
import {type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity} from 'vscode-languageserver/node'
import {errorText} from '../../messages/named-error.js'
import type {Translator} from '../../messages/translator.js'
import type {DuizhaoError} from '../../model/errors.js'
import type {Severity} from '../../model/finding.js'
import type {ReportedFinding, ReportedPlace, ReportNote} from '../../report/findings/findings-report.js'
import {ruleHelpUri} from '../../report/links.js'
import type {CheckedView} from '../checked-view.js'
import {uriOfPath} from '../file-uri.js'

/** What the diagnostics of duizhao are called. */
export const diagnosticSource = 'duizhao'

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** The diagnostics of each file of an input, by absolute path; files without any have an empty list. */
export function diagnosticsOf(view: CheckedView): Map<string, Diagnostic[]> {
  const byPath = new Map<string, Diagnostic[]>(view.files.map(path => [path, []]))
  for (const reported of view.report.findings) {
    const path = primaryPath(view, reported)
    if (path !== undefined) byPath.get(path)?.push(diagnosticOf(view, reported))
  }
  for (const note of view.report.notes) {
    const path = note.path === undefined ? view.files[0] : resolve(note.path)
    byPath.get(path)?.push(diagnosticOfNote(note))
  }
  return byPath
}

/** The file that a finding stands in, as an absolute path. */
export function primaryPath(view: CheckedView, {primary, target, source}: ReportedFinding): string | undefined {
  const name = target !== undefined && primary === target ? 'target' : primary === source ? 'source' : undefined
  return (name === undefined ? (view.side('target') ?? view.side('source')) : view.side(name))?.path
}

/** An error of reading or parsing as a diagnostic of the file that it names. */
export function diagnosticOfError(error: DuizhaoError, translator: Translator): Diagnostic {
  const line = Math.max(0, (error.line ?? 1) - 1)
  const character = Math.max(0, (error.column ?? 1) - 1)
  const place = {line, character}
  return {
    range: {start: place, end: place},
    severity: DiagnosticSeverity.Error,
    code: error.code,
    source: diagnosticSource,
    message: errorText(error, translator),
  }
}

function diagnosticOf(view: CheckedView, reported: ReportedFinding): Diagnostic {
  const {finding, message, primary} = reported
  return {
    range: primary === undefined ? rangeOfPlace(beginning) : rangeOfPlace(primary),
    severity: severities[finding.severity],
    code: finding.ruleId,
    codeDescription: {href: ruleHelpUri(finding.ruleId)},
    source: diagnosticSource,
    message,
    relatedInformation: relatedTo(view, reported),
    data: reported.fingerprint,
  }
}

/** The passage in the other language. */
function relatedTo(view: CheckedView, {related}: ReportedFinding): DiagnosticRelatedInformation[] {
  const other = view.side('source')
  if (related === undefined || other === undefined) return []
  return [{location: {uri: uriOfPath(other.path), range: rangeOfPlace(related)}, message: related.text}]
}

/** What could not be compared, at the beginning of the file that it is about. */
function diagnosticOfNote({code, message}: ReportNote): Diagnostic {
  return {
    range: rangeOfPlace(beginning),
    severity: DiagnosticSeverity.Information,
    code,
    source: diagnosticSource,
    message,
  }
}

type Place = Pick<ReportedPlace, 'line' | 'column' | 'endLine' | 'endColumn'>

const beginning: Place = {line: 1, column: 1, endLine: 1, endColumn: 1}

function rangeOfPlace({line, column, endLine, endColumn}: Place): Diagnostic['range'] {
  return {
    start: {line: line - 1, character: column - 1},
    end: {line: endLine - 1, character: endColumn - 1},
  }
}
