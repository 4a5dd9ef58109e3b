import type {Translator} from '../../messages/translator.js'
import type {ConsistencyReport} from './consistency.js'
import {formatConsistencyJson} from './json.js'
import {formatConsistencyMarkdown} from './md.js'
import {formatConsistencyTerminal} from './terminal.js'

/** Names of the formats of a term-consistency report. */
export type ConsistencyFormatName = 'terminal' | 'md' | 'json'

/** The term-consistency report as text. */
export function formatConsistency(
  report: ConsistencyReport,
  format: ConsistencyFormatName,
  translator: Translator,
  colour = false,
): string {
  if (format === 'json') return formatConsistencyJson(report)
  if (format === 'md') return formatConsistencyMarkdown(report, translator)
  return formatConsistencyTerminal(report, translator, {colour})
}
