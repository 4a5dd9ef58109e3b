import type {SymbolTable} from '../../contract/term-language.js'
import {normalText} from '../../shared/normal-text.js'
import {stemOf} from '../words/fold-word.js'
import {splitWords, type Word} from '../words/words.js'
import type {EnglishTermText} from './english-term-text.js'
import {classifyGap, gapKind} from './term-gaps.js'

/** Read `text` as words, those that `table` does not have added when `add` is set. Cost: linear. */
export function readWords(text: string, table: SymbolTable, add: boolean): EnglishTermText {
  const normal = normalText(text)
  const {kept, gaps, articles} = dropArticles(normal.text, splitWords(normal.text))
  const symbols: number[] = []
  const words: string[] = []
  const normalStarts: number[] = []
  const normalEnds: number[] = []
  for (let k = 0; k < kept.length; k++) {
    const {start, end, word} = kept[k]!
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
