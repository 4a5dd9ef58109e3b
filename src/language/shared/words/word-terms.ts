import type {Span} from '../../../model/span.js'
import {findInlineMarkup} from '../../../text/inline-markup.js'
import {
  type FittedReplacement,
  type Likeness,
  likeness,
  type Standing,
  type SymbolTable,
  type TermLanguage,
  type TermText,
} from '../../contract/term-language.js'
import {type NormalText, normalText} from '../normal-text.js'
import {readTokens, type Token} from './word-tokens.js'

/** What a language knows of its words; all of it may be left out, and words are compared as they are written. */
export interface WordFacts {
  /** What all forms of a word have in common; `word` is in small letters, composed. */
  readonly key?: ((word: string) => string) | undefined
  /** Of two words with one key, whether they are forms of one word, and not two words of one family. Small letters. */
  readonly isInflection?: ((word: string, other: string) => boolean) | undefined
  /** A hyphen or dash joins words as a space does. */
  readonly joinsByHyphen?: boolean | undefined
  /** Further marks that are as good as nothing inside of a term. */
  readonly joints?: string | undefined
  /** Words in these letters are read syllable by syllable, so that spaces inside of a term say nothing; the inside of a character class. */
  readonly syllables?: string | undefined
  /** Whether symbols `[first, end)` of `tokens` are whole words; absent where letters and spaces alone say so. */
  readonly standing?: ((tokens: readonly Token[], first: number, end: number) => Standing) | undefined
  /** Words that stand for what was named before, in small letters; absent where they are not known, so that every text may have one. */
  readonly pronouns?: (() => ReadonlySet<string>) | undefined
  /** How a full form introduces its short one; with Latin brackets if absent. */
  readonly introduce?: ((full: string, short: string) => string) | undefined
}

/** A text by its words, its characters where there are no spaces, and its marks. */
interface WordTermText extends TermText {
  readonly normal: NormalText
  readonly tokens: readonly Token[]
}

const longestAcronym = 6

/**
 * Terms word by word, whatever the case, width, quotes, white space and markup: by the key of each word where `facts` has one, so that
 * an inflected form is the same term, else exactly as written. A word in capitals (OCS) is found in capitals only.
 */
export function wordTerms(facts: WordFacts = {}): TermLanguage {
  const {key = (word: string) => word, isInflection, joinsByHyphen = false, joints = '', pronouns} = facts
  const divided = facts.syllables === undefined ? undefined : new RegExp(`[${facts.syllables}]`, 'gu')

  const read = (text: string, table: SymbolTable, add = false): WordTermText => {
    const normal = normalText(text)
    const isLeftOut = (mark: string): boolean =>
      isQuotation(mark) || (joinsByHyphen && mark === '-') || joints.includes(mark)
    const all =
      divided === undefined
        ? readTokens(normal.text)
        : readTokens(normal.text).flatMap(token => syllablesOf(token, divided))
    const tokens = all.filter(token => token.kind === 'word' || !isLeftOut(token.key))
    const {map} = normal
    return {
      text,
      length: tokens.length,
      symbols: tokens.map(token => {
        const symbol = token.kind === 'word' ? key(token.key) : token.key
        return add ? table.add(symbol) : table.find(symbol)
      }),
      starts: tokens.map(({start}) => (map === undefined ? start : map.starts[start]!)),
      ends: tokens.map(({end}) => (map === undefined ? end : map.ends[end - 1]!)),
      normal,
      tokens,
    }
  }

  const compare = (given: TermText, where: TermText, first: number): Likeness => {
    const [term, text] = [asRead(given), asRead(where)]
    if (term.length === 0) return likeness.none
    const [a, b] = [wording(term, 0, term.length), wording(text, first, first + term.length)]
    if (a === b) return likeness.identical
    let found: Likeness = a.toLowerCase() === b.toLowerCase() ? likeness.caseless : likeness.folded
    for (let i = 0; i < term.length; i++) {
      const [word, other] = [wording(term, i, i + 1), wording(text, first + i, first + i + 1)]
      if (word === other) continue
      if (isInflection !== undefined && isAcronym(word)) return likeness.none
      const [small, otherSmall] = [term.tokens[i]!.key, text.tokens[first + i]!.key]
      if (small !== otherSmall && isInflection?.(small, otherSmall) === false) found = likeness.derived
    }
    return found
  }

  return {
    read,
    addSymbols: (term, table, symbols) => {
      for (const symbol of read(term, table, true).symbols) symbols.push(symbol)
    },
    quickSymbols: () => ({symbols: new Int32Array(0), read: () => -1}),
    likeness: compare,
    endOf: ({text, starts, ends}, first, end) => closedEnd(text, starts[first]!, ends[end - 1]!),
    standing: (where, first, end) => {
      const {tokens} = asRead(where)
      if (facts.standing !== undefined) return facts.standing(tokens, first, end)
      // a single character of a script without spaces may be a part of any word
      return end - first === 1 && tokens[first]!.kind === 'character' ? 'doubtful' : 'sure'
    },
    hasCaseOf,
    refersBack: (where, terms) => {
      if (pronouns === undefined) return true
      const known = pronouns()
      const {tokens} = asRead(where)
      const parts = new Set(terms.flatMap(term => asRead(term).tokens.map(token => key(token.key))))
      return tokens.some(token => known.has(token.key) || (token.key.length > 3 && parts.has(key(token.key))))
    },
    findCoordinated: () => undefined,
    isDistinctive,
    introduce: facts.introduce ?? ((full, short) => `${full} (${short})`),
    fit,
  }
}

