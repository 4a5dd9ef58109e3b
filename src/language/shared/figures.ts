import {clean} from './decimal.js'
import {asciiDigits} from './decimal-digits.js'

/** Which mark a language writes before decimals. */
export type DecimalMark = ',' | '.'

/** A figure in digits: its value, its end in the text, the value of its last digit. */
export interface Numeral {
  readonly value: number
  readonly end: number
  readonly step: number
}

const spaces = '[ \\u00A0\\u2009\\u202F]'
/** Up to three digits and groups behind spaces, or digits with marks; then decimals. */
const figure = new RegExp(
  `(?:\\p{Nd}{1,3}(?:${spaces}\\p{Nd}{3}(?!\\p{Nd})){1,10}(?:[.,٫]\\p{Nd}{1,40})?|\\p{Nd}{1,40}(?:[.,'’٬٫]\\p{Nd}{1,40}){0,10})`,
  'yu',
)

/**
 * Read the figure that begins at `at`, in the digits of any script. What a mark means is told by the shape of the figure
 * (1.234.567,8; 12,34,567; 1’234.5) and by `decimal` where the shape leaves it open (1,234). Undefined where no digit stands, and
 * for what is no number (a version, an address: 10.0.0.1).
 */
export function readNumeral(text: string, at: number, decimal: DecimalMark): Numeral | undefined {
  figure.lastIndex = at
  const found = figure.exec(text)?.[0]
  if (found === undefined) return undefined
  const written = asciiDigits(found).replace(/[\u00A0\u2009\u202F]/gu, ' ')
  const plain = plainNumeral(written, decimal)
  if (plain === undefined) return undefined
  const decimals = plain.split('.')[1]?.length ?? 0
  return {value: Number(plain), end: at + found.length, step: stepOf(plain, decimals)}
}

/** The figure with a full stop before its decimals and no other marks. */
function plainNumeral(written: string, decimal: DecimalMark): string | undefined {
  const marks = [...written.replace(/\d/gu, '')]
  const last = marks.at(-1)
  if (last === undefined) return written
  const tail = written.slice(written.lastIndexOf(last) + 1)
  const head = written.slice(0, written.lastIndexOf(last))
  const isGroup = marks.length > 1 && marks.every(mark => mark === last)
  if (isGroup) return isGrouped(written, last) ? written.replaceAll(last, '') : undefined
  if (marks.length > 1) {
    const [group] = marks
    const isUniform = marks.slice(0, -1).every(mark => mark === group)
    return isUniform && isGrouped(head, group!) ? `${head.replaceAll(group!, '')}.${tail}` : undefined
  }
  if (last === ' ' || last === '٬' || last === "'" || last === '’') return tail.length === 3 ? head + tail : undefined
  const isDecimal = last === '٫' || last === decimal || tail.length !== 3 || head.length > 3 || head === '0'
  return isDecimal ? `${head}.${tail}` : head + tail
}

/** Groups of three digits, or of two before the last one as in India; the first may be shorter. */
function isGrouped(written: string, mark: string): boolean {
  const groups = written.split(mark)
  const [first = ''] = groups
  if (first.length === 0 || first.length > 3 || groups.at(-1)!.length !== 3) return false
  const inner = groups.slice(1, -1)
  return inner.every(group => group.length === 3) || (first.length <= 2 && inner.every(group => group.length === 2))
}

/** Value of the last digit that says something: 0.1 for 2.5, 1000 for 350,000. */
function stepOf(plain: string, decimals: number): number {
  if (decimals > 0) return clean(10 ** -decimals)
  const zeros = /0*$/u.exec(plain)![0].length
  return 10 ** Math.min(zeros, Math.max(0, plain.length - 1))
}
