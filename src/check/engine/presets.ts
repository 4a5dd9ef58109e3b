import {rules} from '../rules/index.js'
import type {RuleSettings} from './engine.js'

/** Ready-made levels for all rules. */
export const presetNames = ['recommended', 'strict', 'house-style', 'off'] as const

/** Names of the presets of rules. */
export type PresetName = (typeof presetNames)[number]

/**
 * Settings of a preset, for every rule by its id:
 *
 * - `recommended`: each rule at its default level;
 * - `strict`: every warning is an error, and Chinese and Latin text stand without a space as mainland official text has it;
 * - `house-style`: only punctuation, spacing, quotes and the comments that silence rules;
 * - `off`: nothing runs that is not asked for.
 */
export function presetSettings(name: PresetName): RuleSettings {
  return Object.fromEntries(rules.map(rule => [rule.id, presets[name](rule.id, rule.defaultLevel)]))
}

type Setting = RuleSettings[string]

const houseStyleRules: ReadonlySet<string> = new Set(['punctuation', 'spacing', 'quotes', 'suppression-unused'])

const presets: Readonly<Record<PresetName, (id: string, level: (typeof rules)[number]['defaultLevel']) => Setting>> = {
  recommended: (_id, level) => level,
  strict: (id, level) => {
    const strictLevel = level === 'warning' ? 'error' : level
    return id === 'spacing' ? [strictLevel, {style: 'prc'}] : strictLevel
  },
  'house-style': (id, level) => (houseStyleRules.has(id) ? level : 'off'),
  off: () => 'off',
}
