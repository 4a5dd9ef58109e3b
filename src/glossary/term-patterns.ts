import type {LanguageProfile} from '../language/profile.js'
import type {TermText} from '../language/term-language.js'
import type {LanguageTag} from '../model/document.js'
import type {Concept, Term} from '../model/term.js'
import {FewPatterns, mostFewPatterns} from './few-patterns.js'
import {SymbolAutomaton} from './symbol-automaton.js'
import {WordTable} from './symbol-table.js'

/** Longest text of a term that is matched; longer ones are left to the glossary's lint. */
export const longestTerm = 1000

/** The terms of one language by number, ready to be searched for. */
export interface TermPatterns {
  readonly count: number
  readonly table: WordTable
  readonly automaton: FewPatterns | SymbolAutomaton
  conceptOf(pattern: number): Concept
  termOf(pattern: number): Term
  /** The place of the pattern's concept among all concepts. */
  placeOf(pattern: number): number
  /** The term as its language reads it. */
  textOf(pattern: number): TermText
  /** The number of a term, where few are known by it; else -1. */
  find(term: Term): number
}

/** The symbols of all terms of one language, one after the other; pattern `i` is `[offsets[i], offsets[i + 1])`. */
export interface TermSymbols {
  readonly symbols: readonly number[]
  readonly offsets: readonly number[]
  readonly places: readonly number[]
  readonly terms: readonly Term[]
  /** The first few terms as they were read. */
  readonly read: (TermText | undefined)[]
}

/** Read the terms of a language, their words added to `table`. Cost: O(length of all terms). */
export function readTermSymbols(
  concepts: readonly Concept[],
  {terms: language}: LanguageProfile,
  lang: LanguageTag,
  table: WordTable,
): TermSymbols {
  const symbols: number[] = []
  const offsets: number[] = [0]
  const places: number[] = []
  const terms: Term[] = []
  const read: (TermText | undefined)[] = []
  const dialect = `${lang}-`
  for (let place = 0; place < concepts.length; place++)
    for (const term of concepts[place]!.terms) {
      const isOther = term.lang !== lang && !term.lang.toLowerCase().startsWith(dialect)
      if (isOther || term.text.length > longestTerm) continue
      const reading = terms.length < mostFewPatterns ? language.read(term.text, table, true) : undefined
      const own = reading?.symbols ?? language.symbolsOf(term.text, table)
      if (!hasLetter(term.text) || own.length === 0) continue
      for (const symbol of own) symbols.push(symbol)
      offsets.push(symbols.length)
      places.push(place)
      terms.push(term)
      if (reading !== undefined) read.push(reading)
    }
  return {symbols, offsets, places, terms, read}
}

/** The terms of `concepts` in a language; words of `base` keep their numbers. */
export function patternsOf(
  concepts: readonly Concept[],
  profile: LanguageProfile,
  lang: LanguageTag,
  base?: WordTable,
): TermPatterns {
  const table = new WordTable(base)
  const {symbols, offsets, places, terms, read} = readTermSymbols(concepts, profile, lang, table)
  const isFew = terms.length <= mostFewPatterns
  return {
    count: terms.length,
    table,
    automaton: isFew
      ? new FewPatterns(read.map(reading => reading!.symbols))
      : SymbolAutomaton.build(Int32Array.from(symbols), Int32Array.from(offsets)),
    conceptOf: pattern => concepts[places[pattern]!]!,
    termOf: pattern => terms[pattern]!,
    placeOf: pattern => places[pattern]!,
    textOf: pattern => {
      read[pattern] ??= profile.terms.read(terms[pattern]!.text, table)
      return read[pattern]
    },
    find: term => (isFew ? terms.indexOf(term) : -1),
  }
}

/** The first unit of most terms is one. */
function hasLetter(text: string): boolean {
  const first = text.charCodeAt(0) | toLower
  return (first >= lowerA && first <= lowerZ) || /[\p{L}\p{N}]/u.test(text)
}

const toLower = 0x20
const lowerA = 0x61
const lowerZ = 0x7a
