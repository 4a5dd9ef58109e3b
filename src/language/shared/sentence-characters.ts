import {kindOfUnit, letterKind} from './letter-kind.js'

/** Character classes that sentence ends depend on, for text in any mixture of scripts. All take one UTF-16 code unit. */

const asciiStops = new Set('.!?')
const wideStops = new Set('。！？｡．…‥⋯‼⁇⁈⁉︒')
const closers = new Set('”’"\'」』﹂﹄》〉）)]］】〕｝}›»〞')
const openers = new Set('“‘„‚「『﹁﹃《〈（([［【〔｛{‹«〝')
/** A sentence never ends before one of these. */
const continuing = new Set('，、；：,;:％%／/＋=～~·')
const dashes = new Set('-–—―─－')

const known = 1
const space = 2
const letter = 4
const lower = 8
const upper = 16
const ideograph = 32
const stop = 64
const mark = 128

/** Classes by code unit, filled on first use: asking the Unicode tables each time is the main cost of splitting. */
const classes = new Uint8Array(0x10000)

function classesOf(unit: string): number {
  const code = unit.charCodeAt(0)
  if (classes[code] === 0) classes[code] = classify(unit)
  return classes[code]!
}

function classify(unit: string): number {
  let bits = known
  if (/\s/u.test(unit)) bits |= space
  const kind = kindOfUnit(unit.charCodeAt(0))
  if (isIdeographOrHalf(unit)) bits |= ideograph | letter
  else if (kind === letterKind.capital) bits |= upper | letter
  else if (kind === letterKind.letter) bits |= letter | caseOf(unit)
  if (asciiStops.has(unit) || wideStops.has(unit) || /\p{Sentence_Terminal}/u.test(unit)) bits |= stop
  if (openers.has(unit) || closers.has(unit)) bits |= mark
  return bits
}

/** Of a letter that is no capital. */
function caseOf(unit: string): number {
  if ((unit >= 'a' && unit <= 'z') || /\p{Ll}/u.test(unit)) return lower
  return /\p{Lt}/u.test(unit) ? upper : 0
}

function isIdeographOrHalf(unit: string): boolean {
  if (unit < '\u2e80') return false
  const isAstral = unit >= '\ud840' && unit <= '\udfff'
  return isAstral || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u.test(unit)
}

export const isAsciiStop = (unit: string): boolean => asciiStops.has(unit)
/** Stops that end a sentence whatever follows, the ellipsis characters included. */
export const isWideStop = (unit: string): boolean => wideStops.has(unit)
/** Any mark that may end a sentence, those of other scripts (؟ । ።) included. */
export const isStop = (unit: string): boolean => (classesOf(unit) & stop) !== 0
/** A quotation mark or bracket, opening or closing. */
export const isMark = (unit: string): boolean => (classesOf(unit) & mark) !== 0
export const isEllipsis = (unit: string): boolean => unit === '…' || unit === '‥' || unit === '⋯'
export const isCloser = (unit: string): boolean => closers.has(unit)
export const isOpener = (unit: string): boolean => openers.has(unit)
export const isContinuing = (unit: string): boolean => continuing.has(unit)
export const isDash = (unit: string): boolean => dashes.has(unit)
export const isWhiteSpace = (unit: string): boolean => (classesOf(unit) & space) !== 0
export const isLower = (unit: string): boolean => (classesOf(unit) & lower) !== 0
export const isUpper = (unit: string): boolean => (classesOf(unit) & upper) !== 0
/** A letter of a script without case and without spaces between words; half of an astral character counts as one. */
export const isIdeograph = (unit: string): boolean => (classesOf(unit) & ideograph) !== 0
export const isLetter = (unit: string): boolean => (classesOf(unit) & letter) !== 0
/** A letter with case: the alphabetic scripts. */
export const isCasedLetter = (unit: string): boolean => (classesOf(unit) & (lower | upper)) !== 0

export function isDigit(unit: string): boolean {
  return (unit >= '0' && unit <= '9') || (unit >= '０' && unit <= '９')
}
