import {excerpt} from '../excerpt.js'
import {markdownHead, markdownRow, markdownText} from '../markdown-text.js'
import {placeName} from '../place-name.js'
import {summaryText} from '../summary-text.js'
import type {FindingsReport, ReportedFinding} from './findings-report.js'

/** Findings as a Markdown table with both languages, for a pull request or a mail. */
export function formatMarkdown({findings, summary, translator}: FindingsReport): string {
  const title = `# ${translator.report('title-findings')}\n\n${summaryText(summary, translator)}\n`
  if (findings.length === 0) return title
  const head = markdownHead(
    (['place', 'severity', 'message', 'source', 'target', 'rule'] as const).map(name =>
      translator.report(`column-${name}`),
    ),
  )
  const rows = findings.map(finding =>
    markdownRow([
      finding.primary === undefined ? '' : markdownText(placeName(finding.primary, translator)),
      translator.report(`severity-${finding.finding.severity}`),
      markdownText(finding.message),
      passage(finding.source),
      passage(finding.target),
      finding.finding.ruleId,
    ]),
  )
  return `${title}\n${head}\n${rows.join('\n')}\n`
}

function passage(place: ReportedFinding['source']): string {
  if (place === undefined) return ''
  const {before, marked, after} = excerpt(place.document, place.start, place.end)
  const strong = marked.trim() === '' ? marked : `<ins>${markdownText(marked)}</ins>`
  return `${markdownText(before)}${strong}${markdownText(after)}`
}
