import type {LanguageProfile} from '../../language/contract/profile.js'
import type {TermText} from '../../language/contract/term-language.js'
import {hasLetterOrNumber} from '../../language/shared/letter-kind.js'
import type {LanguageTag} from '../../model/document.js'
import type {Concept, Term} from '../../model/term.js'
import {IntVector} from '../../text/int-vector.js'
import {lookupStep} from '../terms-in.js'
import {AhoCorasick} from './aho-corasick.js'
import {FewPatterns, mostFewPatterns} from './few-patterns.js'
import {WordTable} from './symbol-table.js'
import {columnsOf, type TermColumns} from './term-columns.js'

/** Longest text of a term that is matched; longer ones are left to the glossary's lint. */
export const longestTerm = 1000

/** The terms of one language by number, ready to be searched for. */
export interface TermPatterns {
  readonly count: number
  readonly table: WordTable
  readonly automaton: FewPatterns | AhoCorasick
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
  readonly symbols: Int32Array
  readonly offsets: Int32Array
  /** For each pattern the place of its concept, and which of that concept's terms it is. */
  readonly places: Int32Array
  readonly ranks: Int32Array
  /** The first few terms as they were read. */
  readonly read: (TermText | undefined)[]
}

/** Read the terms of a language, their words added to `table`. Cost: O(length of all terms). */
export function readTermSymbols(
  columns: TermColumns,
  {terms: language}: LanguageProfile,
  lang: LanguageTag,
  table: WordTable,
): TermSymbols {
  const symbols = new IntVector()
  const offsets = new IntVector()
  const places = new IntVector()
  const ranks = new IntVector()
  const read: (TermText | undefined)[] = []
  offsets.push(0)
  const {starts} = columns
  const steps = columns.langs.map(offered => lookupStep(offered, lang))
  for (let place = 0; place + 1 < starts.length; place++) {
    let nearest = Number.MAX_SAFE_INTEGER
    for (let index = starts[place]!; index < starts[place + 1]!; index++)
      nearest = Math.min(nearest, steps[columns.langOf(index)]!)
    for (let index = starts[place]!; index < starts[place + 1]!; index++) {
      if (steps[columns.langOf(index)] !== nearest) continue
      const text = columns.textOf(index)
      if (text.length > longestTerm) continue
      const reading = places.length < mostFewPatterns ? language.read(text, table, true) : undefined
      const {length} = symbols
      if (reading === undefined) language.addSymbols(text, table, symbols)
      else for (const symbol of reading.symbols) symbols.push(symbol)
      if (symbols.length === length) continue
      if (!hasLetterOrNumber(text)) {
        symbols.length = length
        continue
      }
      offsets.push(symbols.length)
      places.push(place)
      ranks.push(index - starts[place]!)
      if (reading !== undefined) read.push(reading)
    }
  }
  return {symbols: symbols.all(), offsets: offsets.all(), places: places.all(), ranks: ranks.all(), read}
}

/** The terms of `concepts` in a language; words of `base` keep their numbers. */
export function patternsOf(
  concepts: readonly Concept[],
  profile: LanguageProfile,
  lang: LanguageTag,
  base?: WordTable,
): TermPatterns {
  return patternsOfColumns(columnsOf(concepts), place => concepts[place]!, profile, lang, base)
}

/** As {@link patternsOf}; a concept is asked for when one of its terms is found. */
export function patternsOfColumns(
  columns: TermColumns,
  conceptAt: (place: number) => Concept,
  profile: LanguageProfile,
  lang: LanguageTag,
  base?: WordTable,
): TermPatterns {
  const table = new WordTable(base)
  const {symbols, offsets, places, ranks, read} = readTermSymbols(columns, profile, lang, table)
  const count = places.length
  const isFew = count <= mostFewPatterns
  const termOf = (pattern: number): Term => conceptAt(places[pattern]!).terms[ranks[pattern]!]!
  return {
    count,
    table,
    automaton: isFew ? new FewPatterns(read.map(reading => reading!.symbols)) : AhoCorasick.build(symbols, offsets),
    conceptOf: pattern => conceptAt(places[pattern]!),
    termOf,
    placeOf: pattern => places[pattern]!,
    textOf: pattern => {
      read[pattern] ??= profile.terms.read(termOf(pattern).text, table)
      return read[pattern]
    },
    find: term => {
      if (isFew) for (let pattern = 0; pattern < count; pattern++) if (termOf(pattern) === term) return pattern
      return -1
    },
  }
}
