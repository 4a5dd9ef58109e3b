import {escapeXml} from '../../text/escape-xml.js'
import {placeName} from '../place-name.js'
import {relatedText} from '../related-text.js'
import {byFile} from './by-file.js'
import type {FindingsReport, ReportedFinding} from './findings-report.js'

/**
 * JUnit XML: a test suite for each file, a test case for each finding. Errors and warnings are failures, notes are
 * passed cases with the text as output. A run without findings is one passed case.
 */
export function formatJunit(report: FindingsReport): string {
  const suites = [...byFile(report.findings)].map(([path, findings]) => suiteElement(path, findings, report))
  const {errors, warnings, infos} = report.summary
  const all = suites.length > 0 ? suites.join('') : cleanSuite
  const tests = Math.max(1, errors + warnings + infos)
  const counts = `tests="${tests}" failures="${errors + warnings}" errors="0"`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="duizhao" ${counts}>\n${all}</testsuites>\n`
}

const cleanSuite = `  <testsuite name="duizhao" tests="1" failures="0" errors="0">
    <testcase classname="duizhao" name="check"/>
  </testsuite>
`

function suiteElement(path: string, findings: readonly ReportedFinding[], report: FindingsReport): string {
  const failures = findings.filter(({finding}) => finding.severity !== 'info').length
  const cases = findings.map(finding => caseElement(path, finding, report)).join('')
  const name = escapeXml(path === '' ? 'duizhao' : path)
  return `  <testsuite name="${name}" tests="${findings.length}" failures="${failures}" errors="0">\n${cases}  </testsuite>\n`
}

function caseElement(path: string, reported: ReportedFinding, {translator}: FindingsReport): string {
  const {finding, message, primary} = reported
  const place = primary === undefined ? path : placeName(primary, translator)
  const name = `${finding.ruleId} ${place}`.trim()
  const head = `    <testcase classname="${escapeXml(path === '' ? 'duizhao' : path)}" name="${escapeXml(name)}">`
  const text = escapeXml([message, relatedText(reported, translator)].filter(part => part !== undefined).join('\n'))
  const body =
    finding.severity === 'info'
      ? `<system-out>${text}</system-out>`
      : `<failure type="${finding.severity}" message="${escapeXml(message)}">${text}</failure>`
  return `${head}${body}</testcase>\n`
}
