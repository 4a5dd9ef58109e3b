import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {activateRules, runRules} from '../../src/check/engine/engine.js'
import {presetSettings} from '../../src/check/engine/presets.js'
import {rules as allRules} from '../../src/check/rules/index.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {unitContext} from '../../src/records/unit-context.js'

/** A sentence, a translation of it, and whether a careful editor finds a number, date, ordinal or name in it wrong. */
interface NumberRecord {
  readonly kind: string
  readonly zh: string
  readonly en: string
  readonly verdict: 'ok' | 'mismatch'
  /** Of a mismatch: the one rule that has to speak, and the words of the translation at which it points, empty where they are absent. */
  readonly rule?: string
  readonly at?: readonly string[]
}

const records = readFileSync(new URL('../fixtures/number-records.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as NumberRecord)
const termbase = createTermbase([])
const rules = activateRules({
  ...presetSettings('recommended'),
  ...Object.fromEntries(allRules.filter(({scope}) => scope === 'document').map(({id}) => [id, 'off' as const])),
})
const kinds = [...new Set(records.map(({kind}) => kind))]

describe.each(kinds)('%s', kind => {
  test.each(records.filter(record => record.kind === kind))('$verdict: $zh → $en', ({zh, en, verdict, rule, at}) => {
    const context = unitContext({source: zh, target: en, sourceLang: 'zh', targetLang: 'en'}, {termbase})
    const findings = (runRules([context], rules)[0] ?? []).map(({ruleId, target}) => [ruleId, target?.text ?? ''])
    expect(verdict === 'mismatch').toBe(rule !== undefined)
    expect(findings).toEqual((at ?? []).map(words => [rule, words]))
  })
})
