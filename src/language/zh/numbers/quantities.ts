import type {Mutable, QuantityMention} from '../../../model/mention.js'
import {isDigitAt, isLatinLetterAt} from '../../shared/characters.js'
import {clean} from '../../shared/decimal.js'
import {units} from '../../shared/units.data.js'
import {valueAt} from './numeral-characters.js'
import {type Numeral, readNumeral} from './numerals.js'
import {quantity, skipSpace} from './quantity.js'
import {longMeasureWords, measureWords, unitPrefixes, unitWords} from './units.data.js'

const prefixByFirst = groupByFirst(Object.keys(unitPrefixes))
const unitByFirst = groupByFirst(Object.keys(unitWords))
const longMeasureByFirst = groupByFirst(longMeasureWords)
const longestUnit = Math.max(...Object.keys(unitWords).map(word => word.length))

const growth = /(?:增长|增加|提高|提升|上升|扩大|上涨|增|涨|翻|高出|多出|增幅)(?:了|近|约|超过|超|逾|到|至|为|达)*$/u

/** 翻一番, 翻了两番, 翻番, 翻倍, 3倍, 增长两倍 (tripled). */
export function readFactor(text: string, at: number): QuantityMention | undefined {
  if (text[at] === '翻') return readDoubling(text, at)
  const numeral = readNumeral(text, at)
  if (numeral === undefined) return undefined
  const end = skipSpace(text, numeral.end)
  if (text[end] !== '倍' || text[end + 1] === '率') return undefined
  const before = text.slice(Math.max(0, at - 8), at)
  const isGrowth = growth.test(before) && !/[到至为达]$/u.test(before) && !text.startsWith('翻', at - 1)
  const found = quantity(text, at, end + 1, 'number', numeral.value + (isGrowth ? 1 : 0), numeral.step, numeral)
  found.factor = true
  return found
}

function readDoubling(text: string, at: number): QuantityMention | undefined {
  let from = text[at + 1] === '了' ? at + 2 : at + 1
  if ('近约超逾'.includes(text[from] ?? '-')) from++
  if (text[from] === '番' || text[from] === '倍') return factor(at, from + 1, 2)
  const numeral = readNumeral(text, from)
  if (numeral === undefined || text[numeral.end] !== '番' || numeral.value > 20) return undefined
  return factor(at, numeral.end + 1, 2 ** numeral.value)
}

function factor(start: number, end: number, value: number): QuantityMention {
  return {kind: 'number', start, end, value, step: 1, precision: 'exact', factor: true}
}

/** Read a counted or measured quantity at `at`: 3.5亿元, 108平方公里, 两座, 近2万人次, US$50万, 3-5公里, 两个半小时. */
export function readQuantity(text: string, at: number): QuantityMention | undefined {
  const alone = readHalfAlone(text, at)
  if (alone !== undefined) return alone
  const prefix = readCurrencyPrefix(text, at)
  const from = prefix?.end ?? at
  const numeral = readNumeral(text, from)
  if (numeral === undefined) return undefined
  const short = numeral.arabic ? readShort(text, from, numeral) : undefined
  if (short !== undefined) return short
  if (isPartOfWord(text, from, numeral)) return undefined
  const range = readRange(text, numeral)
  const far = range ?? numeral
  const half = readHalf(text, far)
  const word = readTrailingHalf(text, half, readUnit(text, half.end))
  const unitId = currencyOf(text, numeral, word, prefix?.unit)
  const tall = range === undefined && half.add === 0 ? readHeight(text, numeral, word) : undefined
  const value =
    tall === undefined ? (range?.scale ?? 1) * numeral.value + half.add : numeral.value + Number(`0.${tall.decimals}`)
  const step =
    tall !== undefined ? 10 ** -tall.decimals.length : half.add > 0 ? 0.1 : numeral.step * (range?.scale ?? 1)
  const unit = unitId === undefined ? undefined : units[unitId]
  const factor = unit?.factor ?? 1
  const written = value
  const high = range?.value ?? numeral.high
  const end = tall?.end ?? word?.end ?? half.end
  const isOver = numeral.over === true || far.over === true || half.over
  const found = quantity(text, at, end, 'number', clean(value * factor), step, numeral, isOver)
  if (unit !== undefined && unitId !== undefined) {
    found.unit = unit.canonical
    found.writtenUnit = unitId
  }
  if (factor !== 1) found.written = written
  if (unit === undefined) nameOf(text, from, end, numeral, found)
  if (high !== undefined) found.high = clean(high * factor)
  if (half.add === 0 && tall === undefined && isWeak(text, from, numeral, word)) {
    found.weak = true
    found.loose = found.precision !== 'several'
  }
  if (numeral.arabic && prefix === undefined && word === undefined) {
    if (isReferenceMark(text, from, numeral)) {
      found.weak = true
      found.loose = true
    }
    const listed = text.slice(from, numeral.end).split(/[,，]/u)
    if (listed.length > 2 && listed[0]!.length === 3) found.parts = listed.map(Number)
  }
  return found
}

