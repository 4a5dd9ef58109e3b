import type {FindingsReport, FindingsSummary, ReportedFinding, ReportNote} from './findings-report.js'

/** Writes the findings of a run one after the other: none of them is held. */
export interface FindingsWriter {
  finding(reported: ReportedFinding): string
  /** What stands before the findings. Of a format with `late` it is asked for when all of them are written. */
  begin(): string
  end(summary: FindingsSummary, notes: readonly ReportNote[]): string
  /**
   * Of a format whose beginning says what is in the findings: puts right, in whole lines of what {@link finding} gave, what could not be known
   * before all of them were written.
   */
  readonly late?: ((lines: string) => string) | undefined
}

/** A whole report as one text. */
export function written(writer: FindingsWriter, {findings, summary, notes}: FindingsReport): string {
  const parts = findings.map(one => writer.finding(one))
  const late = writer.late ?? (text => text)
  return `${writer.begin()}${parts.map(late).join('')}${writer.end(summary, notes)}`
}
