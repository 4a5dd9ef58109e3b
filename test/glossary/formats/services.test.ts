import {load} from 'js-yaml'
import {expect, test} from 'vitest'
import {emitCspell} from '../../../src/glossary/formats/services/cspell.js'
import {emitPrh} from '../../../src/glossary/formats/services/prh.js'
import {emitServiceGlossary} from '../../../src/glossary/formats/services/service-files.js'
import {emitVale} from '../../../src/glossary/formats/services/vale.js'
import {parseGlossary} from '../../../src/glossary/read/parse-glossary.js'

const given = parseGlossary(`id: g
concepts:
  - {id: a, zh: [无水港, {text: 内陆港, status: admitted}], en: ["dry port, the", {text: land port (1), status: forbidden}]}
  - {id: b, zh: 无水港, en: harbour}
  - {id: c, zh: ${'长'.repeat(342)}, en: long}
  - {id: d, zh: 站, en: {text: Halt, status: forbidden}}
  - {id: e, status: proposed, zh: 候, en: wait}
  - {id: f, zh: 网站, en: [website, {text: Web-site, status: forbidden}, {text: website, status: deprecated}]}
`)
const pair = ['zh', 'en'] as const

test.each([
  {service: 'deepl' as const, expected: '无水港\tdry port, the\n网站\twebsite\n'},
  {service: 'google' as const, expected: '无水港,"dry port, the"\n网站,website\n'},
  {service: 'azure' as const, expected: '无水港\tdry port, the\n网站\twebsite\n'},
  {service: 'amazon' as const, expected: 'zh,en\n无水港,"dry port, the"\n网站,website\n'},
])('$service takes the preferred pairs, and the others are listed', ({service, expected}) => {
  const {text, losses} = emitServiceGlossary(given, service, pair)
  expect(text).toBe(expected)
  expect(losses.map(({concept, keys, reason, status}) => [concept, reason ?? status ?? keys.join()])).toEqual([
    ['a', 'admitted,forbidden'],
    ['b', 'twice'],
    ['c', 'too-long'],
    ['d', 'no-pair'],
    ['e', 'proposed'],
    ['f', 'deprecated,forbidden'],
  ])
})

test('Amazon finds a term at the beginning of a sentence', () => {
  expect(emitServiceGlossary(given, 'amazon', ['en', 'zh'], '\t').text).toBe(
    'en\tzh\ndry port, the\t无水港\nDry port, the\t无水港\nharbour\t无水港\nHarbour\t无水港\nwebsite\t网站\nWebsite\t网站\n',
  )
})

test('a file larger than the service takes is refused by name', () => {
  const concepts = Array.from({length: 11_000}, (_, i) => ({
    id: `c${i}`,
    terms: [
      {text: `${i}`.padEnd(500, '港'.repeat(2)).slice(0, 300), lang: 'zh', status: 'preferred' as const},
      {text: 'x'.repeat(999), lang: 'en', status: 'preferred' as const},
    ],
  }))
  expect(() => emitServiceGlossary({id: 'g', concepts, tests: []}, 'deepl', pair)).toThrow('at most 10485760')
})

test('Vale: what is to be replaced, as patterns that mean themselves', () => {
  const {text, losses} = emitVale(given, 'en')
  expect(load(text)).toMatchObject({
    extends: 'substitution',
    swap: {'land port \\(1\\)': 'dry port, the', 'Web-site': 'website'},
  })
  expect(losses.map(({concept, reason, status}) => [concept, reason ?? status])).toEqual([
    ['d', 'no-pair'],
    ['e', 'proposed'],
    ['f', 'also-right'],
  ])
  expect(text).not.toContain('nonword')
})

test('prh: rules with the expected form', () => {
  expect(load(emitPrh(given, 'en').text)).toEqual({
    version: 1,
    rules: [
      {expected: 'dry port, the', pattern: 'land port (1)', options: {wordBoundary: true}},
      {expected: 'website', pattern: 'Web-site', options: {wordBoundary: true}},
    ],
  })
})

test('cspell: words, and forbidden ones', () => {
  const {text, losses} = emitCspell(given, 'en')
  expect(text.split('\n')).toEqual(['!Halt', '!Web-site', 'dry', 'harbour', 'long', 'port', 'the', 'website', ''])
  expect(losses.map(({concept, reason, status, keys}) => [concept, reason ?? status ?? keys.join()])).toEqual([
    ['a', 'phrase'],
    ['e', 'proposed'],
    ['f', 'deprecated'],
  ])
})
