import {describe, expect, test} from 'vitest'
import {activateRules, type RuleSettings, runRules} from '../../../src/check/engine/engine.js'
import {suppressionUnused} from '../../../src/check/rules/suppression-unused.js'
import {untranslated} from '../../../src/check/rules/untranslated.js'
import type {Finding} from '../../../src/model/finding.js'
import {markdownPair, monolingual} from '../../helpers/markdown-pair.js'

function findings(text: string, settings: RuleSettings = {}): Finding[] {
  return runRules([monolingual(text, 'en')], activateRules(settings, {rules: [suppressionUnused, untranslated]}))[0]!
}

const comment = (rest: string): string => `<!-- duizhao-disable-next-line ${rest} -->`
const leftOver = 'The 示范区 is growing.'
const fine = 'The area is growing.'

test('the finding is the comment itself, on the side where it stands', () => {
  const text = `${fine}\n\n${comment('untranslated -- quoted')}\n${fine}`
  expect(findings(text)).toMatchObject([
    {
      ruleId: 'suppression-unused',
      severity: 'warning',
      messageId: 'unused',
      data: {rules: ['untranslated']},
      target: {text: comment('untranslated -- quoted'), start: text.indexOf('<!--'), end: text.lastIndexOf('\n')},
    },
  ])
})

test.each<{name: string; text: string; expected: string[]}>([
  {
    name: 'a comment that silences something, with a reason',
    text: `${comment('untranslated -- quoted')}\n${leftOver}`,
    expected: [],
  },
  {name: 'one for all rules', text: `${comment('-- quoted')}\n${leftOver}`, expected: []},
  {name: 'one for all rules that silences nothing', text: `${comment('-- quoted')}\n${fine}`, expected: ['unused']},
  {
    name: 'one without a reason that silences something',
    text: `${comment('untranslated')}\n${leftOver}`,
    expected: ['no-reason'],
  },
  {
    name: 'one without a reason that silences nothing is said once',
    text: `${comment('untranslated')}\n${fine}`,
    expected: ['unused'],
  },
  {name: 'a name near a rule', text: `${comment('untranslatd -- quoted')}\n${fine}`, expected: ['unknown-rule']},
  {name: 'a name near no rule', text: `${comment('zzzzzzzz -- quoted')}\n${fine}`, expected: ['no-such-rule']},
  {
    name: 'an unused one of several rules is used',
    text: `${comment('untranslated, spacing -- quoted')}\n${leftOver}`,
    expected: [],
  },
  {
    name: 'a rule that did not run is not called unused',
    text: `${comment('spacing -- quoted')}\n${fine}`,
    expected: [],
  },
  {
    name: 'a range whose end is far away',
    text: `<!-- duizhao-disable untranslated -- old -->\n\n${fine}\n\n${leftOver}\n\n<!-- duizhao-enable untranslated -->`,
    expected: [],
  },
  {
    name: 'an end without a beginning',
    text: `${fine}\n\n<!-- duizhao-enable untranslated -->`,
    expected: ['nothing-to-enable'],
  },
  {
    name: 'an end of other rules',
    text: `<!-- duizhao-disable untranslated -- old -->\n\n${leftOver}\n\n<!-- duizhao-enable spacing -->`,
    expected: ['nothing-to-enable'],
  },
])('$name', ({text, expected}) => {
  expect(findings(text).flatMap(({ruleId, messageId}) => (ruleId === 'suppression-unused' ? [messageId] : []))).toEqual(
    expected,
  )
})

describe('the data say what to write', () => {
  test('the nearest rule', () => {
    expect(findings(`${comment('untranslatd -- quoted')}\n${fine}`)[0]).toMatchObject({
      data: {rules: ['untranslatd'], nearest: 'untranslated'},
    })
  })

  test('what stands in the place of a date', () => {
    expect(findings(`${comment('untranslated until soon -- quoted')}\n${leftOver}`)).toMatchObject([
      {ruleId: 'suppression-unused', messageId: 'bad-date', data: {until: 'soon'}},
    ])
  })
})

test('the level is the setting of the rule, and off is off', () => {
  const text = `${comment('untranslated -- quoted')}\n${fine}`
  expect(findings(text, {'suppression-unused': 'info'})).toMatchObject([{severity: 'info'}])
  expect(findings(text, {'suppression-unused': 'off'})).toEqual([])
})

test('in a pair the comments of both sides are looked at', () => {
  const context = markdownPair(
    `${comment('untranslated -- 引文')}\n区域在发展。`,
    `${comment('untranslated -- quoted')}\n${fine}`,
  )
  const found = runRules([context], activateRules({}, {rules: [suppressionUnused, untranslated]}))[0]!
  expect(found.map(({messageId, source, target}) => [messageId, source?.text, target?.text])).toEqual([
    ['unused', undefined, comment('untranslated -- quoted')],
    ['unused', comment('untranslated -- 引文'), undefined],
  ])
})
