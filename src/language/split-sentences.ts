import type {Span} from '../model/span.js'
import type {LanguageProfile} from './contract/profile.js'
import type {SentenceEndRule} from './contract/sentences.js'
import {knownProfiles} from './registry.js'
import {scanSentences} from './shared/sentence-scanner.js'

/**
 * Sentence spans of one block's plain text in the language of `profile`; ascending, trimmed of white space, covering every other
 * character. A text may hold sentences of other languages: the rules of all known languages that answer for their own script are
 * asked first, then the language's own, then the first known one that answers everywhere. Cost: O(length).
 */
export function splitSentences(text: string, profile: LanguageProfile): Span[] {
  const {longestEnclosure} = profile.sentences
  return scanSentences(text, {rules: rulesFor(profile), longestEnclosure})
}

function rulesFor({sentences}: LanguageProfile): SentenceEndRule[] {
  const known = knownProfiles().map(profile => profile.sentences)
  const bounded = known.filter(({ownScriptOnly}) => ownScriptOnly)
  const open = sentences.ownScriptOnly ? known.find(({ownScriptOnly}) => !ownScriptOnly) : sentences
  const last = open === undefined ? [] : [open]
  const own = sentences.ownScriptOnly && !bounded.includes(sentences) ? [sentences] : []
  return [...bounded, ...own, ...last].map(({endsSentence}) => endsSentence)
}
