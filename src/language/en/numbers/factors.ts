import type {QuantityMention} from '../../../model/mention.js'
import {growthWords} from './number-words.data.js'
import {readCardinal, skipGap, wordAt} from './numerals.js'
import {quantity} from './quantity.js'

const growthNames = new Map(Object.entries(growthWords))

/** Read a growth word: doubled, tripled, threefold, 1.5 times, a two-fold increase. `name` as in `readOrdinal`. */
export function readFactor(text: string, at: number, name: string): QuantityMention | undefined {
  const word = growthNames.get(name)
  if (word !== undefined) return wordFactor(text, at, name, word)
  const cardinal = readCardinal(text, at)
  if (cardinal === undefined || cardinal.several) return undefined
  const next = skipGap(text, cardinal.end)
  const unit = wordAt(text, next)
  const isTimes = unit === 'times'
  if (!isTimes && unit !== 'fold' && (unit !== 'x' || /\d/u.test(text[next + 1] ?? '-'))) return undefined
  const end = next + unit.length
  const before = text.slice(Math.max(0, at - 30), at)
  const isRise =
    isTimes &&
    /(?:increas|grew|grow|ros|rise|jump|up|surg|soar|more|expand|multipl)\w*\s{1,3}(?:(?:by|of)\s{1,3})?(?:over\s{1,3}|nearly\s{1,3}|about\s{1,3}|more\s{1,3}than\s{1,3}|almost\s{1,3}|some\s{1,3}|around\s{1,3})*$/iu.test(
      before,
    )
  // four times more than last year is loosely a growth by four times
  const isMore = isTimes && /^\s{1,3}(?:more|higher|larger|greater|bigger)\b/u.test(text.slice(end, end + 10))
  const factor =
    !isTimes ||
    isRise ||
    /^\s{0,3}(?:as|the|that|more|higher|larger|over|those|its|their|what|greater|bigger)\b/u.test(
      text.slice(end, end + 8),
    )
  return {
    ...quantity(text, at, end, 'number', cardinal.value, cardinal),
    ...(factor || cardinal.value % 1 !== 0 ? {factor: true} : {}),
    ...(isRise || isMore || (!isTimes && isOfGrowth(text, at, end)) ? {or: cardinal.value + 1} : {}),
  }
}

function wordFactor(text: string, at: number, name: string, value: number): QuantityMention {
  const found: QuantityMention = {
    ...quantity(text, at, at + name.length, 'number', value),
    factor: true,
    step: 1,
    // a twofold increase is loosely a growth by two times
    ...(name.endsWith('fold') && isOfGrowth(text, at, at + name.length) ? {or: value + 1} : {}),
  }
  const isAdjective =
    name === 'double' ||
    name === 'doubles' ||
    name === 'triple' ||
    name === 'twice' ||
    name === 'redoubled' ||
    name === 'quadruple' ||
    name === 'thrice'
  return isAdjective ? {...found, weak: true} : found
}

/** A threefold increase, increased sixfold. */
function isOfGrowth(text: string, start: number, end: number): boolean {
  return (
    /^\s{1,3}(?:increase|rise|growth|jump|surge|expansion)\b/iu.test(text.slice(end, end + 13)) ||
    /(?:increas\w{1,3}|grew|grow[ns]?|growing|rose|rise[ns]?|jumped|surged|soared|expanded|up)\s{1,3}(?:(?:by|of)\s{1,3})?(?:nearly\s{1,3}|almost\s{1,3}|over\s{1,3}|about\s{1,3}|more\s{1,3}than\s{1,3}|a\s{1,3})?$/iu.test(
      text.slice(Math.max(0, start - 30), start),
    )
  )
}
