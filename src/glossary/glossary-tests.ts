import {inDirection} from '../language/direction.js'
import type {LanguageTag} from '../model/document.js'
import type {Finding} from '../model/finding.js'
import type {FilePlace, Glossary, GlossaryTest} from '../model/term.js'

/** One of the two texts of a test. */
export interface TestText {
  readonly lang: LanguageTag
  readonly text: string
}

/** Outcome of one of a glossary's own tests. */
export interface GlossaryTestResult {
  readonly source: TestText
  readonly target: TestText
  readonly place?: FilePlace | undefined
  readonly passed: boolean
  /** Expected by the test and not found. */
  readonly missing: readonly string[]
  /** Found and not expected. */
  readonly unexpected: readonly string[]
}

/**
 * Run the tests that a glossary carries, each in the direction of its languages unless `sourceLang` states it. `check` gives the
 * findings of a pair of texts with this glossary.
 *
 * An expectation `rule-id` stands for any finding of that rule, `rule-id concept-id` for one of that concept; each
 * expectation answers for one finding, or for several of the same rule and concept.
 */
export function runGlossaryTests(
  glossary: Glossary,
  check: (source: TestText, target: TestText) => readonly Finding[],
  sourceLang?: LanguageTag,
): GlossaryTestResult[] {
  return glossary.tests.map(test => {
    const [source, target] = sidesOf(test, sourceLang)
    const {expect, place} = test
    const found = check(source, target)
    const matches = (expected: string, {ruleId, concept}: Finding): boolean =>
      expected === ruleId || expected === `${ruleId} ${concept ?? ''}`
    const missing = expect.filter(expected => !found.some(finding => matches(expected, finding)))
    const unexpected = found
      .filter(finding => !expect.some(expected => matches(expected, finding)))
      .map(({ruleId, concept}) => (concept === undefined ? ruleId : `${ruleId} ${concept}`))
    const passed = missing.length === 0 && unexpected.length === 0
    return {source, target, place, passed, missing, unexpected}
  })
}

/** The two texts of a test, the source first. The schema sees to it that there are two. */
export function sidesOf({texts}: Pick<GlossaryTest, 'texts'>, sourceLang?: LanguageTag): readonly [TestText, TestText] {
  const [first, second] = Object.entries(texts).map(([lang, text]): TestText => ({lang, text}))
  return inDirection(first!, second!, sourceLang)
}
