import type {Rule} from '../../src/check/engine/define-rule.js'
import {type ActiveRule, activateRules} from '../../src/check/engine/engine.js'
import {createTermbase, type Termbase} from '../../src/glossary/termbase.js'
import type {Finding} from '../../src/model/finding.js'
import {alignDocuments} from '../../src/pipeline/align.js'
import {checkPair} from '../../src/pipeline/check.js'
import {parsePair} from '../../src/pipeline/read.js'

export interface ResourceCheck {
  readonly rules?: readonly Rule[]
  readonly options?: unknown
  readonly termbase?: Termbase
}

/** Findings of two resources given as values, in their JSON as `JSON.stringify` writes it. */
export function checkResources(zh: unknown, en: unknown, check: ResourceCheck = {}): Finding[] {
  const texts = [JSON.stringify(zh, null, 2), JSON.stringify(en, null, 2)] as const
  const sides = parsePair(
    {text: texts[0], path: 'locales/zh/common.json'},
    {text: texts[1], path: 'locales/en/common.json'},
  )
  const {rules, options, termbase = createTermbase([])} = check
  const active: readonly ActiveRule[] =
    rules === undefined ? activateRules() : rules.map(rule => ({rule: rule.configure(options), severity: 'error'}))
  return checkPair(alignDocuments(sides, {termbase}), {termbase, rules: active})
}
