import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {rules} from '../../src/check/rules/index.js'
import {ruleTitles} from '../../src/messages/rule-titles.js'
import {messagesOfRules} from '../../src/messages/rules/index.js'
import {repository} from '../helpers/built-cli.js'

const ids = rules.map(({id}) => id)
const inFolder = (folder: string, ending: string): string[] =>
  readdirSync(join(repository, folder))
    .filter(name => name.endsWith(ending) && name !== `index${ending}`)
    .map(name => name.slice(0, -ending.length))
    .sort()
const textOf = (path: string): string => readFileSync(join(repository, path), 'utf8')

test.each([
  ['src/check/rules', '.ts'],
  ['src/messages/rules', '.ts'],
  ['docs/rules', '.md'],
  ['test/check/rules', '.test.ts'],
])('%s has a file for each rule and none besides', (folder, ending) => {
  expect(inFolder(folder, ending)).toEqual([...ids].sort())
})

test('the list of rules is sorted', () => {
  expect(ids).toEqual([...ids].sort())
})

describe.each(ids)('%s', id => {
  const name = id.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())

  test('is exported under its own name from its own file', () => {
    expect(textOf(`src/check/rules/${id}.ts`)).toMatch(new RegExp(`^export const ${name} = `, 'mu'))
  })

  test('has a title and messages, and its page says its default level', () => {
    expect(ruleTitles.en).toHaveProperty(id)
    expect(Object.keys(messagesOfRules[id]!.en)).not.toEqual([])
    const page = textOf(`docs/rules/${id}.md`)
    expect(page.startsWith(`# ${id}\n`)).toBe(true)
    expect(page).toContain(`Default level: \`${rules.find(rule => rule.id === id)!.defaultLevel}\``)
    for (const section of ['Why', 'Examples', 'Options', 'Suppressing this rule'])
      expect(page).toContain(`\n## ${section}\n`)
    expect(page).toMatch(/\n## (?:Origin|How it works)\n/u)
  })

  test('has a test that runs it', () => {
    const text = textOf(`test/check/rules/${id}.test.ts`)
    const isImported = text.includes(`/check/rules/${id}.js'`) && new RegExp(`\\b${name}[,)\\]]`, 'u').test(text)
    expect(isImported || text.includes(`'${id}'`)).toBe(true)
  })
})
