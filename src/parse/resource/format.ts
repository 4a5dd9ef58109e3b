import {encodeJsonString} from '../../text/json-string.js'
import type {Format} from '../format.js'
import {readJsonResource} from './i18next-json.js'

/** Resources of i18next, JSON v3 and v4. */
export const i18nextFormat: Format = {
  id: 'i18next',
  endings: ['json'],
  sniff: head => (/^\s*\{\s*"/u.test(head) ? 0.9 : 0),
  read: (text, path) => readJsonResource(text, path, {format: 'i18next'}),
  isKeyed: true,
  statesKinds: true,
  encode: encodeJsonString,
}

/** Application resource bundles of Flutter: `@key` says something about `key`. */
export const arbFormat: Format = {
  ...i18nextFormat,
  id: 'arb',
  endings: ['arb'],
  sniff: head => (/^\s*\{\s*"@@locale"/u.test(head) ? 1 : 0),
  read: (text, path) => readJsonResource(text, path, {format: 'arb', isLeftOut: key => key.startsWith('@')}),
}
