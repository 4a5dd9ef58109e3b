import type {FindingsReport, FindingsSummary, ReportedFinding, ReportNote} from './findings-report.js'

/** Writes the findings of a run one after the other: none of them is held. */
export interface FindingsWriter {
  begin(): string
  finding(reported: ReportedFinding): string
  end(summary: FindingsSummary, notes: readonly ReportNote[]): string
}

/** A whole report as one text. */
export function written(writer: FindingsWriter, {findings, summary, notes}: FindingsReport): string {
  const parts = findings.map(one => writer.finding(one))
  return `${writer.begin()}${parts.join('')}${writer.end(summary, notes)}`
}
