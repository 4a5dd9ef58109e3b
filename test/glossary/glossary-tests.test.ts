import {describe, expect, test} from 'vitest'
import {runGlossaryTests} from '../../src/glossary/glossary-tests.js'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import type {Finding} from '../../src/model/finding.js'

const finding = (ruleId: string, concept?: string): Finding => ({
  ruleId,
  severity: 'error',
  messageId: 'x',
  data: {},
  ...(concept === undefined ? {} : {concept}),
})

test.each([
  {
    name: 'nothing expected, nothing found',
    expect: '[]',
    found: [],
    result: {passed: true, missing: [], unexpected: []},
  },
  {
    name: 'a rule stands for any concept, and for several findings',
    expect: '[term-missing]',
    found: [finding('term-missing', 'a'), finding('term-missing', 'b')],
    result: {passed: true, missing: [], unexpected: []},
  },
  {
    name: 'a concept that is not the expected one',
    expect: '[term-missing a]',
    found: [finding('term-missing', 'b')],
    result: {passed: false, missing: ['term-missing a'], unexpected: ['term-missing b']},
  },
  {
    name: 'a finding without a concept',
    expect: '[]',
    found: [finding('omission')],
    result: {passed: false, missing: [], unexpected: ['omission']},
  },
])('$name', ({expect: expected, found, result}) => {
  const glossary = parseGlossary(`id: g\nconcepts: []\ntests:\n  - {zh: 港, en: port, expect: ${expected}}\n`)
  expect(runGlossaryTests(glossary, () => found)).toMatchObject([
    {source: {lang: 'zh', text: '港'}, target: {lang: 'en', text: 'port'}, place: {line: 4}, ...result},
  ])
})

describe('the direction of a test', () => {
  const glossary = parseGlossary(
    'id: g\nconcepts: []\ntests:\n  - {qaa: harap, uk: порт, expect: []}\n  - {en: port, zh: 港, expect: []}\n',
  )
  const directions = (sourceLang?: string): string[] =>
    runGlossaryTests(glossary, () => [], sourceLang).map(
      ({source, target}) => `${source.lang} ${source.text} > ${target.lang} ${target.text}`,
    )

  test('is that of its languages; of unknown ones, the order of the file', () => {
    expect(directions()).toEqual(['qaa harap > uk порт', 'zh 港 > en port'])
  })

  test('is the stated one', () => {
    expect(directions('en')).toEqual(['qaa harap > uk порт', 'en port > zh 港'])
    expect(directions('uk')).toEqual(['uk порт > qaa harap', 'zh 港 > en port'])
  })
})
