import {onFirstUse} from '../../language/shared/on-first-use.js'
import type {Segment} from '../../model/segment.js'
import type {Span} from '../../model/span.js'
import type {CheckContext} from '../engine/context.js'
import {verbatimIn} from '../style/prose.js'

/**
 * What is typed as it stands, whatever the format: code between backquotes or tags, tags, options, settings, names with underlines,
 * with colons, of three and more small words joined by hyphens, of methods and files, paths, addresses without a scheme, commands of
 * TeX, mentions, and what is filled in.
 */
const typed = onFirstUse(
  () =>
    new RegExp(
      [
        '`[^`\\n]{1,200}`',
        '<(code|kbd|samp|tt|var|pre)\\b[^<>\\n]{0,80}>[^<\\n]{0,200}</\\1>',
        '</?[A-Za-z][^<>\\n]{0,200}>',
        '<%[^%\\n]{0,80}%>',
        '(?<![\\p{L}\\p{N}-])--[A-Za-z][\\w-]{0,80}(?:=[^\\s，。；、]{1,80})?',
        '(?<=\\s)-[A-Za-z][\\w-]{0,80}(?:=[^\\s，。；、]{1,80})?',
        '(?<![\\p{L}\\p{N}_.-])[A-Za-z_][\\w.-]{0,80}=[^\\s，。；、]{1,80}',
        '[A-Za-z0-9]{1,80}(?:_[A-Za-z0-9]{1,80}){1,20}',
        '(?<![\\w.])[A-Za-z_][\\w.]{0,80}\\(\\)',
        '(?<![\\w:>-])[A-Za-z]\\w{0,80}(?:(?:::|->)\\w{1,80}){1,8}',
        '(?<![\\p{L}\\p{N}._/~-])(?:~|\\.{1,2})/[\\w.-]{1,80}',
        '(?<![\\p{L}\\p{N}._/~-])(?:~|\\.{1,2})?(?:/[\\w.-]{1,80}){2,20}',
        '(?<![\\p{L}\\p{N}._/-])[\\w.-]{1,80}(?:/[\\w.-]{1,80}){2,20}',
        '(?<![\\p{L}\\p{N}._/-])(?:[\\w.-]{1,80}/){1,20}[\\w-]{1,80}\\.[a-z]{1,5}(?![\\p{L}\\p{N}])',
        '(?<![\\p{L}\\p{N}._/-])\\w{1,80}(?:[.-]\\w{1,80}){0,8}\\.\\w{1,80}/[\\w.-]{1,80}',
        '(?<![\\w.])\\w{1,80}\\.[a-z_]\\w{1,80}(?![\\w.]|-\\w)',
        '(?<![\\w.])[A-Za-z]\\w{0,80}(?:\\.[A-Za-z_]\\w{0,80}){2,8}',
        '(?<![\\p{L}\\p{N}])[A-Za-z]:(?:\\\\[\\w.-]{1,80}){1,20}',
        '\\\\[A-Za-z]{1,40}',
        '[@#][A-Za-z][\\w-]{1,80}',
        '(?<![\\p{L}\\p{N}:]):[a-z][\\w-]{1,40}:(?!:)',
        '\\$t?\\([^()\\n]{1,80}\\)|\\$[A-Za-z_]\\w{0,80}',
        '%[({][\\w.]{1,80}[)}][a-z]?|%[A-Za-z]\\w{0,80}%',
        '#?\\{\\{?[\\w. ,|-]{1,80}\\}?\\}|\\{%[^%\\n]{0,80}%\\}|\\{\\w{1,80}, ?(?:plural|select|selectordinal|number|date|time)\\b',
        '\\[\\[[^[\\]\\n]{1,80}\\]\\]',
      ].join('|'),
      'gu',
    ),
)
/** What each of these has: in a sentence without, which most are, none is looked for. */
const signs = /[`_/{<\\=]|[@#$][A-Za-z_(]|\.[A-Za-z_]|-[->]|\s-[A-Za-z]|\(\)|:[:\\a-z]|%[({A-Za-z]|\[\[/u
const kebab = /(?<![\p{L}\p{N}_./-])[a-z][a-z0-9]{0,40}(?:-[a-z0-9]{1,40}){1,12}(?![\p{L}\p{N}_/-])/gu

/** In words that are joined for the sentence’s sake: state-of-the-art, small-and-medium-sized. */
const joining = new Set(
  'a an and as at by de for from in of off on or out per so the to up with non self well high low long short old new'.split(
    ' ',
  ),
)
/** That begin a noun of two parts: sub-cluster, by-product. */
const prefix = new Set(
  'after anti co counter cross ex extra fore half hyper inter intra macro mega micro mid mini multi over post pre pro proto quasi re semi sub super trans ultra un under vice one two three first second third single double dual full large small open real'.split(
    ' ',
  ),
)
/** After a noun that nothing else follows in its phrase. */
const phraseEnd =
  /^(?:\s*$|['’]s(?!\p{L})|\s*[^\p{L}\p{N}\s'’(-]|\s*\p{Script=Han}|\s+(?:is|are|was|were|has|have|had|will|can|may|must|and|or|in|of|to|for|at|by|with|on|from|as|that|which|when|then)(?!\p{L}))/u

/** A stretch that is no prose; with `partsOnly`, all of it may be a word: kube-scheduler as plough-land. */
export interface VerbatimSpan extends Span {
  readonly partsOnly?: boolean | undefined
}

/**
 * What of a segment is no prose, in units of its text: code, addresses, placeholders, identifiers, options, paths. Nothing inside is
 * the rendering of a term, and nothing may be changed. Cost: linear.
 */
export function verbatimSpans(
  segment: Segment,
  context: CheckContext,
  side: 'source' | 'target',
): readonly VerbatimSpan[] {
  const known = verbatimIn(segment, context[side].document)
  const {text} = segment
  const isTyped = signs.test(text)
  const isJoined = text.includes('-')
  if (!(isTyped || isJoined)) return known
  return [...known, ...(isTyped ? typedIn(text) : []), ...(isJoined ? namesIn(text, context) : [])]
}

function typedIn(text: string): VerbatimSpan[] {
  return [...text.matchAll(typed())].map(({0: match, index}) => {
    const quote = match.startsWith('`') ? 1 : 0
    return {start: index + quote, end: index + match.length - quote}
  })
}

