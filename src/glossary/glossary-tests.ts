import type {Finding} from '../model/finding.js'
import type {FilePlace, Glossary} from '../model/term.js'

/** Outcome of one of a glossary's own tests. */
export interface GlossaryTestResult {
  readonly zh: string
  readonly en: string
  readonly place?: FilePlace | undefined
  readonly passed: boolean
  /** Expected by the test and not found. */
  readonly missing: readonly string[]
  /** Found and not expected. */
  readonly unexpected: readonly string[]
}

/**
 * Run the tests that a glossary carries. `check` gives the findings of a pair of texts with this glossary.
 *
 * An expectation `rule-id` stands for any finding of that rule, `rule-id concept-id` for one of that concept; each
 * expectation answers for one finding, or for several of the same rule and concept.
 */
export function runGlossaryTests(
  glossary: Glossary,
  check: (zh: string, en: string) => readonly Finding[],
): GlossaryTestResult[] {
  return glossary.tests.map(({zh, en, expect, place}) => {
    const found = check(zh, en)
    const matches = (expected: string, {ruleId, concept}: Finding): boolean =>
      expected === ruleId || expected === `${ruleId} ${concept ?? ''}`
    const missing = expect.filter(expected => !found.some(finding => matches(expected, finding)))
    const unexpected = found
      .filter(finding => !expect.some(expected => matches(expected, finding)))
      .map(({ruleId, concept}) => (concept === undefined ? ruleId : `${ruleId} ${concept}`))
    const passed = missing.length === 0 && unexpected.length === 0
    return {zh, en, place, passed, missing, unexpected}
  })
}
