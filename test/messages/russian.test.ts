import {expect, test} from 'vitest'
import type {Texts} from '../../src/messages/catalogue.js'
import {messagesOfChanges} from '../../src/messages/changes.js'
import {cliMessages} from '../../src/messages/cli.js'
import {editorMessages} from '../../src/messages/editor.js'
import {messagesOfGlossaryRules} from '../../src/messages/glossary-rules/index.js'
import {loadMessages} from '../../src/messages/load-messages.js'
import {reportMessages} from '../../src/messages/report.js'
import {ru} from '../../src/messages/ru/index.js'
import {ruleTitles} from '../../src/messages/rule-titles.js'
import {messagesOfRules} from '../../src/messages/rules/index.js'
import {createTranslator} from '../../src/messages/translator.js'

const rules = {...messagesOfRules, ...messagesOfGlossaryRules, ...messagesOfChanges}
const catalogues: [string, Texts, Texts | undefined][] = [
  ['cli', cliMessages.en, ru.cli],
  ['editor', editorMessages.en, ru.editor],
  ['report', reportMessages.en, ru.report],
  ['rule titles', ruleTitles.en, ru.ruleTitles],
  ...Object.entries(rules).map(([id, {en}]): [string, Texts, Texts | undefined] => [id, en, ru.rules[id]]),
]
const forms = ['one', 'few', 'many', 'other']
const stem = (key: string): string => key.replace(/_(?:one|few|many|other)$/u, '')
const isCounted = (key: string): boolean => stem(key) !== key

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\w+(?:, \w+)?\}\}/gu)].map(match => match[0]))].sort()
}

test.each(catalogues)(
  '%s: every text is there, counted ones in all four forms, with the same placeholders',
  (_, en, own) => {
    const expected = Object.keys(en).flatMap(key =>
      isCounted(key) ? forms.map(form => `${stem(key)}_${form}`) : [key],
    )
    expect(Object.keys(own ?? {}).sort()).toEqual([...new Set(expected)].sort())
    for (const [key, text] of Object.entries(own ?? {})) {
      const model = en[key] ?? en[`${stem(key)}_other`]!
      expect([key, placeholders(text)]).toEqual([key, placeholders(model)])
    }
  },
)

test('no rule is left over', () => {
  expect(Object.keys(ru.rules).sort()).toEqual(Object.keys(rules).sort())
})

/** What a reader types or sees as it is. */
const verbatim =
  /\{\{[^}]*\}\}|`[^`]*`|--?[a-z-]+|[\w./-]*\.(?:yml|yaml|json)|include: \[.*\]|\bduizhao(?: [a-z]+)*|«(?:firstUse: expand|status: \w+|when|domain|notInside|replace)»|\b(?:form|TBX|JSON|Ctrl\+C|deprecatedTerm|supersededTerm|local)\b/gu

test.each(catalogues)('%s: Russian quotation marks, and no words in Latin letters', (_, __, own = {}) => {
  for (const [key, text] of Object.entries(own)) {
    if (key === 'html-lang') continue
    expect([key, text.replace(verbatim, '').match(/[A-Za-z]{2,}|["“”„]/gu)]).toEqual([key, null])
  }
})

test.each([
  [1, '1 ошибка'],
  [2, '2 ошибки'],
  [5, '5 ошибок'],
  [11, '11 ошибок'],
  [21, '21 ошибка'],
  [112, '112 ошибок'],
  [1.5, '1.5 ошибки'],
])('%d is counted', async (count, expected) => {
  await loadMessages('ru')
  expect(createTranslator('ru').report('errors', {count})).toBe(expected)
})

test('findings are in Russian, errors and pages in English', async () => {
  await loadMessages('ru')
  const translator = createTranslator('ru')
  expect([translator.lang, translator.reportLang]).toEqual(['en', 'ru'])
  expect(translator.finding('term-missing', 'missing', {source: '上合组织', expected: 'ШОС'})).toBe(
    'нет официального соответствия для 上合组织, ожидается «ШОС»',
  )
  expect(translator.finding('my-rule', 'mine', {})).toBe('mine')
  expect(translator.error('FILE_MISSING', 'found')).toBeUndefined()
  expect(translator.nameOf('language', 'zh')).toBe('китайский')
})
