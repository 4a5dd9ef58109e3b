import {describe, expect, test} from 'vitest'
import {comparableMentions} from '../../../src/check/mentions/digits-only.js'
import {compareMentions, type MentionSides} from '../../../src/check/mentions/mentions.js'
import type {Mention} from '../../../src/model/mention.js'
import {date, identifier, number, ordinal, percent, period, time} from '../../helpers/mentions.js'

/** Mentions one behind the other, ten units from start to start. */
function inOrder(mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention, i) => ({...mention, start: 10 * i, end: 10 * i + 4}))
}

type Found = {
  readonly conflicts?: readonly (readonly [source: number, target: number, differs: string])[]
  readonly missing?: readonly number[]
  readonly added?: readonly number[]
}

/** What comes of two lists of mentions, by their places in the lists. */
function compare(source: readonly Mention[], target: readonly Mention[], more: Partial<MentionSides> = {}): Found {
  const [own, other] = [inOrder(source), inOrder(target)]
  const lengths = {sourceLength: 10 * own.length, targetLength: 10 * other.length}
  const {conflicts, missing, added} = compareMentions({source: own, target: other, ...lengths, ...more})
  return {
    conflicts: conflicts.map(({source: a, target: b, differs}) => [own.indexOf(a), other.indexOf(b), differs]),
    missing: missing.map(mention => own.indexOf(mention)),
    added: added.map(mention => other.indexOf(mention)),
  }
}

const nothing = {conflicts: [], missing: [], added: []}
const weak = (value: number, more = {}) => number(value, {weak: true, ...more})

describe('what answers what', () => {
  test.each<readonly [string, readonly Mention[], readonly Mention[], Found]>([
    ['the same in another order', [number(3), number(8)], [number(8), number(3)], nothing],
    ['a figure that is said twice', [number(8)], [number(8), number(8)], nothing],
    ['a figure less', [number(300), number(8)], [number(8)], {...nothing, missing: [0]}],
    ['a figure more', [number(8)], [number(8), number(300)], {...nothing, added: [1]}],
    ['another figure', [number(3), number(8)], [number(8), number(4)], {...nothing, conflicts: [[0, 1, 'value']]}],
    ['a weak one less', [weak(3)], [], nothing],
    ['what stands in brackets for it', [number(20)], [number(20), number(3, {gloss: true})], nothing],
    [
      'another unit',
      [number(20, {unit: 'yuan'})],
      [number(20, {unit: 'eur'})],
      {...nothing, conflicts: [[0, 0, 'unit']]},
    ],
    [
      'a unit that is converted wrongly: 500亩 as 500 hectares',
      [number(33.3, {unit: 'ha', written: 500})],
      [number(500, {unit: 'ha'})],
      {...nothing, conflicts: [[0, 0, 'unit']]},
    ],
    [
      'another value in the same unit',
      [number(20, {unit: 'yuan'})],
      [number(30, {unit: 'yuan'})],
      {...nothing, conflicts: [[0, 0, 'value']]},
    ],
    [
      'a figure of another kind of unit is none for it',
      [number(20, {unit: 'yuan'})],
      [number(30, {unit: 'm'})],
      {conflicts: [], missing: [0], added: [0]},
    ],
    [
      'a change and its result',
      [percent(30, {change: 'by'})],
      [percent(30, {change: 'to'})],
      {...nothing, conflicts: [[0, 0, 'change']]},
    ],
    [
      'another change and result',
      [percent(30, {change: 'by'})],
      [percent(40, {change: 'to'})],
      {...nothing, conflicts: [[0, 0, 'value']]},
    ],
    ['one end of a range', [number(3, {high: 5})], [number(3, {high: 8})], {...nothing, conflicts: [[0, 0, 'value']]}],
    [
      '4台 does not take the 4 of “4 GB”',
      [number(4, {unit: 'byte'}), number(4)],
      [number(4, {unit: 'byte'}), number(5)],
      {...nothing, conflicts: [[1, 1, 'value']]},
    ],
    [
      'a date takes the one that says as much before one that says more',
      [date({month: 5, day: 6}), date({year: 2024, month: 5, day: 6})],
      [date({year: 2024, month: 5, day: 6}), date({month: 5, day: 7})],
      {...nothing, conflicts: [[0, 1, 'value']]},
    ],
    [
      'so does one with the year against one with another day',
      [date({year: 2024, month: 5}), date({year: 2024, month: 5, day: 6})],
      [date({year: 2024, month: 5, day: 6}), date({year: 2024, month: 6})],
      {...nothing, conflicts: [[0, 1, 'value']]},
    ],
    [
      'a figure takes the figure before one with a letter',
      [number(5, {letter: 'G'}), number(5)],
      [number(5), number(6)],
      {...nothing, conflicts: [[0, 1, 'value']]},
    ],
    [
      'a number takes the number before an ordinal',
      [ordinal(5), number(5)],
      [number(5), number(6)],
      {...nothing, conflicts: [[0, 1, 'value']]},
    ],
    [
      'a plain figure is meant before a weak one that is a little nearer',
      [number(8), number(77)],
      [weak(9), number(10), number(77)],
      {...nothing, conflicts: [[0, 1, 'value']]},
    ],
    [
      'a figure with the same name before one that stands nearer',
      [ordinal(10), number(77), number(78)],
      [number(11), number(12, {name: '12'}), number(77), number(78)],
      {conflicts: [[0, 1, 'value']], missing: [], added: [0]},
    ],
    [
      'the nearest by place, where all are of a kind',
      [number(3), number(8), number(12)],
      [number(4), number(8), number(13)],
      {
        ...nothing,
        conflicts: [
          [0, 0, 'value'],
          [2, 2, 'value'],
        ],
      },
    ],
    [
      'the same kind before the place',
      [number(3, {unit: 'yuan'}), number(8), number(77)],
      [number(9), number(4, {unit: 'yuan'}), number(77)],
      {
        ...nothing,
        conflicts: [
          [0, 1, 'value'],
          [1, 0, 'value'],
        ],
      },
    ],
  ])('%s', (_, source, target, found) => {
    const order = (one: Found) => ({...one, conflicts: [...(one.conflicts ?? [])].sort((a, b) => a[0] - b[0])})
    expect(order(compare(source, target))).toEqual(order(found))
  })

  test('what a neighbour says is no difference, and only then it is asked', () => {
    const near = {nearTarget: () => [number(300)], nearSource: () => [number(500)]}
    expect(compare([number(300)], [], near)).toEqual(nothing)
    expect(compare([], [number(500)], near)).toEqual(nothing)
    expect(compare([number(400)], [], near)).toEqual({...nothing, missing: [0]})
    const never = () => {
      throw new Error('asked')
    }
    expect(compare([number(3)], [number(3)], {nearTarget: never, nearSource: never})).toEqual(nothing)
  })

  test('more than a million pairs are not compared', () => {
    const many = (count: number) => Array.from({length: count}, (_, i) => number(1000 + i))
    expect(compare(many(1001), many(1000).reverse())).toEqual(nothing)
    expect(compare([...many(999), number(5)], many(1000)).conflicts).toEqual([[999, 999, 'value']])
  })
})

