import {describe, expect, test} from 'vitest'
import {pairContext} from '../../../src/check/engine/engine.js'
import {termMissing} from '../../../src/check/rules/term-missing.js'
import {termbaseFromRows} from '../../../src/glossary/termbase-from-rows.js'
import {markdownPair} from '../../helpers/markdown-pair.js'
import {contextOf, findingsOf, rows} from '../../helpers/term-unit.js'

const termbase = termbaseFromRows(rows('保税仓 = bonded warehouse | ! tax-free warehouse\n码头 = wharf'))

test.each([
  {name: 'rendered', zh: '保税仓启用。', en: 'The bonded warehouse opened.', found: []},
  {name: 'not rendered', zh: '保税仓启用。', en: 'The depot opened.', found: ['保税仓']},
  {name: 'several terms', zh: '码头和保税仓启用。', en: 'It opened.', found: ['码头', '保税仓']},
  {name: 'forbidden is not missing', zh: '保税仓启用。', en: 'The tax-free warehouse opened.', found: []},
  {name: 'after an astral character', zh: '𠮷保税仓启用。', en: '😀 It opened.', found: ['保税仓']},
  {name: 'with markup inside', zh: '保**税仓**启用。', en: 'It opened.', found: ['保**税仓']},
  {name: 'once a unit', zh: '保税仓、保税仓。', en: 'It opened.', found: ['保税仓']},
  {name: 'no target at all', zh: '保税仓启用。', en: '', found: ['保税仓']},
  {name: 'no source', zh: '', en: 'The depot opened.', found: []},
])('$name', ({zh, en, found}) => {
  const findings = findingsOf(termMissing, contextOf(zh, en, {termbase}))
  expect(findings.map(({source}) => zh.slice(source?.start, source?.end))).toEqual(found)
})

test('the finding names the concept, the count and what is expected', () => {
  const [finding] = findingsOf(termMissing, contextOf('保税仓、保税仓。', 'It opened.', {termbase}))
  expect(finding).toMatchObject({
    messageId: 'several',
    concept: '保税仓',
    data: {source: '保税仓', expected: 'bonded warehouse', count: 2},
    target: {start: 0, end: 10, text: 'It opened.'},
  })
})

test('concepts can be left alone', () => {
  expect(findingsOf(termMissing, contextOf('保税仓。', 'It.', {termbase}), {ignoreConcepts: ['保税仓']})).toEqual([])
})

describe('what a unit cannot know', () => {
  test('a bead of low confidence is mute', () => {
    const {source, target} = contextOf('保税仓启用。', 'The depot opened.', {termbase})
    const beads = [{source: [0], target: [0], confidence: 0.1}]
    expect(findingsOf(termMissing, pairContext({source, target, beads}, {termbase}))).toEqual([])
  })

  test('a concept without a term in the other language is never missing', () => {
    const only = {id: 'x', terms: [{text: '保税仓', lang: 'zh', status: 'preferred' as const}]}
    const alone = {...termbase, concepts: [only]}
    expect(findingsOf(termMissing, contextOf('保税仓。', 'It.', {termbase: alone}))).toEqual([])
  })
})

describe('the head of a name takes it up again', () => {
  const own = termbaseFromRows(rows('统计局 = Bureau of Statistics'))
  const first = 'The Bureau of Statistics published the figures.'
  test.each([
    {name: 'the head alone', en: 'The bureau gave reasons.', found: 0},
    {name: 'the head of another name', en: 'The bureau of mines gave reasons.', found: 1},
    {name: 'without an article', en: 'Bureau staff gave reasons.', found: 1},
  ])('$name', ({en, found}) => {
    const context = markdownPair('统计局公布数据。\n\n统计局作了说明。', `${first}\n\n${en}`, {terms: own})
    expect(findingsOf(termMissing, context)).toHaveLength(found)
  })
})