const noMoney =
  /^元(?:论|催|结构|对立|次|期权|一次|制|锂|材料|正极|乙|经济|体|思|悖|观|性|素|回归|方程|关系|社会|化|里|桥|牛奶|乳业|朱|股份)/u

/** 新台币3亿元: what stands in front says which 元. 二元论 and 三元催化 are no sums; 100億元 is of the place where Traditional is written. */
function currencyOf(
  text: string,
  numeral: Numeral,
  word: UnitWord | undefined,
  before: string | undefined,
): string | undefined {
  if (word?.unit !== 'yuan') return word?.unit ?? before
  if (before !== undefined) return before
  if (text[word.end - 1] !== '元') return word.unit
  if (
    !numeral.arabic &&
    numeral.length === 1 &&
    (text[numeral.end - 1] === '二' || noMoney.test(text.slice(word.end - 1, word.end + 3)))
  )
    return undefined
  return isLocalText(text) ? 'local-yuan' : 'yuan'
}

/** Words of places whose dollar or pataca is written 元. */
const placesWithOwnYuan = /香港|港府|澳门|澳門|台湾|台灣|台币|新台|新加坡|立法会|特区政府|行政长官/u
let lastText: {text: string; isLocal: boolean} = {text: '', isLocal: false}

function isLocalText(text: string): boolean {
  if (text !== lastText.text) lastText = {text, isLocal: placesWithOwnYuan.test(text)}
  return lastText.isLocal
}

