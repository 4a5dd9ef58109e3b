import {stemmer} from '@orama/stemmers/french'
import type {LanguageProfile} from '../contract/profile.js'
import {latinProfile} from '../shared/latin/profile.js'
import {latinStyle} from '../shared/latin/style.js'
import {numbers} from './numbers.data.js'
import {endings, functionWords, mayEnd, neverEnd, oftenEnd, pronouns, starters} from './words.data.js'

export const fr: LanguageProfile = latinProfile({
  tag: 'fr',
  names: ['fr', 'fra', 'french', 'français', 'francais'],
  words: {stem: stemmer, functionWords, pronouns, endings},
  sentences: {neverEnd, mayEnd, oftenEnd, starters},
  numbers,
  houseStyle: latinStyle(
    [
      ['«', '»'],
      ['“', '”'],
      ['(', ')'],
    ],
    true,
  ),
  boilerplate: [],
  dateline: /(?!)/u,
  expansion: 3.3,
})
