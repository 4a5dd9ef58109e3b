import type {Lexicon} from '../align/lexicon/lexicon.js'
import {visitStems} from '../align/lexicon/postings.js'
import {isSameLanguage} from '../language/language-tag.js'
import type {LanguageTag} from '../model/document.js'
import type {WordPrior} from './word-links.js'

/** What a lexicon says about two words, in whichever direction it goes; equal words speak for each other without one. */
export function lexiconPrior(lexicon: Lexicon | undefined, sourceLang: LanguageTag): WordPrior {
  const known = new Map<string, ReadonlyMap<number, number>>()
  const isForward = lexicon !== undefined && isSameLanguage(lexicon.sourceLang, sourceLang)
  const stemsIn = (word: string, one: Lexicon): ReadonlyMap<number, number> => {
    const key = `${one.sourceLang} ${word}`
    const stems = known.get(key) ?? stemsOf(word, one)
    known.set(key, stems)
    return stems
  }
  return (source, target) => {
    if (source === target) return 1
    if (lexicon === undefined) return 0
    const [headword, other] = isForward ? [source, target] : [target, source]
    const stems = stemsIn(headword, lexicon)
    if (lexicon.pivot === undefined) return stems.get(lexicon.stemId(other)) ?? 0
    return meeting(stems, stemsIn(other, lexicon.pivot), lexicon, lexicon.pivot)
  }
}

/** Of the whole word and of what stands inside it, with less weight. */
function stemsOf(word: string, lexicon: Lexicon): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const headword = {entry: lexicon.find(word), key: word, isRun: true}
  visitStems(headword, lexicon, (stem, strength) => {
    if (strength > (found.get(stem) ?? 0)) found.set(stem, strength)
  })
  return found
}

/** How strongly two words answer each other by the stems that they share. */
function meeting(
  stems: ReadonlyMap<number, number>,
  others: ReadonlyMap<number, number>,
  lexicon: Lexicon,
  pivot: Lexicon,
): number {
  let sum = 0
  for (const [stem, strength] of stems) sum += strength * (others.get(pivot.stemId(lexicon.tables.stems[stem]!)) ?? 0)
  return Math.min(1, sum)
}

/** With how many headwords of the lexicon a word of its target language occurs; undefined for words of other languages. */
export function commonnessIn(
  lexicon: Lexicon | undefined,
  langs: Readonly<Record<'source' | 'target', LanguageTag>>,
): (key: string, side: 'source' | 'target') => number | undefined {
  return (key, side) => {
    if (lexicon === undefined || lexicon.pivot !== undefined || !isSameLanguage(lexicon.targetLang, langs[side]))
      return undefined
    const id = lexicon.stemId(key)
    return id < 0 ? 0 : lexicon.commonness(id)
  }
}
