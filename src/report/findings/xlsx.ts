import type {Severity} from '../../model/finding.js'
import {type SheetFill, type SheetValue, writeWorkbook} from '../../ooxml/write-workbook.js'
import {excerpt} from '../excerpt.js'
import {placeName} from '../place-name.js'
import type {FindingsReport, ReportedPlace} from './findings-report.js'

const fills: Readonly<Record<Severity, SheetFill>> = {error: 'red', warning: 'yellow', info: 'blue'}

/** Findings as an Excel file: a row each, with both passages. Deterministic; no text is a formula. */
export function formatXlsx({findings, translator}: FindingsReport): Uint8Array {
  const names = ['place', 'severity', 'message', 'source', 'target', 'rule'] as const
  const widths = {place: 36, severity: 10, message: 60, source: 48, target: 56, rule: 22}
  const columns = names.map(name => ({title: translator.report(`column-${name}`), width: widths[name]}))
  const rows = findings.map(({finding, message, primary, source, target}): SheetValue[] => [
    primary === undefined ? '' : placeName(primary, translator),
    {text: translator.report(`severity-${finding.severity}`), fill: fills[finding.severity]},
    message,
    passage(source),
    passage(target),
    finding.ruleId,
  ])
  return writeWorkbook([{name: translator.report('title-findings'), columns, rows}])
}

/** The passage with its marked words in brackets of their own. */
function passage(place: ReportedPlace | undefined): string {
  if (place === undefined) return ''
  const {before, marked, after} = excerpt(place.document, place.start, place.end)
  return `${before}【${marked}】${after}`
}
