import type {DateMention, Mention, QuantityMention} from '../../model/mention.js'
import {writeIdentifier} from '../shared/write-identifier.js'
import {writeLetter} from '../shared/write-letter.js'
import {unitNames} from './numbers/unit-names.data.js'

const digits = '〇一二三四五六七八九'
/** How Chinese says a mention that was read in another language: 3.5亿元, 第18, 10月1日至7日. Undefined where nothing certain can be said. */
export function writeMention(mention: Mention, like = ''): string | undefined {
  switch (mention.kind) {
    case 'number':
      return writeQuantity(mention, like)
    case 'percent':
      return `${range(mention, plain)}${mention.points === true ? '个百分点' : '%'}`
    case 'ordinal':
      return `第${/\d/u.test(like) ? mention.value : spell(mention.value)}`
    case 'date':
      return writeDate(mention)
    case 'time':
      return `${clock(mention.minutes)}${mention.endMinutes === undefined ? '' : `至${clock(mention.endMinutes)}`}`
    case 'period':
      return `“${spell(Number(mention.id.slice(mention.id.indexOf(':') + 1)))}五”`
    case 'identifier':
      return writeIdentifier(mention)
  }
}

function writeQuantity(mention: QuantityMention, like: string): string {
  if (mention.letter !== undefined) return writeLetter(mention, like, writeNumber)
  if (mention.factor === true) return `${plain(mention.value)}倍`
  if (mention.fraction !== undefined)
    return `${writeFraction(mention.fraction)}${unitNames[mention.writtenUnit ?? ''] ?? ''}`
  if (mention.name !== undefined) return mention.name
  const written = {...mention, value: mention.written ?? mention.value}
  const ratio = mention.value === 0 ? 1 : written.value / mention.value
  const high = mention.high === undefined ? {} : {high: mention.high * ratio}
  return `${mention.precision === 'several' ? severalOf(written.value) : range({...written, ...high}, writeNumber)}${unitNames[mention.writtenUnit ?? ''] ?? ''}`
}

function writeFraction([above, below]: readonly [number, number]): string {
  if (below === 2 && above === 1) return '半'
  return above < below && below <= 10 ? `${spell(below)}分之${spell(above)}` : `${above}/${below}`
}

function range({value, high}: Pick<QuantityMention, 'value' | 'high'>, write: (value: number) => string): string {
  return high === undefined ? write(value) : `${write(value)}至${write(high)}`
}

const scales = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
] as const

/** Digits with 万, 亿 or 万亿, as Chinese official text writes large figures: 3.5亿, 10.37万, 1.3万亿. */
export function writeNumber(value: number): string {
  for (const [size, name] of scales) {
    if (value < size) continue
    const rest = Number((value / size).toPrecision(12))
    if (String(rest).length <= 8) return `${plain(rest)}${name}`
  }
  return plain(value)
}

function severalOf(value: number): string {
  const names: Readonly<Record<number, string>> = {
    10: '数十',
    100: '数百',
    1000: '数千',
    1e4: '数万',
    1e5: '数十万',
    1e6: '数百万',
    1e7: '数千万',
    1e8: '数亿',
    1e9: '数十亿',
  }
  return names[value] ?? writeNumber(value)
}

/** Without the traces of a conversion in the last digits. */
function plain(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(12)))
}

/** A whole number in Chinese digits: 三万五千, 十三, 二十. Numbers of 10^16 and above, and fractions, stay in digits. */
export function spell(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e16) return plain(value)
  if (value < 10) return value === 0 ? '零' : digits[value]!
  for (const [size, name] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    if (value < size) continue
    const head = Math.floor(value / size)
    const rest = value % size
    const lead = size === 10 && head === 1 ? '' : spell(head)
    const gap = rest > 0 && rest < size / 10 ? '零' : ''
    const tail = rest === 0 ? '' : size > 10 && rest >= 10 && rest < 20 ? `一${spell(rest)}` : spell(rest)
    return `${lead}${name}${gap}${tail}`
  }
  return plain(value)
}

function writeDate({until, ...from}: DateMention): string | undefined {
  const first = writeDateParts(from)
  if (first === undefined || until === undefined) return first
  const second = writeDateParts({
    ...(until.year === from.year || until.year === undefined ? {} : {year: until.year}),
    ...(until.month === undefined || (until.month === from.month && from.day !== undefined)
      ? {}
      : {month: until.month}),
    day: until.day,
    part: until.part,
  })
  return second === undefined ? first : `${first}至${second}`
}

type DateParts = Pick<DateMention, 'year' | 'month' | 'day' | 'part' | 'relative' | 'weekday'>

const parts: Readonly<Record<string, string>> = {
  'm1-6': '上半年',
  'm7-12': '下半年',
  'm1-3': '一季度',
  'm4-6': '二季度',
  'm7-9': '三季度',
  'm10-12': '四季度',
  'm1-9': '前三季度',
}
const relatives: Readonly<Record<string, string>> = {
  'this-year': '今年',
  'last-year': '去年',
  'next-year': '明年',
  'this-month': '本月',
  'last-month': '上月',
  'next-month': '下月',
  'this-week': '本周',
  'last-week': '上周',
  'next-week': '下周',
  'this-century': '本世纪',
  'last-century': '上世纪',
  today: '今日',
  yesterday: '昨日',
  tomorrow: '明日',
}

const partsOfDecade: Readonly<Record<string, string>> = {early: '初', mid: '中期', late: '末'}

function writeDateParts({year, month, day, part, relative, weekday}: DateParts): string | undefined {
  if (weekday !== undefined) return `周${'一二三四五六日'[weekday - 1]}`
  if (part?.startsWith('decade') === true)
    return year === undefined ? undefined : `${year}年代${partsOfDecade[part.slice('decade-'.length)] ?? ''}`
  const last = /^m1-(\d+)$/u.exec(part ?? '')?.[1]
  const months = parts[part ?? ''] ?? (last === undefined ? undefined : `前${last}个月`)
  const position =
    months ??
    (month === undefined
      ? {early: '年初', mid: '年中', late: '年底'}[part ?? '']
      : {early: '上旬', mid: '中旬', late: '下旬'}[part ?? '']) ??
    ''
  const when = year === undefined ? (relatives[relative ?? ''] ?? '') : `${year}年`
  const written = `${when}${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}${position}`
  return written === '' ? undefined : written
}

function clock(minutes: number): string {
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)}时${rest === 0 ? '' : `${rest}分`}`
}
