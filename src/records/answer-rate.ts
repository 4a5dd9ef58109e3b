import {termSuccessRate} from '../glossary/term-success-rate.js'
import type {Answer} from './answer.js'
import {rateRecord, readRecord} from './record-schema.js'

/** `{id, source, reference, output, dictionary}` → `{valid, score}` of the WMT25 term success rate. */
export const answerRate: Answer = record => termSuccessRate(readRecord(rateRecord, record))
