import {countDigits, isDigitAt} from './characters.js'

/**
 * Numbers that name something and count nothing: of telephones, identity cards, licences. All patterns are sticky, have
 * bounded repetitions and stand at the first digit.
 */
const withZero: readonly RegExp[] = [
  // 010-12345678, (0532) 1234 5678, 021-6123 4567-801, ext. 801
  /0\d{2,3}[)）]?[-\s]?\d{3,4}[-\s]?\d{3,4}(?:(?:-|转|,? ?ext\.? ?)\d{1,6})?(?!\d)/y,
  // no quantity is written with zeros in front
  /0\d{2,20}(?![\d.])/y,
]
/** 400-810-0001 */
const hyphened = [/\d{3,4}-\d{3,4}-\d{3,4}(?!\d)/y]
const long: readonly RegExp[] = [
  // of an identity card or a record: nobody writes so long a quantity without separators; then of a mobile telephone
  /\d{13,20}[Xx]?(?![\dA-Za-z.,%万亿元])/y,
  /1[3-9]\d{9}(?![\d.,%万亿元人名户个次件]|\s?(?:yuan|RMB))/y,
]

/** Behind a country code: +86 10 1234 5678. */
const international = /\d{1,3}(?:[-\s]?[(（]?\d{2,4}[)）]?){2,5}(?!\d)/y
const labelled = /\d{1,4}(?:[- ]\d{2,8}){1,3}(?![\d年月日])|\d{7,20}(?:-\d{1,6}){0,2}(?!\d)/y
const longestLabel = 24

/**
 * End of the reference number whose first digit is at `at`; `at` itself where there is none. `label` matches the words of a
 * language that announce one (“Tel.: ”) at the end of the text before. Short numbers (12345) are read as any other: they are
 * the same on both sides.
 */
export function referenceNumberEnd(text: string, at: number, label: RegExp): number {
  if (text[at - 1] === '+') return endOf(international, text, at, 7)
  const digits = countDigits(text, at, 11)
  const next = text[at + digits] ?? '.'
  const patterns = digits >= 11 ? long : (digits === 3 || digits === 4) && next === '-' ? hyphened : []
  for (const pattern of text[at] === '0' ? [...withZero, ...patterns] : patterns) {
    const end = endOf(pattern, text, at, 3)
    if (end > at) return end
  }
  if (digits < 7 && !(digits < 5 && '- '.includes(next) && countDigits(text, at + digits + 1, 2) === 2)) return at
  const end = endOf(labelled, text, at, 7)
  return end > at && label.test(text.slice(Math.max(0, at - longestLabel), at)) ? end : at
}

function endOf(pattern: RegExp, text: string, at: number, fewest: number): number {
  pattern.lastIndex = at
  if (!pattern.test(text)) return at
  let digits = 0
  for (let pos = at; pos < pattern.lastIndex; pos++) if (isDigitAt(text, pos)) digits++
  return digits < fewest ? at : pattern.lastIndex
}
