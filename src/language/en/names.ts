import {type CapitalizedWord, spellingKey} from '../names.js'

const capitalized = /\p{Lu}[\p{L}'’ʼ]*(?:-\p{L}+)*/gu

/** Words that begin with a capital, in order; the possessive is cut off. Cost: linear in the text. */
export function readCapitalizedWords(text: string): CapitalizedWord[] {
  const words: CapitalizedWord[] = []
  for (const found of text.matchAll(capitalized)) {
    if (/[\p{L}\d]/u.test(text[found.index - 1] ?? '')) continue
    const word = found[0].replace(/['’ʼ]s$|['’ʼ]+$/u, '')
    const end = found.index + word.length
    words.push({
      start: found.index,
      end,
      text: word,
      key: spellingKey(word, true),
      joined: /^\s\p{Lu}/u.test(text.slice(end, end + 2)),
    })
  }
  return words
}
