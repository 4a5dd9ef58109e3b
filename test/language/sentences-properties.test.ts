import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {profileFor} from '../../src/language/registry.js'
import {splitSentences as split} from '../../src/language/split-sentences.js'

const hurting = fc
  .array(
    fc.constantFrom(
      ...[
        '。',
        '！',
        '？',
        '…',
        '.',
        '!',
        '?',
        '“',
        '”',
        '‘',
        '’',
        '"',
        "'",
        '「',
        '」',
        '《',
        '》',
        '（',
        '）',
        '(',
        ')',
        '[',
        ']',
      ],
      ...[
        ' ',
        '\n',
        '\n\n',
        '　',
        'Mr.',
        'U.S.',
        'a',
        'B',
        'The',
        'said',
        '会',
        '议',
        '𠮷',
        '👍',
        '1',
        '2.5',
        '：',
        '，',
        '-',
        '—',
      ],
    ),
    {maxLength: 60},
  )
  .map(parts => parts.join(''))

describe.each([{tag: 'zh'}, {tag: 'en'}, {tag: 'ru'}, {tag: 'hi'}])('$tag', ({tag}) => {
  const splitSentences = (text: string) => split(text, profileFor(tag))
  const texts = fc.oneof(hurting, fc.string({unit: 'binary', maxLength: 80}))

  test('spans ascend, do not overlap, are trimmed and cover every character that is no white space', () => {
    fc.assert(
      fc.property(texts, text => {
        let last = 0
        for (const {start, end} of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(last, start).trim()).toBe('')
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          last = end
        }
        expect(text.slice(last).trim()).toBe('')
      }),
      {numRuns: 500},
    )
  })

  test('white space around the text changes nothing', () => {
    fc.assert(
      fc.property(texts, text => {
        const parts = (from: string) => splitSentences(from).map(({start, end}) => from.slice(start, end))
        expect(parts(`  ${text.trim()}　`)).toEqual(parts(text.trim()))
      }),
    )
  })

  test('a blank line ends a sentence whatever stands around it', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const text = `${before}\n\n${after}`
        for (const {start, end} of splitSentences(text)) expect(start < before.length).toBe(end <= before.length)
      }),
    )
  })

  test('long runs of the same marks are split in linear time', () => {
    for (const part of ['(', '“', "'a ", '. ', 'a.', 'a.B', '‘s’ a', '\n ', '"a. "'])
      expect(splitSentences(part.repeat(50_000)).length).toBeGreaterThan(-1)
  })
})
