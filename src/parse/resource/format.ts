import {encodeJsonString} from '../../text/json-string.js'
import type {Format} from '../format.js'
import {readI18next} from './i18next-json.js'

/** Resources of i18next, JSON v3 and v4. */
export const i18nextFormat: Format = {
  id: 'i18next',
  endings: ['json'],
  sniff: head => (/^\s*\{\s*"/u.test(head) ? 0.9 : 0),
  read: readI18next,
  isKeyed: true,
  statesKinds: true,
  encode: encodeJsonString,
}
