import {isMarked} from '../contract/passage.js'
import type {LanguageProfile} from '../contract/profile.js'
import {countLetterWords} from '../shared/script-count.js'
import type {Script} from './script.js'

/** So many words, or twice as many characters of a script without spaces, are a sentence. */
const fewestWords = 4
/** A language that claims so much of what is found is written in the same script. */
const sameScript = 0.5

/**
 * A finder of the language in texts of another script. In Latin letters, which any text may hold, and in a script that is not
 * known nothing is found.
 */
export function passageFinder(script: Script | undefined): LanguageProfile['findPassages'] {
  if (script === undefined || script.code === 'Latn') return () => []
  const {letters} = script
  const run = new RegExp(`[${letters}](?:[\\s\\d,;:.()“”"«»’'/–—،؛\\p{M}-]{0,3}[${letters}])*`, 'gu')
  return (text, within) => {
    if (within !== undefined && within.scriptShare(text.match(run)?.join(' ') ?? '') > sameScript) return []
    return Array.from(text.matchAll(run), ({0: found, index}) => {
      const kind = countLetterWords(found) >= fewestWords * (found.includes(' ') ? 1 : 2) ? 'sentence' : 'words'
      return {start: index, end: index + found.length, kind, marked: isMarked(text, index)}
    })
  }
}
