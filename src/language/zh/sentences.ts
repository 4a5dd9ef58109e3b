import type {Span} from '../../model/span.js'
import {endsEnglishSentence} from '../en/sentence-end.js'
import {scanSentences} from '../sentence-scanner.js'
import {endsChineseSentence} from './sentence-end.js'

/** Chinese text may hold English sentences and ASCII stops; the rule for Chinese is asked first. */
export function splitSentences(text: string): Span[] {
  return scanSentences(text, {rules: [endsChineseSentence, endsEnglishSentence], longestEnclosure: 600})
}
