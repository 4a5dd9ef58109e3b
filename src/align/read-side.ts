import type {AlignmentReading} from '../language/alignment-reading.js'
import type {LanguageProfile} from '../language/profile.js'
import type {LanguageTag} from '../model/document.js'
import type {Lexicon} from './lexicon.js'
import {splitRun} from './word-split.js'

/** What a token is evidence of; each class has weights of its own. */
export const tokenClass = {word: 0, number: 1, name: 2, term: 3} as const

/** One kind of token of a side: a word, a number, a term. */
export interface TokenType {
  readonly key: string
  readonly class: number
  /** Node in the lexicon (source side), -1 for none. */
  readonly node: number
  /** Spelling of a name, lower case. */
  readonly name?: string
  /** Number of segments it occurs in. */
  segments: number
  /** Last segment counted. */
  last: number
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
  readonly texts: readonly string[]
}

interface Reader {
  readonly types: TokenType[]
  readonly typeOf: Map<string, number>
  readonly tokens: number[]
  readonly places: number[]
}

/** Read the segments of a side into tokens; `lexicon` only when it is this side's headwords that it holds. */
export function readSide(
  lang: LanguageTag,
  texts: readonly string[],
  profile: LanguageProfile,
  lexicon: Lexicon | undefined,
  terms: readonly (readonly string[])[],
): ReadSide {
  const reader: Reader = {types: [], typeOf: new Map(), tokens: [], places: []}
  const first = new Int32Array(texts.length + 1)
  const readings = texts.map((text, i) => {
    const reading = profile.readForAlignment(text)
    addTokens(reader, reading, text, i, lexicon)
    addTerms(reader, terms, text, i)
    first[i + 1] = reader.tokens.length
    return reading
  })
  return {
    lang,
    length: texts.length,
    readings,
    types: reader.types,
    typeOf: reader.typeOf,
    first,
    tokenTypes: Int32Array.from(reader.tokens),
    places: Float32Array.from(reader.places),
    texts,
  }
}

function addTokens(reader: Reader, reading: AlignmentReading, text: string, segment: number, lexicon?: Lexicon): void {
  const scale = 0.5 / Math.max(1, text.length)
  for (const {kind, key, start, end, name} of reading.tokens) {
    if (kind === 'number') addToken(reader, `#${key}`, tokenClass.number, -1, segment, (start + end) * scale)
    else if (kind === 'word') {
      const type = name === undefined ? tokenClass.word : tokenClass.name
      addToken(reader, key, type, -1, segment, (start + end) * scale, name)
    } else if (lexicon === undefined) {
      for (let i = 0; i < key.length; i++)
        addToken(reader, key.slice(i, i + 2), tokenClass.word, -1, segment, 2 * (start + i) * scale)
    } else {
      for (const word of splitRun(key, lexicon)) {
        const place = (2 * start + word.start + word.end) * scale
        addToken(reader, key.slice(word.start, word.end), tokenClass.word, word.node, segment, place)
      }
    }
  }
}

function addTerms(reader: Reader, terms: readonly (readonly string[])[], text: string, segment: number): void {
  if (terms.length === 0) return
  const lower = text.toLowerCase()
  terms.forEach((forms, index) => {
    for (const form of forms) {
      const at = lower.indexOf(form)
      if (at < 0) continue
      addToken(reader, `=${index}`, tokenClass.term, -1, segment, at / text.length)
      return
    }
  })
}

function addToken(
  reader: Reader,
  key: string,
  kind: number,
  node: number,
  segment: number,
  place: number,
  name?: string,
): void {
  let id = reader.typeOf.get(key)
  if (id === undefined) {
    id = reader.types.length
    reader.typeOf.set(key, id)
    reader.types.push({key, class: kind, node, segments: 0, last: -1, ...(name === undefined ? {} : {name})})
  }
  const type = reader.types[id]!
  if (type.last !== segment) {
    type.last = segment
    type.segments++
  }
  reader.tokens.push(id)
  reader.places.push(place)
}
