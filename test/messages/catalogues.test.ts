import {expect, test} from 'vitest'
import {rules} from '../../src/check/rules/index.js'
import {cliMessages} from '../../src/messages/cli.js'
import {errorMessages} from '../../src/messages/errors.js'
import {messagesOfGlossaryRules} from '../../src/messages/glossary-rules/index.js'
import {reportMessages} from '../../src/messages/report.js'
import {ruleTitles} from '../../src/messages/rule-titles.js'
import {messagesOfRules} from '../../src/messages/rules/index.js'

type Texts = Readonly<Record<string, string>>

const catalogues: [string, {readonly en: Texts; readonly zh: Texts}][] = [
  ['cli', cliMessages],
  ['errors', errorMessages],
  ['report', reportMessages],
  ['rule titles', ruleTitles],
  ...Object.entries(messagesOfRules),
  ...Object.entries(messagesOfGlossaryRules),
]

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/gu)].map(match => match[1]!))].sort()
}

test.each(catalogues)('%s: every text is in both languages, with the same placeholders', (_, {en, zh}) => {
  const plain = Object.keys(en).filter(key => !key.endsWith('_one'))
  expect(Object.keys(zh).sort()).toEqual(plain.sort())
  for (const key of plain) expect([key, placeholders(zh[key]!)]).toEqual([key, placeholders(en[key]!)])
})

test.each(catalogues)('%s: Chinese texts are in Chinese and have no half-width punctuation after Han', (_, {zh}) => {
  const neutral = /^(?:[^\p{Letter}]*|\{\{\w+\}\}|[a-z-]+|zh-Hans)$/u
  for (const [key, text] of Object.entries(zh)) {
    const prose = text.replace(/\{\{\w+\}\}/gu, '')
    if (!neutral.test(prose)) expect([key, /\p{Script=Han}|duizhao/u.test(prose)]).toEqual([key, true])
    expect([key, /\p{Script=Han}[,;:?!]/u.test(prose)]).toEqual([key, false])
  }
})

test('every rule has messages and a title', () => {
  for (const {id} of rules) {
    expect([id, Object.keys(messagesOfRules[id]?.en ?? {}).length > 0]).toEqual([id, true])
    expect([id, Object.hasOwn(ruleTitles.en, id)]).toEqual([id, true])
  }
})
