import {ordinalNumbers, smallNumbers} from '../numbers/number-words.data.js'

const quarterOf = /(?:(first|second|third|fourth|1st|2nd|3rd|4th|last)[-\s]{1,3}quarter\b|Q([1-4])\b)/iy
const firstMonths =
  /first[-\s]{1,3}(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven)[-\s]{1,3}(months?|quarters?)\b/iy
const halfOf =
  /(?:(first|second|latter|1st|2nd)[-\s]{1,3}half\b(?!\s{1,3}of\s{1,3}(?:the\s{1,3})?(?:century|match|game|month|decade))|H([12])\b)/iy

/** Read a run of months that has a name, at `at`: first quarter, Q1, second half, H2, first nine months. */
export function readMonthsOfYear(text: string, at: number): {months: string; end: number} | undefined {
  quarterOf.lastIndex = at
  const quarter = quarterOf.exec(text)
  if (quarter !== null) {
    const number = quarter[1] === undefined ? Number(quarter[2]) : quarterNumber(quarter[1].toLowerCase())
    return {months: `m${number * 3 - 2}-${number * 3}`, end: quarterOf.lastIndex}
  }
  halfOf.lastIndex = at
  const half = halfOf.exec(text)
  if (half !== null) {
    const isFirst = /^(?:first|1st)$/iu.test(half[1] ?? '') || half[2] === '1'
    return {months: isFirst ? 'm1-6' : 'm7-12', end: halfOf.lastIndex}
  }
  firstMonths.lastIndex = at
  const first = firstMonths.exec(text)
  if (first === null) return undefined
  const count = smallNumbers[first[1]!.toLowerCase()] ?? Number(first[1])
  const last = first[2]!.toLowerCase().startsWith('quarter') ? count * 3 : count
  return last > 12 ? undefined : {months: `m1-${last}`, end: firstMonths.lastIndex}
}

/** Without a year “first half” may be one of a match. */
export function isHalf(part: string): boolean {
  return part === 'm1-6' || part === 'm7-12'
}

function quarterNumber(word: string): number {
  return word === 'last' ? 4 : (ordinalNumbers[word] ?? Number(word[0]))
}
