import type {VisitOccurrence} from './aho-corasick.js'

/** Up to so many patterns are compared one by one. */
export const mostFewPatterns = 48

const filterSize = 256

/**
 * Finds all occurrences of a few sequences of numbers by comparing each: for the handful of terms that come with one record
 * an automaton takes much longer to build than this takes to search. The same answers as {@link AhoCorasick}, at one
 * place in the same order.
 *
 * Build: O(patterns). Scan: O(symbols + symbols that begin a pattern · patterns).
 */
export class FewPatterns {
  /** Which symbols may begin a pattern, by their low bits. */
  private readonly filter = new Uint8Array(filterSize)

  /** Each pattern as its symbols; an empty one is never found. */
  constructor(private readonly patterns: readonly (readonly number[])[]) {
    for (const [first] of patterns) if (first !== undefined) this.filter[first % filterSize] = 1
  }

  scan(symbols: ArrayLike<number>, visit: VisitOccurrence, count = symbols.length): void {
    const {filter, patterns} = this
    for (let i = 0; i < count; i++) {
      const symbol = symbols[i]!
      if (symbol < 0 || filter[symbol % filterSize] === 0) continue
      for (let pattern = 0; pattern < patterns.length; pattern++)
        if (standsAt(symbols, i, patterns[pattern]!, count)) visit(pattern, i, i + patterns[pattern]!.length)
    }
  }
}

function standsAt(symbols: ArrayLike<number>, at: number, pattern: readonly number[], count: number): boolean {
  if (pattern.length === 0 || at + pattern.length > count) return false
  for (let i = 0; i < pattern.length; i++) if (symbols[at + i] !== pattern[i]) return false
  return true
}
