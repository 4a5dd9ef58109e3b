import type {LanguageProfile} from '../contract/profile.js'
import {figureReader} from '../shared/figure-mentions.js'
import {readNumeral} from '../shared/figures.js'
import {normalise} from '../shared/normal-text.js'
import {countLetterWords} from '../shared/script-count.js'
import {alignmentReader} from '../shared/words/alignment-reader.js'
import {passageFinder} from '../shared/words/script-passages.js'
import {sentenceEndRule} from '../shared/words/sentence-end.js'
import {wordMining} from '../shared/words/word-mining.js'
import {wordTerms} from '../shared/words/word-terms.js'
import {withoutParticle} from './particles.js'
import {goesOn, mayEnd, neverEnd, oftenEnd, starters} from './words.data.js'

const letters = '\\p{Script=Hangul}'
const words = /\p{Script=Hangul}+/gu

export const ko: LanguageProfile = {
  tag: 'ko',
  names: ['ko', 'kor', 'korean', '한국어', '韩文', '韩语'],
  digitsOnly: true,
  scriptShare: text => {
    const own = text.match(words)?.length ?? 0
    return own === 0 ? 0 : own / Math.max(own, countLetterWords(text))
  },
  lineJoiner: () => ' ',
  sentences: {
    endsSentence: sentenceEndRule({neverEnd, mayEnd, oftenEnd, starters, goesOn}),
    ownScriptOnly: false,
    longestEnclosure: 1500,
  },
  normalise,
  boilerplate: [],
  dateline: /(?!)/u,
  readMentions: figureReader('.'),
  writeMention: () => undefined,
  terms: wordTerms(),
  mining: wordMining(letters, {key: withoutParticle}),
  readForAlignment: alignmentReader({
    readNumber: (text, at, word) => (word === '' ? readNumeral(text, at, '.') : undefined),
    key: withoutParticle,
    isLatin: false,
  }),
  stemWord: withoutParticle,
  expansion: 1.6,
  findPassages: passageFinder(letters),
  houseStyle: {punctuation: () => [], spacing: () => [], pairs: [], quotes: () => []},
}
