import {expect, test} from 'vitest'
import {explainBead} from '../../src/align/explain.js'
import {loadLexicon} from '../../src/align/lexicon/load-lexicon.js'
import {side} from './release.js'

const lexicon = loadLexicon()
const zh = side('zh', ['2023年，上合示范区新建学校12所，使用AI技术。'])
const en = side('en', ['In 2023, SCODA built twelve new schools using AI technology.'])
const terms = [{source: ['上合示范区'], target: ['SCODA']}]

test('shows what matches, as it is written', () => {
  const evidence = explainBead(zh, en, {lexicon, terms})
  expect(evidence.terms).toHaveLength(1)
  expect(evidence.numbers).toEqual(
    expect.arrayContaining([
      {source: '2023', target: '2023', strength: 1},
      {source: '12', target: 'twelve', strength: 1},
    ]),
  )
  expect(evidence.names).toEqual([{source: 'AI', target: 'AI', strength: 1}])
  expect(evidence.words).toEqual(expect.arrayContaining([{source: '学校', target: 'schools', strength: 1}]))
})

test('turns round with the sides', () => {
  const turned = explainBead(en, zh, {lexicon, terms: [{source: ['SCODA'], target: ['上合示范区']}]})
  expect(turned.words).toEqual(expect.arrayContaining([{source: 'schools', target: '学校', strength: 1}]))
  expect(turned.length.source).toBeGreaterThan(turned.length.target)
})
