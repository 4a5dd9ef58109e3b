import {expect, test} from 'vitest'
import {runGlossaryTests} from '../../src/glossary/glossary-tests.js'
import {parseGlossary} from '../../src/glossary/parse-glossary.js'
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
  expect(runGlossaryTests(glossary, () => found)).toMatchObject([{zh: '港', en: 'port', place: {line: 4}, ...result}])
})
