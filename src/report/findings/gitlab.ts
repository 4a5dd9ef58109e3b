import type {Severity} from '../../model/finding.js'
import {jsonSafe, terminalSafe} from '../../text/terminal-safe.js'
import {placedMessage} from '../place-name.js'
import {relatedText} from '../related-text.js'
import type {FindingsReport} from './findings-report.js'

const severities: Readonly<Record<Severity, string>> = {error: 'major', warning: 'minor', info: 'info'}

/** GitLab's code quality report. Fingerprints are unique and do not depend on lines. */
export function formatGitlab({findings, translator}: FindingsReport): string {
  const issues = findings.map(reported => {
    const {finding, message, primary, fingerprint} = reported
    const placed = placedMessage(message, primary, translator)
    const related = relatedText(reported, translator)
    return {
      type: 'issue',
      description: terminalSafe(related === undefined ? placed : `${placed} – ${related}`),
      check_name: finding.ruleId,
      fingerprint,
      severity: severities[finding.severity],
      location: {
        path: primary?.path ?? '',
        lines: {begin: primary?.line ?? 1, end: primary?.endLine ?? 1},
      },
    }
  })
  return `${jsonSafe(JSON.stringify(issues, null, 2))}\n`
}
