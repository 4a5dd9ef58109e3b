import type {Span} from '../../model/span.js'
import {findInlineMarkup} from '../../text/inline-markup.js'
import {
  type FittedReplacement,
  type Likeness,
  likeness,
  type Standing,
  type SymbolTable,
  type TermLanguage,
  type TermText,
} from '../contract/term-language.js'
import {type NormalText, normalText} from '../shared/normal-text.js'
import {readTokens, type Token} from './words.js'

/** A text by its words, its characters where there are no spaces, and its marks. */
interface PlainTermText extends TermText {
  readonly normal: NormalText
  readonly tokens: readonly Token[]
}

function read(text: string, table: SymbolTable, add = false): PlainTermText {
  const normal = normalText(text)
  const tokens = readTokens(normal.text).filter(({key}) => !isQuotation(key))
  const {map} = normal
  return {
    text,
    length: tokens.length,
    symbols: tokens.map(({key}) => (add ? table.add(key) : table.find(key))),
    starts: tokens.map(({start}) => (map === undefined ? start : map.starts[start]!)),
    ends: tokens.map(({end}) => (map === undefined ? end : map.ends[end - 1]!)),
    normal,
    tokens,
  }
}

/** Quotation marks, which normal text has as these two: with or without them it is the same term. */
function isQuotation(key: string): boolean {
  return key === '"' || key === "'"
}

function asPlain(text: TermText): PlainTermText {
  if (!('normal' in text && 'tokens' in text)) throw new TypeError('not a text read by the generic profile')
  return text as PlainTermText
}

function wording(text: PlainTermText, first: number, end: number): string {
  return text.normal.text.slice(text.tokens[first]!.start, text.tokens[end - 1]!.end)
}

function compare(given: TermText, where: TermText, first: number): Likeness {
  const term = asPlain(given)
  const text = asPlain(where)
  if (term.length === 0) return likeness.none
  const [a, b] = [wording(term, 0, term.length), wording(text, first, first + term.length)]
  if (a === b) return likeness.identical
  return a.toLowerCase() === b.toLowerCase() ? likeness.caseless : likeness.folded
}

/** A single character of a script without spaces may be a part of any word. */
function standing(where: TermText, first: number, end: number): Standing {
  return end - first === 1 && asPlain(where).tokens[first]!.kind === 'character' ? 'doubtful' : 'sure'
}

/** Capitals are excused where a sentence begins and in texts of capitals alone. */
function hasCaseOf(given: TermText, where: TermText, first: number): boolean {
  const term = asPlain(given)
  const text = asPlain(where)
  const isCapitals = text.normal.text === text.normal.text.toUpperCase()
  for (let i = 0; i < term.length; i++) {
    const [wanted, found] = [wording(term, i, i + 1), wording(text, first + i, first + i + 1)]
    if (wanted === found || (isCapitals && found === wanted.toUpperCase())) continue
    if (i > 0 || !startsSentence(text, first) || found !== capitalised(wanted)) return false
  }
  return true
}

function capitalised(word: string): string {
  const [letter = ''] = word
  return letter.toUpperCase() + word.slice(letter.length)
}

function startsSentence(text: PlainTermText, first: number): boolean {
  const before = text.tokens[first - 1]
  return before === undefined || /^[\p{Sentence_Terminal}:;(\uFFFC]$/u.test(before.key)
}

/** Several words, or several characters of a script without spaces: hardly anything else is meant by them. */
function isDistinctive(given: TermText): boolean {
  const {tokens} = asPlain(given)
  const count = (kind: Token['kind']): number => tokens.filter(token => token.kind === kind).length
  return count('word') >= 3 || count('character') >= 4
}

/** The wording as the glossary has it; how it is inflected at its place a person has to say. Undefined inside markup. */
function fit(
  replacement: string,
  _: string,
  document: string,
  span: Span,
  inFormat: (text: string) => string = text => text,
): FittedReplacement | undefined {
  if (findInlineMarkup(document.slice(span.start, span.end)) !== undefined) return undefined
  return {start: span.start, end: span.end, text: inFormat(replacement), safe: false}
}

/** Any language: word by word as it is written, whatever the case, width, quotes, white space and markup; no inflection. */
export const terms: TermLanguage = {
  read,
  addSymbols: (term, table, symbols) => {
    for (const symbol of read(term, table, true).symbols) symbols.push(symbol)
  },
  quickSymbols: () => ({symbols: new Int32Array(0), read: () => -1}),
  likeness: compare,
  standing,
  hasCaseOf,
  // which words are pronouns is not known, so any text near a use may refer back to it
  refersBack: () => true,
  findCoordinated: () => undefined,
  isDistinctive,
  introduce: (full, short) => `${full} (${short})`,
  fit,
}
