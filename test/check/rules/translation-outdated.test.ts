import {describe, expect, test} from 'vitest'
import {AcceptedPassages, passageOf} from '../../../src/check/engine/accepted.js'
import {sideChanges} from '../../../src/check/engine/changes.js'
import type {CheckContext} from '../../../src/check/engine/context.js'
import {translationOutdated} from '../../../src/check/rules/translation-outdated.js'
import {findingsOf, markdownPair, monolingual} from '../../helpers/markdown-pair.js'

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

describe('the counterpart was deleted since', () => {
  const changes = {revision: 'main', ...{source: nothing(), target: nothing()}, deleted: 'a.md'}
  function nothing() {
    return {touched: new Set<never>(), earlierLetters: ''}
  }
  test.each([
    {
      name: 'the translation',
      lang: 'zh' as const,
      text: '港口今天开放。船到了。',
      expected: ['translationDeleted 港口今天开放。'],
    },
    {
      name: 'the original',
      lang: 'en' as const,
      text: 'The port opens. A ship came.',
      expected: ['sourceDeleted The port opens.'],
    },
    {name: 'that of a text without words', lang: 'en' as const, text: '', expected: ['sourceDeleted ']},
  ])('$name', ({lang, text, expected}) => {
    const found = findingsOf(translationOutdated, {...monolingual(text, lang), changes})
    expect(found.map(({messageId, source, target}) => `${messageId} ${(source ?? target)?.text}`)).toEqual(expected)
    expect(found[0]!.data).toEqual({revision: 'main', counterpart: 'a.md'})
  })

  test('a pair has both', () => {
    expect(findingsOf(translationOutdated, {...markdownPair(zh, en), changes})).toEqual([])
  })

  test('nothing was deleted', () => {
    expect(
      findingsOf(translationOutdated, {...monolingual(zh, 'zh'), changes: {...changes, deleted: undefined}}),
    ).toEqual([])
  })
})

describe('what was accepted', () => {
  const accepted = new AcceptedPassages([
    {sourceLang: 'zh', targetLang: 'en', passages: markdownPair(zh, en).units.map(passageOf)},
  ])
  const said = (context: CheckContext): string[] =>
    findingsOf(translationOutdated, {...context, accepted}).map(
      ({messageId, source, target}) => `${messageId}: ${source?.text ?? '-'} | ${target?.text ?? '-'}`,
    )
  const [, second] = [...zh.split('\n\n')]

  test.each([
    {name: 'is as it was', zh, en, expected: []},
    {
      name: 'has another original',
      zh: zh.replace('5月', '6月'),
      en,
      expected: ['sourceChanged: 会议将于6月在青岛举行。 | The meeting will be held in Qingdao in May.'],
    },
    {
      name: 'has another translation',
      zh,
      en: en.replace('begun', 'started'),
      expected: [`targetChanged: ${second} | Registration has started.`],
    },
    {
      name: 'has a new passage beside it',
      zh: `${zh}\n\n请准时到场。`,
      en: `${en}\n\nPlease be on time.`,
      expected: ['neverAccepted: 请准时到场。 | Please be on time.'],
    },
    {
      name: 'is nothing of this pair, which is said once',
      zh: '请准时到场。\n\n谢谢。',
      en: 'Please be on time.\n\nThank you.',
      expected: ['pairNeverAccepted: 请准时到场。 | Please be on time.'],
    },
    {name: 'and a pair without text', zh: '', en: '', expected: []},
  ])('$name', ({zh: source, en: target, expected}) => {
    expect(said(markdownPair(source, target))).toEqual(expected)
  })

  test('a passage without translation is placed in the original', () => {
    const context = markdownPair(`${zh}\n\n请准时到场。`, en)
    expect(said(context)).toEqual(['neverAccepted: 请准时到场。 | -'])
  })

  test('one document alone is not held against it', () => {
    expect(said(monolingual(zh, 'zh'))).toEqual([])
  })
})

test.each([
  {name: 'as sure as it has to be', confidence: 0.5, expected: 1},
  {name: 'less sure', confidence: 0.49, expected: 0},
])('a pairing that is $name', ({confidence, expected}) => {
  const context = markdownPair('改过的句子在这里。', 'A sentence.', {beads: [{source: [0], target: [0], confidence}]})
  const past = markdownPair('句子。', 'A sentence.')
  const changes = {
    revision: 'main',
    source: sideChanges(context.source, past.source),
    target: sideChanges(context.target, past.target),
  }
  expect(findingsOf(translationOutdated, {...context, changes})).toHaveLength(expected)
})
