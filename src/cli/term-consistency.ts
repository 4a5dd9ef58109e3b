import {termUses} from '../check/term-uses.js'
import type {Termbase} from '../glossary/termbase.js'
import {type ConsistencyReport, consistencyReport} from '../report/consistency.js'
import type {Checked} from './check-documents.js'

/** The rule whose findings are violations of the first use of an abbreviation. */
const firstUseRule = 'term-first-use'

/** The term-consistency report of pairs that were checked; documents without a counterpart are left out. */
export function termConsistency(checked: readonly Checked[], termbase: Termbase): ConsistencyReport {
  const documents = checked.flatMap(({context, report: {source, target, findings}}) => {
    if (source === undefined || target === undefined) return []
    const firstUses = findings.flatMap(({ruleId, concept, target: place}) =>
      ruleId === firstUseRule && concept !== undefined && place !== undefined ? [{concept, place}] : [],
    )
    return [{source, target, uses: termUses(context).flat(), firstUses}]
  })
  return consistencyReport(documents, termbase.concepts)
}
