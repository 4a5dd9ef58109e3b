import type {AlignmentReading, AlignmentToken} from '../../language/contract/alignment-reading.js'
import type {RomanizedName} from '../../language/contract/names.js'
import type {LanguageProfile} from '../../language/contract/profile.js'
import type {LanguageTag} from '../../model/document.js'
import {remembering} from '../../text/remembered.js'
import type {Lexicon} from '../lexicon/lexicon.js'
import {noTerms, type TermIndex} from './find-terms.js'
import {WordSplitter} from './word-split.js'

/** What a token is evidence of; each class has weights of its own. */
export const tokenClass = {word: 0, number: 1, name: 2, term: 3} as const

/** One kind of token of a side: a word, a number, a term. */
export interface TokenType {
  readonly key: string
  readonly class: number
  /** Cut out of a run of characters: what it consists of has a meaning too. */
  readonly isRun: boolean
  /** In the lexicon: the node of a headword, or the id of a stem on the side of the translations; -1 for none. */
  readonly entry: number
  /** Number of segments it occurs in. */
  segments: number
  /** Last segment counted. */
  last: number
  /** Times counted in that segment. */
  repeats: number
}

/** One side, read: its token types and, flat, the tokens of each segment. */
export interface ReadSide {
  readonly lang: LanguageTag
  readonly length: number
  readonly readings: readonly AlignmentReading[]
  readonly types: readonly TokenType[]
  readonly typeOf: ReadonlyMap<string, number>
  /** Tokens of segment i are first[i] … first[i + 1]. */
  readonly first: Int32Array
  readonly tokenTypes: Int32Array
  /** Place of a token inside its segment, 0…1. */
  readonly places: Float32Array
  /** Start and end of each token in the text of its segment, two numbers a token. */
  readonly spans: Int32Array
  readonly texts: readonly string[]
  /** Words written as names, by their letters, with their type. */
  readonly names: ReadonlyMap<string, number>
}

const noTokens: readonly AlignmentToken[] = []

/** Before the spelling in the key of a token that stands for characters read as a name of the other side. */
export const romanizedPrefix = '~'

/** Tokens of a segment beyond these are not read: they would cost time and say nothing more. */
export const mostTokens = 600
/** A word said more often than this in one segment counts as said so often. */
const mostRepeats = 3

export interface ReadOptions {
  /** With headwords or translations in the language of this side. */
  readonly lexicon?: Lexicon | undefined
  readonly terms?: TermIndex | undefined
  /** Language of the other side, whose words this one may hold. */
  readonly other?: LanguageProfile | undefined
  /** Finds names that the other side spells in Latin letters. */
  readonly findNames?: ((run: string) => readonly RomanizedName[]) | undefined
}

/** Read the segments of a side into tokens. */
export function readSide(
  lang: LanguageTag,
  texts: readonly string[],
  profile: LanguageProfile,
  options: ReadOptions = {},
): ReadSide {
  const reader = new SideReader(profile, options)
  for (const text of texts) reader.read(text)
  return reader.side(lang, texts)
}

/** Names that the lexicon does not know, by their letters. */
export function unknownNames({names, types}: ReadSide): Set<string> {
  const unknown = new Set<string>()
  for (const [name, type] of names) if (types[type]!.entry < 0) unknown.add(name)
  return unknown
}

/** Each type as it is written where it first stands. */
export function firstWritten(side: ReadSide): string[] {
  const texts = side.types.map(type => type.key)
  for (let i = side.length - 1; i >= 0; i--)
    for (let k = side.first[i + 1]! - 1; k >= side.first[i]!; k--)
      texts[side.tokenTypes[k]!] = side.texts[i]!.slice(side.spans[2 * k]!, side.spans[2 * k + 1]!)
  return texts
}

const readers = new WeakMap<LanguageProfile, WeakMap<WeakKey, (text: string) => AlignmentReading>>()
/** Stands for a side that is read without another one. */
const alone = {}

/** Reads for the aligner, and remembers what it read. */
function readerOf(profile: LanguageProfile, other: LanguageProfile | undefined): (text: string) => AlignmentReading {
  let byOther = readers.get(profile)
  if (byOther === undefined) {
    byOther = new WeakMap()
    readers.set(profile, byOther)
  }
  let reader = byOther.get(other ?? alone)
  if (reader === undefined) {
    reader = remembering(text => profile.readForAlignment(text, other))
    byOther.set(other ?? alone, reader)
  }
  return reader
}

class SideReader {
  private readonly types: TokenType[] = []
  private readonly typeOf = new Map<string, number>()
  private readonly tokens: number[] = []
  private readonly places: number[] = []
  private readonly spans: number[] = []
  private readonly first: number[] = [0]
  private readonly readings: AlignmentReading[] = []
  private readonly names = new Map<string, number>()
  /** Types of headwords by their node, which is quicker to look up than their characters. */
  private readonly typeOfNode = new Map<number, number>()
  private readonly splitter: WordSplitter | undefined
  private readonly headwords: Lexicon | undefined
  private readonly translations: Lexicon | undefined
  private readonly terms: TermIndex
  private readonly findNames: ReadOptions['findNames']
  private readonly readText: (text: string) => AlignmentReading
  private scale = 1

