import type {LanguagePair} from '../../../model/language-pair.js'
import {weights as anyPair} from './any-pair.data.js'
import {weights as anyPairWithoutLexicon} from './any-pair-without-lexicon.data.js'
import {weights as zhEn} from './zh-en.data.js'
import {weights as zhEnWithoutLexicon} from './zh-en-without-lexicon.data.js'

/** What evidence is worth between two languages. */
export interface Fit {
  readonly weights: Float32Array
  readonly withoutLexicon: Float32Array
  /** What is left of the weight of a word that the lexicon does not know and that nothing on the other side answers. */
  readonly unknownShare: number
  /** Whether words are compared by their sound. */
  readonly bySound: boolean
}

/** Pairs that have weights of their own, because the lexicon is whole or the documents to fit them on are many. */
export const ownFits: readonly (LanguagePair & Fit)[] = [
  {source: 'zh', target: 'en', weights: zhEn, withoutLexicon: zhEnWithoutLexicon, unknownShare: 1, bySound: false},
]

/** All other pairs. */
export const commonFit: Fit = {
  weights: anyPair,
  withoutLexicon: anyPairWithoutLexicon,
  unknownShare: 0.2,
  bySound: true,
}