describe('which two may stand for each other', () => {
  const both = (a: Mention, b: Mention): readonly [boolean, boolean] => [
    compare([a], [b]).conflicts!.length > 0,
    compare([b], [a]).conflicts!.length > 0,
  ]
  test.each<readonly [string, Mention, Mention]>([
    ['two years', date({year: 2023}), date({year: 2024, month: 5})],
    ['two days of the week', date({weekday: 1, weak: true}), date({weekday: 2, weak: true})],
    ['last and this year', date({relative: 'last-year', weak: true}), date({relative: 'this-year', weak: true})],
    ['dozens and thousands', several(10), several(1000)],
    ['a half that is hardly said and another share', weak(0.5, {loose: true}), number(0.25, {fraction: [1, 4]})],
    ['a half and another share', weak(0.5), number(0.25, {fraction: [1, 4]})],
    ['a count and a year', number(2023), date({year: 2024})],
    ['a day and a count', date({day: 6}), number(7)],
    ['a day and a count of 31', date({day: 6}), number(31)],
    ['the tenth and 11', ordinal(10), number(11)],
    ['the 155th and 156, which is a name', ordinal(155), number(156, {name: '156'})],
    [
      '第20分钟 and 21 minutes',
      ordinal(20, {unit: 'minute'}),
      number(21 / 1440, {unit: 'day', writtenUnit: 'minute', written: 21}),
    ],
    ['百分之三 and 3 of something', percent(3, {points: true}), number(3)],
    ['a plan and an ordinal', period(14), ordinal(13)],
    ['a plan and a number', period(15), number(155)],
    ['two plans', period(14), period(15)],
    ['v1.24 and v1.25', identifier('version', '1.24'), identifier('version', '1.25')],
    ['a month and weeks', number(6, {unit: 'month', weak: true}), number(91, {unit: 'day'})],
    ['8G and 16 GB', lettered(8, 'G'), number(16e9, {written: 16, unit: 'byte', writtenUnit: 'gb'})],
    ['8G and 16G', lettered(8, 'G'), lettered(16, 'G')],
    ['70B and 7 billion', lettered(70, 'B'), number(7e9)],
    ['a weak and a plain number', weak(3), number(4)],
    ['“one” and 10', weak(1), number(10)],
    ['three and 100', weak(3), number(100)],
    ['7:30 and 8:30', time(450), time(510)],
    ['with and without a unit', number(20, {unit: 'yuan'}), number(30)],
  ])('%s', (_, a, b) => {
    expect(both(a, b)).toEqual([true, true])
  })

  test.each<readonly [string, Mention, Mention]>([
    ['two weak numbers', weak(3), weak(4)],
    ['a weak date and another', date({relative: 'this-month', weak: true}), date({relative: 'last-month', weak: true})],
    ['a weekday and a year', date({weekday: 1, weak: true}), date({relative: 'this-year', weak: true})],
    ['several and a weak one', several(10), weak(3)],
    ['a loose one', weak(3, {loose: true}), number(4)],
    ['“one” and 11', weak(1), number(11)],
    ['“twice” and 11', weak(2), number(11)],
    ['a weak 3 and 1', weak(3), number(1)],
    ['a half that is hardly said and all', weak(0.5, {loose: true}), number(1)],
    ['a half that is hardly said and a part of a unit', weak(0.5, {loose: true}), number(0.25, {unit: 'm'})],
    ['half a unit that is hardly said and a share', weak(0.5, {loose: true, unit: 'm'}), number(0.25)],
    ['a third that is hardly said and a share', weak(0.33, {loose: true}), number(0.25)],
    ['two halves that need not be said', weak(0.5), weak(0.25)],
    ['a half that is hardly said and a percentage', weak(0.5, {loose: true}), percent(25)],
    ['a half and more than all of it', weak(0.5, {unit: 'm'}), number(25)],
    ['a year and a month of another', date({year: 2023}), date({month: 5})],
    ['a count and a whole date', number(2023), date({year: 2024, month: 5})],
    ['2,200 and a year', number(2200), date({year: 2024})],
    ['999 and a year', number(999), date({year: 2024})],
    ['metres and a year', number(2023, {unit: 'm'}), date({year: 2024})],
    ['a day and 32', date({day: 6}), number(32)],
    ['a day and a half', date({day: 6}), number(1.5)],
    ['a day and about seven', date({day: 6}), number(7, {precision: 'about'})],
    ['a day of a month and a count', date({month: 5, day: 6}), number(7)],
    ['the tenth and nine', ordinal(10), number(9)],
    ['the first and 1,000', ordinal(1000), number(1001)],
    ['the tenth and 11 metres', ordinal(10), number(11, {unit: 'm'})],
    ['4 percent and 3 of something', percent(4), number(3)],
    ['a plan and metres', period(14), number(13, {unit: 'm'})],
    ['a plan and a date', period(14), date({year: 2030})],
    ['a weak ordinal and a number', ordinal(10, {weak: true}), number(11)],
    ['a time and a percentage', time(450), percent(3)],
    ['a month and metres', number(6, {unit: 'month'}), number(91, {unit: 'm'})],
    ['two weak durations', weak(6, {unit: 'month'}), weak(91, {unit: 'day'})],
    ['8G and 16M', lettered(8, 'G'), lettered(16, 'M')],
    ['8G and 16', lettered(8, 'G'), number(16)],
    ['70B and seven', lettered(70, 'B'), number(7)],
    ['70B and 99,999,999', lettered(70, 'B'), number(99_999_999)],
    ['8G and a weak number', lettered(8, 'G'), weak(16)],
    ['a version and a word', identifier('version', '1.24'), identifier('word', 'A4', 'A')],
    ['a gloss and a sum', number(3, {gloss: true}), number(20)],
  ])('not: %s', (_, a, b) => {
    expect(both(a, b)).toEqual([false, false])
  })

  test('the far end of 20日至22日 and “the 25th” behind “the 20th”', () => {
    const days = date({day: 20, until: {day: 22}})
    expect(compare([days], [ordinal(20), ordinal(25)]).conflicts).toEqual([[0, 1, 'value']])
    expect(compare([days], [ordinal(20), ordinal(31)]).conflicts).toEqual([[0, 1, 'value']])
    expect(compare([days], [ordinal(20), ordinal(32)]).conflicts).toEqual([])
    expect(compare([date({day: 20})], [ordinal(25)]).conflicts).toEqual([])
    const inMonth = date({month: 5, day: 20, until: {month: 5, day: 22}})
    expect(compare([inMonth], [date({month: 5, day: 20}), ordinal(25)]).conflicts).toEqual([])
  })

  function lettered(value: number, letter: string) {
    return weak(value, {letter, loose: true})
  }

  function several(value: number) {
    return weak(value, {precision: 'several'})
  }
})

