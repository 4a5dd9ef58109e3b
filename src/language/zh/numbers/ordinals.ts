import type {OrdinalMention} from '../../../model/mention.js'
import {type Numeral, readNumeral} from './numerals.js'

const ordinalNouns = /^[届次批季期代任位名号轮章条款编卷回家架座台辆艘列部站段页行题节课集讲]/u

/** 第三届, 第1次, 二十大, 二十届三中全会, 首届, 三中全会, 二期工程, 一等奖. */
export function readOrdinal(text: string, at: number): OrdinalMention | undefined {
  if (text[at] === '第') {
    const numeral = readNumeral(text, at + 1 + (text[at + 1] === ' ' ? 1 : 0))
    if (numeral === undefined || numeral.value % 1 !== 0 || numeral.fraction !== undefined) return undefined
    const unit = unitCounted(text, numeral.end)
    return {
      kind: 'ordinal',
      start: at,
      end: numeral.end,
      value: numeral.value,
      unit,
      weak: (unit === undefined && isWeakOrdinal(text, numeral)) || undefined,
    }
  }
  if (text[at] === '首') {
    if (!/^[届次批个家条座期季轮列台艘例本部款份张场站趟架辆名项单笔支组颗枚间所]/u.test(text.slice(at + 1, at + 2)))
      return undefined
    return {kind: 'ordinal', start: at, end: at + 2, value: 1, weak: true}
  }
  const numeral = readNumeral(text, at)
  if (numeral === undefined || numeral.value % 1 !== 0 || numeral.over || numeral.high !== undefined) return undefined
  if (isCongress(text, numeral)) return {kind: 'ordinal', start: at, end: numeral.end + 1, value: numeral.value}
  if (text.startsWith('中全会', numeral.end))
    return {kind: 'ordinal', start: at, end: numeral.end + 3, value: numeral.value}
  const graded = readGrade(text, at, numeral)
  if (graded !== undefined) return graded
  if (text[numeral.end] === '世' && text.startsWith('世纪', numeral.end) && numeral.value >= 10 && numeral.value <= 30)
    return {kind: 'ordinal', start: at, end: numeral.end + 2, value: numeral.value}
  if (
    text[numeral.end] === '届' &&
    (numeral.value >= 10 || /^届[一二三四五六七八九中全]/u.test(text.slice(numeral.end, numeral.end + 2)))
  )
    return {kind: 'ordinal', start: at, end: numeral.end + 1, value: numeral.value}
  return undefined
}

const countedUnits: Readonly<Record<string, string>> = {
  天: 'day',
  周: 'week',
  年: 'year',
  秒: 'second',
  分钟: 'minute',
  小时: 'hour',
  个月: 'month',
}

/** 第20分钟 is also “after 20 minutes”, 第28天 “after 28 days”. */
function unitCounted(text: string, end: number): string | undefined {
  const at = text[end] === ' ' ? end + 1 : end
  return countedUnits[text[at] ?? ''] ?? countedUnits[text.slice(at, at + 2)]
}

/** 二期工程, 一等奖 and 三线城市 say the second, the first and the third; 两期 counts, and 12期 may. */
function readGrade(text: string, at: number, {end, value, arabic}: Numeral): OrdinalMention | undefined {
  if (arabic || text[at] === '两' || value < 1 || value > 20) return undefined
  const isGrade =
    text[end] === '等' ? '奖功'.includes(text[end + 1] ?? '-') : text.startsWith('线城市', end) || isPhase(text, end)
  if (!isGrade) return undefined
  const ordinal: OrdinalMention = {kind: 'ordinal', start: at, end: end + 1, value}
  return value === 1 ? {...ordinal, weak: true} : ordinal
}

function isPhase(text: string, at: number): boolean {
  return text[at] === '期' && !'间限待望末内货权刊房数满'.includes(text[at + 1] ?? '。')
}

/** 第一 and 第二 often become “first” and “then”, or vanish with the list they count; 第三届 does not. */
function isWeakOrdinal(text: string, numeral: Numeral): boolean {
  const from =
    text[numeral.end] === ' ' && ordinalNouns.test(text[numeral.end + 1] ?? '') ? numeral.end + 1 : numeral.end
  const after = text.slice(from, from + 2)
  if (/^[，,。、；：:）)”\s]/u.test(after) || after === '') return true
  if (numeral.arabic && numeral.value > 3) return false
  return (numeral.value === 1 && !numeral.arabic) || !ordinalNouns.test(after)
}

/** 十九大, 党的二十大. */
function isCongress(text: string, {end, value}: Numeral): boolean {
  return text[end] === '大' && value >= 10 && value <= 30 && !/[中小型学洲楼类]/u.test(text[end + 1] ?? '')
}
