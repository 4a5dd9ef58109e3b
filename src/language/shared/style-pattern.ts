import type {StyleProblem} from '../contract/house-style.js'

/** A mistake of typography that a linear regular expression finds. */
export interface StylePattern {
  readonly id: string
  /** With the flags `g` and `u`; matches must not need more than a bounded look around. */
  readonly pattern: RegExp
  readonly replacement?: ((text: string) => string) | undefined
  readonly safe?: boolean | undefined
}

/** All matches of all patterns, ascending; of overlapping ones the first pattern's. */
export function findStyleProblems(text: string, patterns: readonly StylePattern[]): StyleProblem[] {
  const problems: StyleProblem[] = []
  for (const {id, pattern, replacement, safe = false} of patterns) {
    // not matchAll, which compiles its own copy for each text
    pattern.lastIndex = 0
    for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
      const [match] = found
      // By whole characters: from the middle of one the search goes back to its beginning.
      if (match === '') pattern.lastIndex += text.codePointAt(found.index)! > 0xffff ? 2 : 1
      problems.push({
        messageId: id,
        start: found.index,
        end: found.index + match.length,
        ...(replacement === undefined ? {} : {replacement: replacement(match), safe}),
      })
    }
  }
  if (problems.length < 2) return problems
  const sorted = problems
    .map((problem, i) => ({problem, i}))
    .sort((a, b) => a.problem.start - b.problem.start || a.i - b.i)
  const kept: StyleProblem[] = []
  for (const {problem} of sorted) if (problem.start >= (kept.at(-1)?.end ?? 0)) kept.push(problem)
  return kept
}
