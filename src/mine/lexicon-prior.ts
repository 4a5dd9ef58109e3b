import {type Lexicon, rootNode} from '../align/lexicon/lexicon.js'
import {isSameLanguage} from '../language/language-tag.js'
import type {LanguageTag} from '../model/document.js'
import type {WordPrior} from './word-links.js'

const insideWord = 0.7
const insideCharacter = 0.35
const leastStrength = 0.08

/** What a lexicon says about two words, in whichever direction it goes; equal words speak for each other without one. */
export function lexiconPrior(lexicon: Lexicon | undefined, sourceLang: LanguageTag): WordPrior {
  const known = new Map<string, ReadonlyMap<number, number>>()
  const isForward = lexicon !== undefined && isSameLanguage(lexicon.sourceLang, sourceLang)
  return (source, target) => {
    if (source === target) return 1
    if (lexicon === undefined) return 0
    const [headword, stem] = isForward ? [source, target] : [target, source]
    const id = lexicon.stemId(stem)
    if (id < 0) return 0
    let translations = known.get(headword)
    if (translations === undefined) {
      translations = translationsOf(headword, lexicon)
      known.set(headword, translations)
    }
    return translations.get(id) ?? 0
  }
}

/** Of the whole word and of what stands inside it, with less weight. */
function translationsOf(word: string, lexicon: Lexicon): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (let start = 0; start < word.length; start++) {
    let node: number = rootNode
    for (let end = start; end < word.length; end++) {
      node = lexicon.step(node, word.charCodeAt(end))
      if (node < 0) break
      const isWhole = start === 0 && end === word.length - 1
      add(found, node, isWhole ? 1 : end === start ? insideCharacter : insideWord, lexicon)
    }
  }
  return found
}

function add(found: Map<number, number>, node: number, factor: number, {tables}: Lexicon): void {
  for (let p = tables.starts[node]!; p < tables.starts[node + 1]!; p++) {
    const strength = (factor * tables.strengths[p]!) / 255
    const id = tables.ids[p]!
    if (strength >= leastStrength && strength > (found.get(id) ?? 0)) found.set(id, strength)
  }
}

/** With how many headwords of the lexicon a word of its target language occurs; undefined for words of other languages. */
export function commonnessIn(
  lexicon: Lexicon | undefined,
  langs: Readonly<Record<'source' | 'target', LanguageTag>>,
): (key: string, side: 'source' | 'target') => number | undefined {
  return (key, side) => {
    if (lexicon === undefined || !isSameLanguage(lexicon.targetLang, langs[side])) return undefined
    const id = lexicon.stemId(key)
    return id < 0 ? 0 : lexicon.commonness(id)
  }
}
