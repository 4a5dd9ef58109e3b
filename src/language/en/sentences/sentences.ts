import type {SentenceLanguage} from '../../contract/sentences.js'
import {endsEnglishSentence} from './sentence-end.js'

/** ASCII stops, ellipses and closed quotations by the words around them. */
export const sentences: SentenceLanguage = {
  endsSentence: endsEnglishSentence,
  ownScriptOnly: false,
  longestEnclosure: 1500,
}
