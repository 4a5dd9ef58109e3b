import {jsonSafe} from '../../text/terminal-safe.js'
import type {FindingsReport, ReportedPlace} from './findings-report.js'

/** Findings as JSON, version 1; `message` is in the reader's language, every other field is not. */
export function formatJson({findings, summary, notes}: FindingsReport): string {
  const answer = {
    version: 1,
    findings: findings.map(({finding, message, source, target}) => ({
      ruleId: finding.ruleId,
      severity: finding.severity,
      messageId: finding.messageId,
      data: finding.data,
      message,
      concept: finding.concept,
      source: placeOf(source),
      target: placeOf(target),
      fix: finding.fix,
    })),
    summary,
    // Absent where all was compared.
    notes: notes.length === 0 ? undefined : notes,
  }
  return `${jsonSafe(JSON.stringify(answer, null, 2))}\n`
}

function placeOf(reported: ReportedPlace | undefined): object | undefined {
  if (reported === undefined) return undefined
  const {path, start, end, text, packed} = reported
  if (packed === undefined) return {path, start, end, text}
  const {part, paragraph, offset} = packed
  return {path, start, end, text, place: {part, paragraph, offset}}
}
