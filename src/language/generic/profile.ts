import type {LanguageTag} from '../../model/document.js'
import type {LanguageProfile} from '../contract/profile.js'
import {normalise} from '../shared/normal-text.js'
import {unspacedClass} from '../shared/unspaced.js'
import {alignmentReader} from './alignment.js'
import {mentionReader} from './mentions.js'
import {miningOf} from './mining.js'
import {passageFinder} from './passages.js'
import {scriptOf, shareOf} from './script.js'
import {endsSentence} from './sentence-end.js'
import {terms} from './terms.js'

/**
 * A profile for a language of which no more is known than its tag: Unicode words and sentences, numerals of CLDR, exact terms.
 * docs/languages.md says what that leaves out. `claimedShare` is the share of a text that the known languages have scripts for:
 * a language whose script is not known is what is left.
 */
export function genericProfile(tag: LanguageTag, claimedShare: (text: string) => number): LanguageProfile {
  const script = scriptOf(tag)
  return {
    tag,
    digitsOnly: true,
    scriptShare: script === undefined ? text => unclaimed(text, claimedShare) : text => shareOf(script, text),
    lineJoiner: (before, after) => (endsUnspaced.test(before) && startsUnspaced.test(after) ? '' : ' '),
    sentences: {endsSentence, ownScriptOnly: false, longestEnclosure: 1500},
    normalise,
    names: [tag.toLowerCase()],
    boilerplate: [],
    dateline: /(?!)/u,
    readMentions: mentionReader(tag),
    writeMention: () => undefined,
    terms,
    mining: miningOf(script),
    readForAlignment: alignmentReader(tag),
    expansion: 2.9,
    findPassages: passageFinder(script),
    houseStyle: {punctuation: () => [], spacing: () => [], pairs: [], quotes: () => []},
  }
}

function unclaimed(text: string, claimedShare: (text: string) => number): number {
  return /\p{L}/u.test(text) ? Math.max(0, 1 - claimedShare(text)) : 0
}

const endsUnspaced = new RegExp(`[${unspacedClass}]\\p{M}*$`, 'u')
const startsUnspaced = new RegExp(`^[${unspacedClass}]`, 'u')
