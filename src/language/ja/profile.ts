import type {LanguageProfile} from '../contract/profile.js'
import {myriadReaders} from '../shared/myriad/mentions.js'
import {myriadWriter} from '../shared/myriad/write.js'
import {normalise} from '../shared/normal-text.js'
import {onFirstUse} from '../shared/on-first-use.js'
import {alignmentReader} from '../shared/words/alignment-reader.js'
import {passageFinder} from '../shared/words/script-passages.js'
import {wordMining} from '../shared/words/word-mining.js'
import {wordTerms} from '../shared/words/word-terms.js'
import {foldCharacters} from './characters.js'
import {characterNames} from './names.js'
import {numbers as facts} from './numbers.data.js'
import {romanize} from './romanize.js'
import {lineJoiner, scriptShare} from './script.js'
import {endsJapaneseSentence} from './sentence-end.js'
import {standing} from './standing.js'

const letters = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー'

const numbers = onFirstUse(() => myriadReaders(facts))

export const ja: LanguageProfile = {
  tag: 'ja',
  names: ['ja', 'jpn', 'japanese', '日本語', '日文'],
  scriptShare,
  lineJoiner,
  sentences: {endsSentence: endsJapaneseSentence, ownScriptOnly: true, longestEnclosure: 800},
  normalise,
  boilerplate: [],
  dateline: /(?!)/u,
  readMentions: text => numbers().readMentions(text),
  writeMention: myriadWriter(facts),
  terms: wordTerms({joinsByHyphen: true, joints: '・', standing}),
  mining: wordMining(letters),
  readForAlignment: alignmentReader({
    readNumber: (text, at) => numbers().readNumber(text, at),
    isLatin: false,
    foldCharacters,
    wholeWords: /[\u30A1-\u30FA\u30FC\uFF66-\uFF9D]{2,}/gu,
  }),
  characterNames,
  expansion: 1.48,
  spellInLatin: romanize,
  findPassages: passageFinder(letters),
  houseStyle: {punctuation: () => [], spacing: () => [], pairs: [], quotes: () => []},
}