  constructor(profile: LanguageProfile, {lexicon, terms = noTerms, findNames, other}: ReadOptions) {
    this.headwords = headwordsIn(lexicon, profile.tag)
    this.splitter = this.headwords === undefined ? undefined : new WordSplitter(this.headwords)
    const isStems = this.headwords === undefined && lexicon?.targetLang === profile.tag
    this.translations = isStems ? lexicon : undefined
    this.terms = terms
    this.findNames = findNames
    this.readText = readerOf(profile, other)
  }

  read(text: string): void {
    const reading = this.readText(text)
    this.scale = 0.5 / Math.max(1, text.length)
    const full = this.tokens.length + mostTokens
    for (let k = 0; k < reading.tokens.length && this.tokens.length < full; k++) this.readToken(reading.tokens[k]!)
    if (this.terms !== noTerms) this.readTerms(reading)
    this.first.push(this.tokens.length)
    const {size, sentences, ending, continues, marks} = reading
    this.readings.push({tokens: noTokens, size, sentences, ending, continues, marks})
  }

  side(lang: LanguageTag, texts: readonly string[]): ReadSide {
    return {
      lang,
      length: texts.length,
      readings: this.readings,
      types: this.types,
      typeOf: this.typeOf,
      first: new Int32Array(this.first),
      tokenTypes: new Int32Array(this.tokens),
      places: new Float32Array(this.places),
      spans: new Int32Array(this.spans),
      texts,
      names: this.names,
    }
  }

  private readToken({kind, key, start, end, name}: AlignmentToken): void {
    if (kind === 'number') this.add(`#${key}`, tokenClass.number, start, end)
    else if (kind === 'word') {
      const type = this.add(key, name === undefined ? tokenClass.word : tokenClass.name, start, end)
      if (name !== undefined) this.names.set(name, type)
    } else {
      if (this.splitter !== undefined) this.readWords(key, start, this.splitter)
      else
        for (let at = 0; at < key.length; at++)
          this.push(
            this.typeFor(key.slice(at, at + 2), tokenClass.word, -1, true),
            start + at,
            Math.min(end, start + at + 2),
          )
      this.readNames(key, start)
    }
  }

  private readWords(run: string, start: number, splitter: WordSplitter): void {
    splitter.split(run)
    const {next, nodes} = splitter
    for (let from = 0; from < run.length; from = next[from]!) {
      const node = nodes[from]!
      const known = node < 0 ? undefined : this.typeOfNode.get(node)
      const type = known ?? this.typeFor(run.slice(from, next[from]!), tokenClass.word, node, true)
      if (known === undefined && node >= 0) this.typeOfNode.set(node, type)
      this.push(type, start + from, start + next[from]!)
    }
  }

  private readTerms({tokens}: AlignmentReading): void {
    const add = (term: number, start: number, end: number) => this.add(`=${term}`, tokenClass.term, start, end)
    const words = tokens.filter(token => token.kind === 'word')
    this.terms.findAmongStems(
      words.map(word => word.key),
      (term, word, length) => add(term, words[word]!.start, words[word + length - 1]!.end),
    )
    for (let k = 0; k < tokens.length; k++) {
      const {kind, key, start} = tokens[k]!
      if (kind === 'characters')
        this.terms.findInRun(key, (term, at, length) => add(term, start + at, start + at + length))
    }
  }

  private readNames(run: string, start: number): void {
    const found = this.findNames?.(run)
    if (found === undefined) return
    for (let k = 0; k < found.length; k++) {
      const {key, at, length} = found[k]!
      this.add(romanizedPrefix + key, tokenClass.name, start + at, start + at + length)
    }
  }

  private add(key: string, kind: number, start: number, end: number): number {
    const type = this.typeFor(key, kind, -1, false)
    this.push(type, start, end)
    return type
  }

  private typeFor(key: string, kind: number, node: number, isRun: boolean): number {
    let id = this.typeOf.get(key)
    if (id === undefined) {
      id = this.types.length
      this.typeOf.set(key, id)
      const isWord = !isRun && (kind === tokenClass.word || kind === tokenClass.name)
      const entry = isWord ? (this.translations?.stemId(key) ?? this.headwords?.find(key) ?? -1) : node
      this.types.push({key, class: kind, isRun, entry, segments: 0, last: -1, repeats: 0})
    }
    return id
  }

  private push(id: number, start: number, end: number): void {
    const type = this.types[id]!
    const segment = this.readings.length
    if (type.last !== segment) {
      type.last = segment
      type.segments++
      type.repeats = 0
    }
    if (type.repeats++ >= mostRepeats) return
    this.tokens.push(id)
    this.places.push((start + end) * this.scale)
    this.spans.push(start, end)
  }
}

/** The lexicon whose headwords are words of a language: that of the pair, or the one that it meets. */
function headwordsIn(lexicon: Lexicon | undefined, tag: LanguageTag): Lexicon | undefined {
  return [lexicon, lexicon?.pivot].find(one => one?.sourceLang === tag)
}
