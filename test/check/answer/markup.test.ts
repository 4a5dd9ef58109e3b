import {describe, expect, test} from 'vitest'
import {compareMarkup, comparePlaceholders} from '../../../src/check/answer/compare-answer.js'
import type {RuleFinding} from '../../../src/model/finding.js'
import {readMarkup} from '../../../src/parse/markdown/markup.js'
import {findPlaceholders, placeholderStyles} from '../../../src/parse/placeholders/placeholders.js'
import {markdownPair} from '../../helpers/markdown-pair.js'

const shown = ({messageId, data, source, target}: RuleFinding): string =>
  [messageId, ...Object.values(data ?? {}), source?.text ?? '-', target?.text ?? '-'].join(' | ')

function markupOf(source: string, target: string): string[] {
  const found: RuleFinding[] = []
  const markup = {source: readMarkup(source), target: readMarkup(target)}
  compareMarkup(markdownPair(source, target), markup, finding => found.push(finding))
  return found.map(shown)
}

describe('markup that an answer has to keep', () => {
  test.each([
    ['code', '运行 `npm ci`。', 'Run `npm ci`.', []],
    ['code with other spaces', '运行 `npm  ci`。', 'Run `npm ci`.', []],
    [
      'code in words of the language',
      '选择 `确定`。',
      'Choose `OK`.',
      ['code-differs | `确定` | `OK` | `确定` | `OK`'],
    ],
    ['words in code on both sides', '选择 `确定`。', 'Choose `Да`.', []],
    [
      'code that names letters is code',
      '选择 `A确定`。',
      'Choose `A确`.',
      ['code-differs | `A确定` | `A确` | `A确定` | `A确`'],
    ],
    ['lost', '运行 `npm ci`。', 'Run it.', ['code-missing | `npm ci` | `npm ci` | -']],
    ['put in', '运行它。', 'Run `npm ci`.', ['code-added | `npm ci` | - | `npm ci`']],
    ['changed', '运行 `npm ci`。', 'Run `npm i`.', ['code-differs | `npm ci` | `npm i` | `npm ci` | `npm i`']],
    ['twice and once', '`a` 和 `a`。', 'Only `a`.', ['code-missing | `a` | `a` | -']],
    ['once and twice', '只有 `a`。', 'Both `a` and `a`.', ['code-added | `a` | - | `a`']],
    ['emphasis that is lost', '**展会**开幕。', 'The expo opened.', ['strong-count | 1 | 0 | ** | -']],
    ['emphasis that is put in', '展会开幕。', 'The **expo** opened.', ['strong-count | 0 | 1 | - | **']],
    ['a paragraph that is divided', '展会开幕。', 'The expo opened.\n\nIt is big.', []],
  ])('%s', (_, source, target, expected) => {
    expect(markupOf(source, target)).toEqual(expected)
  })

  test.each([
    ['another comment', '```\nrun # 启动\n```', '```\nrun # start it\n```', 0],
    ['another string in its own script', '```\nsay "你好"\n```', '```\nsay "hello"\n```', 1],
    ['a line that is a comment alone', '```\n# 启动\nrun\n```', '```\nrun\n```', 0],
    ['another command', '```\nrun a\n```', '```\nrun b\n```', 1],
    ['lost', '```\nrun a\n```\n\n完成。', 'Done.', 1],
  ])('a block of code: %s', (_, source, target, count) => {
    expect(markupOf(source, target).filter(text => text.startsWith('code-block'))).toHaveLength(count)
  })
})

test.each([
  ['kept in another order', '{a} 和 {b}', '{b} and {a}', [], []],
  ['lost', '{a} 和 {b}', '{b}', [], ['lost | {a} | {a} | -']],
  ['put in', '{a}', '{a} and {b}', [], ['surplus | {b} | - | {b}']],
  ['twice and once', '{a} 和 {a}', '{a}', [], ['lost | {a} | {a} | -']],
  ['one that is not compared', '{a} 和 {b}', '{c}', ['a', 'c'], ['lost | {b} | {b} | -']],
])('placeholders: %s', (_, source, target, ignore, expected) => {
  const styles = placeholderStyles([source, target])
  const [own, other] = [source, target].map(text => findPlaceholders(text, styles).placeholders)
  const found: RuleFinding[] = []
  comparePlaceholders(markdownPair(source, target), {source: own!, target: other!}, ignore, finding =>
    found.push(finding),
  )
  expect(found.map(shown)).toEqual(expected)
})