describe('a date that hides behind another one', () => {
  const day = (month: number, dayOfMonth: number, year?: number) => date({month, day: dayOfMonth, year})
  test.each<readonly [string, readonly Mention[], readonly Mention[], readonly (readonly [number, number])[]]>([
    ['another month, with the day alone beside it', [day(2, 10)], [day(6, 10), date({day: 10})], [[0, 0]]],
    ['another month, with the year alone beside it', [day(2, 10, 1990)], [day(6, 10), date({year: 1990})], [[0, 0]]],
    ['another year, with the day beside it', [day(2, 10, 1990)], [day(2, 10, 1991), day(2, 10)], [[0, 0]]],
    ['both take the day that is said besides', [date({day: 10}), day(2, 10)], [date({day: 10}), day(6, 10)], [[1, 1]]],
    ['a month of the same year', [day(2, 10, 1990)], [day(6, 10, 1990), date({day: 10})], [[0, 0]]],
    ['a date on one side alone', [day(2, 10), date({year: 1990})], [date({day: 10}), date({year: 1990})], []],
    ['both months are there', [day(2, 10), day(6, 10)], [day(6, 10), day(2, 10)], []],
    ['another day as well', [day(2, 10)], [day(6, 11), date({day: 10})], []],
    [
      'the year is said elsewhere',
      [day(2, 10, 1990), date({year: 1991})],
      [day(2, 10, 1991), day(2, 10), date({year: 1990})],
      [],
    ],
  ])('%s', (_, source, target, conflicts) => {
    expect(compare(source, target).conflicts!.map(([a, b]) => [a, b])).toEqual(conflicts)
  })
})

