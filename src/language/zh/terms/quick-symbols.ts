import {type QuickSymbols, roomFor} from '../../contract/quick-symbols.js'
import {blank, dropped, normalCharacters} from './normal-characters.js'
import {isLatin} from './normalise.js'
import {termSymbol} from './term-symbol.js'

const dash = 0x2d
const toLower = 0x20

/** As the full reader of Chinese terms, for a text of one line without markup. */
export function quickSymbols(): QuickSymbols {
  const codes = normalCharacters()
  let symbols = new Int32Array(256)
  return {
    get symbols() {
      return symbols
    },
    read: text => {
      symbols = roomFor(2 * text.length, symbols)
      return readUnits(text, codes, symbols)
    },
  }
}

const ascii = 0x80
const slash = 0x2f
const fullStop = 0x2e
const lowerW = 0x77
const markup = new Uint8Array(ascii)
for (const sign of '*_`~[<@&\n') markup[sign.charCodeAt(0)] = 1

/** A sign of markup, or a part of `://` or `www.`. */
function mayBeMarkup(code: number, before: number): boolean {
  if (code === slash) return before === slash
  if (code === fullStop) return (before | toLower) === lowerW
  return markup[code] === 1
}

function readUnits(text: string, codes: Uint16Array, symbols: Int32Array): number {
  let count = 0
  let isGap = false
  let last = 0
  let before = 0
  for (let i = 0; i < text.length; i++) {
    const original = text.charCodeAt(i)
    if (original < ascii && mayBeMarkup(original, before)) return -1
    before = original
    const code = codes[original]!
    if (code === dropped) continue
    if (code === blank) {
      isGap = true
      continue
    }
    if (code === dash && last === dash && !isGap) continue
    if (isGap && isLatin(last) && isLatin(code)) symbols[count++] = blank
    isGap = false
    last = code
    symbols[count++] = termSymbol(code)
  }
  return count
}
