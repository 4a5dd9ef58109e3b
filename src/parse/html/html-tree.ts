import type {Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'

const page = unified().use(rehypeParse, {fragment: false}).freeze()
const fragment = unified().use(rehypeParse, {fragment: true}).freeze()

/** The tree of HTML as browsers read it, with places; `isPage` for a whole document, with what it leaves out. */
export function parseHtmlTree(text: string, isPage: boolean): Root {
  return (isPage ? page : fragment).parse(text)
}