describe('a language that is read in digits alone', () => {
  const left = (full: readonly Mention[], digits: readonly Mention[]) => {
    const {source, target} = comparableMentions({source: full, target: digits}, false, true)
    const swapped = comparableMentions({source: digits, target: full}, true, false)
    expect([swapped.source, swapped.target]).toEqual([target, source])
    return [source.map(figureOf), target.map(figureOf)]
  }
  const figureOf = (mention: Mention): number | undefined => ('value' in mention ? mention.value : undefined)

  test.each<readonly [string, readonly Mention[], readonly Mention[], readonly number[], readonly number[]]>([
    ['the parts of a date', [date({year: 2024, month: 5, day: 6})], [number(2024), number(5), number(6)], [], []],
    [
      'the parts of a range of dates',
      [date({day: 5, until: {month: 6, day: 7}})],
      [number(5), number(6), number(7)],
      [],
      [],
    ],
    ['years of a range', [date({year: 2021, until: {year: 2025}})], [number(2021), number(2025)], [], []],
    ['hours and minutes', [time(9 * 60 + 45)], [number(9), number(45)], [], []],
    ['an ordinal', [ordinal(3)], [number(3)], [], []],
    ['the figures of a version', [identifier('version', '1.24')], [number(1), number(24)], [], []],
    ['a word without figures', [identifier('word', 'A')], [number(1)], [], [1]],
    ['a plan with its years', [period(14, [2021, 2025])], [number(2021), number(2025), number(14)], [], [14]],
    ['a plan alone', [period(14)], [number(14)], [], [14]],
    ['each part once', [ordinal(3)], [number(3), number(3)], [], [3]],
    ['350 before a word of number', [number(3.5e8)], [number(350)], [], []],
    ['a value as it is written', [number(700, {written: 1.4})], [number(14)], [], []],
    ['the far end of a range', [number(3, {high: 5})], [number(5)], [], []],
    ['per cent and a number', [percent(30)], [number(30)], [], []],
    ['other figures', [number(3)], [number(4)], [3], [4]],
    ['a percentage that is missing', [percent(30)], [], [30], []],
    ['what a word may say instead: a unit, a factor', [number(3, {unit: 'm'}), number(2, {factor: true})], [], [], []],
    ['zero is no other figure', [number(0)], [number(5)], [0], [5]],
    ['zero for a figure', [number(5)], [number(0)], [5], [0]],
    ['no word of number is beyond 10¹⁵', [number(1e16)], [number(1)], [1e16], [1]],
    ['a word of number of 10¹⁵', [number(1e15)], [number(1)], [], []],
  ])('%s', (_, full, digits, source, target) => {
    expect(left(full, digits)).toEqual([source, target])
  })

  test('two sides that are read alike stay as they are', () => {
    const sides = {source: [ordinal(3)], target: [number(4)]}
    expect(comparableMentions(sides, true, true)).toEqual(sides)
    expect(comparableMentions(sides, false, false)).toEqual(sides)
  })
})
