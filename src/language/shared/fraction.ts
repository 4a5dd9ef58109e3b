import {isDigitAt} from './characters.js'

export interface Fraction {
  readonly end: number
  /** With the whole number in front of it. */
  readonly value: number
  readonly above: number
  readonly below: number
}

const plain = /([1-9]\d{0,2})\/([1-9]\d{0,3})(?![\d/]|\.\d|\s?[月日])/y
const mixed = /(\d{1,4})(?: |又|-| and )([1-9]\d?)\/([1-9]\d?)(?![\d/]|\.\d|\s?[月日号])/y
const single = /(\d{1,4}) ?([½⅓⅔¼¾⅛⅜⅝⅞⅕])/y
const singleValues: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
  '⅕': [1, 5],
}

/** Read 2/3, 2 1/2, 2又1/2 or 2½ at the digit `at`; undefined where it is another number. */
export function readSlashFraction(text: string, at: number): Fraction | undefined {
  let end = at + 1
  while (end < at + 5 && isDigitAt(text, end)) end++
  const next = text[end] ?? '-'
  if (next === '/') {
    if (!isDigitAt(text, end + 1) || text[at - 1] === '/' || isDigitAt(text, at - 1)) return undefined
    plain.lastIndex = at
    const found = plain.exec(text)
    if (found === null || isOfDays(text, at, plain.lastIndex)) return undefined
    return fractionOf(plain.lastIndex, 0, Number(found[1]), Number(found[2]))
  }
  if (!' 又-½⅓⅔¼¾⅛⅜⅝⅞⅕'.includes(next)) return undefined
  const isMixed = isDigitAt(text, end + 1) || text.startsWith(' and ', end)
  mixed.lastIndex = at
  const whole = isMixed ? mixed.exec(text) : null
  if (whole !== null && Number(whole[2]) < Number(whole[3]))
    return fractionOf(mixed.lastIndex, Number(whole[1]), Number(whole[2]), Number(whole[3]))
  single.lastIndex = at
  const sign = isMixed ? null : single.exec(text)
  if (sign === null) return undefined
  const [above, below] = singleValues[sign[2]!]!
  return fractionOf(single.lastIndex, Number(sign[1]), above, below)
}

/** 5/6号 are two days; 第46/220号 is one resolution. */
function isOfDays(text: string, start: number, end: number): boolean {
  return text[end] === '号' && text[start - 1] !== '第' && !/^号(?:决议|文|令)/u.test(text.slice(end, end + 3))
}

function fractionOf(end: number, whole: number, above: number, below: number): Fraction {
  return {end, value: whole + above / below, above: whole * below + above, below}
}
