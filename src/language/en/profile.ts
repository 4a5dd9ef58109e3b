import type {LanguageProfile} from '../contract/profile.js'
import {readCapitalizedWords} from '../shared/capitalized-words.js'
import {countTellingWords} from '../shared/latin/latin-languages.js'
import {normalise} from '../shared/normal-text.js'
import {readForAlignment} from './alignment/alignment.js'
import {readMentions} from './mentions.js'
import {mining} from './mining.js'
import {findPassages, isProseLine} from './passages.js'
import {lineJoiner, scriptShare} from './script.js'
import {sentences} from './sentences/sentences.js'
import {boilerplate, dateline, names} from './style/boilerplate.data.js'
import {houseStyle} from './style/house-style.js'
import {terms} from './terms/terms.js'
import {stem} from './words/stem.js'
import {writeMention} from './write-mention.js'

export const en: LanguageProfile = {
  tag: 'en',
  scriptShare,
  tellingWords: text => countTellingWords(text, 'en'),
  lineJoiner,
  sentences,
  names,
  boilerplate,
  dateline,
  normalise,
  readMentions,
  writeMention,
  readCapitalizedWords,
  terms,
  mining,
  readForAlignment,
  expansion: 2.9,
  stemWord: stem,
  findPassages,
  isProseLine,
  houseStyle,
}
