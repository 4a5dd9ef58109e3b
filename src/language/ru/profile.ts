import type {LanguageProfile} from '../contract/profile.js'
import {normalise} from '../shared/normal-text.js'
import {passageFinder} from '../shared/words/script-passages.js'
import {wordMining} from '../shared/words/word-mining.js'
import {readForAlignment, stemWord} from './alignment/alignment.js'
import {readMentions} from './mentions.js'
import {inLatinLetters} from './names/latin.js'
import {inflectName, readCapitalizedWords, readNativeNames, spellName} from './names/names.js'
import {lineJoiner, scriptShare} from './script.js'
import {sentences} from './sentences/sentences.js'
import {houseStyle} from './style/house-style.js'
import {terms} from './terms/terms.js'
import {functionWords} from './words/function-words.data.js'
import {writeMention} from './write-mention.js'

const letters = 'А-Яа-яЁё'

export const ru: LanguageProfile = {
  tag: 'ru',
  scriptShare,
  lineJoiner,
  sentences,
  names: ['ru', 'russian', 'русский', 'русский язык', '俄文', '俄语'],
  boilerplate: [],
  dateline: /(?!)/u,
  normalise,
  readMentions,
  writeMention,
  readNativeNames,
  readCapitalizedWords,
  spellName,
  inflectName,
  terms,
  mining: wordMining(letters, {isGrammar: word => functionWords().has(word), key: stemWord}),
  readForAlignment,
  stemWord,
  expansion: 3.1,
  spellInLatin: inLatinLetters,
  findPassages: passageFinder(letters),
  houseStyle,
}
