import type {SymbolTable} from '../term-language.js'
import {readPlainWords, SurfaceSymbols} from './plain-words.js'
import {readAnyText} from './term-words.js'

/** The symbols that `read` gives a term, new words added: large glossaries repeat their words, so that few strings are made. */
export function symbolsOfTerm(text: string, table: SymbolTable): readonly number[] {
  const count = text.length > entries.length ? -1 : readPlainWords(text, entries)
  if (count <= 0) return readAnyText(text, table, true).symbols
  const known = knownFor(table)
  const symbols: number[] = []
  for (let i = 0; i < count; i++) symbols.push(known.of(entries[i]!))
  return symbols
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
