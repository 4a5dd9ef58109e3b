/** Character classes that sentence ends depend on, for text in any mixture of scripts. All take one UTF-16 code unit. */

const asciiStops = new Set('.!?')
const wideStops = new Set('。！？｡．…‥⋯‼⁇⁈⁉︒')
const closers = new Set('”’"\'」』﹂﹄》〉）)]］】〕｝}›»〞')
const openers = new Set('“‘「『﹁﹃《〈（([［【〔｛{‹«〝')
/** A sentence never ends before one of these. */
const continuing = new Set('，、；：,;:％%／/＋=～~·')
const dashes = new Set('-–—―─－')

const whiteSpace = /\s/u
const letter = /\p{L}/u
const lower = /\p{Ll}/u
const upper = /\p{Lu}|\p{Lt}/u
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u

export const isAsciiStop = (unit: string): boolean => asciiStops.has(unit)
/** Stops that end a sentence whatever follows, the ellipsis characters included. */
export const isWideStop = (unit: string): boolean => wideStops.has(unit)
export const isStop = (unit: string): boolean => asciiStops.has(unit) || wideStops.has(unit)
export const isEllipsis = (unit: string): boolean => unit === '…' || unit === '‥' || unit === '⋯'
export const isCloser = (unit: string): boolean => closers.has(unit)
export const isOpener = (unit: string): boolean => openers.has(unit)
export const isContinuing = (unit: string): boolean => continuing.has(unit)
export const isDash = (unit: string): boolean => dashes.has(unit)

export function isWhiteSpace(unit: string): boolean {
  const code = unit.charCodeAt(0)
  return code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : whiteSpace.test(unit)
}

export function isDigit(unit: string): boolean {
  return (unit >= '0' && unit <= '9') || (unit >= '０' && unit <= '９')
}

export function isLower(unit: string): boolean {
  return unit < '\u0080' ? unit >= 'a' && unit <= 'z' : lower.test(unit)
}

export function isUpper(unit: string): boolean {
  return unit < '\u0080' ? unit >= 'A' && unit <= 'Z' : upper.test(unit)
}

/** A letter of a script without case and without spaces between words; half of an astral character counts as one. */
export function isIdeograph(unit: string): boolean {
  if (unit < '\u2e80') return false
  return han.test(unit) || (unit >= '\ud840' && unit <= '\udfff')
}

export function isLetter(unit: string): boolean {
  if (unit < '\u0080') return isLower(unit) || isUpper(unit)
  return letter.test(unit) || isIdeograph(unit)
}

/** A letter with case: the alphabetic scripts. */
export function isCasedLetter(unit: string): boolean {
  return isLower(unit) || isUpper(unit)
}
