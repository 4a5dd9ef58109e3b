import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readMentions as readEn} from '../../src/language/en/mentions.js'
import {writeMention as writeEn} from '../../src/language/en/write-mention.js'
import {readMentions as readZh} from '../../src/language/zh/mentions.js'
import {spell, writeNumber, writeMention as writeZh} from '../../src/language/zh/write-mention.js'
import type {Mention} from '../../src/model/mention.js'

const readers = {zh: readZh, en: readEn}

function values(mentions: readonly Mention[]): (number | string)[] {
  return mentions.map(mention => ('value' in mention ? mention.value : mention.kind))
}

describe('numbers', () => {
  test.each([
    ['三万五千亿', 3.5e12],
    ['一万五千亿', 1.5e12],
    ['二十万亿', 2e13],
    ['三十万多亿', 3e13],
    ['五亿零三百万', 503_000_000],
    ['五百三十一亿零七百三十二万六千一百零一', 53_107_326_101],
    ['一亿二千万', 120_000_000],
    ['两万三', 23_000],
    ['一百五', 150],
    ['一百零五', 105],
    ['壹佰贰拾叁万元', 1_230_000],
    ['１，２３４．５', 1234.5],
    ['3.5 万亿', 3.5e12],
    ['三点五亿', 3.5e8],
    ['廿三名', 23],
    ['十五家', 15],
    ['第十五次', 15],
    ['二十五个', 25],
    ['12 609 200', 12_609_200],
  ])('%s is %d', (text, value) => {
    expect(values(readZh(text))).toEqual([value])
  })

  test.each([
    ['twenty-five thousand', 25_000],
    ['one hundred and five', 105],
    ['one million two hundred thousand', 1_200_000],
    ['3.5bn', 3.5e9],
    ['half a million', 500_000],
    ['two and a half', 2.5],
    ['12,345.6', 12345.6],
    ['four hundred million', 4e8],
    ['20000 pods', 20_000],
    ['19995 pods', 19_995],
  ])('%s is %d', (text, value) => {
    expect(values(readEn(text))).toEqual([value])
  })

  test.each([
    '一带一路',
    '三亚和四川',
    '千方百计',
    '统一思想',
    '十分',
    '万达广场',
    '五四广场',
    '星期三',
    '百度',
    '5G',
    'A4',
    '之一',
  ])('%s is no number', text => {
    expect(readZh(text).filter(mention => mention.weak !== true)).toEqual([])
  })
})

describe('laws', () => {
  const count = fc.integer({min: 2, max: 999_999_999_999})

  test('Chinese digits are read back as they were spelled', () => {
    fc.assert(
      fc.property(count, value => {
        expect(values(readZh(`共${spell(value)}元。`))).toEqual([value])
      }),
    )
  })

  test('万 and 亿 are read back', () => {
    fc.assert(
      fc.property(count, value => {
        expect(values(readZh(`共${writeNumber(value)}元。`))).toEqual([value])
      }),
    )
  })

  test('English figures are read back', () => {
    fc.assert(
      fc.property(count, value => {
        const mention: Mention = {
          kind: 'number',
          start: 0,
          end: 0,
          value,
          step: 1,
          precision: 'exact',
          unit: 'yuan',
          writtenUnit: 'yuan',
        }
        expect(values(readEn(`It cost ${writeEn(mention)} in all.`))).toEqual([value])
        expect(values(readZh(`共${writeZh(mention)}。`))).toEqual([value])
      }),
    )
  })

  test('dates and times are read back in both languages', () => {
    const date = fc.record({
      month: fc.integer({min: 1, max: 12}),
      day: fc.integer({min: 1, max: 28}),
      year: fc.integer({min: 1900, max: 2099}),
    })
    fc.assert(
      fc.property(date, parts => {
        const mention: Mention = {kind: 'date', start: 0, end: 0, ...parts}
        expect(readEn(`It opened on ${writeEn(mention)}.`)).toMatchObject([parts])
        expect(readZh(`于${writeZh(mention)}开幕。`)).toMatchObject([parts])
      }),
    )
  })

  test('ordinals and percentages are read back', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 200}), value => {
        const ordinal: Mention = {kind: 'ordinal', start: 0, end: 0, value}
        expect(values(readEn(`The ${writeEn(ordinal)} meeting.`))).toEqual([value])
        expect(values(readZh(`${writeZh(ordinal)}次会议。`))).toEqual([value])
        const percent: Mention = {kind: 'percent', start: 0, end: 0, value, step: 1, precision: 'exact'}
        expect(values(readEn(`Up ${writeEn(percent)} this time.`))).toEqual([value])
        expect(values(readZh(`增长${writeZh(percent)}。`))).toEqual([value])
      }),
    )
  })

  const hard = fc.string({
    unit: fc.constantFrom(...'一三十百千万亿点零第至成倍半年月日时个元0123456789,. -–%$/:~、多余数几'),
    maxLength: 40,
  })
  const words = fc
    .array(
      fc.constantFrom(
        'one',
        'twenty',
        '-',
        ' ',
        'million',
        'half',
        'a',
        'of',
        'tens',
        'third',
        'May',
        '5',
        '2023',
        '%',
        'to',
        ',',
        '.',
        'p.m.',
        'US$',
        'early',
        'first',
        'quarter',
        'and',
      ),
      {maxLength: 20},
    )
    .map(parts => parts.join(' '))

  test.each(['zh', 'en'] as const)('spans of %s are in order, inside the text and do not overlap', lang => {
    fc.assert(
      fc.property(fc.oneof(hard, words), text => {
        let end = 0
        for (const mention of readers[lang](text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(mention.end).toBeGreaterThan(mention.start)
          expect(mention.end).toBeLessThanOrEqual(text.length)
          end = mention.end
        }
        expect(readers[lang](text)).toEqual(readers[lang](text))
      }),
    )
  })
})
