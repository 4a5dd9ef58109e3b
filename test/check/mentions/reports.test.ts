import {describe, expect, test} from 'vitest'
import {mentionReports, reportsOf} from '../../../src/check/mentions/mention-analysis.js'
import {termbaseFromRows} from '../../../src/glossary/termbase-from-rows.js'
import {type BlockBeads, markdownPair} from '../../helpers/markdown-pair.js'
import {rows} from '../../helpers/term-unit.js'

/** Reports on paragraphs that were paired one by one. */
function reports(zh: readonly string[], en: readonly string[], beads?: BlockBeads, terms = ''): string[] {
  const options = {terms: termbaseFromRows(rows(terms)), ...(beads === undefined ? {} : {beads})}
  const context = markdownPair(zh.join('\n\n'), en.join('\n\n'), options)
  for (const {source, target} of mentionReports(context)) {
    if (source) expect(context.source.document.text.slice(source.start, source.end)).toBe(source.text)
    if (target) expect(context.target.document.text.slice(target.start, target.end)).toBe(target.text)
  }
  return mentionReports(context).map(({rule, messageId, source, target}) =>
    [rule.replace('-mismatch', ''), messageId, source?.text ?? '-', target?.text ?? '-'].join(' '),
  )
}

describe('a figure that stands in a neighbouring paragraph', () => {
  const nothing = ['会议开幕。', 'The meeting opened.'] as const
  const between = (count: number, side: 0 | 1): string[] => Array.from({length: count}, () => nothing[side])
  test.each([1, 2])('%i away is no difference', steps => {
    const zh = ['有企业350家。', ...between(steps, 0)]
    const en = [...between(steps, 1), 'There are 350 companies.']
    expect(reports(zh, en)).toEqual([])
    expect(reports([...zh].reverse(), [...en].reverse())).toEqual([])
  })

  test('three away it is', () => {
    expect(reports(['有企业350家。', ...between(3, 0)], [...between(3, 1), 'There are 350 companies.'])).toHaveLength(2)
  })

  test('and where it answers a figure there it is none for this one', () => {
    const zh = ['有企业350家。', '有学校350所。']
    expect(reports(zh, ['There are companies.', 'There are 350 schools.'])).toEqual(['number missing-expected 350家 -'])
  })
})

test('a pairing below the limit of confidence is not compared, at the limit it is', () => {
  const [zh, en] = [['有企业350家。'], ['There are 530 companies.']]
  const {minConfidence} = markdownPair(zh[0]!, en[0]!)
  const at = (confidence: number) => reports(zh, en, [{source: [0], target: [0], confidence}])
  expect(at(minConfidence)).toHaveLength(1)
  expect(at(minConfidence - 0.01)).toEqual([])
})

test('figures of several sentences of a pairing are found at their places', () => {
  const [zh, en] = [
    ['有企业350家。有学校120所。', '有医院77家。'],
    ['There are 350 companies. There are 210 schools.', 'There are 78 hospitals.'],
  ]
  expect(reports(zh, en, [{source: [0, 1], target: [0, 1]}])).toEqual([
    'number expected 120所 210',
    'number expected 77家 78',
  ])
})

test('a figure inside of a term is the term’s affair', () => {
  const [zh, en] = [['建设350工程，投资120万元。'], ['It builds the 530 Project for 1.3 million yuan.']]
  expect(reports(zh, en, undefined, '350工程 = 530 Project')).toEqual(['number expected 120万元 1.3 million yuan'])
})

describe('元 and “$” as the money of the place', () => {
  const sums = [30, 50, 70]
  const zh = (count: number) => sums.slice(0, count).map(sum => `开支为${sum}元。`)
  const en = (count: number, sign = '$') => sums.slice(0, count).map(sum => `It costs ${sign}${sum}.`)
  test('three times the same figure', () => {
    expect(reports(zh(3), en(3))).toEqual([])
  })
  test('two times are too few', () => {
    expect(reports(zh(2), en(2))).toHaveLength(2)
  })
  test('not where the translation says yuan as well', () => {
    expect(reports([...zh(3), '票价为90元。'], [...en(3), 'A ticket is 90 yuan.'])).toHaveLength(3)
  })
  test('not in another currency', () => {
    expect(reports(zh(3), en(3, '€'))).toHaveLength(3)
  })
})

describe('what is reported where nothing answers', () => {
  test.each([
    ['a percentage', '同比增长3%。', true],
    ['a sum', '投资20元。', true],
    ['a number of three digits', '有100家企业。', true],
    ['a number of two digits', '有99家企业。', false],
    ['a year that the context may give', '编号2021已发布。', false],
    ['a length of time', '为期300天。', false],
    ['hundreds', '有数百家企业。', false],
    ['a growth', '产量是去年的120倍。', false],
    ['a figure with a letter', '设备有120G空间。', false],
  ])('%s: %s', (_, zh, isReported) => {
    expect(reports([zh], ['It is said.']).length > 0).toBe(isReported)
  })
})

test.each([
  ['成本下降四成。', 'Costs fell to 40 percent.', 'percent change-by 四成 40 percent'],
  ['占比降至四成。', 'The share fell by 40 percent.', 'percent change-to 四成 40 percent'],
])('a change and its result are told apart: %s', (zh, en, expected) => {
  expect(reports([zh], [en])).toEqual([expected])
})

test('each rule has its own', () => {
  const context = markdownPair('第三届展会增长3%。', 'The fourth expo grew by 5 percent.')
  expect(reportsOf(context, 'ordinal-mismatch')).toHaveLength(1)
  expect(reportsOf(context, 'percent-mismatch')).toHaveLength(1)
  expect(reportsOf(context, 'date-mismatch')).toEqual([])
})
