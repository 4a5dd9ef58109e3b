import type {ReportedFinding} from './findings-report.js'

/** Findings by the file of their primary place, in order of first mention; findings without a file come under ''. */
export function byFile(findings: readonly ReportedFinding[]): Map<string, ReportedFinding[]> {
  const files = new Map<string, ReportedFinding[]>()
  for (const finding of findings) {
    const path = finding.primary?.path ?? ''
    const known = files.get(path)
    if (known === undefined) files.set(path, [finding])
    else known.push(finding)
  }
  return files
}
