import {describe, expect, test} from 'vitest'
import {
  addMentionValues,
  changesDiffer,
  type MentionValue,
  mentionsAgree,
  sharedFields,
  unitsAgree,
} from '../../../src/check/mentions/mention-agreement.js'
import type {Mention} from '../../../src/model/mention.js'
import {date, identifier, number, ordinal, percent, period, time} from '../../helpers/mentions.js'

type Row = readonly [label: string, source: Mention, target: Mention]

/** Rows that agree whichever side is the translation. */
function agree(rows: readonly Row[]): void {
  test.each(rows)('%s', (_, source, target) => {
    expect([mentionsAgree(source, target), mentionsAgree(target, source)]).toEqual([true, true])
  })
}

function differ(rows: readonly Row[]): void {
  test.each(rows)('not: %s', (_, source, target) => {
    expect([mentionsAgree(source, target), mentionsAgree(target, source)]).toEqual([false, false])
  })
}

/** Rows where the translation says less exactly what the source says: right in this direction only. */
function rounded(rows: readonly Row[]): void {
  test.each(rows)('only in a translation: %s', (_, source, target) => {
    expect([mentionsAgree(source, target), mentionsAgree(target, source)]).toEqual([true, false])
  })
}

const over = (value: number, more = {}) => number(value, {precision: 'over', ...more})
const about = (value: number, more = {}) => number(value, {precision: 'about', ...more})
const under = (value: number, more = {}) => number(value, {precision: 'under', ...more})
const several = (value: number, more = {}) => number(value, {precision: 'several', ...more})

describe('rounding', () => {
  rounded([
    ['over 1,200 for 1,299', number(1299), over(1200, {step: 100})],
    ['over 1,200 for 1,200.5', number(1200.5, {step: 0.1}), over(1200, {step: 100})],
    ['nearly 1,300 for 1,201', number(1201), under(1300, {step: 100})],
    ['about 1,200 for 1,250', number(1250), about(1200, {step: 100})],
    ['about 1,300 for 1,250', number(1250), about(1300, {step: 100})],
    ['over 4 for 4.9, within a quarter of it', number(4.9, {step: 0.1}), over(4)],
    ['1.26 million for 1,260,400', number(1_260_400), number(1_260_000, {step: 10_000, scale: 1e6})],
    ['100 million for 100,499,999', number(100_499_999), number(1e8, {step: 1e6, scale: 1e6})],
    ['100 million for 99,500,000', number(99_500_000), number(1e8, {step: 1e6, scale: 1e6})],
  ])
  differ([
    ['over 1,200 for 1,301', number(1301), over(1200, {step: 100})],
    ['over 1,200 for 1,199', number(1199), over(1200, {step: 100})],
    ['nearly 1,300 for 1,199', number(1199), under(1300, {step: 100})],
    ['nearly 1,300 for 1,301', number(1301), under(1300, {step: 100})],
    ['about 1,200 for 1,251', number(1251), about(1200, {step: 100})],
    ['about 1,200 for 1,149', number(1149), about(1200, {step: 100})],
    ['over 3 for 3.8: more than a quarter', number(3.8, {step: 0.1}), over(3)],
    ['1.26 million for 1,266,000', number(1_266_000), number(1_260_000, {step: 10_000, scale: 1e6})],
    ['1,260,000 without a multiplier', number(1_260_400), number(1_260_000, {step: 10_000})],
    ['two digits are too few: 99 million', number(99_400_000), number(99e6, {step: 1e6, scale: 1e6})],
    ['about 1,200 for what is itself about 1,210', about(1210), about(1200, {step: 100})],
    ['a figure as exact as the other one', number(1201), over(1200)],
  ])
})

