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
  readonly normalStarts: readonly number[]
  readonly normalEnds: readonly number[]
  /** {@link gapKind} before each word. */
  readonly gaps: readonly number[]
  /** 1 where an article stood before the word. */
  readonly articles: readonly number[]
}

/** Read `text` as words. Cost: linear. */
export function readWords(text: string, table: SymbolTable, add: boolean): EnglishTermText {
  const normal = normalText(text)
  const {kept, gaps, articles} = dropArticles(normal.text, splitWords(normal.text))
  const symbols: number[] = []
  const words: string[] = []
  const normalStarts: number[] = []
  const normalEnds: number[] = []
  for (const {start, end, word} of kept) {
    const key = stemOf(word)
    symbols.push(add ? table.add(key) : table.find(key))
    words.push(word)
    normalStarts.push(start)
    normalEnds.push(end)
  }
  const {map} = normal
  return {
    text,
    length: kept.length,
    symbols,
    starts: map === undefined ? normalStarts : normalStarts.map(start => map.starts[start]!),
    ends: map === undefined ? normalEnds : normalEnds.map(end => map.ends[end - 1]!),
    normal,
    words,
    normalStarts,
    normalEnds,
    gaps,
    articles,
  }
}

interface Sequence {
  readonly kept: readonly Word[]
  readonly gaps: readonly number[]
  readonly articles: readonly number[]
}

function dropArticles(text: string, words: readonly Word[]): Sequence {
  const kept: Word[] = []
  const gaps: number[] = []
  const articles: number[] = []
  let from = 0
  let article = 0
  let wide: number = gapKind.soft
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!
    const gap = classifyGap(text, from, word.start, words[index - 1]?.word)
    wide = index === 0 ? gapKind.hard : Math.max(wide, gap)
    from = word.gapFrom
    if (words.length > 1 && isArticle(text, word)) {
      article = 1
      continue
    }
    kept.push(word)
    gaps.push(kept.length === 1 ? gapKind.hard : wide)
    articles.push(article)
    article = 0
    wide = gapKind.soft
  }
  return {kept, gaps, articles}
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
  for (let i = from; i < to; i++)
    if (text.charCodeAt(i) !== blank) kind = Math.max(kind, classify(text[i]!, text, i, before))
  return kind
}

const blank = 0x20

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
