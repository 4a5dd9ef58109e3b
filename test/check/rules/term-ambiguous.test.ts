import {expect, test} from 'vitest'
import {termAmbiguous} from '../../../src/check/rules/term-ambiguous.js'
import {termbaseFromRows} from '../../../src/glossary/termbase-from-rows.js'
import {contextOf, findingsOf, rows} from '../../helpers/term-unit.js'

const termbase = termbaseFromRows(
  rows(
    '产业链 = industrial chain | = value chain\n价值链 = value chain\n大样港 = Big Sample Port | = BSP\n大样港集团 = Big Sample Port Group | = BSP',
  ),
)

test.each([
  {name: 'told apart', zh: '产业链、价值链。', en: 'The industrial chain and the value chain.', found: []},
  {name: 'one wording for two', zh: '产业链、价值链。', en: 'The value chain and the value chain.', found: ['产业链']},
  {name: 'one only', zh: '产业链。', en: 'The value chain.', found: []},
  {name: 'a name and its longer name', zh: '大样港、大样港集团。', en: 'BSP and BSP.', found: []},
])('$name', ({zh, en, found}) => {
  const findings = findingsOf(termAmbiguous, contextOf(zh, en, {termbase}))
  expect([...new Set(findings.map(({source}) => zh.slice(source?.start, source?.end)))]).toEqual(found)
})
