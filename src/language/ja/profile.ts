import type {LanguageProfile} from '../contract/profile.js'
import {figureReader} from '../shared/figure-mentions.js'
import {readNumeral} from '../shared/figures.js'
import {normalise} from '../shared/normal-text.js'
import {alignmentReader} from '../shared/words/alignment-reader.js'
import {passageFinder} from '../shared/words/script-passages.js'
import {wordMining} from '../shared/words/word-mining.js'
import {wordTerms} from '../shared/words/word-terms.js'
import {lineJoiner, scriptShare} from './script.js'
import {endsJapaneseSentence} from './sentence-end.js'

const letters = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー'

export const ja: LanguageProfile = {
  tag: 'ja',
  names: ['ja', 'jpn', 'japanese', '日本語', '日文'],
  digitsOnly: true,
  scriptShare,
  lineJoiner,
  sentences: {endsSentence: endsJapaneseSentence, ownScriptOnly: true, longestEnclosure: 800},
  normalise,
  boilerplate: [],
  dateline: /(?!)/u,
  readMentions: figureReader('.'),
  writeMention: () => undefined,
  terms: wordTerms(),
  mining: wordMining(letters),
  readForAlignment: alignmentReader({
    readNumber: (text, at, word) => (word === '' ? readNumeral(text, at, '.') : undefined),
    isLatin: false,
    wholeWords: /[\u30A1-\u30FA\u30FC\uFF66-\uFF9D]{2,}/gu,
  }),
  expansion: 1.3,
  findPassages: passageFinder(letters),
  houseStyle: {punctuation: () => [], spacing: () => [], pairs: [], quotes: () => []},
}
