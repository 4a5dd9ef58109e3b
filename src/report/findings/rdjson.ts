import type {Translator} from '../../messages/translator.js'
import type {Severity} from '../../model/finding.js'
import {jsonSafe} from '../../text/terminal-safe.js'
import {homepage, ruleHelpUri} from '../links.js'
import {placedMessage} from '../place-name.js'
import type {FindingsReport, ReportedFinding, ReportedPlace, ToolDescription} from './findings-report.js'
import {utf8Column} from './utf8-column.js'

const severities: Readonly<Record<Severity, string>> = {error: 'ERROR', warning: 'WARNING', info: 'INFO'}

/** Reviewdog Diagnostic Format. Columns count UTF-8 bytes from 1: a Chinese character is three. */
export function formatRdjson({findings, translator}: FindingsReport, {version}: ToolDescription): string {
  const result = {
    source: {name: `duizhao ${version}`, url: homepage},
    diagnostics: findings.map(reported => diagnosticOf(reported, translator)),
  }
  return `${jsonSafe(JSON.stringify(result, null, 2))}\n`
}

function diagnosticOf(reported: ReportedFinding, translator: Translator): object {
  const {finding, message, primary, related} = reported
  return {
    message: placedMessage(message, primary, translator),
    severity: severities[finding.severity],
    code: {value: finding.ruleId, url: ruleHelpUri(finding.ruleId)},
    location: primary === undefined ? {path: '<text>'} : locationOf(primary),
    ...(related === undefined
      ? {}
      : {related_locations: [{message: translator.report('see-also'), location: locationOf(related)}]}),
    ...suggestionsOf(reported),
  }
}

function locationOf(place: ReportedPlace): object {
  return {
    path: place.path ?? '<text>',
    range: rangeOf(place.document, place.start, place.end, place.line, place.endLine),
  }
}

function rangeOf(text: string, start: number, end: number, line: number, endLine: number): object {
  return {
    start: {line, column: utf8Column(text, start)},
    end: {line: endLine, column: utf8Column(text, end)},
  }
}

function suggestionsOf({finding: {fix}, source, target}: ReportedFinding): object {
  const changed = fix?.side === 'source' ? source : target
  // A suggestion belongs to the file of its diagnostic.
  if (fix === undefined || changed === undefined || changed.path !== (target ?? source)?.path) return {}
  const lineOf = (offset: number): number => changed.line + lineBreaks(changed.document, changed.start, offset)
  const range = rangeOf(changed.document, fix.start, fix.end, lineOf(fix.start), lineOf(fix.end))
  return {suggestions: [{range, text: fix.text}]}
}

/** Lines from one offset to another, negative when the second comes first. */
function lineBreaks(text: string, from: number, to: number): number {
  const breaks = (text.slice(Math.min(from, to), Math.max(from, to)).match(/\r\n|\r|\n/gu) ?? []).length
  return from <= to ? breaks : -breaks
}
