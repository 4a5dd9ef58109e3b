import type {LanguageProfile} from '../contract/profile.js'
import {readForAlignment} from './alignment/alignment.js'
import {readMentions} from './mentions.js'
import {mining} from './mining.js'
import {readCapitalizedWords} from './names.js'
import {findPassages} from './passages.js'
import {lineJoiner, scriptShare} from './script.js'
import {splitSentences} from './sentences/sentences.js'
import {boilerplate, dateline, names} from './style/boilerplate.data.js'
import {houseStyle} from './style/house-style.js'
import {normalise} from './terms/normalise.js'
import {terms} from './terms/terms.js'
import {writeMention} from './write-mention.js'

export const en: LanguageProfile = {
  tag: 'en',
  scriptShare,
  lineJoiner,
  splitSentences,
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
  findPassages,
  houseStyle,
}
