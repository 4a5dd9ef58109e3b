import {expect, test} from 'vitest'
import {termFirstUse} from '../../../src/check/rules/term-first-use.js'
import {contextOf, findingsOf, term, termbaseOf} from '../../helpers/term-unit.js'

const termbase = termbaseOf([
  {
    id: 'port',
    firstUse: 'expand',
    terms: [
      term('zh', '样港'),
      term('zh', '样本国际枢纽港', {form: 'full'}),
      term('en', 'SIHP', {form: 'abbreviation'}),
      term('en', 'Sample International Hub Port', {form: 'full'}),
    ],
  },
])
const full = '样本国际枢纽港（以下简称“样港”）启用。'

test.each([
  {
    name: 'introduced, then abbreviated',
    zh: full,
    en: 'The Sample International Hub Port (SIHP) opened. SIHP grew.',
    found: [],
  },
  {name: 'abbreviation first', zh: full, en: 'SIHP opened.', found: ['SIHP']},
  {
    name: 'abbreviation before its introduction',
    zh: full,
    en: 'SIHP opened. The Sample International Hub Port (SIHP) grew.',
    found: ['SIHP'],
  },
  {
    name: 'full form without the abbreviation does not introduce it',
    zh: full,
    en: 'The Sample International Hub Port opened. SIHP grew.',
    found: ['SIHP'],
  },
  {
    name: 'hereinafter',
    zh: full,
    en: 'The Sample International Hub Port (hereinafter “SIHP”) opened. SIHP grew.',
    found: [],
  },
  {name: 'the other way round', zh: full, en: 'SIHP (Sample International Hub Port) opened.', found: []},
  {name: 'full form only', zh: full, en: 'The Sample International Hub Port opened.', found: []},
  {name: 'in Chinese too', zh: '样港启用。', en: 'The Sample International Hub Port opened.', found: ['样港']},
])('$name', ({zh, en, found}) => {
  const findings = findingsOf(termFirstUse, contextOf(zh, en, {termbase}))
  expect(findings.map(({source, target}) => source?.text ?? target?.text)).toEqual(found)
})

test('the repeated full form is told on demand', () => {
  const en = 'The Sample International Hub Port (SIHP) opened. The Sample International Hub Port grew.'
  const context = contextOf(full, en, {termbase})
  expect(findingsOf(termFirstUse, context)).toEqual([])
  expect(findingsOf(termFirstUse, context, {repeatedFullForm: true})).toMatchObject([
    {messageId: 'repeated', severity: 'info', data: {expected: 'SIHP'}},
  ])
})
