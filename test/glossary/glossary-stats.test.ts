import {expect, test} from 'vitest'
import {glossaryStats} from '../../src/glossary/glossary-stats.js'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'

const yaml = `id: x
concepts:
  - id: port
    domain: transport
    zh: [港口]
    en: [port, {text: harbour, status: admitted}, {text: haven, status: forbidden}]
    sources: [{title: a, confidence: medium}, {title: b, confidence: high}]
  - id: route
    zh: [航线]
    en: [route]
tests:
  - {zh: 港口。, en: A port., expect: []}
`

test('counts concepts, terms by language and status, domains and sources', () => {
  expect(glossaryStats(parseGlossary(yaml, {format: 'yaml'}))).toEqual({
    id: 'x',
    digest: expect.stringMatching(/^[\da-f]{32}$/u),
    concepts: 2,
    tests: 1,
    terms: {zh: {preferred: 2}, en: {preferred: 2, admitted: 1, forbidden: 1}},
    domains: {none: 1, transport: 1},
    confidence: {high: 1, none: 1},
    proposed: 0,
  })
})
