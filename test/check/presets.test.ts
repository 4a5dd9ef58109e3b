import {expect, test} from 'vitest'
import {activateRules} from '../../src/check/engine/engine.js'
import {presetNames, presetSettings} from '../../src/check/engine/presets.js'
import {rules} from '../../src/check/rules/index.js'

test.each(presetNames)('%s has a valid setting for every rule', name => {
  const settings = presetSettings(name)
  expect(Object.keys(settings)).toEqual(rules.map(rule => rule.id))
  expect(() => activateRules(settings)).not.toThrow()
})

test('recommended is what runs without settings; off runs nothing', () => {
  const named = (settings?: ReturnType<typeof presetSettings>) =>
    activateRules(settings).map(({rule, severity}) => `${rule.id} ${severity}`)
  expect(named(presetSettings('recommended'))).toEqual(named())
  expect(named(presetSettings('off'))).toEqual([])
  expect(named(presetSettings('house-style'))).toEqual([
    'punctuation warning',
    'quotes warning',
    'spacing warning',
    'suppression-unused warning',
  ])
  expect(named(presetSettings('strict')).some(setting => setting.endsWith(' warning'))).toBe(false)
})
