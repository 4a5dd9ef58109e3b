import type {SentenceLanguage} from '../../contract/sentences.js'
import {endsChineseSentence} from './sentence-end.js'

/** Full-width stops, and ASCII stops between Chinese characters. */
export const sentences: SentenceLanguage = {
  endsSentence: endsChineseSentence,
  ownScriptOnly: true,
  longestEnclosure: 600,
}
