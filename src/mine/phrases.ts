import type {TermWord} from '../language/contract/mining-language.js'
import type {Span} from '../model/span.js'

/** Words `[first, last]` of a text, as they may be a term. */
export interface Phrase extends Span {
  readonly first: number
  readonly last: number
  readonly key: string
}

/** Every stretch of words that has the shape of a term, at most `longest` words long. Cost: O(words · longest). */
export function* phrasesOf(words: readonly TermWord[], longest: number): Generator<Phrase> {
  for (let first = 0; first < words.length; first++) {
    if (!words[first]!.starts) continue
    for (let last = first; last < Math.min(words.length, first + longest); last++) {
      const word = words[last]!
      if (last > first && (word.apart || !word.inside)) break
      if (word.ends && hasWholeQuotes(words, first, last)) yield phraseOf(words, first, last)
    }
  }
}

/** Words `[first, last]` as a phrase, whatever its shape. */
export function phraseOf(words: readonly TermWord[], first: number, last: number): Phrase {
  return {first, last, key: phraseKey(words, first, last), start: words[first]!.start, end: words[last]!.end}
}

function phraseKey(words: readonly TermWord[], first: number, last: number): string {
  let key = ''
  for (let i = first; i <= last; i++) if (words[i]!.key !== '') key += `${words[i]!.key} `
  return key.trimEnd()
}

/** Whether a phrase has the shape of a term from its first to its last word. */
export function hasTermShape(words: readonly TermWord[], first: number, last: number): boolean {
  if (first > last || !words[first]!.starts || !words[last]!.ends) return false
  for (let i = first + 1; i <= last; i++) if (words[i]!.apart || !words[i]!.inside) return false
  return true
}

/** “一带一路”倡议 and 一带一路, not 一带一路”倡议. */
function hasWholeQuotes(words: readonly TermWord[], first: number, last: number): boolean {
  let open = 0
  for (let i = first; i <= last; i++) {
    if (words[i]!.opensQuote === true && (i > first || hasClosing(words, first, last))) open++
    if (words[i]!.closesQuote === true && (i < last || open > 0)) open--
    if (open < 0) return false
  }
  return open === 0
}

function hasClosing(words: readonly TermWord[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (words[i]!.closesQuote === true) return true
  return false
}
