import {parseDocument} from '../parse/parse-document.js'
import {segmentDocument} from '../segment/segment-document.js'
import type {Answer} from './answer.js'
import {languageOf, readRecord, segmentRecord} from './record-schema.js'

/** `{id, lang, text, format?}` → `{segments: [{start, end, text, block}]}`; `text` is the slice of the input. */
export const answerSegment: Answer = record => {
  const {lang, text, format} = readRecord(segmentRecord, record)
  const tag = languageOf(lang, text)
  const {segments} = segmentDocument(parseDocument(text, {format, lang: tag}))
  return {segments: segments.map(({start, end, block}) => ({start, end, text: text.slice(start, end), block}))}
}
