import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createTermbase} from '../../src/glossary/termbase.js'
import {profileFor, registerProfile} from '../../src/language/registry.js'
import {splitSentences} from '../../src/language/split-sentences.js'
import type {Span} from '../../src/model/span.js'
import {checkUnits} from '../../src/pipeline/unit.js'
import {inventedLanguages} from './invented.js'

const undo: (() => void)[] = []
beforeAll(() => {
  for (const profile of inventedLanguages) undo.push(registerProfile(profile))
})
afterAll(() => {
  for (const back of undo) back()
})

const tags = [
  'ru',
  'uk',
  'ar',
  'hi',
  'ja',
  'ko',
  'fr',
  'es',
  'de',
  'de-CH',
  'pt-BR',
  'kk',
  'x-own',
  'qaa',
  'qab',
  'zh',
  'en',
] as const
/** Letters of several scripts, digits of several systems, marks that end sentences and marks that hurt. */
const unit = fc.constantFrom(
  ..."абвАБВ港口開いאבالمहिन्दीaBcßİ０１२0123456789٣۴२᱐.,:;!?。！？।؟։…“”«»「」()（）[]-–—~%٪‰/’'\n\t \u00A0\u200F\uFFFC\u{20BB7}😀\u0301\uD83D",
)
const text = fc.array(unit, {maxLength: 60}).map(units => units.join(''))

/** Spans lie inside the text, ascend and do not overlap. */
function expectInOrder(spans: readonly Span[], length: number): void {
  let end = 0
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(end)
    expect(span.end).toBeGreaterThan(span.start)
    end = span.end
  }
  expect(end).toBeLessThanOrEqual(length)
}

describe.each(tags)('%s: whatever the text', tag => {
  test('sentences cover all of it but white space, in order', () => {
    fc.assert(
      fc.property(text, content => {
        const sentences = splitSentences(content, profileFor(tag))
        expectInOrder(sentences, content.length)
        let between = ''
        let end = 0
        for (const sentence of [...sentences, {start: content.length, end: content.length}]) {
          between += content.slice(end, sentence.start)
          end = sentence.end
        }
        expect(between.trim()).toBe('')
      }),
    )
  })

  test('mentions, passages and words for mining stand in it, in order', () => {
    fc.assert(
      fc.property(text, content => {
        const profile = profileFor(tag)
        expectInOrder(profile.readMentions(content), content.length)
        expectInOrder(profile.findPassages(content, profileFor('en')), content.length)
        for (const {start, end} of profile.mining.readWords(content))
          expect(content.slice(start, end).trim()).not.toBe('')
        const reading = profile.readForAlignment(content, profileFor('zh'))
        let last = 0
        for (const {start, end} of reading.tokens) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeLessThanOrEqual(content.length)
          last = start
        }
        expect(reading.sentences).toBeGreaterThanOrEqual(1)
        expect(profile.normalise(content).originalSpan(0, 0)).toBeDefined()
      }),
    )
  })
})

const zeros: Readonly<Record<string, string>> = {ru: '0', ar: '٠', fa: '۰', hi: '०', bn: '০', th: '๐', qab: '᱐'}
const inDigits = (value: number, zero: string): string =>
  String(value).replace(/\d/gu, digit => String.fromCodePoint(zero.codePointAt(0)! + Number(digit)))

test.each(Object.entries(zeros))('%s: digits of %s are read by value', (tag, zero) => {
  fc.assert(
    fc.property(fc.nat({max: 1e9}), value => {
      const digits = inDigits(value, zero)
      const mentions = profileFor(tag).readMentions(`(${digits})`)
      expect(mentions).toMatchObject([{kind: 'number', value, start: 1, end: 1 + digits.length}])
    }),
  )
})

const significant = (value: number): string => String(value).replace(/0+$/u, '')

const pairs = [
  ['ru', 'ar'],
  ['hi', 'de'],
  ['qaa', 'qab'],
  ['zh', 'ru'],
  ['en', 'qab'],
] as const

test.each(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))(
  '%s → %s: a figure that differs is found on the side of the translation, one that agrees is not',
  (sourceLang, targetLang) => {
    const write = (lang: string, value: number): string => `= ${inDigits(value, zeros[lang] ?? '0')} =`
    fc.assert(
      fc.property(fc.integer({min: 11, max: 999}), fc.integer({min: 11, max: 999}), (first, second) => {
        // Where one side knows digits alone, 18 may have a word for ten behind it that it does not know.
        fc.pre(first === second || significant(first) !== significant(second))
        const target = write(targetLang, second)
        const [findings] = checkUnits([{source: write(sourceLang, first), target, sourceLang, targetLang}], {
          termbase: createTermbase([]),
        })
        const mismatches = findings!.filter(({ruleId}) => ruleId === 'number-mismatch')
        expect(mismatches).toHaveLength(first === second ? 0 : 1)
        for (const {target: place} of mismatches) expect(target.slice(place!.start, place!.end)).toBe(place!.text)
      }),
    )
  },
)

test.each(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))(
  '%s → %s: whatever the texts, spans of findings are slices',
  (sourceLang, targetLang) => {
    fc.assert(
      fc.property(text, text, (source, target) => {
        for (const finding of checkUnits([{source, target, sourceLang, targetLang}], {
          termbase: createTermbase([]),
        })[0]!)
          for (const [place, whole] of [
            [finding.source, source],
            [finding.target, target],
          ] as const)
            if (place !== undefined) expect(whole.slice(place.start, place.end)).toBe(place.text)
      }),
    )
  },
)
