import type {Finding} from '../../model/finding.js'
import {contentHash} from '../../text/content-hash.js'

/**
 * A name for each finding that does not change when lines move: made of the rule, its message, the concept, the
 * paths and the exact texts. Equal findings are told apart by their number, in the order in which they are named. Memory: a number each.
 */
export function fingerprinter(): (finding: Finding) => string {
  const seen = new Map<string, number>()
  return finding => {
    const key = JSON.stringify([
      finding.ruleId,
      finding.messageId,
      finding.concept ?? null,
      finding.source?.path ?? null,
      finding.source?.text ?? null,
      finding.target?.path ?? null,
      finding.target?.text ?? null,
    ])
    const name = contentHash(key)
    const number = seen.get(name) ?? 0
    seen.set(name, number + 1)
    return number === 0 ? name : contentHash(`${key}#${number}`)
  }
}
