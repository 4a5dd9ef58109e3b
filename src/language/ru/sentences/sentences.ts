import type {SentenceLanguage} from '../../contract/sentences.js'
import {endsSentence} from './sentence-end.js'

export const sentences: SentenceLanguage = {endsSentence, ownScriptOnly: false, longestEnclosure: 1500}
