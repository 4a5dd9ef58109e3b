import type {IntVector} from '../../../text/int-vector.js'
import type {SymbolTable} from '../../contract/term-language.js'
import {readPlainWords, SurfaceSymbols} from './plain-words.js'
import {readWords} from './term-words.js'

/** Add the symbols that `read` gives a term, new words too: large glossaries repeat their words, so that few strings are made. */
export function addSymbols(text: string, table: SymbolTable, symbols: IntVector): void {
  const count = text.length > entries.length ? -1 : readPlainWords(text, entries)
  if (count <= 0) {
    for (const symbol of readWords(text, table, true).symbols) symbols.push(symbol)
    return
  }
  const known = knownFor(table)
  for (let i = 0; i < count; i++) symbols.push(known.of(entries[i]!))
}

/** Words of the term at hand. */
const entries = new Int32Array(1024)

const knownByTable = new WeakMap<SymbolTable, SurfaceSymbols>()

function knownFor(table: SymbolTable): SurfaceSymbols {
  let known = knownByTable.get(table)
  if (known === undefined) {
    known = new SurfaceSymbols(stem => table.add(stem))
    knownByTable.set(table, known)
  }
  return known
}
