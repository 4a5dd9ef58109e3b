import {isLanguageKey, likelyLanguage} from '../glossary/language-keys.js'
import type {LanguageTag} from '../model/document.js'
import {chineseEndings, emptyWords, languageNames, otherColumnNames, otherColumns, roleNames} from './columns.data.js'

/** What a column holds by its name: terms of a language, terms of a side whose language is not said, or something else. */
export type ColumnName =
  | {readonly kind: 'language'; readonly lang: LanguageTag}
  | {readonly kind: 'side'; readonly side: 'source' | 'target'}
  | {readonly kind: 'other'; readonly column: (typeof otherColumns)[number]}

/**
 * What a name in a header says: `zh`, `Chinese`, 中文, `term_en`, “English term”, `source`, 译文, `status`, 备注 … Undefined for any
 * other text. Letters of either case are the same.
 */
export function readColumnName(name: string): ColumnName | undefined {
  const text = name.trim()
  const lower = text.toLowerCase()
  const own = languageOfWord(text)
  const other = Object.hasOwn(otherColumnNames, lower)
    ? otherColumnNames[lower]
    : otherColumns.find(one => one === lower)
  if (other !== undefined) return {kind: 'other', column: other}
  if (own !== undefined) return {kind: 'language', lang: own}
  if (Object.hasOwn(roleNames, lower)) return {kind: 'side', side: roleNames[lower]!}
  return readWords(wordsOf(text))
}

/** One language, or else one side, among words that say nothing. */
function readWords(words: readonly string[]): ColumnName | undefined {
  if (words.length < 2) return undefined
  const languages = new Set(words.flatMap(word => languageOfWord(word) ?? []))
  const [lang] = languages
  const isSure = words.every(word => languageOfWord(word) !== undefined || emptyWords.has(word.toLowerCase()))
  if (!isSure || languages.size > 1) return undefined
  if (lang !== undefined) return {kind: 'language', lang}
  const sides = new Set(
    words
      .map(word => word.toLowerCase())
      .filter(word => !genericWords.has(word))
      .flatMap(word => (Object.hasOwn(roleNames, word) ? roleNames[word]! : [])),
  )
  const [side] = sides
  return side === undefined || sides.size > 1 ? undefined : {kind: 'side', side}
}

/** Alone they name the side of the source, beside `target` they say nothing. */
const genericWords: ReadonlySet<string> = new Set(['term', 'terms', '术语', '词条', '词语'])

/** The words of a name: parted by marks, by capitals (`termEn`), and where a Chinese one has a usual ending. */
function wordsOf(name: string): string[] {
  const parts = name.replace(/([a-z])([A-Z])/gu, '$1 $2').split(/[^\p{L}\p{N}-]+/u)
  return parts
    .flatMap(part => (languageOfWord(part) === undefined ? part.split('-') : [part]))
    .filter(part => part !== '')
    .flatMap(part => {
      const ending = chineseEndings.find(one => part.length > one.length && part.endsWith(one))
      return ending === undefined ? [part] : [part.slice(0, -ending.length), ending]
    })
}

function languageOfWord(word: string): LanguageTag | undefined {
  const lower = word.toLowerCase()
  if (Object.hasOwn(languageNames, lower)) return languageNames[lower]
  const tag = word.replace(/^[A-Za-z]+/u, primary => primary.toLowerCase())
  if (emptyWords.has(lower) || Object.hasOwn(roleNames, lower)) return undefined
  return isLanguageKey(tag) ? tag : likelyLanguage(tag)
}
