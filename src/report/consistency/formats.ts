import type {Translator} from '../../messages/translator.js'
import type {ConsistencyReport} from './consistency.js'
import {consistencyJson} from './json.js'
import {consistencyMarkdown} from './md.js'
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
  return [...consistencyPieces(report, format, translator, colour)].join('')
}

/** The same piece by piece: the places of a concept are asked for when its turn comes. */
export function consistencyPieces(
  report: ConsistencyReport,
  format: ConsistencyFormatName,
  translator: Translator,
  colour = false,
): Iterable<string> {
  if (format === 'json') return consistencyJson(report)
  if (format === 'md') return consistencyMarkdown(report, translator)
  return [formatConsistencyTerminal(report, translator, {colour})]
}
