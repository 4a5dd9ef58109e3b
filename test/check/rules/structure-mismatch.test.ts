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
    name: 'code with another figure',
    zh: '安装：\n\n```bash\n# 安装网关\nhelm install gateway --version 1.4.0\n```',
    en: 'Install:\n\n```bash\n# install it\nhelm install gateway --version 1.3.2\n```',
    expected: ['warning code-differs helm install gateway --version 1.3.2'],
  },
  {
    name: 'code with a line more',
    zh: '配置：\n\n```yaml\nname: gate\nport: 80\n```',
    en: 'Configure:\n\n```yaml\nname: gate\nport: 80\nhost: a.example\n```',
    expected: ['warning code-line-added host: a.example'],
  },
  {
    name: 'code that lost a line behind another block',
    zh: '装：\n\n```\nmake all\n```\n\n配：\n\n```yaml\nname: gate\nport: 80\ntls: on\n```',
    en: 'Set up:\n\n```\nmake all\n```\n\nConfigure:\n\n```yaml\nname: gate\nport: 80\n```',
    expected: ['warning code-line-missing undefined'],
  },
  {
    name: 'code with translated comments, strings and addresses',
    zh: '例：\n\n```js\n/*\n * 取回数据\n */\nopen("https://a.example/zh/start") // 打开\nlog("已经打开", `完成`)\ntitle: 渡口\n```',
    en: 'So:\n\n```js\n/*\n * Get the data\n */\nopen("https://a.example/en/start") // open it\nlog("It is open", `all done`)\ntitle: Ferry\n```',
    expected: [],
  },
  {
    name: 'blocks of code that do not answer each other',
    zh: '例：\n\n```\nnpm install gate\n```',
    en: 'So:\n\n```\nyarn add gate --dev\n```\n\nOr:\n\n```\nnpm ci\n```',
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
