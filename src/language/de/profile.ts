import {stemmer} from '@orama/stemmers/german'
import type {LanguageProfile} from '../contract/profile.js'
import {latinProfile} from '../shared/latin/profile.js'
import {latinStyle} from '../shared/latin/style.js'
import {numbers} from './numbers.data.js'
import {endings, functionWords, mayEnd, neverEnd, oftenEnd, pronouns, starters} from './words.data.js'

/** Plurals in -en of words in -um (Zentrum, Zentren) lose what Snowball keeps. */
function stem(word: string): string {
  return stemmer(word.length > 5 && word.endsWith('um') ? `${word.slice(0, -2)}en` : word)
}

function foldVowels(word: string): string {
  return word.replace(/[äöü]/gu, vowel => ({ä: 'a', ö: 'o', ü: 'u'})[vowel]!)
}

export const de: LanguageProfile = latinProfile({
  tag: 'de',
  names: ['de', 'deu', 'ger', 'german', 'deutsch'],
  words: {stem, functionWords, pronouns, endings, foldVowels},
  sentences: {neverEnd, mayEnd, oftenEnd, starters, hasOrdinalDot: true},
  numbers,
  houseStyle: latinStyle([
    ['„', '“'],
    ['(', ')'],
  ]),
  boilerplate: [],
  dateline: /(?!)/u,
  expansion: 3.3,
})
