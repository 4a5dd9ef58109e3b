import {expect, test} from 'vitest'
import {pairContext} from '../../../src/check/engine/engine.js'
import {addition} from '../../../src/check/rules/addition.js'
import {omission} from '../../../src/check/rules/omission.js'
import {createTermbase} from '../../../src/glossary/termbase.js'
import {type BlockBeads, findingsOf, markdownPair} from '../../helpers/markdown-pair.js'

const zh = '# 港口开通新航线\n\n三月一日，新航线开通。\n\n航线全长八百公里。沿线共设五个停靠港。\n\n市民反响热烈。\n'
const en = '# Port opens new route\n\nThe new route opened on March 1.\n\nThe public welcomed it.\n'

const withoutThird: BlockBeads = [
  {source: [0], target: [0]},
  {source: [1], target: [1]},
  {source: [2], target: []},
  {source: [3], target: [2]},
]

test('a dropped paragraph is one error, placed on both sides', () => {
  const [finding, ...others] = findingsOf(omission, markdownPair(zh, en, {beads: withoutThird}))
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    ruleId: 'omission',
    severity: 'error',
    messageId: 'block',
    data: {count: 2, text: '航线全长八百公里。'},
    source: {text: '航线全长八百公里。沿线共设五个停靠港。'},
    target: {text: ''},
  })
  expect(en.slice(0, finding?.target?.start).endsWith('on March 1.')).toBe(true)
})

test('an added paragraph is found from the other side', () => {
  const beads = withoutThird.map(({source, target}) => ({source: target, target: source}))
  const context = markdownPair(
    '# 港\n\n新航线开通。\n\n市民欢迎。',
    '# Port\n\nIt opened.\n\nIt is 800 km long.\n\nAll are glad.',
    {beads},
  )
  expect(findingsOf(addition, context)).toMatchObject([{messageId: 'block', target: {text: 'It is 800 km long.'}}])
  expect(findingsOf(omission, context)).toEqual([])
})

test.each<{name: string; zh: string; en: string; beads: BlockBeads; expected: string[]}>([
  {
    name: 'a heading alone weighs less',
    zh: '## 背景\n\n新航线开通。',
    en: 'The new route opened.',
    beads: [
      {source: [0], target: []},
      {source: [1], target: [0]},
    ],
    expected: ['warning heading 背景'],
  },
  {
    name: 'a figure alone is nothing',
    zh: '100%\n\n新航线开通。',
    en: 'The new route opened.',
    beads: [
      {source: [0], target: []},
      {source: [1], target: [0]},
    ],
    expected: [],
  },
  {
    name: 'a bead of low confidence is muted',
    zh: '新航线开通。\n\n市民欢迎。',
    en: 'The new route opened.',
    beads: [
      {source: [0], target: [0]},
      {source: [1], target: [], confidence: 0.3},
    ],
    expected: [],
  },
  {
    name: 'what the neighbour says as well is not missing',
    zh: '新航线于今年三月开通。\n\n沿线各港举行了欢迎仪式。\n\n市长出席了仪式。\n\n记者来了。',
    en: 'The new route opened in March this year and the ports along it held ceremonies to welcome the first ship.\n\nThe mayor was present.\n\nReporters came.',
    beads: [
      {source: [0], target: [0]},
      {source: [1], target: []},
      {source: [2], target: [1]},
      {source: [3], target: [2]},
    ],
    expected: [],
  },
  {
    name: 'neighbouring paragraphs are one finding',
    zh: '新航线开通。\n\n市民欢迎。\n\n记者到场。',
    en: 'The new route opened.',
    beads: [
      {source: [0], target: [0]},
      {source: [1], target: []},
      {source: [2], target: []},
    ],
    expected: ['error block 市民欢迎。\n\n记者到场。'],
  },
])('$name', ({zh: source, en: target, beads, expected}) => {
  const findings = findingsOf(omission, markdownPair(source, target, {beads}))
  expect(findings.map(({severity, messageId, source: place}) => `${severity} ${messageId} ${place?.text}`)).toEqual(
    expected,
  )
})

test('a moved paragraph is named as moved, once', () => {
  const beads: BlockBeads = [
    {source: [0], target: [], moved: 2},
    {source: [1], target: [0]},
    {source: [], target: [1], moved: 0},
  ]
  const context = markdownPair('市民欢迎。\n\n新航线开通。', 'The new route opened.\n\nThe public welcomed it.', {
    beads,
  })
  expect(findingsOf(omission, context)).toMatchObject([
    {severity: 'info', messageId: 'moved', source: {text: '市民欢迎。'}, target: {text: 'The public welcomed it.'}},
  ])
  expect(findingsOf(addition, context)).toEqual([])
})

test('a free translation in its place is named, and is no addition', () => {
  const beads: BlockBeads = [
    {source: [0], target: [0]},
    {source: [1], target: []},
    {source: [], target: [1]},
    {source: [2], target: [2]},
  ]
  const context = markdownPair(
    '新航线今日开通。\n\n市民热烈欢迎首船。\n\n市长出席仪式。',
    'The new route opened today.\n\nThere was great joy in town over it.\n\nThe mayor was at the ceremony.',
    {beads},
  )
  expect(findingsOf(omission, context)).toMatchObject([
    {severity: 'warning', messageId: 'replaced', target: {text: 'There was great joy in town over it.'}},
  ])
  expect(findingsOf(addition, context)).toEqual([])
})

test('two documents that have nothing to do with each other are one finding', () => {
  const paragraphs = (text: string) => Array(8).fill(text).join('\n\n')
  const beads = Array.from({length: 16}, (_, i) =>
    i % 2 === 0 ? {source: [i / 2], target: []} : {source: [], target: [(i - 1) / 2]},
  )
  const context = markdownPair(paragraphs('市民热烈欢迎首船。'), paragraphs('The mayor was at the ceremony.'), {beads})
  expect(findingsOf(omission, context)).toMatchObject([{messageId: 'unrelated'}])
  expect(findingsOf(addition, context)).toEqual([])
})

test.each([
  {confidence: 0.6, found: 0},
  {confidence: 0.7, found: 1},
])('of two sentences that one renders, neither is left out but clearly: $confidence', ({confidence, found}) => {
  const {source, target} = markdownPair('新航线开通。各方予以高度评价。', 'All applaud the new route.')
  const beads = [
    {source: [0], target: [0], confidence},
    {source: [1], target: [], confidence},
  ]
  expect(findingsOf(omission, pairContext({source, target, beads}, {termbase: createTermbase([])}))).toHaveLength(found)
})

test.each([
  {name: 'headings are reported', zh: '## 背景', options: {}, expected: ['背景']},
  {name: 'headings may be left out', zh: '## 背景', options: {headings: false}, expected: []},
  {name: 'a paragraph is no heading', zh: '背景说明', options: {headings: false}, expected: ['背景说明']},
  {name: 'as many letters as asked for', zh: '背景2025', options: {minLetters: 2}, expected: ['背景2025']},
  {name: 'one letter too few', zh: '背景2025', options: {minLetters: 3}, expected: []},
  {name: 'one letter is nothing', zh: '甲', options: {}, expected: []},
])('$name', ({zh: lost, options, expected}) => {
  const beads = [
    {source: [0], target: [0]},
    {source: [1], target: []},
  ]
  const context = markdownPair(`港口开放。\n\n${lost}`, 'The port is open.', {beads})
  expect(findingsOf(omission, context, options).map(({source}) => source?.text)).toEqual(expected)
})

test('a source without any text leaves nothing out', () => {
  expect(findingsOf(omission, markdownPair('', 'The port is open.'))).toEqual([])
})
