import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {activateRules} from '../../src/check/engine/engine.js'
import {rules} from '../../src/check/rules/index.js'
import {repository} from '../helpers/built-cli.js'
import {samplesOf} from '../helpers/doc-samples.js'
import {messagesOf, ruleSamples} from '../helpers/rule-samples.js'

test('every rule has its page', () => {
  expect(readdirSync(join(repository, 'docs/rules')).sort()).toEqual(rules.map(({id}) => `${id}.md`).sort())
})

describe.each(rules.map(({id}) => id))('the samples of the page of %s', rule => {
  const page = `docs/rules/${rule}.md`
  const blocks = samplesOf(page)
  const glossary = blocks.find(({text}) => text.includes('concepts:'))?.text
  const samples = blocks.filter(({lang}) => lang === 'text').flatMap(({text}) => ruleSamples(text))

  test('say what the rule says, and what is fine', () => {
    expect(samples.some(({expected}) => expected.length > 0)).toBe(true)
    for (const sample of samples)
      expect({...sample, expected: messagesOf(rule, sample, glossary)}, page).toEqual(sample)
  })

  test('nothing is said to what is fine', () => {
    const fine = readFileSync(join(repository, page), 'utf8').split(/^Fine/mu)
    expect(fine.length).toBeGreaterThan(1)
    for (const part of fine.slice(1)) expect(part.split(/^## /mu)[0]).not.toContain('→')
  })

  test('options and comments are ones that the rule has', () => {
    for (const {lang, text, line} of blocks) {
      if (lang === 'text' || text === glossary) continue
      if (lang === 'yaml') expect(() => activateRules(parse(text).rules), `${page}:${line}`).not.toThrow()
      else expect(text, `${page}:${line}`).toMatch(new RegExp(`^<!-- duizhao-disable-next-line ${rule} -- .* -->\n$`))
    }
  })
})
