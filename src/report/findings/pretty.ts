import type {Translator} from '../../messages/translator.js'
import type {Severity} from '../../model/finding.js'
import {terminalLine} from '../../text/terminal-safe.js'
import {type Excerpt, excerpt} from '../excerpt.js'
import {paint} from '../paint.js'
import {placeName} from '../place-name.js'
import {summaryText} from '../summary-text.js'
import type {FindingsSummary, ReportedFinding, ReportedPlace} from './findings-report.js'
import type {FindingsWriter} from './findings-writer.js'

export interface PrettyOptions {
  readonly colour: boolean
}

/**
 * Findings for a person at a terminal: place, severity, text and rule on one line, then the passage in both
 * languages, and a summary at the end.
 */
export function prettyWriter(translator: Translator, {colour}: PrettyOptions): FindingsWriter {
  return {
    begin: () => '',
    finding: reported => `${formatFinding(reported, translator, colour)}\n\n`,
    end: summary => `${summaryLine(summary, translator, colour)}\n`,
  }
}

function formatFinding(reported: ReportedFinding, translator: Translator, colour: boolean): string {
  const {finding, message, primary, source, target} = reported
  const ink = paint(colour)
  const severity = ink(severityColour[finding.severity], translator.report(`severity-${finding.severity}`))
  const place = primary === undefined ? '' : `${ink('bold', placeName(primary, translator))}  `
  const head = `${place}${severity}  ${terminalLine(message)}  ${ink('dim', finding.ruleId)}`
  const sides = [source, target].filter(side => side !== undefined)
  return [head, ...sides.map(side => formatSide(side, side !== primary, colour, translator))].join('\n')
}

const severityColour = {error: 'red', warning: 'yellow', info: 'blue'} as const satisfies Record<Severity, string>

function formatSide(place: ReportedPlace, withPlace: boolean, colour: boolean, translator: Translator): string {
  const ink = paint(colour)
  const where = withPlace ? `  ${ink('dim', placeName(place, translator))}` : ''
  return `    ${ink('dim', place.lang)}  ${inked(excerpt(place.document, place.start, place.end), colour)}${where}`
}

function inked({before, marked, after}: Excerpt, colour: boolean): string {
  return `${before}${paint(colour)('underline', marked)}${after}`
}

function summaryLine(summary: FindingsSummary, translator: Translator, colour: boolean): string {
  const {errors, warnings, infos} = summary
  const ink = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : infos > 0 ? 'blue' : 'green'
  return paint(colour)(ink, summaryText(summary, translator))
}
