import {describe, expect, test} from 'vitest'
import type {CheckContext} from '../../../src/check/engine/context.js'
import {addition} from '../../../src/check/rules/addition.js'
import {omission} from '../../../src/check/rules/omission.js'
import {type BlockBeads, findingsOf, markdownPair} from '../../helpers/markdown-pair.js'

/** `message: text` of what has no counterpart on either side. */
function unpaired(context: CheckContext): string[] {
  return [
    ...findingsOf(omission, context).map(({messageId, source}) => `${messageId}: ${source?.text}`),
    ...findingsOf(addition, context).map(({messageId, target}) => `${messageId}: ${target?.text}`),
  ]
}

const copy = {zh: '货轮每天往返两次。', en: 'The ship sails twice a day.'}

/** A paragraph with its translation, `between` others, and the paragraph once more. */
function secondCopy(between: number, confidence: readonly [first: number, second: number] = [1, 1]): CheckContext {
  const others = Array.from({length: between}, (_, i) => i + 1)
  const beads: BlockBeads = [
    {source: [0], target: [0], confidence: confidence[0]},
    ...others.map(i => ({source: [i], target: [i]})),
    {source: [between + 1], target: [], confidence: confidence[1]},
  ]
  const zh = [copy.zh, ...others.map(i => `第${i}号泊位今天开放。`), copy.zh]
  const en = [copy.en, ...others.map(i => `Berth number ${i} opens today.`)]
  return markdownPair(zh.join('\n\n'), en.join('\n\n'), {beads})
}

describe('a paragraph that stands twice and is translated once', () => {
  test.each([
    {name: 'right behind each other', between: 0, expected: [`repeated: ${copy.zh}`]},
    {name: 'forty units apart', between: 39, expected: [`repeated: ${copy.zh}`]},
    {name: 'further apart', between: 40, expected: [`block: ${copy.zh}`]},
  ])('$name', ({between, expected}) => {
    expect(unpaired(secondCopy(between))).toEqual(expected)
  })

  test.each([
    {name: 'both together are as sure as one has to be', confidence: [0.25, 0.25] as const, expected: 1},
    {name: 'they are less sure', confidence: [0.25, 0.2] as const, expected: 0},
  ])('$name', ({confidence, expected}) => {
    expect(unpaired(secondCopy(1, confidence))).toHaveLength(expected)
  })

  test('neither copy is translated: both are left out', () => {
    const beads = [
      {source: [0], target: [0]},
      {source: [1], target: []},
      {source: [2], target: [1]},
      {source: [3], target: []},
    ]
    const context = markdownPair(
      `第一号泊位今天开放。\n\n${copy.zh}\n\n第二号泊位今天开放。\n\n${copy.zh}`,
      'Berth number one opens today.\n\nBerth number two opens today.',
      {beads},
    )
    expect(unpaired(context)).toEqual([`block: ${copy.zh}`, `block: ${copy.zh}`])
  })

  test('the translation says it as often, elsewhere: one copy was left out', () => {
    const beads = [
      {source: [0], target: [0]},
      {source: [1], target: [1]},
      {source: [2], target: [2]},
      {source: [3], target: []},
    ]
    const context = markdownPair(
      `${copy.zh}\n\n第一号泊位今天开放。\n\n第二号泊位今天开放。\n\n${copy.zh}`,
      `${copy.en}\n\nBerth number one opens today. ${copy.en}\n\nBerth number two opens today.`,
      {beads},
    )
    expect(unpaired(context)).toEqual([`block: ${copy.zh}`])
  })

  test('of three copies one is translated: two are repeated', () => {
    const beads = [
      {source: [0], target: []},
      {source: [1], target: [0]},
      {source: [2], target: [1]},
      {source: [3], target: []},
    ]
    const context = markdownPair(
      `${copy.zh}\n\n${copy.zh}\n\n第一号泊位今天开放。\n\n${copy.zh}`,
      `${copy.en}\n\nBerth number one opens today.`,
      {beads},
    )
    expect(unpaired(context)).toEqual([`repeated: ${copy.zh}`, `repeated: ${copy.zh}`])
  })
})

/** One paragraph against one paragraph, all sentences in one unit. */
const oneUnit = (zh: string, en: string): string[] =>
  unpaired(markdownPair(zh, en, {beads: [{source: [0], target: [0]}]}))

describe('a sentence that stands twice in a unit', () => {
  test.each([
    {
      name: 'its translation once',
      zh: `${copy.zh}${copy.zh}`,
      en: copy.en,
      expected: [`repeated: ${copy.zh}`],
    },
    {
      name: 'three times: both that are too many',
      zh: `${copy.zh}${copy.zh}${copy.zh}`,
      en: copy.en,
      expected: [`repeated: ${copy.zh}${copy.zh}`],
    },
    {
      name: 'in the translation',
      zh: copy.zh,
      en: `${copy.en} ${copy.en}`,
      expected: [`repeated: ${copy.en}`],
    },
    {name: 'in other words', zh: `${copy.zh}${copy.zh}`, en: `${copy.en} That is often.`, expected: []},
    {name: 'repeated in one sentence', zh: `${copy.zh}${copy.zh}`, en: 'Often it sails, often it sails.', expected: []},
    {
      name: 'a sentence of two different clauses',
      zh: `${copy.zh}${copy.zh}`,
      en: 'Every day, the ship sails twice.',
      expected: [`repeated: ${copy.zh}`],
    },
    {name: 'two different sentences', zh: `${copy.zh}请提前订票。`, en: copy.en, expected: []},
  ])('$name', ({zh, en, expected}) => {
    expect(oneUnit(zh, en)).toEqual(expected)
  })

  test.each([
    {name: 'five characters', zh: '请你们上船。', en: 'All aboard.', expected: true},
    {name: 'four characters', zh: '请你上船。', en: 'All aboard.', expected: false},
    {name: 'twelve letters', zh: 'Please embark.', en: 'All aboard.', expected: true},
    {name: 'eleven letters', zh: 'Please board.', en: 'All aboard.', expected: false},
  ])('from a certain length on: $name', ({zh, en, expected}) => {
    expect(oneUnit(`${zh} ${zh}`, en)).toEqual(expected ? [`repeated: ${zh}`] : [])
  })
})

describe('copies in a row', () => {
  const line = {zh: '请上船。', en: 'All aboard.'}
  /** Two paragraphs with their translations, and the same two once more; all of them with counterparts that `given` are. */
  const twoCopies = (first: string, second: string): string[] => {
    const beads = [
      {source: [0], target: [0]},
      {source: [1], target: [1]},
      {source: [2], target: [2]},
      {source: [3], target: []},
      {source: [4], target: []},
    ]
    return unpaired(
      markdownPair(
        `${line.zh}\n\n${copy.zh}\n\n第一号泊位今天开放。\n\n${first}\n\n${second}`,
        `${line.en}\n\n${copy.en}\n\nBerth number one opens today.`,
        {beads},
      ),
    )
  }

  test.each([
    {name: 'a short line alone', first: line.zh, second: line.zh, expected: []},
    {
      name: 'a short line and a sentence',
      first: line.zh,
      second: copy.zh,
      expected: [`repeated: ${line.zh}\n\n${copy.zh}`],
    },
    {
      name: 'a copy and something new',
      first: line.zh,
      second: '船长很忙。',
      expected: [`block: ${line.zh}\n\n船长很忙。`],
    },
  ])('$name', ({first, second, expected}) => {
    expect(twoCopies(first, second)).toEqual(expected)
  })
})
