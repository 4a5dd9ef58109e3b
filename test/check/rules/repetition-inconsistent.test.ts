import {expect, test} from 'vitest'
import {repetitionInconsistent} from '../../../src/check/rules/repetition-inconsistent.js'
import {findingsOf, markdownPair} from '../../helpers/markdown-pair.js'

const twice = '新航线今日开通。\n\n市民欢迎。\n\n新航线今日开通。\n\n新航线今日开通。'

test('the minority is reported against the majority', () => {
  const en = 'The new route opened today.\n\nAll are glad.\n\nToday sees a new line.\n\nThe new route opened today.'
  expect(findingsOf(repetitionInconsistent, markdownPair(twice, en))).toMatchObject([
    {
      messageId: 'differs',
      data: {target: 'Today sees a new line.', expected: 'The new route opened today.', count: 2, total: 3},
      target: {text: 'Today sees a new line.'},
    },
  ])
})

test.each([
  {name: 'case, marks and articles', a: 'The new route opens today', b: 'New Route Opens Today!'},
  {name: 'the same', a: 'The new route opens today.', b: 'The new route opens today.'},
])('$name make no difference', ({a, b}) => {
  expect(
    findingsOf(repetitionInconsistent, markdownPair('# 新航线今日开通\n\n新航线今日开通。', `# ${a}\n\n${b}`)),
  ).toEqual([])
})

test('short labels may differ', () => {
  expect(findingsOf(repetitionInconsistent, markdownPair('- 说明\n- 说明', '- Note\n- Remarks'))).toEqual([])
})

test('documents are held against each other', () => {
  const first = markdownPair('新航线今日开通。', 'The new route opened today.')
  const second = markdownPair('新航线今日开通。', 'Today a new line was opened.')
  expect(findingsOf(repetitionInconsistent, [first, second])).toMatchObject([{data: {total: 2, count: 1}}])
})

/** Translations that are told, of a sentence that stands once a paragraph. */
const told = (zh: readonly string[], en: readonly string[], options?: unknown): string[] =>
  findingsOf(repetitionInconsistent, markdownPair(zh.join('\n\n'), en.join('\n\n')), options).map(
    ({target, data}) => `${target?.text} ${data.count}/${data.total}`,
  )
const one = '新航线今日开通。'
const [first, second, third] = ['A route opened.', 'The line began.', 'It all started.']

test.each([
  {name: 'of as many the first is expected', zh: [one, one], en: [first, second], expected: [`${second} 1/2`]},
  {
    name: 'the majority wherever it stands',
    zh: [one, one, one],
    en: [first, second, second],
    expected: [`${first} 2/3`],
  },
  {
    name: 'each that differs',
    zh: [one, one, one, one],
    en: [first, second, third, first],
    expected: [`${second} 2/4`, `${third} 2/4`],
  },
  {
    name: 'the mark at the end of the source makes no difference',
    zh: [one, '新航线今日开通！'],
    en: [first, second],
    expected: [`${second} 1/2`],
  },
  {name: 'another sentence does', zh: [one, '新航线明日开通。'], en: [first, second], expected: []},
  {
    name: 'per cent is a word',
    zh: ['增长的百分比。', '增长的百分比。'],
    en: ['growth of 5 %', 'growth of 5'],
    expected: ['growth of 5 1/2'],
  },
  {name: 'five letters count', zh: ['首航开始了。', '首航开始了。'], en: [first, second], expected: [`${second} 1/2`]},
  {name: 'four letters do not', zh: ['首航开始。', '首航开始。'], en: [first, second], expected: []},
])('$name', ({zh, en, expected}) => {
  expect(told(zh, en)).toEqual(expected)
})

test('how many letters count can be set', () => {
  expect(told(['首航。', '首航。'], [first, second], {minLetters: 2})).toHaveLength(1)
  expect(told(['首航。', '首航。'], [first, second], {minLetters: 3})).toEqual([])
})

test.each([
  {name: 'as sure as it has to be', confidence: 0.5, expected: 1},
  {name: 'less sure', confidence: 0.49, expected: 0},
])('a pairing that is $name', ({confidence, expected}) => {
  const beads = [
    {source: [0], target: [0]},
    {source: [1], target: [1], confidence},
  ]
  const context = markdownPair(`${one}\n\n${one}`, `${first}\n\n${second}`, {beads})
  expect(findingsOf(repetitionInconsistent, context)).toHaveLength(expected)
})

test('several sentences of a unit are one passage', () => {
  const beads = [
    {source: [0], target: [0]},
    {source: [1], target: [1]},
  ]
  const context = markdownPair(`${one}大家都来。\n\n${one}大家都来。`, `${first} All came.\n\n${second} All came.`, {
    beads,
  })
  expect(findingsOf(repetitionInconsistent, context)).toMatchObject([
    {source: {text: `${one}大家都来。`}, target: {text: `${second} All came.`}},
  ])
})

test('a sentence without a translation has none that differs', () => {
  const beads = [
    {source: [0], target: [0]},
    {source: [1], target: []},
  ]
  expect(findingsOf(repetitionInconsistent, markdownPair(`${one}\n\n${one}`, first, {beads}))).toEqual([])
})