const versionLabel = /(?:版本?|第|编号|序号|[A-Za-z]|#|№)[ :：]?$/u

/** Python 3.10, 版本 3.10, 3.10 版, #12: the number is a name, which 3.1 and 12.0 are not. */
function nameOf(text: string, at: number, end: number, numeral: Numeral, found: Mutable<QuantityMention>): void {
  if (!numeral.arabic || numeral.high !== undefined || found.scale !== undefined || found.fraction !== undefined) return
  const before = text[at - 1] ?? ''
  const isMarked = before === '#' || before === '№'
  if (!isMarked && (numeral.step >= 1 || end !== numeral.end)) return
  if (isMarked || versionLabel.test(text.slice(Math.max(0, at - 4), at)) || /^ ?版/u.test(text.slice(end, end + 2)))
    found.name = text.slice(at, numeral.end)
}

const height =
  /[一二三四五六七八九]{1,2}(?![一二三四五六七八九十百千个名条根])|零[一二三四五六七八九]|\d\d?(?![\d.]|[年月日个名])/y

/** 一米六零, 1米75: what stands behind 米 are its decimals. */
function readHeight(
  text: string,
  numeral: Numeral,
  word: UnitWord | undefined,
): {end: number; decimals: string} | undefined {
  if (word?.unit !== 'm' || text[word.end - 1] !== '米' || numeral.value > 2 || numeral.value % 1 !== 0)
    return undefined
  height.lastIndex = word.end
  const found = height.exec(text)?.[0]
  if (found === undefined || /^\d/u.test(found) !== numeral.arabic) return undefined
  return {
    end: height.lastIndex,
    decimals: numeral.arabic ? found : [...found].map(char => valueAt(char, 0) ?? 0).join(''),
  }
}

/** 一年半, 三天半: the half stands behind the unit. */
function readTrailingHalf(text: string, half: Half, word: UnitWord | undefined): UnitWord | undefined {
  if (
    word?.unit === undefined ||
    half.add > 0 ||
    text[word.end] !== '半' ||
    !/^(?:year|day|hour|kg|jin|km)$/u.test(word.unit)
  )
    return word
  if (/^[年天导径]/u.test(text.slice(word.end + 1, word.end + 2))) return word
  half.add = 0.5
  return {...word, end: word.end + 1}
}

interface Half {
  readonly end: number
  add: number
  readonly over: boolean
}

const halfAlone =
  /(?:一半|半数|过半|[近超](?:半数|半(?![年天月日个小径导岛夜拍山途]))|半(?=个?(?:年|天|月|小时|钟头|世纪)))/y

/** 一半, 过半; 半年 and 半个月 as parts of their unit. */
function readHalfAlone(text: string, at: number): QuantityMention | undefined {
  if (!'一半过近超'.includes(text[at] ?? '-')) return undefined
  halfAlone.lastIndex = at
  const found = halfAlone.exec(text)?.[0]
  if (found === undefined) return undefined
  const end = at + found.length
  const half: Mutable<QuantityMention> = {...quantity(text, at, end, 'number', 0.5, 0.1), weak: true, fraction: [1, 2]}
  if (found.startsWith('近')) half.precision = 'under'
  if (found.startsWith('超')) half.precision = 'over'
  if (found !== '半') return half
  const word =
    text.startsWith('月', end) || text.startsWith('个月', end)
      ? {unit: 'month', end: text.indexOf('月', end) + 1}
      : readUnit(text, end)
  const unit = word?.unit === undefined ? undefined : units[word.unit]
  if (word?.unit === undefined || unit === undefined) return undefined
  return {
    ...half,
    end: word.end,
    value: clean(0.5 * unit.factor),
    written: 0.5,
    unit: unit.canonical,
    writtenUnit: word.unit,
  }
}

interface Range extends Numeral {
  /** What the first number must be multiplied by: 3-5万 is 30,000 to 50,000. */
  readonly scale: number
}

/** 3-5, 三至五, 3~5万: the multiplier behind the second number holds for both. */
function readRange(text: string, first: Numeral): Range | undefined {
  const joint = skipSpace(text, first.end)
  if (!'-~至到'.includes(text[joint] ?? ' ') || first.high !== undefined) return undefined
  const from = joint > first.end ? skipSpace(text, joint + 1) : joint + 1
  const second = readNumeral(text, from)
  if (second === undefined || second.value <= first.value) return undefined
  const tail = text.slice(from, second.end)
  const multiplier = /[百千万亿]+$/u.exec(tail)?.[0]
  const scale = multiplier !== undefined && !'百千万亿'.includes(text[first.end - 1]!) ? multiplierOf(multiplier) : 1
  return {...second, scale}
}

function multiplierOf(multiplier: string): number {
  return readNumeral(`1${multiplier}`, 0)?.value ?? 1
}

/** 一年半, 两个半小时, 三天半; also 5年多, 两个多小时. */
function readHalf(text: string, numeral: Numeral): Half {
  const at = skipSpace(text, numeral.end)
  if (text.startsWith('个半', at)) return {end: at + 2, add: 0.5, over: false}
  if (text.startsWith('个多', at)) return {end: at + 2, add: 0, over: true}
  return {end: numeral.end, add: 0, over: false}
}

function readCurrencyPrefix(text: string, at: number): {unit: string; end: number} | undefined {
  const words = prefixByFirst.get(text[at] ?? '')
  const word = words?.find(candidate => text.startsWith(candidate, at))
  if (word === undefined) return undefined
  const end = skipSpace(text, at + word.length)
  return /\d/u.test(text[end] ?? '') ? {unit: unitPrefixes[word]!, end} : undefined
}

interface UnitWord {
  readonly unit?: string | undefined
  readonly end: number
}

function readUnit(text: string, numeralEnd: number): UnitWord | undefined {
  const at = skipSpace(text, numeralEnd)
  const long = longMeasureByFirst.get(text[at] ?? '')?.find(word => text.startsWith(word, at))
  const unit = unitAt(text, at)
  if (unit !== undefined && unit.end - at >= (long?.length ?? 0)) return readUnitTail(text, unit)
  if (long !== undefined) return {end: at + long.length}
  const char = text[at]
  if (char === undefined || !measureWords.includes(char) || at !== numeralEnd) return undefined
  return char === '个' && text.startsWith('个月', at) ? {unit: 'month', end: at + 2} : {end: at + 1}
}

/** 元 may carry its currency behind it: 亿元人民币; 年 as a duration is not 年级 or 年代. */
function readUnitTail(text: string, {unit, end}: {unit: string; end: number}): UnitWord | undefined {
  if (unit === 'year' && /^(?:级|代|度|货|薪|轻)/u.test(text.slice(end, end + 1))) return {end}
  return {unit, end}
}

function unitAt(text: string, at: number): {unit: string; end: number} | undefined {
  const words = unitByFirst.get(text[at] ?? '')
  if (words === undefined) return undefined
  for (const word of words) {
    if (word.length > longestUnit || !text.startsWith(word, at)) continue
    if (/[A-Za-z]/u.test(word) && /[A-Za-z0-9]/u.test(text[at + word.length] ?? '')) continue
    return {unit: unitWords[word]!, end: at + word.length}
  }
  return undefined
}

const letters = 'kKmMgGtTbBpPwWlL'

/**
 * 8G, 512M, 70B, 3.2k and 12w+ as software and net people write, and the bare 100 of 100CPU: each may answer a figure, but the letter
 * may be a multiplier, a unit or part of a name.
 */
function readShort(text: string, at: number, numeral: Numeral): QuantityMention | undefined {
  const {end, value} = numeral
  if (!isLatinLetterAt(text, end) || isLatinLetterAt(text, at - 1) || text[at - 1] === '-' || text[at - 1] === '_')
    return undefined
  if (numeral.fraction !== undefined || unitAt(text, end) !== undefined) return undefined
  const isWord = isLatinLetterAt(text, end + 1)
  if (!isWord && (!letters.includes(text[end]!) || isDigitAt(text, end + 1))) return undefined
  const found = quantity(text, at, isWord ? end : end + 1, 'number', value, numeral.step, numeral)
  found.weak = true
  found.loose = true
  if (!isWord) found.letter = text[end]!.toUpperCase()
  return found
}

/** A mixed word such as COVID-19, A4, 5G or G20: the number is part of a name. */
function isPartOfWord(text: string, at: number, numeral: Numeral): boolean {
  if (!numeral.arabic) return false
  const before = text[at - 1] ?? ''
  if (before === '_' || isLatinLetterAt(text, at - 1)) return true
  if (before === '.' && /\d/u.test(text[at - 2] ?? '')) return true
  if (before === '-' && isLatinLetterAt(text, at - 2)) return true
  if (!isLatinLetterAt(text, numeral.end)) return false
  return unitAt(text, numeral.end) === undefined
}

/**
 * Whether a translation may do without: 一 of any kind, a single Chinese digit without a measure word, ages (20多岁, “in his
 * twenties”), two-year periods (两年期, “biennium”), magnitudes below ten thousand, numbers of a list.
 */
function isWeak(text: string, at: number, numeral: Numeral, word: UnitWord | undefined): boolean {
  if (numeral.several) return numeral.value < 10_000 || word === undefined
  if (text[at - 1] === '每' && isPowerOfTen(numeral.value)) return true
  if (numeral.arabic)
    return isListNumber(text, at, numeral, word) || (numeral.over === true && text[numeral.end] === '岁')
  if (numeral.value === 1 && numeral.length === 1) return true
  if (text[at - 1] === '每' || (numeral.over !== true && '百千万亿'.includes(text[at]!))) return true
  if (numeral.over === true && text[numeral.end] === '岁') return true
  if (word === undefined) return numeral.length < 3 || !/[十百千万亿]/u.test(text.slice(at, numeral.end))
  if (numeral.length > 1) return false
  // 双字节, 四字节: a kind of code
  if (word.unit === 'byte' || word.unit === 'bit') return true
  return text[numeral.end] === '级' || (word.unit === 'year' && /^[期度]/u.test(text.slice(word.end, word.end + 1)))
}

function isPowerOfTen(value: number): boolean {
  return value >= 10 && Number.isInteger(Math.log10(value))
}

/** The 1 of 公司1， may be the mark of a footnote that was raised: no count stands between a noun and a stop. */
function isReferenceMark(text: string, at: number, {end, value}: Numeral): boolean {
  if (value % 1 !== 0 || value < 1 || value > 99 || at === 0) return false
  if (!/^[，。；、,;\s]/u.test(text[end] ?? '。')) return false
  return (
    /\p{Script=Han}/u.test(text[at - 1]!) &&
    !/[第至到为是共有达约近超过逾仅到和与比及或第以于在前后每]/u.test(text[at - 1]!)
  )
}

function isListNumber(text: string, at: number, {end, value}: Numeral, word: UnitWord | undefined): boolean {
  return (
    word === undefined &&
    value < 100 &&
    value % 1 === 0 &&
    /[.、)）]/u.test(text[end] ?? '') &&
    (at === 0 || /[\s(（]/u.test(text[at - 1]!))
  )
}

function groupByFirst(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const word of [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const group = groups.get(word[0]!)
    if (group === undefined) groups.set(word[0]!, [word])
    else group.push(word)
  }
  return groups
}
