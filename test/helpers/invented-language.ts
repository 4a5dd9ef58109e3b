import type {LanguageProfile} from '../../src/language/contract/profile.js'
import {profileFor} from '../../src/language/registry.js'

/** A profile of a language that nobody speaks: English in all but its tag, the names of it and the letters it is written in. */
export function inventedLanguage(
  tag: string,
  script: 'Greek' | 'Cyrillic' | 'Armenian',
  names: readonly string[],
): LanguageProfile {
  const own = new RegExp(`\\p{Script=${script}}`, 'gu')
  return {
    ...profileFor('en'),
    tag,
    names,
    boilerplate: [],
    scriptShare(text) {
      const letters = text.match(/\p{L}/gu)?.length ?? 0
      return letters === 0 ? 0 : (text.match(own)?.length ?? 0) / letters
    },
  }
}
