// Stands for `parse/html/html-tree`: the parser is a file beside the command, and most runs meet no HTML.
import {createRequire} from 'node:module'

type HtmlTree = typeof import('../../src/parse/html/html-tree.js')

let parser: HtmlTree | undefined

export const parseHtmlTree: HtmlTree['parseHtmlTree'] = (text, isPage) => {
  parser ??= createRequire(import.meta.url)('./html-tree.cjs') as HtmlTree
  return parser.parseHtmlTree(text, isPage)
}