describe('several', () => {
  agree([
    ['数百万 and millions', several(1e6), several(1e6)],
    ['hundreds and 100', several(100), number(100)],
    ['hundreds and 90, which is about one', several(100), number(90)],
    ['hundreds and 999', several(100), number(999)],
    ['dozens and 18', several(10), number(18)],
    ['dozens and 99', several(10), number(99)],
  ])
  differ([
    ['hundreds and 89', several(100), number(89)],
    ['hundreds and 1,000', several(100), number(1000)],
    ['dozens and 17', several(10), number(17)],
    ['dozens and ten', several(10), number(10)],
    ['hundreds and thousands', several(100), several(1000)],
  ])
})

describe('other units', () => {
  const km = (value: number, more = {}) => number(value, {unit: 'm', ...more})
  agree([
    ['20 yuan and 20 patacas of the place', number(20, {unit: 'yuan'}), number(20, {unit: 'mop'})],
    ['20 of the local yuan and $20', number(20, {unit: 'local-yuan'}), number(20, {unit: 'dollar'})],
    ['$20 and NZ$20', number(20, {unit: 'dollar'}), number(20, {unit: 'nzd'})],
    ['R20 as rand and as real', number(20, {unit: 'rand'}), number(20, {unit: 'brl'})],
    ['P20 as peso and as Philippine peso', number(20, {unit: 'peso'}), number(20, {unit: 'php'})],
    ['20 磅 as a weight and as pounds sterling', pounds(20), number(20, {unit: 'gbp', writtenUnit: 'gbp'})],
    ['20 with and without a unit', number(20, {unit: 'yuan'}), number(20)],
    ['3 miles and 4.8 km', km(4828, {written: 3}), km(4800, {written: 4.8, step: 0.1})],
  ])
  differ([
    ['yuan and “$”', number(20, {unit: 'yuan'}), number(20, {unit: 'dollar'})],
    ['yuan and euros', number(20, {unit: 'yuan'}), number(20, {unit: 'eur'})],
    ['local yuan and euros', number(20, {unit: 'local-yuan'}), number(20, {unit: 'eur'})],
    ['US and Hong Kong dollars', number(20, {unit: 'usd'}), number(20, {unit: 'hkd'})],
    ['rand and peso', number(20, {unit: 'rand'}), number(20, {unit: 'php'})],
    ['20 磅 and £21', pounds(20), number(21, {unit: 'gbp', writtenUnit: 'gbp'})],
    ['a kilogram and a pound sterling', number(20, {unit: 'kg', writtenUnit: 'kg'}), number(20, {unit: 'gbp'})],
    [
      '190 miles and 300 km are as near as it goes, 200 miles are not',
      km(321_869, {written: 200, step: 100}),
      km(3e5, {written: 300, step: 100}),
    ],
  ])
  agree([
    ['190 miles and 300 km', km(305_775, {written: 190, step: 10}), km(3e5, {written: 300, step: 100})],
    ['9 miles are a small figure: 10 km by half of the digit', km(14_484, {written: 9}), km(14_000, {written: 14})],
    [
      'about 100 miles, 160 km',
      km(160_934, {written: 100, step: 10, precision: 'about'}),
      km(16e4, {written: 160, step: 10}),
    ],
  ])

  function pounds(value: number) {
    return number(value * 0.4536, {unit: 'kg', written: value, writtenUnit: 'pound'})
  }

  test.each([
    ['yuan', 'sgd', true],
    ['yuan', 'usd', false],
    ['dollar', 'local-yuan', true],
    ['zar', 'brl', true],
    ['zar', 'php', false],
    ['cad', 'dollar', true],
  ])('%s and %s may be the same: %s', (a, b, same) => {
    expect([unitsAgree(a, b), unitsAgree(b, a)]).toEqual([same, same])
  })
})

