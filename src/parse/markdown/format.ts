import {draftComments} from '../comments.js'
import type {Format} from '../format.js'
import {readRunningText} from '../running-text.js'
import {findFences} from './dialect.js'
import {draftMarkdown, draftMarkdownView} from './markdown.js'

const marks = [
  /^#{1,6} \S/mu,
  /^[ \t]*(?:`{3}|~{3})/mu,
  /\]\([^()\s]{1,500}\)/u,
  /\*\*[^*\s][^*\n]{0,200}\*\*/u,
  /^\|? ?:?-{3,}:? ?\|/mu,
  /^---\n[\w-]+:/u,
  /^<!-- duizhao:/mu,
]

/** CommonMark with GFM, MDX and the dialects of site generators. */
export const markdownFormat: Format = {
  id: 'markdown',
  endings: ['md', 'markdown', 'mdown', 'mkd', 'mdx', 'qmd', 'rmd'],
  sniff: head => (marks.some(mark => mark.test(head)) ? 0.6 : 0),
  read: (text, path) =>
    readRunningText(text, path, {
      format: 'markdown',
      draft: draftMarkdown,
      comments: source => draftComments(source, findFences, view => draftMarkdownView(view, {mdx: true})),
    }),
  statesKinds: true,
  findCode: findFences,
  escapeMarkup: words => words.replace(/[\\`*_[\]{}<|~]|&(?=#?\w+;)/gu, sign => `\\${sign}`),
}
