import {describe, expect, test} from 'vitest'
import {pairContext} from '../../../src/check/engine/engine.js'
import {omission} from '../../../src/check/rules/omission.js'
import {createTermbase} from '../../../src/glossary/termbase.js'
import {findingsOf, markdownPair} from '../../helpers/markdown-pair.js'

/** Findings of a pair in which the segments of the source that `missing` numbers have no counterpart, and the others have one each. */
function found(zh: string, en: string, missing: readonly number[]) {
  const {source, target} = markdownPair(zh, en)
  let next = 0
  const beads = source.segments.map((_, i) => ({
    source: [i],
    target: missing.includes(i) ? [] : [next++],
    confidence: 1,
  }))
  return findingsOf(omission, pairContext({source, target, beads}, {termbase: createTermbase([])}))
}

describe('what kind of passage is missing', () => {
  const note = '[^1]: 数据来自港务局去年的统计。'
  test.each<{name: string; zh: string; en: string; missing: number[]; expected: string}>([
    {
      name: 'a footnote',
      zh: `货轮今天到港[^1]。\n\n${note}`,
      en: 'The ship arrived today.',
      missing: [1],
      expected: 'aside info',
    },
    {
      name: 'a footnote and a paragraph',
      zh: `货轮今天到港[^1]。\n\n码头工人开始卸货。\n\n${note}`,
      en: 'The ship arrived today.',
      missing: [1, 2],
      expected: 'block error',
    },
    {
      name: 'two headings',
      zh: '货轮今天到港。\n\n## 背景资料\n\n### 码头',
      en: 'The ship arrived today.',
      missing: [1, 2],
      expected: 'heading warning',
    },
    {
      name: 'a heading and a paragraph',
      zh: '货轮今天到港。\n\n## 背景资料\n\n码头工人开始卸货。',
      en: 'The ship arrived today.',
      missing: [1, 2],
      expected: 'block error',
    },
    {
      name: 'a heading and the first sentence below it',
      zh: '货轮今天到港。\n\n## 背景资料\n\n码头工人开始卸货。市民前来参观。',
      en: 'The ship arrived today. Citizens came to see it.',
      missing: [1, 2],
      expected: 'sentence warning',
    },
    {
      name: 'a sentence of a paragraph',
      zh: '货轮今天到港。码头工人开始卸货。市民前来参观。',
      en: 'The ship arrived today. Citizens came to see it.',
      missing: [1],
      expected: 'sentence warning',
    },
    {
      name: 'the end of a paragraph and the beginning of the next',
      zh: '货轮今天到港。码头工人开始卸货。\n\n记者进行报道。市民前来参观。',
      en: 'The ship arrived today.\n\nCitizens came to see it.',
      missing: [1, 2],
      expected: 'sentence warning',
    },
    {
      name: 'the end of a paragraph and the whole next one',
      zh: '货轮今天到港。码头工人开始卸货。\n\n记者进行报道。\n\n市民前来参观。',
      en: 'The ship arrived today.\n\nCitizens came to see it.',
      missing: [1, 2],
      expected: 'block error',
    },
  ])('$name', ({zh, en, missing, expected}) => {
    expect(found(zh, en, missing).map(({messageId, severity}) => `${messageId} ${severity}`)).toEqual([expected])
  })
})

describe('where the counterpart would stand', () => {
  const en = '# Port\n\nThe ship arrived today.\n\nCitizens came to see it.'
  test.each([
    {
      name: 'before the first segment',
      zh: '市民请看这里。\n\n# 港口\n\n货轮今天到港。\n\n市民前来参观。',
      missing: [0],
      place: 2,
    },
    {
      name: 'behind the segment before it',
      zh: '# 港口\n\n货轮今天到港。\n\n码头工人卸货。\n\n市民前来参观。',
      missing: [2],
      place: en.indexOf('\n\nCitizens'),
    },
    {
      name: 'behind the last segment',
      zh: '# 港口\n\n货轮今天到港。\n\n市民前来参观。\n\n码头工人卸货。',
      missing: [3],
      place: en.length,
    },
  ])('$name', ({zh, missing, place}) => {
    expect(found(zh, en, missing)).toMatchObject([{target: {start: place, end: place, text: ''}}])
  })
})

describe('of two sentences that one renders, neither is left out', () => {
  const beside = (zh: string, en: string, missing: number, confidence: number): number => {
    const {source, target} = markdownPair(zh, en)
    const rest = source.segments.map((_, i) => i).filter(i => i !== missing)
    const beads = source.segments.map((_, i) => ({
      source: [i],
      target: i === missing ? [] : [rest.indexOf(i)],
      confidence: i === missing ? confidence : 1,
    }))
    return findingsOf(omission, pairContext({source, target, beads}, {termbase: createTermbase([])})).length
  }
  const [one, two, three] = ['新航线今天开通。', '各方高度评价。', '记者前来报道。']

  test.each([
    {name: 'the second', zh: `${one}${two}`, en: 'All applaud it.', missing: 1, isMuted: true},
    {name: 'the first', zh: `${one}${two}`, en: 'All applaud it.', missing: 0, isMuted: true},
    {name: 'of three', zh: `${one}${two}${three}`, en: 'All applaud it. So do reporters.', missing: 1, isMuted: false},
    {name: 'two paragraphs', zh: `${one}\n\n${two}`, en: 'All applaud it.', missing: 1, isMuted: false},
    {
      name: 'beside a paragraph of two sentences',
      zh: `${one}${two}\n\n${three}`,
      en: 'All applaud it. So do reporters.',
      missing: 1,
      isMuted: false,
    },
  ])('$name', ({zh, en, missing, isMuted}) => {
    expect(beside(zh, en, missing, 0.65)).toBe(isMuted ? 0 : 1)
    expect(beside(zh, en, missing, 0.66)).toBe(1)
  })
})

test('a moved paragraph whose other place is unknown is said to belong where it stands', () => {
  const context = markdownPair('货轮今天到港。\n\n市民前来参观。', 'The ship arrived today.', {
    beads: [
      {source: [0], target: [0]},
      {source: [1], target: [], moved: 9},
    ],
  })
  expect(findingsOf(omission, context)).toMatchObject([
    {messageId: 'moved', source: {text: '市民前来参观。'}, target: {start: 23, end: 23}},
  ])
})
