import type {LanguageProfile} from '../profile.js'
import {readForAlignment} from './alignment.js'
import {findRomanizedNames} from './alignment-names.js'
import {boilerplate, dateline, names} from './boilerplate.data.js'
import {houseStyle} from './house-style.js'
import {readMentions} from './mentions.js'
import {mining} from './mining.js'
import {readNativeNames} from './names.js'
import {normalise} from './normalise.js'
import {findPassages} from './passages.js'
import {lineJoiner, scriptShare} from './script.js'
import {splitSentences} from './sentences.js'
import {terms} from './terms.js'
import {writeMention} from './write-mention.js'

export const zh: LanguageProfile = {
  tag: 'zh',
  scriptShare,
  lineJoiner,
  splitSentences,
  names,
  boilerplate,
  dateline,
  normalise,
  readMentions,
  writeMention,
  readNativeNames,
  findRomanizedNames,
  terms,
  mining,
  readForAlignment,
  findPassages,
  houseStyle,
}
