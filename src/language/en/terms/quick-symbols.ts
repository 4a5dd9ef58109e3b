import {type QuickSymbols, roomFor} from '../../contract/quick-symbols.js'
import type {SymbolTable} from '../../contract/term-language.js'
import {readPlainWords, SurfaceSymbols} from './plain-words.js'

/**
 * As the full reader of English terms, for a text of plain words: possessives in ’s, figures, hyphens, quotes and brackets
 * are plain; initialisms, decimals, addresses, “A”, “per cent”, “twenty-first” and “e-commerce” are not. `table` must not grow
 * any more.
 */
export function quickSymbols(table: SymbolTable): QuickSymbols {
  let symbols = new Int32Array(256)
  const known = new SurfaceSymbols(stem => table.find(stem))
  return {
    get symbols() {
      return symbols
    },
    read: text => {
      symbols = roomFor(text.length + 1, symbols)
      const count = readPlainWords(text, symbols)
      for (let i = 0; i < count; i++) symbols[i] = known.of(symbols[i]!)
      return count
    },
  }
}
