import {jsonSafe} from '../../text/terminal-safe.js'
import type {ConsistencyReport} from './consistency.js'

/** The term-consistency report as JSON, version 1. No field depends on the language of the messages. */
export function formatConsistencyJson({sourceLang, targetLang, totals, concepts}: ConsistencyReport): string {
  return `${jsonSafe(JSON.stringify({version: 1, sourceLang, targetLang, totals, concepts}, null, 2))}\n`
}