describe('durations', () => {
  const days = (value: number, more = {}) => number(value, {unit: 'day', writtenUnit: 'day', ...more})
  const months = (value: number, more = {}) => number(value, {unit: 'month', writtenUnit: 'month', ...more})
  const hours = (written: number, more = {}) =>
    number(written / 24, {unit: 'day', writtenUnit: 'hour', written, ...more})
  agree([
    ['three months and 90 days', months(3), days(90)],
    ['a month and 30 days', months(1), days(30)],
    ['two hours and 120 minutes', hours(2), number(120 / 1440, {unit: 'day', writtenUnit: 'minute', written: 120})],
    ['48 hours and two days', hours(48), days(2)],
    ['a year and twelve months', months(12, {written: 1, writtenUnit: 'year'}), months(12)],
  ])
  differ([
    ['three months and 100 days', months(3), days(100)],
    ['a month and 28 days', months(1), days(28)],
    ['two hours and 90 minutes', hours(2), number(90 / 1440, {unit: 'day', writtenUnit: 'minute', written: 90})],
    ['two and three days', days(2), days(3)],
    ['36 hours and two days, both exact', hours(36), days(2)],
    ['a month and a metre', months(1), number(1, {unit: 'm'})],
  ])
  agree([
    ['1.5 days for 37 hours', hours(37), days(1.5, {step: 0.1})],
    ['about two days for 47 hours', hours(47), days(2, {precision: 'about'})],
  ])
})

describe('growth, percentages, fractions', () => {
  const fraction = (above: number, below: number) => number(above / below, {fraction: [above, below], step: 0.01})
  agree([
    ['doubled and 100 percent', number(2, {factor: true}), percent(100)],
    ['three times and 300 percent', number(3, {factor: true}), percent(300)],
    ['三成 and 30 percent', number(0.3, {step: 0.1}), percent(30)],
    ['a third and 33 percent', fraction(1, 3), percent(33)],
    ['a third and 34 percent: one off', fraction(1, 3), percent(34)],
    ['a whole and 100 percent', number(1), percent(100)],
    ['615点子 and 6.15 percentage points', number(615), percent(6.15, {points: true, step: 0.01})],
    ['5 per thousand and 0.5 percent', number(5), percent(0.5, {perThousand: 5, step: 0.1})],
    ['tripled, loosely doubled', number(3, {factor: true, or: 2}), number(2, {factor: true})],
    ['十几个 and a dozen', over(10), number(12)],
    ['a list of three numbers and one of them', number(249_289_299, {parts: [249, 289, 299]}), number(289)],
    ['5G and the figure 5', number(5, {letter: 'G'}), number(5)],
    ['a number that is a name and one that is not', number(3.1, {name: '3.10', step: 0.01}), number(3.1, {step: 0.01})],
    ['a name and the same name', number(3.1, {name: '3.10'}), number(3.1, {name: '3.10'})],
  ])
  differ([
    ['doubled and 50 percent', number(2, {factor: true}), percent(50)],
    ['三成 and 31 percent', number(0.3, {step: 0.1}), percent(31)],
    ['a third and 35 percent', fraction(1, 3), percent(35)],
    ['two and 200 percent', number(2), percent(200)],
    ['0.3 of a unit and 30 percent', number(0.3, {unit: 'm'}), percent(30)],
    ['615点子 and 615 percentage points', number(615), percent(615, {points: true})],
    ['5 per thousand and 5 percent', number(4), percent(0.5, {perThousand: 5})],
    ['percent and percentage points', percent(5), percent(5, {points: true})],
    ['down by and down to', percent(30, {change: 'by'}), percent(30, {change: 'to'})],
    ['number down by and down to', number(30, {change: 'by'}), number(30, {change: 'to'})],
    ['over ten and a dozen of another unit', over(10), number(12, {unit: 'm'})],
    ['over twenty and a dozen', over(20), number(12)],
    ['ten and a dozen', number(10), number(12)],
    ['3.1 and 3.10 as names', number(3.1, {name: '3.1'}), number(3.1, {name: '3.10'})],
    ['a list of numbers and another one', number(249_289, {parts: [249, 289]}), number(250)],
  ])

  test.each([
    [percent(1, {change: 'by'}), percent(1, {change: 'to'}), true],
    [percent(1, {change: 'by'}), percent(1, {change: 'by'}), false],
    [percent(1, {change: 'by'}), percent(1), false],
    [number(2, {change: 'by', factor: true}), number(2, {change: 'to'}), false],
    [number(2, {change: 'by'}), percent(2, {change: 'to'}), true],
    [number(2, {change: 'by'}), ordinal(2), false],
  ])('whether %j and %j are a change and its result: %s', (a, b, differs) => {
    expect([changesDiffer(a, b), changesDiffer(b, a)]).toEqual([differs, differs])
  })
})

