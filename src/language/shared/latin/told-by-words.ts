import type {LanguageProfile} from '../../contract/profile.js'

/** Two words that no other language has, or more that others have too. */
const least = 4

/**
 * Whether the words of `text` say that it is in the language of `profile` and not in that of `other`, of which it has the letters:
 * some words of grammar, and twice as many as the other language has. Cost: linear.
 */
export function isToldByWords(text: string, profile: LanguageProfile, other: LanguageProfile): boolean {
  const own = profile.tellingWords?.(text) ?? 0
  return own >= least && own > 2 * (other.tellingWords?.(text) ?? 0)
}
