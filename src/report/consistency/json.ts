import {jsonSafe} from '../../text/terminal-safe.js'
import type {ConsistencyReport} from './consistency.js'

/**
 * The term-consistency report as JSON, version 1. No field depends on the language of the messages. `inconsistent` is empty: several
 * admitted renderings are no inconsistency here.
 */
export function formatConsistencyJson({sourceLang, targetLang, totals, concepts}: ConsistencyReport): string {
  const report = {
    version: 1,
    sourceLang,
    targetLang,
    totals: {...totals, inconsistent: 0},
    concepts: concepts.map(concept => ({...concept, inconsistent: []})),
  }
  return `${jsonSafe(JSON.stringify(report, null, 2))}\n`
}
