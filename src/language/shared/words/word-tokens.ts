import type {Span} from '../../../model/span.js'
import {unspacedClass} from '../unspaced.js'

/** What a reader of an unknown language can tell apart without a dictionary. */
export interface Token extends Span {
  /** `word`: a run of letters, marks and numbers; `character`: one of a script without spaces; `mark`: anything else but white space. */
  readonly kind: 'word' | 'character' | 'mark'
  /** Case and composition folded. */
  readonly key: string
}

const token = new RegExp(`([${unspacedClass}]\\p{M}*)|((?:(?![${unspacedClass}])[\\p{L}\\p{M}\\p{N}])+)|[^\\s]`, 'gu')

/** Words, characters and marks of a text in order. Cost: linear. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(token)) {
    const kind = match[1] !== undefined ? 'character' : match[2] !== undefined ? 'word' : 'mark'
    tokens.push({start: match.index, end: match.index + match[0].length, kind, key: foldWord(match[0])})
  }
  return tokens
}

/** A wording without what two spellings of one word may differ in: case, composed or decomposed accents. */
export function foldWord(word: string): string {
  return word.toLowerCase().normalize('NFC')
}
