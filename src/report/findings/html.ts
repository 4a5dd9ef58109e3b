import type {Translator} from '../../messages/translator.js'
import {escapeXml} from '../../text/escape-xml.js'
import {excerpt} from '../excerpt.js'
import {htmlPage, htmlTable} from '../html-page.js'
import {placeName} from '../place-name.js'
import {summaryText} from '../summary-text.js'
import type {FindingsReport, ReportedFinding, ReportedPlace} from './findings-report.js'

/** Findings as a web page with both languages side by side; it has no script and loads nothing. */
export function formatHtml({findings, summary, translator}: FindingsReport): string {
  const head = (['severity', 'message', 'source', 'target'] as const).map(name => translator.report(`column-${name}`))
  const rows = findings.map(finding => [
    severityCell(finding, translator.report(`severity-${finding.finding.severity}`)),
    `${escapeXml(finding.message)}<br><span class="rule">${escapeXml(finding.finding.ruleId)}</span>`,
    passage(finding.source, translator),
    passage(finding.target, translator),
  ])
  const intro = `<p>${escapeXml(summaryText(summary, translator))}</p>\n`
  const body = rows.length === 0 ? intro : intro + htmlTable(head, rows)
  return htmlPage(translator, translator.report('title-findings'), body)
}

function severityCell({finding: {severity}}: ReportedFinding, name: string): string {
  return `<span class="${severity}">${escapeXml(name)}</span>`
}

function passage(place: ReportedPlace | undefined, translator: Translator): string {
  if (place === undefined) return ''
  const {before, marked, after} = excerpt(place.document, place.start, place.end)
  const text = `${escapeXml(before)}<mark>${escapeXml(marked)}</mark>${escapeXml(after)}`
  return `<span lang="${escapeXml(place.lang)}">${text}</span><br><span class="place">${escapeXml(placeName(place, translator))}</span>`
}
