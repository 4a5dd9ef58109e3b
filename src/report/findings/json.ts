import {jsonSafe} from '../../text/terminal-safe.js'
import {listEnd, listItem} from '../json-list.js'
import type {ReportedFinding, ReportedPlace} from './findings-report.js'
import type {FindingsWriter} from './findings-writer.js'

/** Findings as JSON, version 1; `message` is in the reader's language, every other field is not. */
export function jsonWriter(): FindingsWriter {
  let isFirst = true
  return {
    begin: () => '{\n  "version": 1,\n  "findings": [',
    finding(reported) {
      const text = listItem(answerOf(reported), indent, isFirst)
      isFirst = false
      return text
    },
    end(summary, notes) {
      // Absent where all was compared.
      const rest = {summary, notes: notes.length === 0 ? undefined : notes}
      return `${listEnd(indent, isFirst)}],\n${jsonSafe(JSON.stringify(rest, null, 2)).slice(2)}\n`
    },
  }
}

const indent = '    '

function answerOf({finding, message, source, target}: ReportedFinding): object {
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    messageId: finding.messageId,
    data: finding.data,
    message,
    concept: finding.concept,
    source: placeOf(source),
    target: placeOf(target),
    fix: finding.fix,
  }
}

function placeOf(reported: ReportedPlace | undefined): object | undefined {
  if (reported === undefined) return undefined
  const {path, start, end, text, packed} = reported
  if (packed === undefined) return {path, start, end, text}
  const {part, paragraph, offset} = packed
  return {path, start, end, text, place: {part, paragraph, offset}}
}
