import {describe, expect, test} from 'vitest'
import {activateRules, runRules} from '../../src/check/engine/engine.js'
import {Suppressions} from '../../src/check/engine/suppressions.js'
import {suppressionUnused} from '../../src/check/rules/suppression-unused.js'
import {untranslated} from '../../src/check/rules/untranslated.js'
import {monolingual} from '../helpers/markdown-pair.js'

function found(text: string): string[] {
  const active = activateRules({}, {rules: [suppressionUnused, untranslated]})
  const [findings = []] = runRules([monolingual(text, 'en')], active)
  return findings.map(({ruleId, messageId}) => `${ruleId} ${messageId}`)
}

const bad = 'The 示范区 is growing.'

test.each([
  {name: 'no comment', text: bad, expected: ['untranslated words']},
  {
    name: 'the next paragraph',
    text: `<!-- duizhao-disable-next-line untranslated -- quoted -->\n\nThe area\ngrows. ${bad}`,
    expected: [],
  },
  {name: 'all rules', text: `<!-- duizhao-disable-next-line -- quoted -->\n${bad}`, expected: []},
  {
    name: 'not the paragraph after',
    text: `<!-- duizhao-disable-next-line untranslated -- quoted -->\n${bad}\n\n${bad}`,
    expected: ['untranslated words'],
  },
  {
    name: 'one item of a list',
    text: `- fine\n<!-- duizhao-disable-next-line untranslated -- quoted -->\n- ${bad}\n- ${bad}`,
    expected: ['untranslated words'],
  },
  {
    name: 'a whole table and no more',
    text: `<!-- duizhao-disable-next-line untranslated -- quoted -->\n\n| a | b |\n| --- | --- |\n| fine | ${bad} |\n| fine | ${bad} |\n\n${bad}`,
    expected: ['untranslated words'],
  },
  {
    name: 'a range',
    text: `<!-- duizhao-disable untranslated -- old -->\n\n${bad}\n\n${bad}\n\n<!-- duizhao-enable untranslated -->\n\n${bad}`,
    expected: ['untranslated words'],
  },
  {name: 'to the end', text: `<!-- duizhao-disable -- old -->\n\n${bad}\n\n${bad}`, expected: []},
  {
    name: 'another rule',
    text: `<!-- duizhao-disable-next-line spacing -- no -->\n${bad}`,
    expected: ['untranslated words'],
  },
  {
    name: 'unused',
    text: '<!-- duizhao-disable-next-line untranslated -- no -->\nThe area grows.',
    expected: ['suppression-unused unused'],
  },
  {
    name: 'without a reason',
    text: `<!-- duizhao-disable-next-line untranslated -->\n${bad}`,
    expected: ['suppression-unused no-reason'],
  },
  {
    name: 'an unknown rule',
    text: '<!-- duizhao-disable-next-line term-mising -- x -->\nThe area grows.',
    expected: ['suppression-unused unknown-rule'],
  },
  {
    name: 'enable alone',
    text: 'The area grows.\n\n<!-- duizhao-enable -->',
    expected: ['suppression-unused nothing-to-enable'],
  },
  {name: 'in fenced code', text: '```md\n<!-- duizhao-disable -->\n```\n\nThe area grows.', expected: []},
  {name: 'in inline code', text: 'Write `<!-- duizhao-disable -->` above.', expected: []},
])('$name', ({text, expected}) => {
  expect(found(text)).toEqual(expected)
})

describe('a comment may end on a day', () => {
  const comment = (until: string): string => `<!-- duizhao-disable-next-line untranslated until ${until} -- quoted -->`
  const on = (today: string | undefined, text: string): string[] => {
    const active = activateRules({}, {rules: [suppressionUnused, untranslated]})
    const context = {...monolingual(text, 'en'), ...(today === undefined ? {} : {today})}
    const [findings = []] = runRules([context], active)
    return findings.map(({ruleId, messageId}) => `${ruleId} ${messageId}`)
  }

  test.each([
    {name: 'the day before', today: '2027-06-29', expected: []},
    {name: 'the last day', today: '2027-06-30', expected: []},
    {name: 'the day after', today: '2027-07-01', expected: ['suppression-unused expired', 'untranslated words']},
    {name: 'without a day of the run', today: undefined, expected: []},
  ])('$name', ({today, expected}) => {
    expect(on(today, `${comment('2027-06-30')}\n${bad}`)).toEqual(expected)
  })

  test.each(['2027-02-30', '30.6.2027', 'June', ''])('“%s” is no date and is said so', until => {
    expect(on('2027-07-01', `${comment(until)}\n${bad}`)).toEqual(['suppression-unused bad-date'])
  })

  test('one that has ended and would silence nothing is to be removed as well', () => {
    expect(on('2027-07-01', `${comment('2027-06-30')}\nThe area grows.`)).toEqual(['suppression-unused expired'])
  })
})

test('MDX comments do too, and a dash of any kind goes before the reason', () => {
  const text = '{/* duizhao-disable-next-line a b —— 引自规划 */}\n正文'
  const suppressions = new Suppressions(text)
  expect(suppressions.covers({ruleId: 'b'}, {start: text.indexOf('正'), end: text.length})).toBe(true)
  expect(suppressions.problems(new Set(['a', 'b']), ['a', 'b'])).toEqual([])
})

test('a comment that never ends, and many of them, take linear time', () => {
  expect(new Suppressions(`${'<!-- duizhao-disable '.repeat(50_000)}`).problems(new Set(), [])).toEqual([])
})
