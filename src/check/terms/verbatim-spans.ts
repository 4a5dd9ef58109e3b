import type {Document} from '../../model/document.js'
import type {Segment} from '../../model/segment.js'
import type {Span} from '../../model/span.js'
import {verbatimIn} from '../style/prose.js'

/**
 * What is typed as it stands, whatever the format: code between backquotes, options, names with underlines, names of three and more
 * small words joined by hyphens, paths, what is filled in.
 */
const typed = new RegExp(
  [
    '`[^`\\n]{1,200}`',
    '(?<![\\p{L}\\p{N}-])--[A-Za-z][\\w-]{0,80}(?:=[^\\s，。；、]{1,80})?',
    '[A-Za-z0-9]{1,80}(?:_[A-Za-z0-9]{1,80}){1,20}',
    '(?<![\\p{L}\\p{N}._/~-])(?:~|\\.{1,2})?(?:/[\\w.-]{1,80}){2,20}',
    '(?<![\\p{L}\\p{N}._/-])[\\w.-]{1,80}(?:/[\\w.-]{1,80}){2,20}',
    '(?<![\\p{L}\\p{N}._/-])(?:[\\w.-]{1,80}/){1,20}[\\w-]{1,80}\\.[a-z]{1,5}(?![\\p{L}\\p{N}])',
    '\\{\\{?[\\w. ,-]{1,80}\\}?\\}',
    '<[\\w-]{1,80}>',
  ].join('|'),
  'gu',
)
const kebab = /(?<![\p{L}\p{N}_./-])[a-z][a-z0-9]{0,40}(?:-[a-z0-9]{1,40}){2,12}(?![\p{L}\p{N}_/-])/gu

/** In words that are joined for the sentence’s sake: state-of-the-art, small-and-medium-sized. */
const joining =
  /^(?:a|an|and|as|at|by|de|for|from|in|of|off|on|or|out|per|so|the|to|up|with|non|self|well|high|low|long|short|old|new)$/u

/**
 * What of a segment is no prose, in units of its text: code, addresses, placeholders, identifiers, options, paths. Nothing inside is
 * the rendering of a term, and nothing may be changed. Cost: linear.
 */
export function verbatimSpans(segment: Segment, document: Document): readonly Span[] {
  const known = verbatimIn(segment, document)
  const {text} = segment
  if (!/[`_/{<-]/u.test(text)) return known
  const names = [...text.matchAll(kebab)].filter(([name]) => isName(name))
  const found = [...text.matchAll(typed), ...names].map(({0: match, index}) => {
    const quote = match.startsWith('`') ? 1 : 0
    return {start: index + quote, end: index + match.length - quote}
  })
  return [...known, ...found]
}

/**
 * How `place` stands to what is no prose: clear of it, inside of it, or around all of it. A term may be written as code as a whole,
 * which is right where the term is; no program is told there to be wrong.
 */
export function placeAmong(place: Span, spans: readonly Span[]): 'clear' | 'around' | 'inside' {
  const touched = spans.filter(span => place.start < span.end && span.start < place.end)
  if (touched.length === 0) return 'clear'
  return touched.every(span => place.start <= span.start && span.end <= place.end) ? 'around' : 'inside'
}

function isName(name: string): boolean {
  return !name.split('-').some(part => joining.test(part))
}
