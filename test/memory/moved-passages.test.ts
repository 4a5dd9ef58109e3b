import {expect, test} from 'vitest'
import {unitsOfPair} from '../../src/memory/units-of-pair.js'
import {minedUnits} from '../../src/mine/mined-unit.js'
import type {AlignedPair} from '../../src/model/alignment.js'
import {parsePair} from '../../src/pipeline/read.js'
import {segmentDocument} from '../../src/segment/segment-document.js'

const sides = parsePair(
  {text: '灯塔夜间开放。\n\n游客可以登上灯塔。\n\n渡轮每小时一班。', path: 'a.zh.md'},
  {
    text: 'Visitors can climb the lighthouse.\n\nA ferry runs every hour.\n\nThe lighthouse is open at night.',
    path: 'a.en.md',
  },
)
const moved: AlignedPair = {
  source: segmentDocument(sides.source),
  target: segmentDocument(sides.target),
  beads: [
    {source: [0], target: [], confidence: 0.9, moved: 3},
    {source: [1], target: [0], confidence: 0.9},
    {source: [2], target: [1], confidence: 0.9},
    {source: [], target: [2], confidence: 0.9, moved: 0},
  ],
}

test('a passage that stands elsewhere is stored with its translation', () => {
  const {units, refused} = unitsOfPair(moved)
  expect(units.map(({source, target}) => [source, target])).toContainEqual([
    '灯塔夜间开放。',
    'The lighthouse is open at night.',
  ])
  expect([units.length, refused]).toEqual([3, []])
})

test('and mined', () => {
  expect(minedUnits([moved]).map(({sourceText, targetText}) => [sourceText, targetText])).toContainEqual([
    '灯塔夜间开放。',
    'The lighthouse is open at night.',
  ])
})
