import {expect, test} from 'vitest'
import {structureMismatch} from '../../../src/check/rules/structure-mismatch.js'
import {findingsOf, markdownPair} from '../../helpers/markdown-pair.js'

test.each([
  {
    name: 'the same structure',
    zh: '# 港\n\n## 背景\n\n- 甲\n- 乙',
    en: '# Port\n\n## Background\n\n- A\n- B',
    expected: [],
  },
  {
    name: 'all headings one level lower',
    zh: '# 港\n\n## 背景\n\n## 目标',
    en: '## Port\n\n### Background\n\n### Aim',
    expected: [],
  },
  {
    name: 'one heading on another level',
    zh: '# 港\n\n## 背景\n\n## 目标',
    en: '# Port\n\n### Background\n\n## Aim',
    expected: ['error heading-level Background'],
  },
  {
    name: 'a heading that became text',
    zh: '# 港\n\n## 背景\n\n航线开通。',
    en: '# Port\n\nBackground\n\nIt opened.',
    expected: ['warning heading-to-paragraph Background'],
  },
  {
    name: 'a list that became text, said once',
    zh: '- 甲港\n- 乙港\n- 丙港',
    en: 'Port A\n\nPort B\n\nPort C',
    expected: ['warning list-item-to-paragraph Port A'],
  },
  {
    name: 'a table with a row less',
    zh: '| 港 | 量 |\n|---|---|\n| 甲 | 一 |\n| 乙 | 二 |',
    en: '| Port | Volume |\n|---|---|\n| A | one |',
    expected: ['error table-shape Port'],
  },
])('$name', ({zh, en, expected}) => {
  const findings = findingsOf(structureMismatch, markdownPair(zh, en))
  expect(findings.map(({severity, messageId, target}) => `${severity} ${messageId} ${target?.text}`)).toEqual(expected)
})

test('a table less is said at the table', () => {
  const findings = findingsOf(structureMismatch, markdownPair('港\n\n| 港 | 量 |\n|---|---|\n| 甲 | 一 |', 'Port'))
  expect(findings).toMatchObject([{messageId: 'table-count', data: {source: 1, target: 0}, source: {text: '港'}}])
})

test('in plain text headings are guesses and are not compared', () => {
  const context = markdownPair('# 港\n\n航线开通。', 'Port\n\nIt opened.', {format: 'text'})
  expect(findingsOf(structureMismatch, context)).toEqual([])
})
