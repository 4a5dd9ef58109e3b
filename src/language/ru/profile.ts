import type {LanguageProfile} from '../contract/profile.js'
import {genericProfile} from '../generic/profile.js'
import {readForAlignment, stemWord} from './alignment/alignment.js'
import {readMentions} from './mentions.js'
import {lineJoiner, scriptShare} from './script.js'
import {sentences} from './sentences/sentences.js'

const generic = genericProfile('ru', () => 0)

export const ru: LanguageProfile = {
  ...generic,
  scriptShare,
  lineJoiner,
  sentences,
  names: ['ru', 'russian', 'русский', 'русский язык', '俄文', '俄语'],
  digitsOnly: undefined,
  readMentions,
  readForAlignment,
  stemWord,
  expansion: 3,
}
