import {expect, test} from 'vitest'
import {runRules} from '../../src/check/engine/engine.js'
import {dateMismatch} from '../../src/check/rules/date-mismatch.js'
import {nameMismatch} from '../../src/check/rules/name-mismatch.js'
import {numberMismatch} from '../../src/check/rules/number-mismatch.js'
import {ordinalMismatch} from '../../src/check/rules/ordinal-mismatch.js'
import {percentMismatch} from '../../src/check/rules/percent-mismatch.js'
import {unitMismatch} from '../../src/check/rules/unit-mismatch.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import type {Finding} from '../../src/model/finding.js'
import {contextOf} from './term-unit.js'

const termbase = createTermbase([])
const rules = [dateMismatch, nameMismatch, numberMismatch, ordinalMismatch, percentMismatch, unitMismatch]
const active = rules.map(rule => ({rule: rule.configure(), severity: 'error' as const}))

/** Findings of all rules about numbers and names on one pair of sentences. */
export function mentionFindings(zh: string, en: string): Finding[] {
  return runRules([contextOf(zh, en, {termbase})], active)[0] ?? []
}

/** A Chinese sentence, translations that are right, and wrong ones with the words that are wrong. */
export interface MentionRow {
  readonly zh: string
  readonly ok?: readonly string[]
  readonly wrong?: Readonly<Record<string, string>>
}

/** Right translations must have no finding of any rule; wrong ones exactly one, of `ruleId`, on the named words. */
export function checkRows(ruleId: string, rows: readonly MentionRow[]): void {
  const right = rows.flatMap(({zh, ok = []}) => ok.map(en => ({zh, en})))
  const wrong = rows.flatMap(({zh, wrong: cases = {}}) => Object.entries(cases).map(([en, words]) => ({zh, en, words})))
  test.each(right)('ok: $zh → $en', ({zh, en}) => {
    expect(mentionFindings(zh, en).map(({ruleId: id, source, target}) => [id, source?.text, target?.text])).toEqual([])
  })
  test.each(wrong)('wrong: $zh → $en', ({zh, en, words}) => {
    const found = mentionFindings(zh, en).map(({ruleId: id, target}) => [id, target?.text])
    expect(found).toEqual([[ruleId, words]])
    for (const {target} of mentionFindings(zh, en)) expect(en.slice(target!.start, target!.end)).toBe(target!.text)
  })
}
