import type {Format} from '../format.js'
import {readRunningText} from '../running-text.js'
import {draftPlainText} from './plain-text.js'

/** Plain text: what nothing else claims. */
export const plainTextFormat: Format = {
  id: 'text',
  endings: ['txt', 'text'],
  sniff: () => 0.1,
  read: (text, path) => readRunningText(text, path, {format: 'text', draft: draftPlainText}),
}
