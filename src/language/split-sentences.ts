import type {Span} from '../model/span.js'
import type {LanguageProfile} from './contract/profile.js'
import type {SentenceEndRule, SentenceLanguage} from './contract/sentences.js'
import {knownProfiles} from './registry.js'
import {scanSentences} from './shared/sentence-scanner.js'

/**
 * Sentence spans of one block's plain text in the language of `profile`; ascending, trimmed of white space, covering every other
 * character. A text may hold sentences of other languages: the rule of the language
 * itself is asked first if it answers for its own script, then those of the other known languages that do, and last the language's own or
 * the first known one that answers everywhere. Cost: O(length).
 */
export function splitSentences(text: string, profile: LanguageProfile): Span[] {
  const {longestEnclosure} = profile.sentences
  return scanSentences(text, {rules: rulesFor(profile), longestEnclosure})
}

/** Asked for each block. */
function rulesFor(profile: LanguageProfile): readonly SentenceEndRule[] {
  const known = knownProfiles()
  const last = lastRules.get(profile)
  if (last?.known === known) return last.rules
  const rules = orderedRules(
    profile,
    known.map(({sentences}) => sentences),
  )
  lastRules.set(profile, {known, rules})
  return rules
}

const lastRules = new WeakMap<
  LanguageProfile,
  {readonly known: readonly LanguageProfile[]; readonly rules: readonly SentenceEndRule[]}
>()

function orderedRules({sentences}: LanguageProfile, known: readonly SentenceLanguage[]): SentenceEndRule[] {
  const bounded = known.filter(({ownScriptOnly}) => ownScriptOnly)
  const open = sentences.ownScriptOnly ? known.find(({ownScriptOnly}) => !ownScriptOnly) : sentences
  const last = open === undefined ? [] : [open]
  const own = sentences.ownScriptOnly ? [sentences] : []
  const others = bounded.filter(rule => rule !== sentences)
  return [...own, ...others, ...last].map(({endsSentence}) => endsSentence)
}
