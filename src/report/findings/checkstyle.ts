import {escapeXml} from '../../text/escape-xml.js'
import {placedMessage} from '../place-name.js'
import {relatedText} from '../related-text.js'
import {byFile} from './by-file.js'
import type {FindingsReport, ReportedFinding} from './findings-report.js'

/** Checkstyle XML, which Jenkins and many review tools read. Columns are UTF-16 code units from 1. */
export function formatCheckstyle(report: FindingsReport): string {
  const files = [...byFile(report.findings)].map(([path, findings]) => {
    const errors = findings.map(finding => errorElement(finding, report))
    return `  <file name="${escapeXml(path)}">\n${errors.join('')}  </file>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`
}

function errorElement(reported: ReportedFinding, {translator}: FindingsReport): string {
  const {finding, message, primary} = reported
  const related = relatedText(reported, translator)
  const placed = placedMessage(message, primary, translator)
  const text = related === undefined ? placed : `${placed} – ${related}`
  const attributes = [
    ['line', primary?.line ?? 1],
    ['column', primary?.column ?? 1],
    ['severity', finding.severity],
    ['message', text],
    ['source', `duizhao.${finding.ruleId}`],
  ].map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
  return `    <error ${attributes.join(' ')}/>\n`
}
