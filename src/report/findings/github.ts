import type {Severity} from '../../model/finding.js'
import {terminalSafe} from '../../text/terminal-safe.js'
import {placedMessage} from '../place-name.js'
import {relatedText} from '../related-text.js'
import type {FindingsReport, ReportedFinding} from './findings-report.js'

/** Workflow commands that GitHub Actions shows as annotations on the lines of a pull request. */
export function formatGithub(report: FindingsReport): string {
  return report.findings.map(finding => `${command(finding, report)}\n`).join('')
}

const commands: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'notice'}

function command(reported: ReportedFinding, {translator}: FindingsReport): string {
  const {finding, message, primary} = reported
  const properties: [string, string | number][] = [['title', `duizhao ${finding.ruleId}`]]
  if (primary !== undefined) {
    const {path, line, endLine, column, endColumn} = primary
    if (path !== undefined) properties.unshift(['file', path])
    properties.push(['line', line], ['endLine', endLine], ['col', column])
    if (line === endLine) properties.push(['endColumn', Math.max(column, endColumn - 1)])
  }
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')
  const related = relatedText(reported, translator)
  const placed = placedMessage(message, primary, translator)
  const text = related === undefined ? placed : `${placed}\n${related}`
  return `::${commands[finding.severity]} ${list}::${escapeData(terminalSafe(text))}`
}

/** As the runner's own toolkit escapes them. */
function escapeData(text: string): string {
  return text.replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(terminalSafe(text)).replace(/:/gu, '%3A').replace(/,/gu, '%2C')
}
