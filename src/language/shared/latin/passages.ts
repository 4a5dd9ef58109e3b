import {isMarked} from '../../contract/passage.js'
import type {LanguageProfile} from '../../contract/profile.js'
import {countTellingWords, countTellingWordsOfOthers} from './latin-languages.js'

const run =
  /\p{Script=Latin}[\p{Script=Latin}\p{M}’'-]*(?:[\s\d,;:.&()“”"«»’'/–—-]{1,12}\p{Script=Latin}[\p{Script=Latin}\p{M}’'-]*)*/gu
const word = /\p{Script=Latin}[\p{Script=Latin}\p{M}]*/gu
const fewestWords = 6
const fewestTelling = 2

/**
 * A finder of a language in Latin letters in texts of another one: at least six words, two of them words of grammar that tell it from
 * others, and one in eight. Names, titles and lists have no grammar and are no passages. Cost: linear.
 */
export function latinPassages(tag: string, isGrammar: (word: string) => boolean): LanguageProfile['findPassages'] {
  return (text, within) =>
    Array.from(text.matchAll(run)).flatMap(({0: found, index}) => {
      const words = found.match(word) ?? []
      if (words.length < fewestWords) return []
      const telling = countTellingWords(found, tag)
      const others = countTellingWordsOfOthers(found, tag)
      const around = within?.tellingWords?.(found) ?? 0
      const content = words.filter(form => /^\p{Ll}{3,}$/u.test(form) && !isGrammar(form)).length
      if (
        telling < fewestTelling ||
        telling * 8 < words.length ||
        content < 2 ||
        telling <= Math.max(others, 2 * around)
      )
        return []
      return [{start: index, end: index + found.length, kind: 'sentence' as const, marked: isMarked(text, index)}]
    })
}
