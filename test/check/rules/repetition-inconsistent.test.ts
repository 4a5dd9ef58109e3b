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
