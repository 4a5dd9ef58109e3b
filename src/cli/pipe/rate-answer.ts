import {termSuccessRate} from '../../glossary/term-success-rate.js'
import type {Answer} from './answer-block.js'
import {rateRecord, readRecord} from './records.js'

/** `{id, source, reference, output, dictionary}` → `{valid, score}` of the WMT25 term success rate. */
export const answerRate: Answer = record => termSuccessRate(readRecord(rateRecord, record))
