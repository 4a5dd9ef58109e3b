import type {Format} from '../format.js'
import {readRunningText} from '../running-text.js'
import {draftRst} from './rst.js'

/** reStructuredText as docutils and Sphinx read it. */
export const rstFormat: Format = {
  id: 'rst',
  endings: ['rst', 'rest'],
  sniff: head => (/^\.\. [\w-]+::/mu.test(head) || /^[^\s.].*\n[=~^-]{4,}\n\n.*:[\w-]+:`/mu.test(head) ? 0.7 : 0),
  read: (text, path) => readRunningText(text, path, {format: 'rst', draft: draftRst}),
  statesKinds: true,
}
