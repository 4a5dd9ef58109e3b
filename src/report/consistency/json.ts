import {aroundList, listEnd, listItem} from '../json-list.js'
import type {ConsistencyReport} from './consistency.js'

const indent = '    '

/**
 * The term-consistency report as JSON, version 1, concept by concept. No field depends on the language of the messages. `inconsistent` is
 * empty: several admitted renderings are no inconsistency here.
 */
export function* consistencyJson({sourceLang, targetLang, totals, concepts}: ConsistencyReport): Generator<string> {
  const report = {version: 1, sourceLang, targetLang, totals: {...totals, inconsistent: 0}, concepts: []}
  const {before, after} = aroundList(report, 'concepts')
  yield before
  for (const [index, concept] of concepts.entries()) yield listItem({...concept, inconsistent: []}, indent, index === 0)
  yield `${listEnd(indent, concepts.length === 0)}${after}\n`
}
