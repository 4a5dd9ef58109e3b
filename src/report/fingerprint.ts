import type {Finding} from '../model/finding.js'

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
    return hash(number === 0 ? key : `${key}#${number}`)
  })
}

/** 64 bits as 16 hexadecimal digits: two 32-bit lanes of FNV-1a with different seeds, mixed at the end. No secret. */
function hash(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b)
    b ^= b >>> 13
  }
  a = Math.imul(a ^ (b >>> 15), 0xc2b2ae35)
  b = Math.imul(b ^ (a >>> 16), 0x27d4eb2f)
  return [a, b].map(lane => (lane >>> 0).toString(16).padStart(8, '0')).join('')
}
