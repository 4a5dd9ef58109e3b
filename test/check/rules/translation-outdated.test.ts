import {expect, test} from 'vitest'
import {sideChanges} from '../../../src/check/engine/changes.js'
import {translationOutdated} from '../../../src/check/rules/translation-outdated.js'
import {findingsOf, markdownPair} from '../../helpers/markdown-pair.js'

const zh = '会议将于5月在青岛举行。\n\n报名工作已经开始。'
const en = 'The meeting will be held in Qingdao in May.\n\nRegistration has begun.'

/** Texts of the outdated translations when `zh`/`en` became the given texts. */
function outdated(now: {zh?: string; en?: string}, then = {zh, en}): string[] {
  const context = markdownPair(now.zh ?? zh, now.en ?? en)
  const past = markdownPair(then.zh, then.en)
  const changes = {
    revision: 'main',
    source: sideChanges(context.source, past.source),
    target: sideChanges(context.target, past.target),
  }
  return findingsOf(translationOutdated, {...context, changes}).map(({target}) => target!.text)
}

test.each([
  {name: 'nothing changed', now: {}, expected: []},
  {name: 'the source changed', now: {zh: zh.replace('5月', '6月')}, expected: [en.split('\n')[0]!]},
  {
    name: 'both changed',
    now: {zh: zh.replace('5月', '6月'), en: en.replace('May', 'June')},
    expected: [],
  },
  {name: 'the translation changed', now: {en: en.replace('will be', 'is to be')}, expected: []},
  {name: 'punctuation, markup and spaces', now: {zh: zh.replace('5月在青岛', ' 5月，在**青岛**')}, expected: []},
  {
    name: 'split into two sentences of the same words',
    now: {zh: zh.replace('于5月', '于5月。')},
    expected: [],
  },
  {
    name: 'moved',
    now: {zh: zh.split('\n\n').reverse().join('\n\n'), en: en.split('\n\n').reverse().join('\n\n')},
    expected: [],
  },
  {
    name: 'only the punctuation of the translation changed',
    now: {zh: zh.replace('工作已经', '工作尚未'), en: en.replace('begun.', 'begun!')},
    expected: ['Registration has begun!'],
  },
])('$name', ({now, expected}) => {
  expect(outdated(now)).toEqual(expected)
})

test('silent without an earlier version, and where the pairing is not certain', () => {
  expect(findingsOf(translationOutdated, markdownPair(zh, en))).toEqual([])
  const context = markdownPair('改过的句子在这里。', 'A sentence.', {
    beads: [{source: [0], target: [0], confidence: 0.2}],
  })
  const past = markdownPair('句子。', 'A sentence.')
  const changes = {
    revision: 'main',
    source: sideChanges(context.source, past.source),
    target: sideChanges(context.target, past.target),
  }
  expect(findingsOf(translationOutdated, {...context, changes})).toEqual([])
})
