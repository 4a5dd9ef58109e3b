import type {SymbolTable} from '../../contract/term-language.js'
import {sameLengthText} from '../../shared/normal-text.js'
import type {EnglishTermText} from './english-term-text.js'
import {isIndefiniteArticle, isPossessive, isWordUnit, plainUnit, plainUnitAt, plainWordEnd} from './plain-text.js'
import {surfaceKind, surfaces} from './surface-table.js'
import {classifyGap, gapKind} from './term-gaps.js'

/**
 * A text of plain words as the full reader has it; undefined for any other. Cost: linear, a third of that of the full reader: no
 * string is made of a word.
 */
export function readPlainText(text: string, table: SymbolTable): EnglishTermText | undefined {
  const normal = isPlain(text) ? sameLengthText(text, false) : undefined
  if (normal === undefined) return undefined
  const symbols: number[] = []
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const gaps: number[] = []
  const articles: number[] = []
  let from = 0
  let article = 0
  let wide: number = gapKind.soft
  let before: string | undefined
  for (let i = 0; i < text.length; ) {
    if (!isWordUnit(plainUnitAt(text, i))) {
      i++
      continue
    }
    const end = plainWordEnd(text, i)
    const entry = end < 0 ? 0 : surfaces.entryOf(text, i, end)
    const kind = surfaces.kinds[entry]!
    if (kind === surfaceKind.strange) return undefined
    const word = surfaces.words[entry]!
    wide = Math.max(wide, classifyGap(normal.text, from, i, before))
    from = gapStart(text, end)
    before = word
    if (kind === surfaceKind.plain) {
      symbols.push(table.find(surfaces.stems[entry]!))
      words.push(word)
      starts.push(i)
      ends.push(end)
      gaps.push(words.length === 1 ? gapKind.hard : wide)
      articles.push(article)
      article = 0
      wide = gapKind.soft
    } else if (kind === surfaceKind.article || isIndefiniteArticle(text, i, end)) article = 1
    else return undefined
    i = from
  }
  // an article alone is a word
  if (words.length === 0) return undefined
  return {
    text,
    length: words.length,
    symbols,
    starts,
    ends,
    normal,
    words,
    normalStarts: starts,
    normalEnds: ends,
    gaps,
    articles,
  }
}

/** Where the gap behind a word begins: after the ending of a possessive. */
function gapStart(text: string, end: number): number {
  return isPossessive(text, end) ? end + 2 : end
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (plainUnitAt(text, i) === plainUnit.strange) return false
  return true
}
