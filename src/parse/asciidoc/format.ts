import type {Format} from '../format.js'
import {readRunningText} from '../running-text.js'
import {draftAsciiDoc} from './asciidoc.js'

/** AsciiDoc as Asciidoctor reads it. */
export const asciidocFormat: Format = {
  id: 'asciidoc',
  endings: ['adoc', 'asciidoc', 'asc'],
  sniff: head => (/^= \S.*\n/u.test(head) && /^:[\w-]+:|^== \S/mu.test(head) ? 0.8 : 0),
  read: (text, path) => readRunningText(text, path, {format: 'asciidoc', draft: draftAsciiDoc}),
  statesKinds: true,
}
