import type {LanguageTag} from '../../model/document.js'
import type {LanguageProfile} from '../contract/profile.js'
import {figureReader} from '../shared/figure-mentions.js'
import {readNumeral} from '../shared/figures.js'
import {normalise} from '../shared/normal-text.js'
import {unspacedClass} from '../shared/unspaced.js'
import {alignmentReader} from '../shared/words/alignment-reader.js'
import {passageFinder} from '../shared/words/script-passages.js'
import {wordMining} from '../shared/words/word-mining.js'
import {wordTerms} from '../shared/words/word-terms.js'
import {decimalMarkOf} from './numerals.js'
import {scriptOf, shareOf} from './script.js'
import {endsSentence} from './sentence-end.js'

/**
 * A profile for a language of which no more is known than its tag: Unicode words and sentences, numerals of CLDR, exact terms.
 * docs/languages.md says what that leaves out. `claimedShare` is the share of a text that the known languages have scripts for:
 * a language whose script is not known is what is left.
 */
export function genericProfile(tag: LanguageTag, claimedShare: (text: string) => number): LanguageProfile {
  const script = scriptOf(tag)
  const decimal = decimalMarkOf(tag)
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
    readMentions: figureReader(decimal),
    writeMention: () => undefined,
    terms: wordTerms(),
    mining: wordMining(script?.letters ?? '\\p{L}'),
    readForAlignment: alignmentReader({
      readNumber: (text, at, word) => (word === '' ? readNumeral(text, at, decimal) : undefined),
      isLatin: script?.code === 'Latn',
    }),
    expansion: 2.9,
    // any text may hold words in Latin letters
    findPassages: script === undefined || script.code === 'Latn' ? () => [] : passageFinder(script.letters),
    houseStyle: {punctuation: () => [], spacing: () => [], pairs: [], quotes: () => []},
  }
}

function unclaimed(text: string, claimedShare: (text: string) => number): number {
  return /\p{L}/u.test(text) ? Math.max(0, 1 - claimedShare(text)) : 0
}

const endsUnspaced = new RegExp(`[${unspacedClass}]\\p{M}*$`, 'u')
const startsUnspaced = new RegExp(`^[${unspacedClass}]`, 'u')
