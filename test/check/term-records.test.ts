import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import type {GlossaryRow} from '../../src/glossary/termbase-from-rows.js'
import type {TermVerdict} from '../../src/model/term.js'
import {worstVerdicts} from '../helpers/term-unit.js'

/** One Chinese sentence, several translations, what is to be said of each term that occurs. */
interface TermRecords {
  readonly category: string
  readonly zh: string
  readonly glossary: readonly GlossaryRow[]
  readonly cases: readonly {readonly en: string; readonly verdicts: Readonly<Record<string, TermVerdict>>}[]
}

const records = readFileSync(new URL('../fixtures/terms/records.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map(line => JSON.parse(line) as TermRecords)
const categories = [...new Set(records.map(({category}) => category))]

test.each(categories)('sentences labelled by hand: %s', category => {
  const wrong = records
    .filter(record => record.category === category)
    .flatMap(({zh, glossary, cases}) =>
      cases
        .map(({en, verdicts}) => ({
          zh,
          en,
          wanted: verdicts,
          given: Object.fromEntries(worstVerdicts(zh, en, glossary)),
        }))
        .filter(({wanted, given}) => !sameEntries(wanted, given)),
    )
  expect(wrong).toEqual([])
})

function sameEntries(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every(key => a[key] === b[key])
}
