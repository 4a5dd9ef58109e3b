import type {SymbolTable, TermText} from '../term-language.js'
import {roughStem} from './inflection.js'
import {type NormalText, normalText} from './normalise.js'
import {foldSpelling} from './spelling.js'
import {hyphenedPrefixes, ordinalWords, prefixes, tens} from './term-words.data.js'

/** What stands between two words; a wider one is another term unless the term itself has it. */
export const gapKind = {
  /** Spaces, hyphens, quotes: any of them is as good as another. */
  soft: 0,
  comma: 1,
  bracket: 2,
  dot: 3,
  slash: 4,
  /** The end of a sentence, a colon, an address: no term goes across. */
  hard: 5,
} as const

/** An English text by its words, articles left out. */
export interface EnglishTermText extends TermText {
  readonly normal: NormalText
  /** Each word in lower case and folded spelling, without possessive ending. */
  readonly words: readonly string[]
  /** Span of each word in the normalised text. */
  readonly normalStarts: Uint32Array
  readonly normalEnds: Uint32Array
  /** {@link gapKind} before each word. */
  readonly gaps: Uint8Array
  /** 1 where an article stood before the word. */
  readonly articles: Uint8Array
}

interface Word {
  readonly start: number
  readonly end: number
  /** Where the next gap begins: after a possessive ending. */
  readonly gapFrom: number
  readonly word: string
}

const wordPattern =
  /\p{Lu}(?:\.\p{Lu})+(?!\p{L})\.?|[\p{L}\p{N}\p{M}]+(?:(?:'(?=\p{L})|\.(?=[\p{Ll}\p{N}])|,(?=\d{3}(?!\d)))[\p{L}\p{N}\p{M}]+)*|&/gu

/** Read `text` as words. Cost: linear. */
export function readWords(text: string, table: SymbolTable, add: boolean): EnglishTermText {
  const normal = normalText(text)
  const {kept, gaps, articles} = dropArticles(normal.text, joinWords(normal.text, splitWords(normal.text)))
  const length = kept.length
  const symbols = new Int32Array(length)
  const [starts, ends, normalStarts, normalEnds] = Array.from({length: 4}, () => new Uint32Array(length))
  for (let i = 0; i < length; i++) {
    const {start, end, word} = kept[i]!
    const key = keyOf(word)
    symbols[i] = add ? table.add(key) : table.find(key)
    normalStarts![i] = start
    normalEnds![i] = end
    starts![i] = normal.starts[start]!
    ends![i] = normal.ends[end - 1]!
  }
  return {
    text,
    length,
    symbols,
    starts: starts!,
    ends: ends!,
    normal,
    words: kept.map(({word}) => word),
    normalStarts: normalStarts!,
    normalEnds: normalEnds!,
    gaps,
    articles,
  }
}

function splitWords(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(wordPattern)) {
    const surface = match[0]
    const {index} = match
    const possessive = /'s$/iu.test(surface) && surface.length > 2 ? 2 : 0
    const end = index + surface.length - possessive
    const gapFrom = possessive === 0 && text[end] === "'" && /s$/iu.test(surface) ? end + 1 : index + surface.length
    words.push({start: index, end, gapFrom, word: wordOf(text.slice(index, end))})
  }
  return words
}

const seen = new Map<string, string>()
const mostSeen = 50_000

/** Folded form of a surface, remembered: texts repeat their words. */
function wordOf(surface: string): string {
  let word = seen.get(surface)
  if (word === undefined) {
    word = foldWord(surface)
    if (seen.size >= mostSeen) seen.clear()
    seen.set(surface, word)
  }
  return word
}

function foldWord(surface: string): string {
  if (surface === '&') return 'and'
  let lower = surface.toLowerCase()
  if (/[^\u0000-\u007F]/u.test(lower)) lower = lower.normalize('NFD').replace(/\p{M}+/gu, '')
  if (/^(?:[a-z]\.){2,20}$|^(?:[a-z]\.){1,20}[a-z]$/u.test(lower)) return lower.replaceAll('.', '')
  const ordinal = ordinalWords.get(lower) ?? /^(\d{1,4})(?:st|nd|rd|th)$/u.exec(lower)?.[1]
  return ordinal === undefined ? foldSpelling(lower) : `${ordinal}th`
}

const keys = new Map<string, string>()

function keyOf(word: string): string {
  let key = keys.get(word)
  if (key === undefined) {
    key = roughStem(word)
    if (keys.size >= mostSeen) keys.clear()
    keys.set(word, key)
  }
  return key
}

/** e-commerce, twenty-first, per cent: one word each. */
function joinWords(text: string, words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const first = words[i]!
    const second = words[i + 1]
    const together = second === undefined ? undefined : joinedWord(text, first, second)
    if (together === undefined) joined.push(first)
    else {
      joined.push({start: first.start, end: second!.end, gapFrom: second!.gapFrom, word: together})
      i++
    }
  }
  return joined
}

