import {kindAt, letterKind, widthAt} from './letter-kind.js'
import {isUnspaced} from './unspaced.js'

const firstHan = 0x4e00
const lastHan = 0x9fff
/** No Han character stands below. */
const lowestHan = 0x2e80

/** Han characters of a text. Cost: linear. */
export function countHan(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < lowestHan) continue
    if ((code >= firstHan && code <= lastHan) || isRareHan(text, i, code)) count++
  }
  return count
}

/** Words by script, characters for scripts without spaces. Cost: linear, once for a text that is asked about again. */
export function countScripts(text: string): ScriptCounts {
  if (text !== lastText) {
    lastText = text
    lastCounts = count(text)
  }
  return lastCounts
}

export interface ScriptCounts {
  /** Han characters. */
  readonly han: number
  /** Words in Latin letters up to U+024F. */
  readonly latin: number
  /** Words in other letters. */
  readonly other: number
}

/** Words of any script; a character of a script without spaces counts as one. Cost: as {@link countScripts}. */
export function countLetterWords(text: string): number {
  const {han, latin, other} = countScripts(text)
  return han + latin + other
}

let lastText = ''
let lastCounts: ScriptCounts = {han: 0, latin: 0, other: 0}

/** Whether a text has a Han character. */
export function hasHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= lowestHan && ((code >= firstHan && code <= lastHan) || isRareHan(text, i, code))) return true
  }
  return false
}

/** Outside the main block: 〇, 々, radicals, extensions. */
function isRareHan(text: string, at: number, code: number): boolean {
  if (code >= 0xdc00 && code <= 0xdfff) return false
  if (code >= 0xff00) return false
  if (code >= firstMark && code <= lastMark) {
    hanMarks ??= Array.from({length: lastMark - firstMark + 1}, (_, i) => isHan(String.fromCharCode(firstMark + i)))
    return hanMarks[code - firstMark]!
  }
  return isHan(code >= 0xd800 ? String.fromCodePoint(text.codePointAt(at)!) : text[at]!)
}

/** Where the punctuation of Chinese stands, and a few characters among it. */
const firstMark = 0x3000
const lastMark = 0x303f
let hanMarks: readonly boolean[] | undefined

function isHan(character: string): boolean {
  return /^\p{Script=Han}/u.test(character)
}

/** Words of a text in Latin letters up to U+024F. Cost: linear; counting ends at `most`. */
export function countLatinWords(text: string, most = Number.POSITIVE_INFINITY): number {
  let count = 0
  let inside = false
  for (let i = 0; i < text.length; i++) {
    const isLatin = isLatinLetter(text.charCodeAt(i))
    if (isLatin && !inside && ++count >= most) return count
    inside = isLatin
  }
  return count
}

function isLatinLetter(code: number): boolean {
  const small = code | 0x20
  return (small >= 0x61 && small <= 0x7a) || (code >= 0xc0 && code <= 0x24f)
}

/** In one pass; words that are neither Han nor Latin may be of any script, and a character of one without spaces is a word. */
function count(text: string): ScriptCounts {
  let han = 0
  let latin = 0
  let other = 0
  let insideLatin = false
  let insideOther = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < firstOther) {
      const isLatin = isLatinLetter(code)
      if (isLatin && !insideLatin) latin++
      insideLatin = isLatin
      insideOther = false
      continue
    }
    insideLatin = false
    if (code >= firstHan && code <= lastHan) {
      han++
      insideOther = false
      continue
    }
    const kind = kindAt(text, i)
    const isLetter = kind === letterKind.capital || kind === letterKind.letter
    const isRare = code >= lowestHan && isRareHan(text, i, code)
    if (isRare) han++
    if (isLetter && !isRare) {
      if (!insideOther || isUnspaced(code)) other++
      insideOther = true
    } else insideOther = insideOther && kind === letterKind.mark
    i += widthAt(text, i) - 1
  }
  return {han, latin, other}
}

/** No letter below is of another script. */
const firstOther = 0x250

/** Characters of Kana, half-width ones and the mark of long vowels included. Cost: linear. */
export function countKana(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if ((code >= 0x3041 && code <= 0x30ff && code !== 0x30fb) || (code >= 0xff66 && code <= 0xff9d)) count++
  }
  return count
}
