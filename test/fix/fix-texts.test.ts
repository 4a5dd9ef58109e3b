import {expect, test} from 'vitest'
import {fixTexts, type LocatedFinding} from '../../src/fix/fix-texts.js'
import type {Finding} from '../../src/model/finding.js'

/** A check that reports each `from` in the text and would put `to` there. */
function replacing(rules: readonly (readonly [from: string, to: string, rule?: string])[]) {
  return (texts: ReadonlyMap<string, string>): LocatedFinding[] =>
    [...texts].flatMap(([name, text]) =>
      rules.flatMap(([from, to, rule = `${from}-rule`]) =>
        placesOf(text, from).map(start => {
          const place = {start, end: start + from.length, text: from}
          const finding: Finding = {
            ruleId: rule,
            severity: 'error',
            messageId: 'x',
            data: {},
            target: place,
            fix: {start, end: place.end, text: to, safe: true},
          }
          return {finding, sourceText: '', targetText: name}
        }),
      ),
    )
}

function placesOf(text: string, part: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at)
  return places
}

const fixOne = (text: string, rules: Parameters<typeof replacing>[0]) =>
  fixTexts(new Map([['a', text]]), replacing(rules))

test('one pass, places in the text as it was given', () => {
  const {texts, applied, findings} = fixOne('x bad y bad', [['bad', 'good']])
  expect(texts.get('a')).toBe('x good y good')
  expect(applied.map(({start, end, found, text}) => [start, end, found, text])).toEqual([
    [2, 5, 'bad', 'good'],
    [8, 11, 'bad', 'good'],
  ])
  expect(findings).toEqual([])
})

test('overlapping ones come in a later pass', () => {
  const {texts, passes} = fixOne('abc', [
    ['ab', 'x'],
    ['bc', 'y'],
  ])
  expect(texts.get('a')).toBe('xc')
  expect(passes).toHaveLength(1)
})

test('a fix that does not cure its finding is taken back, the others stay', () => {
  const {texts, applied, findings} = fixOne('worse bad', [
    ['worse', 'worse still'],
    ['bad', 'good'],
  ])
  expect(texts.get('a')).toBe('worse good')
  expect(applied).toHaveLength(1)
  expect(findings).toHaveLength(1)
})

test('a fix that brings a new error is taken back', () => {
  const {texts} = fixOne('bad', [
    ['bad', 'odd'],
    ['odd', 'odd thing'],
  ])
  expect(texts.get('a')).toBe('bad')
})

test('fixes that undo each other end', () => {
  const first = fixOne('ab', [
    ['ab', 'ba', 'one'],
    ['ba', 'ab', 'two'],
  ])
  const again = fixOne(first.texts.get('a')!, [
    ['ab', 'ba', 'one'],
    ['ba', 'ab', 'two'],
  ])
  expect(again.texts).toEqual(first.texts)
})

test('texts that are only read stay', () => {
  const texts = new Map([
    ['a', 'bad'],
    ['b', 'bad'],
  ])
  const fixed = fixTexts(texts, replacing([['bad', 'good']]), {untouched: new Set(['a'])})
  expect([...fixed.texts.values()]).toEqual(['bad', 'good'])
})
