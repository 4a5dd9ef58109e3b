import {expect, test} from 'vitest'
import {runRules} from '../../src/check/engine/engine.js'
import {dateMismatch} from '../../src/check/rules/date-mismatch.js'
import {numberMismatch} from '../../src/check/rules/number-mismatch.js'
import {ordinalMismatch} from '../../src/check/rules/ordinal-mismatch.js'
import {percentMismatch} from '../../src/check/rules/percent-mismatch.js'
import {unitMismatch} from '../../src/check/rules/unit-mismatch.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import type {Finding} from '../../src/model/finding.js'
import {unitContext} from '../../src/records/unit-context.js'

const termbase = createTermbase([])
const active = [dateMismatch, numberMismatch, ordinalMismatch, percentMismatch, unitMismatch].map(rule => ({
  rule: rule.configure(),
  severity: 'error' as const,
}))

/** Findings of the rules about figures on a sentence and its translation, Chinese or English first. */
export function figureFindings(source: string, target: string): Finding[] {
  const [sourceLang, targetLang] = /\p{Script=Han}/u.test(source) ? (['zh', 'en'] as const) : (['en', 'zh'] as const)
  return runRules([unitContext({source, target, sourceLang, targetLang}, {termbase})], active)[0] ?? []
}

/** Source, a right translation. */
export type RightRow = readonly [source: string, target: string]
/** Source, a wrong translation, the words of either side that a finding must name. */
export type WrongRow = readonly [source: string, target: string, words: string]

/** Right rows have no finding; wrong rows have findings, of which one stands on the named words of the source or the target. */
export function checkFigures(right: readonly RightRow[], wrong: readonly WrongRow[]): void {
  test.each(right)('right: %s → %s', (source, target) => {
    expect(figureFindings(source, target).map(finding => [finding.ruleId, finding.data])).toEqual([])
  })
  test.each(wrong)('wrong: %s → %s', (source, target, words) => {
    const places = figureFindings(source, target).flatMap(finding => [finding.source?.text, finding.target?.text])
    expect(places).toContain(words)
  })
}
