import {createHash} from 'node:crypto'

/** SHA-256 over parts, each with its length before it, so that no two lists of parts give the same digest. */
export function stableDigest(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    hash.update(`${part.length}${typeof part === 'string' ? 's' : 'b'}:`)
    hash.update(part)
  }
  return hash.digest('hex')
}
