import {expect, test} from 'vitest'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {alignDocuments} from '../../src/pipeline/align.js'
import {checkPair} from '../../src/pipeline/check.js'
import {parsePair} from '../../src/pipeline/read.js'

const glossary = parseGlossary(
  `id: g
concepts:
  - id: port
    zh: [口岸]
    en: [port of entry, {text: harbour, status: forbidden, when: {domain: customs}}]
`,
  {path: 'g.yaml'},
)
const termbase = createTermbase([glossary])

test.each([
  {matter: 'domain: customs', expected: ['term-forbidden']},
  {matter: 'domain: "customs"', expected: ['term-forbidden']},
  {matter: 'domain: tourism', expected: ['term-missing']},
  {matter: 'title: 口岸', expected: ['term-forbidden']},
])('a term of one domain holds in a document of it, and where no domain is known: $matter', ({matter, expected}) => {
  const source = {text: `---\n${matter}\n---\n\n口岸今天开放。\n`, path: 'a.zh.md'}
  const target = {text: 'The harbour opens today.\n', path: 'a.en.md'}
  const pair = alignDocuments(parsePair(source, target), {termbase})
  const found = checkPair(pair, {termbase})
    .map(({ruleId}) => ruleId)
    .filter(id => id === 'term-forbidden' || id === 'term-missing')
  expect(found.slice(0, 1)).toEqual(expected)
})
