import {isMarked, type Passage} from '../contract/passage.js'
import {countLatinWords} from '../shared/script-count.js'
import {functionWords} from './words/function-words.data.js'

const word = /[A-Za-z\u00C0-\u024F][A-Za-z\u00C0-\u024F’'-]*/gu

const fewestWords = 6

/** Words between which only spaces, digits and light punctuation stand belong together. */
const glue = /^[\s\d,;:.&()“”"’'/–—-]{1,12}$/u

/**
 * English left in a text of another language. A sentence has at least six words, two of them grammar and one in lower
 * case that is not; names, titles and lists of products have no grammar and are no passages.
 */
export function findPassages(text: string): Passage[] {
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
  return passages
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