describe('dates and times', () => {
  agree([
    ['May 6, 2024 and May 6', date({year: 2024, month: 5, day: 6}), date({month: 5, day: 6})],
    ['late May and May', date({month: 5, part: 'late'}), date({month: 5})],
    ['January to June and late in it', date({year: 2024, part: 'm1-6'}), date({year: 2024, part: 'late'})],
    ['the 1980s and early in them', date({year: 1980, part: 'decade'}), date({year: 1980, part: 'early'})],
    ['last year', date({relative: 'last-year'}), date({relative: 'last-year'})],
    ['Friday', date({weekday: 5}), date({weekday: 5})],
    ['6日 and the 6th', date({day: 6}), ordinal(6)],
    ['2023 as a year and as a number', date({year: 2023}), number(2023)],
    ['6日 and 6', date({day: 6}), number(6)],
    ['1-10月 and ten months', date({part: 'm1-10'}), number(10, {unit: 'month'})],
    ['September 11 and 9/11', date({month: 9, day: 11}), number(9 / 11, {fraction: [9, 11]})],
    ['11 September and 11/9', date({month: 9, day: 11}), number(11 / 9, {fraction: [11, 9]})],
    ['the 1992 Consensus', date({year: 1992}), number(92, {weak: true})],
    ['九五年 and 1995', date({year: 1995}), number(1140, {unit: 'month', written: 95})],
    ['民国八十四年 and 1995', date({year: 1995}), number(1008, {unit: 'month', written: 84})],
    ['二五年 and 2025', date({year: 2025}), number(300, {unit: 'month', written: 25})],
    ['half past seven, morning or evening', time(450, {vague: true}), time(1170)],
    ['eight o’clock and eight', time(480), number(8)],
    ['20:00 and eight', time(1200), number(8)],
    ['the 14th plan and 2021', period(14), date({year: 2021})],
    ['the 14th plan and 2025', period(14), date({year: 2025})],
    ['the 14th plan and the 14th', period(14), ordinal(14)],
    ['a plan with its own years in brackets', period(14, [2021, 2025]), period(14)],
    ['the fifth and five', ordinal(5), number(5)],
    ['the fifth and the fifth', ordinal(5), ordinal(5)],
    ['an identifier', identifier('word', 'A4'), identifier('word', 'A4')],
  ])
  differ([
    ['May 6 and June 6', date({month: 5, day: 6}), date({month: 6, day: 6})],
    ['May 6 and May 7', date({month: 5, day: 6}), date({month: 5, day: 7})],
    ['May of two years', date({year: 2023, month: 5}), date({year: 2024, month: 5})],
    ['Thursday and Friday', date({month: 5, weekday: 4}), date({month: 5, weekday: 5})],
    ['early and late May', date({month: 5, part: 'early'}), date({month: 5, part: 'late'})],
    ['two runs of months', date({year: 2024, part: 'm1-6'}), date({year: 2024, part: 'm7-12'})],
    ['last and this year', date({relative: 'last-year'}), date({relative: 'this-year'})],
    ['dates that share nothing', date({year: 2024}), date({month: 5})],
    ['May 6 and the 6th', date({month: 5, day: 6}), ordinal(6)],
    ['the year 2006 and the sixth', date({year: 2006, day: 6}), ordinal(6)],
    ['2023 and 2,023 metres', date({year: 2023}), number(2023, {unit: 'm'})],
    ['1-10月 and ten', date({part: 'm1-10'}), number(10)],
    ['1-10月 and nine months', date({part: 'm1-10'}), number(9, {unit: 'month'})],
    ['September 11, 2001 and 9/11', date({year: 2001, month: 9, day: 11}), number(9 / 11, {fraction: [9, 11]})],
    ['September 12 and 9/11', date({month: 9, day: 12}), number(9 / 11, {fraction: [9, 11]})],
    ['September and 9/11', date({month: 9}), number(9 / 11, {fraction: [9, 11]})],
    ['1992 and 92 that is counted', date({year: 1992}), number(92)],
    ['1920 and 20, no such year', date({year: 1920}), number(20, {weak: true})],
    ['2000 and 100, no such year', date({year: 2000}), number(100, {weak: true})],
    ['1995 and 96 years', date({year: 1995}), number(1152, {unit: 'month', written: 96})],
    ['1919 and 19 years', date({year: 1919}), number(228, {unit: 'month', written: 19})],
    ['2031 and 131 years', date({year: 2031}), number(1572, {unit: 'month', written: 131})],
    ['1995 and 95 months', date({year: 1995}), number(95, {unit: 'month'})],
    ['7:30 and 19:30, both said', time(450), time(1170)],
    ['7:30 and 20:30', time(450, {vague: true}), time(1230)],
    ['eight and nine o’clock', time(480), number(9)],
    ['the 14th plan and 2020', period(14), date({year: 2020})],
    ['the 14th plan and 2023, inside of it', period(14), date({year: 2023})],
    ['the 14th plan and a month', period(14), date({month: 5})],
    ['the 14th plan and the 13th', period(14), ordinal(13)],
    ['two plans with the same years', period(14, [2021, 2025]), period(13, [2021, 2025])],
    ['a plan with the wrong first year', period(14, [2020, 2025]), period(14)],
    ['a plan with the wrong last year', period(14, [2021, 2026]), period(14)],
    ['the fifth and six', ordinal(5), number(6)],
    ['the fifth and the sixth', ordinal(5), ordinal(6)],
    ['a time and a period', time(14), period(14)],
  ])

  test.each([
    [date({year: 1, month: 2, day: 3, part: 'late', relative: 'this-year', weekday: 4}), 6],
    [date({year: 1, month: 2}), 2],
    [date({}), 0],
  ])('%j shares %i parts with all that a date may have', (own, count) => {
    const all = date({year: 1, month: 2, day: 3, part: 'late', relative: 'this-year', weekday: 4})
    expect([sharedFields(own, all), sharedFields(all, own)]).toEqual([count, count])
  })
})

