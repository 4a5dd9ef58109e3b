import type {Finding} from '../../model/finding.js'
import {contentHash} from '../../text/content-hash.js'

/**
 * A name for each finding that does not change when lines move: made of the rule, its message, the concept, the
 * paths and the exact texts. Equal findings are told apart by their number, in order.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>()
  return findings.map(finding => {
    const key = JSON.stringify([
      finding.ruleId,
      finding.messageId,
      finding.concept ?? null,
      finding.source?.path ?? null,
      finding.source?.text ?? null,
      finding.target?.path ?? null,
      finding.target?.text ?? null,
    ])
    const number = seen.get(key) ?? 0
    seen.set(key, number + 1)
    return contentHash(number === 0 ? key : `${key}#${number}`)
  })
}
