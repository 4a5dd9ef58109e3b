import type {LanguageProfile} from '../contract/profile.js'
import {readForAlignment} from './alignment/alignment.js'
import {findRomanizedNames} from './alignment/alignment-names.js'
import {readMentions} from './mentions.js'
import {mining} from './mining.js'
import {readNativeNames} from './names/names.js'
import {spellInLatin} from './names/sound.js'
import {findPassages, isProseLine} from './passages.js'
import {lineJoiner, scriptShare} from './script.js'
import {sentences} from './sentences/sentences.js'
import {boilerplate, dateline, names} from './style/boilerplate.data.js'
import {houseStyle} from './style/house-style.js'
import {normalise} from './terms/normalise.js'
import {terms} from './terms/terms.js'
import {writeMention} from './write-mention.js'

export const zh: LanguageProfile = {
  tag: 'zh',
  scriptShare,
  lineJoiner,
  sentences,
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
  expansion: 1,
  spellInLatin,
  findPassages,
  isProseLine,
  houseStyle,
}