describe('the two ends of a range', () => {
  const ends = (mention: Mention): Mention[] => {
    const values: MentionValue[] = []
    addMentionValues(mention, values)
    expect(values.every(({of}) => of === mention)).toBe(true)
    return values.map(({stated}) => stated)
  }
  test.each<readonly [string, Mention, readonly Mention[]]>([
    ['a single number', number(3), [number(3)]],
    ['3万 to 5万, with a step of its own', number(3, {high: 5, highStep: 0.1}), [number(3), number(5, {step: 0.1})]],
    [
      '3 to 5 km: written and canonical',
      number(3000, {high: 5000, written: 3, unit: 'm'}),
      [number(3000, {written: 3, unit: 'm'}), number(5000, {written: 5, unit: 'm'})],
    ],
    [
      '6% to 7%: whether the far end is a result is open',
      percent(6, {high: 7, change: 'by'}),
      [percent(6, {change: 'by'}), percent(7)],
    ],
    ['9:00 to 17:00', time(540, {endMinutes: 1020}), [time(540), time(1020)]],
    ['a single time', time(540), [time(540)]],
    [
      'May 1 to 5',
      date({month: 5, day: 1, until: {month: 5, day: 5}}),
      [date({month: 5, day: 1}), date({month: 5, day: 5})],
    ],
    ['an ordinal', ordinal(3), [ordinal(3)]],
  ])('%s', (_, mention, expected) => {
    expect(ends(mention)).toEqual(expected)
  })
})
