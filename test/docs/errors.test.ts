import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {errorMessages} from '../../src/messages/errors.js'
import {glossarySchemaErrorsEn, glossarySchemaErrorsZh} from '../../src/messages/glossary-schema-errors.js'
import {errorCodes} from '../../src/model/error-codes.js'
import {withMessages} from '../../tools/errors-page.js'
import {repository} from '../helpers/built-cli.js'

const page = readFileSync(join(repository, 'docs/errors.md'), 'utf8')
const sections = page.split(/^## /mu).slice(1)

/** Codes of the operating system that the sources name. */
const foreign = ['EISDIR']

function codesIn(keys: readonly string[]): Set<string> {
  return new Set(keys.map(key => key.replace(/[./].*$/u, '')))
}

test('the codes are sorted and each is once in the list', () => {
  expect([...errorCodes]).toEqual([...new Set(errorCodes)].sort())
})

test('each code that is thrown or returned is in the list, and has a text in both languages', () => {
  const source = join(repository, 'src')
  const thrown = readdirSync(source, {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.ts'))
    .flatMap(name => [
      ...readFileSync(join(source, name), 'utf8').matchAll(/(?:code: |(?:namedError|\.error)\(\s*)'([A-Z_0-9]{5,})'/gu),
    ])
    .map(match => match[1]!)
    .filter(code => !foreign.includes(code))
  expect(new Set(thrown).size).toBeGreaterThan(60)
  expect(thrown.filter(code => !(errorCodes as readonly string[]).includes(code))).toEqual([])
})

test.each([
  ['English', {...errorMessages.en, ...glossarySchemaErrorsEn}],
  ['Chinese', {...errorMessages.zh, ...glossarySchemaErrorsZh}],
])('the %s catalogue has a text for each code and no other', (_, texts) => {
  expect([...codesIn(Object.keys(texts))].sort()).toEqual([...errorCodes])
})

test('docs/errors.md has a section for each code, in order', () => {
  expect(sections.map(section => section.slice(0, section.indexOf('\n')))).toEqual([...errorCodes])
})

test.each(sections.map(section => [section.slice(0, section.indexOf('\n')), section] as const))(
  'the section of %s says what it means, and its message in both languages',
  (_, section) => {
    const [, prose = '', messages = ''] =
      /^\w+\n\n([\s\S]*?)\n\n```text messages\n([\s\S]*?)\n```\n/u.exec(section) ?? []
    expect(prose.length).toBeGreaterThan(30)
    const [english, chinese] = messages.split('\n\n')
    expect(english).not.toMatch(/^$|\p{Script=Han}{8}/u)
    expect(chinese).toBeTruthy()
    expect(messages).not.toContain('{{')
  },
)

test('the messages are those of the catalogue (npm run docs:errors)', () => {
  expect(withMessages(page)).toBe(page)
})
