import type {PackedParagraph} from '../../model/document.js'
import {InlineText} from '../../text/inline-text.js'
import type {BlockDraft} from '../block-draft.js'
import type {Format} from '../format.js'
import {readRunningText} from '../running-text.js'

/** Documents of Word, WPS, LibreOffice and pandoc. What unpacks them is loaded when one is met. */
export const docxFormat: Format = {
  id: 'docx',
  endings: ['docx', 'docm', 'dotx'],
  sniff: () => 0,
  read: (text, path, paragraphs) =>
    readRunningText(text, path, {
      format: 'docx',
      draft: () => ({drafts: draftParagraphs(text, paragraphs), dates: []}),
      paragraphs,
    }),
  statesKinds: true,
  packed: {
    isOne: parts => parts.some(name => /^word\//iu.test(name)),
    unpack: async (bytes, path) => (await import('./read-docx.js')).unpackDocx(bytes, path),
    replace: async (bytes, edits, path) => (await import('./replace-runs.js')).replaceRuns(bytes, edits, path),
  },
}

/** A block for each line; a paragraph each where nothing says what they are. */
export function draftParagraphs(text: string, paragraphs: readonly PackedParagraph[] = []): BlockDraft[] {
  let start = 0
  return text.split('\n').map((line, index) => {
    const from = start
    start += line.length + 1
    const {kind = 'paragraph', depth, cell, boilerplate, links} = paragraphs[index] ?? {}
    const inline = new InlineText().slice(text, from, from + line.length)
    const placed = links?.map(link => ({
      ...link,
      start: from + Math.min(link.start, line.length),
      end: from + Math.min(link.end, line.length),
    }))
    return {kind, inline, depth, cell, boilerplate, links: placed}
  })
}
