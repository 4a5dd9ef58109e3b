import type {SymbolTable} from '../term-language.js'
import {isIndefiniteArticle, isPossessive, isWordUnit, plainUnit, plainUnitAt, plainWordEnd} from './plain-text.js'
import {surfaceKind, surfaces} from './surface-table.js'
import {readAnyText} from './term-words.js'

/** The symbols that `read` gives a term, new words added: large glossaries repeat their words, so that few strings are made. */
export function symbolsOfTerm(text: string, table: SymbolTable): readonly number[] {
  const count = readEntries(text)
  if (count < 0) return readAnyText(text, table, true).symbols
  const known = knownFor(table)
  const symbols: number[] = []
  for (let i = 0; i < count; i++) {
    const entry = entries[i]!
    let symbol = known.symbols[entry] ?? -1
    if (symbol < 0) {
      symbol = table.add(surfaces.stems[entry]!)
      known.set(entry, symbol)
    }
    symbols.push(symbol)
  }
  return symbols
}

/** Words of the term at hand. */
const entries = new Int32Array(1024)

/** The number of words of a term of plain words, put into `entries`; -1 for any other. */
function readEntries(text: string): number {
  if (text.length > entries.length) return -1
  let count = 0
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
    if (surface === surfaceKind.strange) return -1
    if (surface === surfaceKind.plain) entries[count++] = entry
    else if (surface === surfaceKind.indefinite && !isIndefiniteArticle(text, i, end)) return -1
    i = isPossessive(text, end) ? end + 2 : end
  }
  // an article alone is a word
  return count === 0 ? -1 : count
}

/** Symbols by surface, for the table that terms are being read for. */
class KnownSymbols {
  symbols = new Int32Array(1024).fill(-1)

  set(entry: number, symbol: number): void {
    if (entry >= this.symbols.length) {
      const wide = new Int32Array(2 * surfaces.words.length).fill(-1)
      wide.set(this.symbols)
      this.symbols = wide
    }
    this.symbols[entry] = symbol
  }
}

const knownByTable = new WeakMap<SymbolTable, KnownSymbols>()

function knownFor(table: SymbolTable): KnownSymbols {
  let known = knownByTable.get(table)
  if (known === undefined) {
    known = new KnownSymbols()
    knownByTable.set(table, known)
  }
  return known
}
