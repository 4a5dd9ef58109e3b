import {expect, test} from 'vitest'
import {termCase} from '../../../src/check/rules/term-case.js'
import {contextOf, findingsOf, term, termbaseOf} from '../../helpers/term-unit.js'

const termbase = termbaseOf([
  {id: 'party', terms: [term('zh', '党建'), term('en', 'Party building', {case: 'exact'})]},
  {id: 'brand', terms: [term('zh', '讯达'), term('en', 'iXunda', {case: 'exact'})]},
  {id: 'port', terms: [term('zh', '港口'), term('en', 'port')]},
])

test.each([
  {name: 'exact', zh: '党建。', en: 'It is Party building.', found: []},
  {name: 'small letter', zh: '党建。', en: 'It is party building.', found: ['party building']},
  {name: 'title case in running text', zh: '党建。', en: 'It is Party Building work.', found: ['Party Building']},
  {name: 'title case in a title', zh: '党建。', en: 'Port Group Advances Party Building', found: []},
  {name: 'all capitals', zh: '党建。', en: 'PARTY BUILDING ADVANCES', found: []},
  {
    name: 'sentence start does not excuse a small letter',
    zh: '党建。',
    en: 'party building advances.',
    found: ['party building'],
  },
  {name: 'brand', zh: '讯达。', en: 'They met IXunda.', found: ['IXunda']},
  {name: 'any case', zh: '港口。', en: 'The PORT grew.', found: []},
])('$name', ({zh, en, found}) => {
  const findings = findingsOf(termCase, contextOf(zh, en, {termbase}))
  expect(findings.map(({target}) => en.slice(target?.start, target?.end))).toEqual(found)
})

test('the fix writes the term as the glossary has it', () => {
  const [finding] = findingsOf(termCase, contextOf('党建。', 'It is party building.', {termbase}))
  expect(finding?.fix).toEqual({start: 6, end: 20, text: 'Party building', safe: true})
})
