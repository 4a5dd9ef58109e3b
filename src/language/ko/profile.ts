import type {LanguageProfile} from '../contract/profile.js'
import {myriadReaders} from '../shared/myriad/mentions.js'
import {myriadWriter} from '../shared/myriad/write.js'
import {normalise} from '../shared/normal-text.js'
import {onFirstUse} from '../shared/on-first-use.js'
import {countScripts} from '../shared/script-count.js'
import {alignmentReader} from '../shared/words/alignment-reader.js'
import {passageFinder} from '../shared/words/script-passages.js'
import {sentenceEndRule} from '../shared/words/sentence-end.js'
import {wordMining} from '../shared/words/word-mining.js'
import {wordTerms} from '../shared/words/word-terms.js'
import {hangulSpellings} from './names/hangul.js'
import {readKoreanNames} from './names/names.js'
import {numbers as facts} from './numbers.data.js'
import {withoutParticle} from './particles.js'
import {romanize} from './romanize.js'
import {standing} from './standing.js'
import {goesOn, mayEnd, neverEnd, oftenEnd, starters} from './words.data.js'

const letters = '\\p{Script=Hangul}'
const syllables = /\p{Script=Hangul}/gu

/** The share of Hangul, two syllables as much as one Chinese character or one word in other letters. */
function scriptShare(text: string): number {
  const own = Math.ceil((text.match(syllables)?.length ?? 0) / 2)
  if (own === 0) return 0
  const {han, latin} = countScripts(text)
  return own / (own + han + latin)
}

const numbers = onFirstUse(() => myriadReaders(facts))

export const ko: LanguageProfile = {
  tag: 'ko',
  names: ['ko', 'kor', 'korean', '한국어', '韩文', '韩语'],
  scriptShare,
  lineJoiner: () => ' ',
  sentences: {
    endsSentence: sentenceEndRule({neverEnd, mayEnd, oftenEnd, starters, goesOn}),
    ownScriptOnly: false,
    longestEnclosure: 1500,
  },
  normalise,
  boilerplate: [],
  dateline: /(?!)/u,
  readMentions: text => numbers().readMentions(text),
  writeMention: myriadWriter(facts),
  readCapitalizedWords: readKoreanNames,
  spellName: hangulSpellings,
  nameJoint: '',
  terms: wordTerms({joinsByHyphen: true, syllables: letters, standing}),
  mining: wordMining(letters, {key: withoutParticle}),
  readForAlignment: alignmentReader({
    readNumber: (text, at) => numbers().readNumber(text, at),
    key: withoutParticle,
    isLatin: false,
  }),
  stemWord: withoutParticle,
  expansion: 1.45,
  spellInLatin: romanize,
  findPassages: passageFinder(letters),
  houseStyle: {punctuation: () => [], spacing: () => [], pairs: [], quotes: () => []},
}
