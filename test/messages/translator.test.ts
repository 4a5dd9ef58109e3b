import {describe, expect, test} from 'vitest'
import {errorText, namedError} from '../../src/messages/named-error.js'
import {createTranslator} from '../../src/messages/translator.js'

const en = createTranslator('en')
const zh = createTranslator('zh')

test.each([
  {count: 0, en: '0 errors', zh: '错误 0 处'},
  {count: 1, en: '1 error', zh: '错误 1 处'},
  {count: 2, en: '2 errors', zh: '错误 2 处'},
])('counts $count', ({count, ...expected}) => {
  expect({en: en.report('errors', {count}), zh: zh.report('errors', {count})}).toEqual(expected)
})

test('data is plain text: nothing in it is looked up, expanded or escaped', () => {
  const path = '$t(report/clean) {{path}} <b>&"\' $& $1 __proto__'
  expect(en.cli('file-written', {path})).toBe(`wrote ${path}`)
})

test('a list is joined as the language joins it', () => {
  const data = {place: 'a:1:1', zh: '甲', en: 'A', expected: ['x', 'y'], actual: 'z'}
  expect(en.cli('glossary-test-failed', data)).toContain('x, y')
  expect(zh.cli('glossary-test-failed', data)).toContain('x、y')
})

test('an unknown message is its id, also when it is the name of something inherited', () => {
  expect(en.finding('no-rule', 'no-message', {})).toBe('no-message')
  expect(en.finding('constructor', 'toString', {})).toBe('toString')
})

describe('named errors', () => {
  const error = namedError('FILE_MISSING', {nearest: 'release.zh.md'}, {path: 'relase.zh.md'})

  test('say where, what and what to do', () => {
    expect(errorText(error, en)).toBe('relase.zh.md: file not found\ndid you mean “release.zh.md”?')
    expect(errorText(error, zh)).toBe('relase.zh.md：找不到该文件\n是否应为“release.zh.md”？')
  })

  test('in English are the message of the error', () => {
    for (const thrown of [
      error,
      namedError('FILE_IS_FOLDER', {}, {path: 'src'}),
      namedError('RULE_SETTING', {value: 'x'}),
    ])
      expect(errorText(thrown, en)).toBe(thrown.message)
  })

  test('quote the text of the user as it is', () => {
    const value = '$& {{choices}} $t(x)'
    expect(namedError('OPTION_VALUE', {option: '-f', value, choices: 'a'}).message).toContain(`“${value}”`)
    expect(errorText(namedError('OPTION_VALUE', {option: '-f', value, choices: 'a'}), zh)).toContain(`“${value}”`)
  })
})