function joinedWord(text: string, first: Word, second: Word): string | undefined {
  if (second.start !== first.gapFrom + 1 || first.end !== first.gapFrom) return
  const between = text[first.end]
  if (between !== '-' && between !== ' ') return
  const ten = tens.get(first.word)
  if (ten !== undefined) {
    const unit = /^([1-9])th$/u.exec(second.word)?.[1]
    return unit === undefined ? undefined : `${ten + Number(unit)}th`
  }
  if (first.word === 'per' && second.word === 'cent') return 'percent'
  const joins = prefixes.has(first.word) || (between === '-' && hyphenedPrefixes.has(first.word))
  return joins && /^[a-z]{3,}/u.test(second.word) ? foldSpelling(first.word + second.word) : undefined
}

interface Sequence {
  readonly kept: readonly Word[]
  readonly gaps: Uint8Array
  readonly articles: Uint8Array
}

function dropArticles(text: string, words: readonly Word[]): Sequence {
  const kept: Word[] = []
  const gaps: number[] = []
  const articles: number[] = []
  let from = 0
  let article = 0
  let wide: number = gapKind.soft
  words.forEach((word, index) => {
    const gap = classifyGap(text, from, word.start, words[index - 1]?.word)
    wide = index === 0 ? gapKind.hard : Math.max(wide, gap)
    from = word.gapFrom
    if (isArticle(text, word) && words.length > 1) {
      article = 1
      return
    }
    kept.push(word)
    gaps.push(kept.length === 1 ? gapKind.hard : wide)
    articles.push(article)
    article = 0
    wide = gapKind.soft
  })
  return {kept, gaps: Uint8Array.from(gaps), articles: Uint8Array.from(articles)}
}

/** “Plan A” keeps its A: a capital is an article only where a sentence, a heading or a quotation begins. */
function isArticle(text: string, {word, start, end}: Word): boolean {
  if (word === 'the') return true
  if (word !== 'a' && word !== 'an') return false
  if (text[end] === '-' || text[end] === '.' || text[start - 1] === '-') return false
  if (text[start] !== 'A') return true
  const before = text.slice(Math.max(0, start - 2), start).trim()
  return before === '' ? start < 2 || text[start - 1] === '\n' : /[.!?:"'([-]$/u.test(before)
}

function classifyGap(text: string, from: number, to: number, before: string | undefined): number {
  let kind: number = gapKind.soft
  for (let i = from; i < to; i++) kind = Math.max(kind, classify(text[i]!, text, i, before))
  return kind
}

function classify(unit: string, text: string, index: number, before: string | undefined): number {
  if (' -\'"·•'.includes(unit)) return gapKind.soft
  if (unit === ',' || unit === '、' || unit === '，') return gapKind.comma
  if ('()[]（）'.includes(unit)) return gapKind.bracket
  if (unit === '/') return gapKind.slash
  if (unit === '.')
    return before !== undefined && before.length <= 5 && /[\s,)-]/u.test(text[index + 1] ?? ' ')
      ? gapKind.dot
      : gapKind.hard
  return gapKind.hard
}
