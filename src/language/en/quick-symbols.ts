import {type QuickSymbols, roomFor} from '../quick-symbols.js'
import type {SymbolTable} from '../term-language.js'
import {isIndefiniteArticle, isPossessive, isWordUnit, plainUnit, plainUnitAt, plainWordEnd} from './plain-text.js'
import {surfaceKind, surfaces} from './surface-table.js'

/**
 * As the full reader of English terms, for a text of plain words: possessives in ’s, figures, hyphens, quotes and brackets
 * are plain; initialisms, decimals, addresses, “A”, “per cent”, “twenty-first” and “e-commerce” are not. `table` must not grow
 * any more.
 */
export function quickSymbols(table: SymbolTable): QuickSymbols {
  let symbols = new Int32Array(256)
  let known = new Int32Array(0)
  const symbolOf = (entry: number): number => {
    if (entry >= known.length) known = widened(known, 2 * surfaces.words.length)
    if (known[entry] === unknown) known[entry] = table.find(surfaces.stems[entry]!)
    return known[entry]!
  }
  return {
    get symbols() {
      return symbols
    },
    read: text => {
      symbols = roomFor(text.length + 1, symbols)
      return readPlainWords(text, symbols, symbolOf)
    },
  }
}

/** Of a word that has not been asked for yet. */
const unknown = -2

function widened(symbols: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(length).fill(unknown)
  wide.set(symbols)
  return wide
}

function readPlainWords(text: string, symbols: Int32Array, symbolOf: (entry: number) => number): number {
  let count = 0
  let articles = 0
  for (let i = 0; i < text.length; ) {
    const kind = plainUnitAt(text, i)
    if (kind === plainUnit.strange) return -1
    if (!isWordUnit(kind)) {
      i++
      continue
    }
    const end = plainWordEnd(text, i)
    if (end < 0) return -1
    const entry = surfaces.entryOf(text, i, end)
    const surface = surfaces.kinds[entry]!
    if (surface === surfaceKind.plain) symbols[count++] = symbolOf(entry)
    else if (surface === surfaceKind.strange) return -1
    else if (surface === surfaceKind.article || isIndefiniteArticle(text, i, end)) articles++
    else return -1
    i = isPossessive(text, end) ? end + 2 : end
  }
  // an article alone is a word
  return count === 0 && articles === 1 ? -1 : count
}
