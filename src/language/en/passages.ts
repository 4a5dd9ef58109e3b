import {isMarked, type LineUse, type Passage} from '../contract/passage.js'
import type {LanguageProfile} from '../contract/profile.js'
import {countTellingWords} from '../shared/latin/latin-languages.js'
import {countLatinWords} from '../shared/script-count.js'
import {functionWords} from './words/function-words.data.js'
import {headingWords, labelWords, speechWords} from './words/heading-words.data.js'

const word = /[A-Za-z\u00C0-\u024F][A-Za-z\u00C0-\u024F’'-]*/gu

const fewestWords = 6

/** Words between which only spaces, digits and light punctuation stand belong together. */
const glue = /^[\s\d,;:.&()“”"’'/–—-]{1,12}$/u

/**
 * English left in a text of another language. A sentence has at least six words, two of them grammar and one in lower
 * case that is not; names, titles and lists of products have no grammar and are no passages.
 */
export function findPassages(text: string, within?: LanguageProfile): Passage[] {
  if (countLatinWords(text, fewestWords) < fewestWords) return []
  const passages: Passage[] = []
  let run: RegExpExecArray[] = []
  const flush = (): void => {
    const passage = toPassage(text, run)
    if (passage !== undefined) passages.push(passage)
    run = []
  }
  for (const match of text.matchAll(word)) {
    const last = run.at(-1)
    if (last !== undefined && !glue.test(text.slice(last.index + last[0].length, match.index).slice(0, 13))) flush()
    run.push(match)
  }
  flush()
  // a language in the same letters has some of the words of grammar
  if (within?.tellingWords === undefined) return passages
  return passages.filter(({start, end}) => {
    const words = text.slice(start, end)
    return countTellingWords(words, 'en') > 2 * (within.tellingWords?.(words) ?? 0)
  })
}

function toPassage(text: string, words: readonly RegExpExecArray[]): Passage | undefined {
  const [first] = words
  const last = words.at(-1)
  if (first === undefined || last === undefined || words.length < fewestWords) return undefined
  const grammar = words.filter(([form]) => functionWords.has(form)).length
  const content = words.filter(([form]) => /^[a-z]{3,}$/u.test(form) && !functionWords.has(form)).length
  if (grammar < 2 || content < 2 || grammar * 8 < words.length) return undefined
  return {start: first.index, end: last.index + last[0].length, kind: 'sentence', marked: isMarked(text, first.index)}
}

/** Signs of a command, a path or an identifier. */
const technical = /[_=/\\$|@#`\uFFFC]|(?:^|\s)--?\w|\w\.\w|\w\(|::|\p{Ll}\p{Lu}/u
const lineWord = /[A-Za-z\u00C0-\u024F]+(?:['’][A-Za-z]+)?/gu

/**
 * Whether a whole line is English prose, be it short: “Before you begin”, “Restart the service”. A line that both texts have word for
 * word needs less than one that only looks so. Names of products, abbreviations and commands are none. Cost: O(length).
 */
export function isProseLine(text: string, {repeated, heading}: LineUse): boolean {
  if (/[^\u0000-\u024F\u2010-\u2026]/u.test(text)) return false
  const words = text.match(lineWord) ?? []
  const small = words.map(form => form.toLowerCase().replace(/['’].*$/u, ''))
  const [first] = words
  if (first === undefined || words.length > mostLineWords) return false
  if (words.length === 1) return repeated && heading && headingWords.has(small[0]!)
  const grammar = words.filter(form => functionWords.has(form) || (speechWords.has(form) && form !== 'i')).length
  const content = words.slice(1).filter(form => /^[a-z]{3,}$/u.test(form) && !functionWords.has(form)).length
  if (!repeated) return words.length >= 4 && grammar >= 1 && content >= 2 && !technical.test(text)
  if (technical.test(text)) return words.length >= 4 && grammar >= 1 && content >= 2
  if (small.every(form => labelWords.has(form) || functionWords.has(form))) return words.some(form => form.length > 3)
  if (small.some(form => speechWords.has(form)) && words.length > 2) return true
  if (grammar >= 1) return content >= 1
  return /^\p{Lu}\p{Ll}/u.test(first) && content >= 2 && content === words.length - 1
}

const mostLineWords = 60
