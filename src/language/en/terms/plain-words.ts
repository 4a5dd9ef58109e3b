import {isIndefiniteArticle, isPlainEnd, isPossessive, isWordUnit, plainUnit, plainUnitAt} from './plain-text.js'
import {hashStep, surfaceKind, surfaces} from './surface-table.js'

/**
 * Put the words of a text of plain words into `entries`, as entries of `surfaces`, articles left out, and give their number; -1
 * for a text that needs the full reader. `entries` has room for each second unit of the text.
 */
export function readPlainWords(text: string, entries: Int32Array): number {
  let count = 0
  let articles = 0
  for (let i = 0; i < text.length; ) {
    const kind = plainUnitAt(text, i)
    if (kind === plainUnit.strange) return -1
    if (!isWordUnit(kind)) {
      i++
      continue
    }
    // the end of the word and its hash in one pass
    let hash = 0
    let end = i
    do hash = hashStep(hash, text.charCodeAt(end++))
    while (end < text.length && isWordUnit(plainUnitAt(text, end)))
    if (end < text.length && !isPlainEnd(text, i, end)) return -1
    const entry = surfaces.entryOf(text, i, end, hash)
    const surface = surfaces.kinds[entry]!
    if (surface === surfaceKind.plain) entries[count++] = entry
    else if (surface === surfaceKind.strange) return -1
    else if (surface === surfaceKind.article || isIndefiniteArticle(text, i, end)) articles++
    else return -1
    i = isPossessive(text, end) ? end + 2 : end
  }
  // an article alone is a word
  return count === 0 && articles === 1 ? -1 : count
}

/** Of a word that has not been asked for yet. */
const unknown = -2

/** Symbols by surface: each word is looked up in its table once. */
export class SurfaceSymbols {
  private symbols = new Int32Array(0)

  /** `symbolOf` gives the symbol of a stem; ≥ -1. */
  constructor(private readonly symbolOf: (stem: string) => number) {}

  of(entry: number): number {
    if (entry >= this.symbols.length) this.widen()
    if (this.symbols[entry] === unknown) this.symbols[entry] = this.symbolOf(surfaces.stems[entry]!)
    return this.symbols[entry]!
  }

  private widen(): void {
    const wide = new Int32Array(2 * surfaces.words.length).fill(unknown)
    wide.set(this.symbols)
    this.symbols = wide
  }
}
