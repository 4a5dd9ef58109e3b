import type {Span} from '../../../model/span.js'
import {scanSentences} from '../../shared/sentence-scanner.js'
import {endsChineseSentence} from '../../zh/sentences/sentence-end.js'
import {endsEnglishSentence} from './sentence-end.js'

/** English text may hold Chinese sentences; places with a full-width stop are left to the rule for Chinese. */
export function splitSentences(text: string): Span[] {
  return scanSentences(text, {rules: [endsChineseSentence, endsEnglishSentence], longestEnclosure: 1500})
}