function namesIn(text: string, context: CheckContext): VerbatimSpan[] {
  return [...text.matchAll(kebab)].flatMap(({0: name, index}) => {
    const span = {start: index, end: index + name.length}
    if (isName(name) || context.shared(typedNames).has(name)) return [span]
    return isBareName(name, text, index) ? [{...span, partsOnly: true}] : []
  })
}

/**
 * Names of two words joined by a hyphen (`kube-scheduler`) look like any compound: they are names where a text has them as code, or
 * where both texts have them.
 */
function typedNames({source, target}: CheckContext): ReadonlySet<string> {
  const names = new Set<string>()
  const [one, other] = [source, target].map(({document, segments}) => {
    for (const {1: code = ''} of document.text.matchAll(writtenCode)) addNames(code, names)
    const own = new Set<string>()
    for (const segment of segments) {
      if (!segment.text.includes('-')) continue
      addNames(segment.text, own)
      for (const {start, end} of verbatimIn(segment, document)) addNames(segment.text.slice(start, end), names)
    }
    return own
  })
  for (const name of one!) if (other!.has(name)) names.add(name)
  return names
}

/** In backquotes, one or three. */
const writtenCode = /(?<!`)(?:```|`(?!``))([^`]{1,20000})`/gu

function addNames(text: string, names: Set<string>): void {
  for (const [name] of text.matchAll(kebab)) names.add(name)
}

/**
 * How `place` stands to what is no prose: clear of it, inside of it, or around all of it. A term may be written as code as a whole,
 * which is right where the term is; no program is told there to be wrong.
 */
export function placeAmong(place: Span, spans: readonly VerbatimSpan[]): 'clear' | 'around' | 'inside' {
  const holds = (span: Span): boolean => place.start <= span.start && span.end <= place.end
  const touched = spans.filter(
    span => place.start < span.end && span.start < place.end && !(span.partsOnly === true && holds(span)),
  )
  if (touched.length === 0) return 'clear'
  return touched.every(holds) ? 'around' : 'inside'
}

/** `kube-scheduler` that stands as a noun by itself; `cluster-wide` and `single-cluster` stand before one. */
function isBareName(name: string, text: string, index: number): boolean {
  const [first = '', ...rest] = name.split('-')
  if (rest.length > 1 || joining.has(first) || prefix.has(first) || rest.some(part => joining.has(part))) return false
  return phraseEnd.test(text.slice(index + name.length, index + name.length + 12))
}

/** Three and more words, or a number: `node-1`. */
function isName(name: string): boolean {
  const parts = name.split('-')
  return (parts.length > 2 || /\d$/u.test(name)) && !parts.some(part => joining.has(part))
}
