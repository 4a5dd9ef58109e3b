import {draftComments} from '../comments.js'
import type {Format} from '../format.js'
import {readRunningText} from '../running-text.js'
import {draftHtmlDocument, draftHtmlView} from './html.js'

const page =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)[\s>]|^#use wml::/iu
const blockTag = /<(?:p|div|h[1-6]|ul|ol|li|table|td|br|section|article)(?:\s[^<>]{0,300})?\/?>/giu

/** Web pages, fragments of them, and WML. */
export const htmlFormat: Format = {
  id: 'html',
  endings: ['html', 'htm', 'xhtml', 'shtml', 'wml'],
  sniff: head => (page.test(head) ? 1 : (head.match(blockTag)?.length ?? 0) >= 2 ? 0.4 : 0),
  read: (text, path) =>
    readRunningText(text, path, {
      format: 'html',
      draft: draftHtmlDocument,
      comments: source => draftComments(source, () => [], draftHtmlView),
    }),
  statesKinds: true,
  escapeMarkup: words => words.replace(/[&<]/gu, sign => (sign === '&' ? '&amp;' : '&lt;')),
}