const closers: Readonly<Record<string, string>> = {
  '«': '»',
  '„': '“”',
  '“': '”',
  '‹': '›',
  '‚': '‘’',
  '"': '"',
  '「': '」',
  '『': '』',
}

/** `end`, or behind the mark there that closes a quotation which opens inside of the span. */
function closedEnd(text: string, start: number, end: number): number {
  let open: string | undefined
  for (let at = start; at < end; at++) {
    const mark = text[at]!
    if (open?.includes(mark) === true) open = undefined
    else if (open === undefined) open = closers[mark]
  }
  return open?.includes(text[end] ?? ' ') === true ? end + 1 : end
}

/** The letters of a word one by one, if it is all in those of `letters`; else the word. */
function syllablesOf(token: Token, letters: RegExp): Token[] {
  const found = token.kind === 'word' ? [...token.key.matchAll(letters)] : []
  if (found.length === 0 || found.length !== token.end - token.start || found.length !== token.key.length)
    return [token]
  return found.map(({0: key, index}) => ({
    kind: 'character',
    key,
    start: token.start + index,
    end: token.start + index + 1,
  }))
}

/** Quotation marks, which normal text has as these two: with or without them it is the same term. */
function isQuotation(key: string): boolean {
  return key === '"' || key === "'"
}

function asRead(text: TermText): WordTermText {
  if (!('normal' in text && 'tokens' in text)) throw new TypeError('not a text that was read word by word')
  return text as WordTermText
}

function wording(text: WordTermText, first: number, end: number): string {
  return text.normal.text.slice(text.tokens[first]!.start, text.tokens[end - 1]!.end)
}

function isAcronym(word: string): boolean {
  return word.length > 1 && word.length <= longestAcronym && /^\p{Lu}+$/u.test(word)
}

/** Capitals are excused where a sentence begins and in texts of capitals alone. */
function hasCaseOf(given: TermText, where: TermText, first: number): boolean {
  const term = asRead(given)
  const text = asRead(where)
  const isCapitals = text.normal.text === text.normal.text.toUpperCase()
  for (let i = 0; i < term.length; i++) {
    const [wanted, found] = [wording(term, i, i + 1), wording(text, first + i, first + i + 1)]
    if (wanted === found || (isCapitals && found === found.toUpperCase())) continue
    if (caseOf(wanted) === caseOf(found) && wanted.toLowerCase() !== found.toLowerCase()) continue
    if (i > 0 || !startsSentence(text, first) || caseOf(wanted) !== 'small' || caseOf(found) !== 'first') return false
  }
  return true
}

function caseOf(word: string): 'small' | 'first' | 'capitals' {
  if (word === word.toLowerCase()) return 'small'
  return word.length > 1 && word === word.toUpperCase() ? 'capitals' : 'first'
}

function startsSentence(text: WordTermText, first: number): boolean {
  const before = text.tokens[first - 1]
  return before === undefined || /^[\p{Sentence_Terminal}:;(\uFFFC¿¡]$/u.test(before.key)
}

/** Several words, or several characters of a script without spaces: hardly anything else is meant by them. */
function isDistinctive(given: TermText): boolean {
  const {tokens} = asRead(given)
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
