import {expect, test} from 'vitest'
import {activateRules, runRules} from '../../../src/check/engine/engine.js'
import {addition} from '../../../src/check/rules/addition.js'
import {type BlockBeads, findingsOf, markdownPair} from '../../helpers/markdown-pair.js'

/** Block `extra` of the translation has no counterpart; the others are paired in order. */
function withAddition(sources: number, extra: number, confidence = 1): BlockBeads {
  const before = Array.from({length: extra}, (_, i) => ({source: [i], target: [i]}))
  const after = Array.from({length: sources - extra}, (_, i) => ({source: [extra + i], target: [extra + i + 1]}))
  return [...before, {source: [], target: [extra], confidence}, ...after]
}

const zh = '水库今年六月完工。\n\n下游两县的农田由此得到灌溉。'
const added = 'It is the largest of its kind in the river basin, experts said.'
const en = `The reservoir was completed this June.\n\n${added}\n\nFarmland in two counties downstream is now irrigated.`

test('an added paragraph is reported in the translation, with the place in the source where it would stand', () => {
  const [finding, ...others] = findingsOf(addition, markdownPair(zh, en, {beads: withAddition(2, 1)}))
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    ruleId: 'addition',
    severity: 'error',
    messageId: 'block',
    data: {count: 1, text: added},
    target: {text: added},
    source: {text: ''},
  })
  expect(en.slice(finding!.target!.start, finding!.target!.end)).toBe(added)
  expect(zh.slice(0, finding!.source!.start)).toBe('水库今年六月完工。')
})

test('unless a setting says otherwise it is a warning, also for a whole paragraph', () => {
  const context = markdownPair(zh, en, {beads: withAddition(2, 1)})
  expect(runRules([context], activateRules({}, {rules: [addition]}))[0]).toMatchObject([
    {messageId: 'block', severity: 'warning'},
  ])
})

test('neighbouring additions are one finding that counts their sentences', () => {
  const context = markdownPair(
    '水库完工。',
    `The reservoir was completed.\n\n${added}\n\nVisitors came. They stayed.`,
    {
      beads: [
        {source: [0], target: [0]},
        {source: [], target: [1]},
        {source: [], target: [2]},
      ],
    },
  )
  expect(findingsOf(addition, context)).toMatchObject([
    {messageId: 'block', data: {count: 3, text: added}, target: {text: `${added}\n\nVisitors came. They stayed.`}},
  ])
})

test.each<{name: string; zh: string; en: string; beads: BlockBeads; options?: unknown; expected: string[]}>([
  {
    name: 'a single heading is a warning',
    zh: '水库完工。',
    en: '## Background\n\nThe reservoir was completed.',
    beads: withAddition(1, 0),
    expected: ['warning heading Background'],
  },
  {
    name: 'headings may be left out',
    zh: '水库完工。',
    en: '## Background\n\nThe reservoir was completed.',
    beads: withAddition(1, 0),
    options: {headings: false},
    expected: [],
  },
  {
    name: 'a paragraph is reported when headings are left out',
    zh,
    en,
    beads: withAddition(2, 1),
    options: {headings: false},
    expected: [`error block ${added}`],
  },
  {
    name: 'letters count from the option on: as many are reported',
    zh: '水库完工。',
    en: 'The reservoir was completed.\n\nGood news, 24 times',
    beads: withAddition(1, 1),
    options: {minLetters: 13},
    expected: ['error block Good news, 24 times'],
  },
  {
    name: 'letters count from the option on: one too few are not',
    zh: '水库完工。',
    en: 'The reservoir was completed.\n\nGood news, 24 times',
    beads: withAddition(1, 1),
    options: {minLetters: 14},
    expected: [],
  },
  {
    name: 'a figure alone is nothing',
    zh: '水库完工。',
    en: '2024\n\nThe reservoir was completed.',
    beads: withAddition(1, 0),
    expected: [],
  },
  {
    name: 'a single letter is nothing, two are something',
    zh: '水库完工。\n\n市民参观。',
    en: 'A\n\nThe reservoir was completed.\n\nVisitors came to see it.\n\nBC',
    beads: [
      {source: [], target: [0]},
      {source: [0], target: [1]},
      {source: [1], target: [2]},
      {source: [], target: [3]},
    ],
    expected: ['warning sentence BC'],
  },
  {
    name: 'a bead of low confidence is muted',
    zh,
    en,
    beads: withAddition(2, 1, 0.3),
    expected: [],
  },
  {
    name: 'what the source says is fine',
    zh: '水库完工。\n\n市民参观。',
    en: 'The reservoir was completed.\n\nCitizens visited it.',
    beads: [
      {source: [0], target: [0]},
      {source: [1], target: [1]},
    ],
    expected: [],
  },
])('$name', ({zh: source, en: target, beads, options, expected}) => {
  const findings = findingsOf(addition, markdownPair(source, target, {beads}), options)
  expect(findings.map(({severity, messageId, target: place}) => `${severity} ${messageId} ${place?.text}`)).toEqual(
    expected,
  )
})

test('a free translation in the place of an omission was reported there', () => {
  const beads: BlockBeads = [
    {source: [0], target: [0]},
    {source: [1], target: []},
    {source: [], target: [1]},
    {source: [2], target: [2]},
  ]
  const context = markdownPair(
    '水库今日完工。\n\n村民敲锣打鼓庆祝。\n\n县长出席仪式。',
    'The reservoir was completed today.\n\nThere was great joy in the villages.\n\nThe magistrate attended the ceremony.',
    {beads},
  )
  expect(findingsOf(addition, context)).toEqual([])
})

test('a translation without any text adds nothing', () => {
  expect(findingsOf(addition, markdownPair('水库完工。', ''))).toEqual([])
})
