import type {SymbolTable, TermText} from '../term-language.js'
import {stemOf} from './fold-word.js'
import {type NormalText, normalText} from './normalise.js'
import {splitWords, type Word} from './words.js'

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

/** Read `text` as words. Cost: linear. */
export function readWords(text: string, table: SymbolTable, add: boolean): EnglishTermText {
  const normal = normalText(text)
  const {kept, gaps, articles} = dropArticles(normal.text, splitWords(normal.text))
  const length = kept.length
  const symbols = new Int32Array(length)
  const [starts, ends, normalStarts, normalEnds] = Array.from({length: 4}, () => new Uint32Array(length))
  for (let i = 0; i < length; i++) {
    const {start, end, word} = kept[i]!
    const key = stemOf(word)
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
