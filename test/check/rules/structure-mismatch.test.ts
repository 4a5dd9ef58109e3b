import {describe, expect, test} from 'vitest'
import {pairContext} from '../../../src/check/engine/engine.js'
import {structureMismatch} from '../../../src/check/rules/structure-mismatch.js'
import {createTermbase} from '../../../src/glossary/termbase.js'
import {findingsOf, markdownPair, type PairOptions} from '../../helpers/markdown-pair.js'

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

/** `message` and the place on either side. */
const told = (zh: string, en: string, options?: unknown, more?: PairOptions): string[] =>
  findingsOf(structureMismatch, markdownPair(zh, en, more), options).map(
    ({messageId, source, target}) => `${messageId}: ${(target ?? source)?.text}`,
  )

describe('levels of headings', () => {
  const text = (...levels: readonly number[]): string =>
    levels.map((level, i) => `${'#'.repeat(level)} T${i}`).join('\n\n')
  test.each([
    {name: 'all one lower', zh: text(1, 2, 3), en: text(2, 3, 4), expected: []},
    {name: 'all one higher', zh: text(2, 3), en: text(1, 2), expected: []},
    {name: 'most one lower', zh: text(1, 2, 3), en: text(2, 3, 3), expected: ['heading-level: T2']},
    {name: 'of as many shifts the smaller', zh: text(1, 2), en: text(1, 4), expected: ['heading-level: T1']},
    {name: 'whichever stands first', zh: text(1, 2), en: text(3, 2), expected: ['heading-level: T0']},
    {name: 'none', zh: '港口', en: 'Port', expected: []},
  ])('$name', ({zh, en, expected}) => {
    expect(told(zh, en)).toEqual(expected)
  })

  test('what is expected is said', () => {
    expect(findingsOf(structureMismatch, markdownPair(text(1, 2, 3), text(2, 3, 3)))).toMatchObject([
      {data: {level: 3, expected: 4}, source: {text: 'T2'}},
    ])
  })
})

describe('what became of a block', () => {
  test.each([
    {
      name: 'a paragraph became an item',
      zh: '甲港开放。',
      en: '- Port A is open.',
      expected: ['paragraph-to-list-item: Port A is open.'],
    },
    {
      name: 'an item became a heading',
      zh: '- 甲港开放',
      en: '# Port A is open',
      expected: ['list-item-to-heading: Port A is open'],
    },
    {
      name: 'twice with something else between',
      zh: '- 甲\n\n港\n\n- 乙',
      en: 'A is open\n\nPort\n\nB is open',
      expected: ['list-item-to-paragraph: A is open', 'list-item-to-paragraph: B is open'],
    },
    {name: 'an item that is numbered by hand', zh: '- 甲港', en: '1）Port A', expected: []},
    {name: 'on the other side', zh: '一、甲港', en: '- Port A', expected: []},
    {name: 'a paragraph became a quotation', zh: '甲港开放。', en: '> Port A is open.', expected: []},
  ])('$name', ({zh, en, expected}) => {
    expect(told(zh, en)).toEqual(expected)
  })

  test.each([
    {
      name: 'headings can be left alone',
      options: {headings: false},
      expected: ['list-item-to-paragraph: B', 'table-shape: a'],
    },
    {name: 'lists can', options: {lists: false}, expected: ['heading-to-paragraph: A', 'table-shape: a']},
    {name: 'tables can', options: {tables: false}, expected: ['heading-to-paragraph: A', 'list-item-to-paragraph: B']},
  ])('$name', ({options, expected}) => {
    const [zh, en] = ['# 甲\n\n- 乙\n\n| 一 | 二 |\n|---|---|\n| 三 | 四 |', 'A\n\nB\n\n| a | b |\n|---|---|']
    expect(told(zh, en, options)).toEqual(expected)
  })

  test.each([
    {name: 'a pairing that is as sure as it has to be', confidence: 0.5, expected: 1},
    {name: 'one that is less sure', confidence: 0.49, expected: 0},
  ])('$name', ({confidence, expected}) => {
    expect(told('# 甲', 'A', undefined, {beads: [{source: [0], target: [0], confidence}]})).toHaveLength(expected)
  })

  test.each([
    {name: 'two blocks for one', beads: [{source: [0, 1], target: [0]}], zh: '# 甲\n\n乙', en: 'A and B'},
    {name: 'one block for two', beads: [{source: [0], target: [0, 1]}], zh: '# 甲', en: 'A\n\nB'},
    {
      name: 'a block of which a part is elsewhere',
      beads: [
        {source: [0], target: [0]},
        {source: [1], target: [0]},
      ],
      zh: '# 甲\n\n# 乙',
      en: 'A',
    },
  ])('nothing is said of $name', ({beads, zh, en}) => {
    expect(told(zh, en, undefined, {beads})).toEqual([])
  })
})

describe('tables', () => {
  const table = (rows: number, columns: number, word = 'x'): string => {
    const row = `|${` ${word} |`.repeat(columns)}`
    return [row, `|${'---|'.repeat(columns)}`, ...Array.from({length: rows - 1}, () => row)].join('\n')
  }
  test.each([
    {name: 'the same shape', zh: table(3, 2), en: table(3, 2), expected: []},
    {name: 'a row more', zh: table(3, 2), en: table(4, 2), expected: ['table-shape: x']},
    {name: 'a column less', zh: table(3, 2), en: table(3, 1), expected: ['table-shape: x']},
    {
      name: 'of two the second',
      zh: `${table(3, 2)}\n\n港\n\n${table(2, 2)}`,
      en: `${table(3, 2)}\n\nPort\n\n${table(2, 3, 'y')}`,
      expected: ['table-shape: y'],
    },
    {
      name: 'one less',
      zh: `${table(3, 2)}\n\n港\n\n${table(2, 2, '二')}`,
      en: `${table(3, 2)}\n\nPort`,
      expected: ['table-count: 二'],
    },
    {
      name: 'one more',
      zh: `${table(3, 2)}\n\n港`,
      en: `${table(3, 2)}\n\nPort\n\n${table(2, 2, 'y')}`,
      expected: ['table-count: y'],
    },
  ])('$name', ({zh, en, expected}) => {
    expect(told(zh, en)).toEqual(expected)
  })

  test('both shapes are said', () => {
    expect(findingsOf(structureMismatch, markdownPair(table(3, 2), table(4, 3)))).toMatchObject([
      {data: {sourceRows: 3, sourceColumns: 2, targetRows: 4, targetColumns: 3}},
    ])
  })
})

test.each([
  {
    name: 'of the source',
    zh: '# 甲港开放。乙港开放。',
    en: 'Port A is open.',
    beads: [
      [[0], [0]],
      [[1], []],
    ],
  },
  {
    name: 'of the translation',
    zh: '# 甲港开放。',
    en: 'Port A is open. Port B is open.',
    beads: [
      [[0], [0]],
      [[], [1]],
    ],
  },
])('nothing is said of a block of which a sentence is without counterpart: $name', ({zh, en, beads}) => {
  const {source, target} = markdownPair(zh, en)
  const paired = beads.map(([own, other]) => ({source: own!, target: other!, confidence: 1}))
  const context = pairContext({source, target, beads: paired}, {termbase: createTermbase([])})
  expect(findingsOf(structureMismatch, context)).toEqual([])
})
