import type {Span} from '../../model/span.js'
import type {SourceView} from '../source-view.js'

const deepest = 200

const tag = /<(\/?)([A-Za-z][^\s/<>]*)(?=[\s/>])[^<>]*>/gu

/** Elements that stand alone, or that the next one of their kind ends. */
const shallow = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr option tbody thead tfoot'.split(
    ' ',
  ),
)

/** Hide the tags that nest deeper than any page does: parsers take quadratic time for them and run out of stack. */
export function tameHtml(view: SourceView): void {
  view.hide(findTooDeep(view.text))
}

/** Tags beyond the deepest level, ascending; levels are counted from zero again after each match of `restart`. */
export function findTooDeep(text: string, restart?: RegExp): Span[] {
  const hidden: Span[] = []
  let depth = 0
  let from = 0
  for (const {0: found, 1: slash, 2: name = '', index} of text.matchAll(tag)) {
    if (restart?.test(text.slice(from, index))) depth = 0
    from = index + found.length
    if (shallow.has(name.toLowerCase()) || found.endsWith('/>')) continue
    const isTooDeep = depth > deepest || (depth === deepest && slash === '')
    depth = slash === '' ? depth + 1 : Math.max(0, depth - 1)
    if (isTooDeep) hidden.push({start: index, end: from})
  }
  return hidden
}
