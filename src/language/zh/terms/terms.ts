import type {Span} from '../../../model/span.js'
import type {IntVector} from '../../../text/int-vector.js'
import {
  type FittedReplacement,
  type Likeness,
  likeness,
  type Standing,
  type SymbolTable,
  type TermLanguage,
  type TermText,
} from '../../contract/term-language.js'
import {normalCharacters} from './normal-characters.js'
import {isLatin, normalText} from './normalise.js'
import {quickSymbols} from './quick-symbols.js'
import {termSymbol} from './term-symbol.js'
import {isHan, wordStanding} from './word-boundary.js'

const openingQuotes = '“‘「『《〈'
const closingQuotes = '”’」』》〉'
const pronouns = /其|该|此|它|本/u

/** A Chinese text by its normalised characters, Latin letters in lower case. */
export interface ChineseTermText extends TermText {
  readonly normal: string
}

function read(text: string): ChineseTermText {
  const {text: normal, starts, ends} = normalText(text)
  const symbols: number[] = []
  for (let i = 0; i < normal.length; i++) symbols.push(termSymbol(normal.charCodeAt(i)))
  return {text, length: normal.length, symbols, starts, ends, normal}
}

/** As {@link read} has them; Han characters alone need no more than their normal forms. */
function addSymbols(text: string, _: SymbolTable, symbols: IntVector): void {
  const codes = normalCharacters()
  const {length} = symbols
  for (let i = 0; i < text.length; i++) {
    const code = codes[text.charCodeAt(i)]!
    if (!isHan(text.charCodeAt(i)) || !isHan(code)) {
      symbols.length = length
      for (const symbol of read(text).symbols) symbols.push(symbol)
      return
    }
    symbols.push(code)
  }
}

function normalOf(text: TermText): string {
  return 'normal' in text && typeof text.normal === 'string' ? text.normal : normalText(text.text).text
}

function compare(term: TermText, text: TermText, first: number): Likeness {
  const span = text.text.slice(text.starts[first], text.ends[first + term.length - 1])
  if (span === term.text) return likeness.identical
  const normal = normalOf(text).slice(first, first + term.length)
  return normal === normalOf(term) ? likeness.caseless : likeness.folded
}

function standing(text: TermText, first: number, end: number): Standing {
  const {symbols} = text
  if (isLatin(symbols[first]!) && first > 0 && isLatin(symbols[first - 1]!)) return 'no'
  if (isLatin(symbols[end - 1]!) && end < text.length && isLatin(symbols[end]!)) return 'no'
  if (!quotesAgree(text, first, end)) return 'doubtful'
  return wordStanding(normalOf(text), first, end)
}

/** `“上合”示范区` is one term, `“展会主题”教育` is cut by its quote. */
function quotesAgree(text: TermText, first: number, end: number): boolean {
  const from = text.starts[first]!
  const to = text.ends[end - 1]!
  let depth = 0
  let closed = 0
  for (let i = from; i < to; i++) {
    const unit = text.text[i]!
    if (openingQuotes.includes(unit)) depth++
    else if (closingQuotes.includes(unit)) {
      if (depth > 0) depth--
      else closed++
    }
  }
  if (closed > 0 && !(closed === 1 && from > 0 && openingQuotes.includes(text.text[from - 1]!))) return false
  return depth === 0 || (depth === 1 && to < text.text.length && closingQuotes.includes(text.text[to]!))
}

function hasCaseOf(term: TermText, text: TermText, first: number): boolean {
  return normalOf(text).slice(first, first + term.length) === normalOf(term)
}

/** 该 + the end of a term (该示范区), or a pronoun. */
function refersBack(text: TermText, terms: readonly TermText[]): boolean {
  const normal = normalOf(text)
  if (pronouns.test(normal)) return true
  return terms.some(term => term.length > 4 && normal.includes(normalOf(term).slice(-3)))
}

function isDistinctive(term: TermText): boolean {
  return term.length >= 4
}

function fit(
  replacement: string,
  replaced: string,
  document: string,
  span: Span,
  inFormat: (text: string) => string = text => text,
): FittedReplacement {
  const isPlain = document.slice(span.start, span.end) === replaced
  return {...span, text: inFormat(replacement), safe: isPlain && [...replacement].every(c => isHan(c.charCodeAt(0)))}
}

/** Chinese: by character, whatever the script variant, width, quotes, dashes, spaces and markup. */
export const terms: TermLanguage = {
  read,
  addSymbols,
  quickSymbols,
  likeness: compare,
  standing,
  hasCaseOf,
  refersBack,
  findCoordinated: () => undefined,
  isDistinctive,
  introduce: (full, short) => `${full}（以下简称“${short}”）`,
  fit,
}
