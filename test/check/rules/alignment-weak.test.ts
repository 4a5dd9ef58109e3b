import {expect, test} from 'vitest'
import {alignmentWeak} from '../../../src/check/rules/alignment-weak.js'
import {type BlockBeads, findingsOf, markdownPair} from '../../helpers/markdown-pair.js'

const zh = '一号桥通车。\n\n二号桥在建。\n\n三号桥待建。\n\n四号桥已拆。'
const en = 'Bridge one opened.\n\nBridge two is being built.\n\nBridge three is planned.\n\nBridge four is gone.'

const beads = (...confidences: readonly number[]): BlockBeads =>
  confidences.map((confidence, index) => ({source: [index], target: [index], confidence}))

test.each([
  {name: 'all doubtful', beads: beads(0.1, 0.2, 0.3, 0.4), data: [{muted: 8, total: 8}]},
  {name: 'most doubtful', beads: beads(0.1, 0.2, 0.3, 0.9), data: [{muted: 6, total: 8}]},
  {name: 'half doubtful', beads: beads(0.1, 0.2, 0.9, 0.9), data: []},
  {name: 'one doubtful', beads: beads(0.1, 0.9, 0.9, 0.9), data: []},
  {name: 'none doubtful', beads: beads(0.9, 0.9, 0.9, 0.9), data: []},
  {name: 'at the limit', beads: beads(0.5, 0.5, 0.5, 0.5), data: []},
])('$name', ({beads, data}) => {
  const findings = findingsOf(alignmentWeak, markdownPair(zh, en, {beads}))
  expect(findings.map(finding => finding.data)).toEqual(data)
  for (const {source, target} of findings)
    expect([source?.text, target?.text]).toEqual(['一号桥通车。', 'Bridge one opened.'])
})

test.each([
  {name: 'headings', zh: '# 一号桥\n\n## 二号桥', en: '# Bridge one\n\n## Bridge two'},
  {name: 'one sentence', zh: '一号桥通车。', en: 'Bridge one opened.'},
  {name: 'prose on one side only', zh: '一号桥通车。\n\n二号桥在建。', en: '# Bridge one\n\n# Bridge two'},
  {name: 'figures alone', zh: '12\n\n34', en: '12\n\n34'},
])('silent: $name', ({zh, en}) => {
  const count = zh.split('\n\n').length
  const all = beads(...Array.from({length: count}, () => 0.1))
  expect(findingsOf(alignmentWeak, markdownPair(zh, en, {beads: all}))).toEqual([])
})

test('what is reported as missing is not doubtful', () => {
  const missing: BlockBeads = [
    ...[0, 1, 2, 3].map(index => ({source: [index], target: [], confidence: 0.9})),
    ...[0, 1, 2, 3].map(index => ({source: [], target: [index], confidence: 0.9})),
  ]
  expect(findingsOf(alignmentWeak, markdownPair(zh, en, {beads: missing}))).toEqual([])
})
