import {stemmer} from '@orama/stemmers/spanish'
import type {LanguageProfile} from '../contract/profile.js'
import {latinProfile} from '../shared/latin/profile.js'
import {latinStyle} from '../shared/latin/style.js'
import {numbers} from './numbers.data.js'
import {endings, functionWords, mayEnd, neverEnd, oftenEnd, pronouns, starters} from './words.data.js'

/** Plurals in -ces of words in -z (luz, luces) get their letter back. */
function stem(word: string): string {
  return stemmer(word.length > 3 && word.endsWith('ces') ? `${word.slice(0, -3)}z` : word)
}

export const es: LanguageProfile = latinProfile({
  tag: 'es',
  names: ['es', 'spa', 'spanish', 'español', 'espanol', 'castellano'],
  words: {stem, functionWords, pronouns, endings},
  sentences: {neverEnd, mayEnd, oftenEnd, starters},
  numbers,
  houseStyle: latinStyle([
    ['«', '»'],
    ['“', '”'],
    ['(', ')'],
  ]),
  boilerplate: [],
  dateline: /(?!)/u,
  expansion: 3.3,
})
