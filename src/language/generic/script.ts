import type {LanguageTag} from '../../model/document.js'
import {primaryLanguage, statedScript} from '../language-tag.js'
import {countLetterWords} from '../shared/script-count.js'
import {unspacedClass} from '../shared/unspaced.js'
import {languagesByScript, scriptNames} from './scripts.data.js'

/** The script of a language, as text of it is recognised. */
export interface Script {
  /** Code of ISO 15924. */
  readonly code: string
  /** Inside of a character class. */
  readonly letters: string
  /** Words of the script, or single characters where it has no spaces. */
  readonly words: RegExp
}

const codes = new Map<string, string>()
for (const [code, languages] of Object.entries(languagesByScript))
  for (const language of languages.split(' ')) codes.set(language, code)

/** Languages of two letters that are not in the table are written in Latin letters; of three letters and for private use, nobody knows. */
function codeOf(tag: LanguageTag): string | undefined {
  const stated = statedScript(tag)
  if (stated !== undefined) return stated
  const primary = primaryLanguage(tag)
  return codes.get(primary) ?? (primary.length === 2 ? 'Latn' : undefined)
}

/**
 * The script a language is written in, by what its tag states or else by a table; undefined where neither says, and for a script
 * that the patterns do not know.
 */
export function scriptOf(tag: LanguageTag): Script | undefined {
  const code = codeOf(tag)
  const names = code === undefined ? undefined : scriptNames[code]
  if (code === undefined || names === undefined) return undefined
  const letters = names.map(name => `\\p{Script=${name}}`).join('')
  const words = new RegExp(`[${unspacedClass}]\\p{M}*|(?:(?![${unspacedClass}])[${letters}\\p{M}])+`, 'gu')
  return {code, letters, words: new RegExp(`(?=[${letters}])(?:${words.source})`, 'gu')}
}

/** Whether texts under two tags are in the same letters, as far as the tags say so; Hans and Hant are both Han. */
export function isSameScript(a: LanguageTag, b: LanguageTag): boolean {
  const lettersOf = (tag: LanguageTag): string => (scriptNames[codeOf(tag) ?? ''] ?? []).join()
  return lettersOf(a) === lettersOf(b)
}

/** Share of the words of `text` that are in `script`, 0…1; a character of an unspaced script counts as a word. Cost: linear. */
export function shareOf(script: Script, text: string): number {
  let own = 0
  for (const _ of text.matchAll(script.words)) own++
  return own === 0 ? 0 : own / Math.max(own, countLetterWords(text))
}
