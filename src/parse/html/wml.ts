import type {Span} from '../../model/span.js'
import type {SourceView} from '../source-view.js'

export interface WmlPage {
  readonly dates: readonly string[]
  /** Names and texts of the page's own elements. */
  readonly macros: ReadonlyMap<string, string>
}

const directive = /^[ \t]*#(?:use|include|if|else|endif|\s)[^\n]*|^[ \t]*#[ \t]*$/gmu
const definition = /<define-tag\s+([\w-]+)[^<>]*>/giu
const definitionEnd = '</define-tag>'

/** Read the directives and definitions of Website META Language and hide them; the page title becomes a heading. */
export function readWml(view: SourceView): WmlPage {
  if (!/^[ \t]*#(?:use|include)\s+(?:wml::|["'])|<define-tag\s/mu.test(view.text)) return {dates: [], macros: new Map()}
  view.hide([...view.text.matchAll(directive)].map(({0: found, index}) => ({start: index, end: index + found.length})))
  const {hidden, ...read} = readDefinitions(view.text)
  view.hide(hidden)
  view.hide(findCode(view.text))
  view.hide(findCalls(view.text, read.macros))
  return read
}

function readDefinitions(text: string): WmlPage & {readonly hidden: readonly (Span & {fill?: string | undefined})[]} {
  const hidden: (Span & {fill?: string | undefined})[] = []
  const dates: string[] = []
  const macros = new Map<string, string>()
  let from = 0
  for (const {0: tag, 1: name = '', index} of text.matchAll(definition)) {
    if (index < from) continue
    const start = index + tag.length
    const close = text.indexOf(definitionEnd, start)
    if (close < 0) break
    from = close + definitionEnd.length
    const value = text.slice(start, close)
    if (name === 'pagetitle') {
      hidden.push({start: index, end: start, fill: `<h1${' '.repeat(tag.length - 4)}>`})
      hidden.push({start: close, end: from, fill: '</h1>'})
      continue
    }
    if (/date$/u.test(name)) dates.push(value.trim())
    else if (/^[^<>%$\n]{1,100}$/u.test(value)) macros.set(name.toLowerCase(), value)
    hidden.push({start: index, end: from})
  }
  return {hidden, dates, macros}
}

/** `<: Perl :>`. */
function findCode(text: string): Span[] {
  const spans: Span[] = []
  for (let start = text.indexOf('<:'); start >= 0; start = text.indexOf('<:', start + 2)) {
    const end = text.indexOf(':>', start)
    if (end < 0) break
    spans.push({start, end: end + 2})
    start = end
  }
  return spans
}

const call = /^[ \t]*<([a-z][\w-]*)[ \t]+(?![ \t])([^<>"\n]{0,200}?)(?:[ \t]*"([^\n]*?)")?[ \t]*>[ \t]*$/gmu

/** Calls of the site's own macros on a line of their own (`<correction name "text">`): a quoted text is prose, as a table row. */
function findCalls(text: string, macros: ReadonlyMap<string, string>): (Span & {fill?: string | undefined})[] {
  return [...text.matchAll(call)].flatMap(({0: found, 1: name = '', 2: plain = '', 3: quoted, index}) => {
    if (macros.has(name) || plain.includes('=') || standardName.test(name)) return []
    const end = index + found.length
    if (quoted === undefined) return [{start: index, end}]
    const at = index + found.lastIndexOf(`"${quoted}"`)
    return [
      {start: index, end: at + 1, fill: '<tr><td>'},
      {start: at + 1 + quoted.length, end},
    ]
  })
}

const standardName =
  /^(?:a|abbr|acronym|address|area|b|base|big|blockquote|body|br|caption|center|cite|code|col|dd|del|dfn|div|dl|dt|em|font|form|h[1-6]|head|hr|html|i|img|input|ins|kbd|label|li|link|meta|object|ol|option|p|param|pre|q|s|samp|select|small|span|strong|style|sub|sup|table|tbody|td|textarea|tfoot|th|thead|title|tr|tt|u|ul|var)$/u
