import type {Span} from '../../../model/span.js'
import {endsEnglishSentence} from '../../en/sentences/sentence-end.js'
import {scanSentences} from '../../shared/sentence-scanner.js'
import {endsChineseSentence} from './sentence-end.js'

/** Chinese text may hold English sentences and ASCII stops; the rule for Chinese is asked first. */
export function splitSentences(text: string): Span[] {
  return scanSentences(text, {rules: [endsChineseSentence, endsEnglishSentence], longestEnclosure: 600})
}
