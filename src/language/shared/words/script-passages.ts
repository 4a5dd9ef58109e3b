import {isMarked} from '../../contract/passage.js'
import type {LanguageProfile} from '../../contract/profile.js'
import {countLetterWords} from '../script-count.js'

/** So many words, or twice as many characters of a script without spaces, are a sentence. */
const fewestWords = 4
/** A language that claims so much of what is found is written in the same script. */
const sameScript = 0.5

/** A finder of a language in texts of another script; `letters` of its own are the inside of a character class. */
export function passageFinder(letters: string): LanguageProfile['findPassages'] {
  const run = new RegExp(`[${letters}](?:[\\s\\d,;:.()“”"«»’'/–—،؛\\p{M}-]{0,3}[${letters}])*`, 'gu')
  return (text, within) => {
    if (within !== undefined && within.scriptShare(text.match(run)?.join(' ') ?? '') > sameScript) return []
    return Array.from(text.matchAll(run), ({0: found, index}) => {
      const kind = countLetterWords(found) >= fewestWords * (found.includes(' ') ? 1 : 2) ? 'sentence' : 'words'
      return {start: index, end: index + found.length, kind, marked: isMarked(text, index)}
    })
  }
}
