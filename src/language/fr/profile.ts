import {stemmer} from '@orama/stemmers/french'
import type {LanguageProfile} from '../contract/profile.js'
import {latinProfile} from '../shared/latin/profile.js'
import {numbers} from './numbers.data.js'
import {endings, functionWords, mayEnd, neverEnd, oftenEnd, pronouns, starters} from './words.data.js'

export const fr: LanguageProfile = latinProfile({
  tag: 'fr',
  names: ['fr', 'fra', 'french', 'français', 'francais'],
  words: {stem: stemmer, functionWords, pronouns, endings},
  sentences: {neverEnd, mayEnd, oftenEnd, starters},
  numbers,
  houseStyle: {punctuation: () => [], spacing: () => [], pairs: [], quotes: () => []},
  boilerplate: [],
  dateline: /(?!)/u,
  expansion: 3.3,
})
