import type {LanguageProfile} from '../profile.js'
import {readForAlignment} from './alignment.js'
import {boilerplate, dateline} from './boilerplate.data.js'
import {readMentions} from './mentions.js'
import {normalise} from './normalise.js'
import {lineJoiner, scriptShare} from './script.js'
import {splitSentences} from './sentences.js'

export const en: LanguageProfile = {
  tag: 'en',
  scriptShare,
  lineJoiner,
  splitSentences,
  boilerplate,
  dateline,
  normalise,
  readMentions,
  readForAlignment,
}
