import type {Block, Document} from '../../model/document.js'
import type {FindingPlace} from '../../model/finding.js'
import type {Segment} from '../../model/segment.js'
import type {Span} from '../../model/span.js'
import type {MappedText} from '../../text/mapped-text.js'
import type {MarkupToken} from '../../text/markup-token.js'
import {findWebAddresses} from '../../text/web-address.js'

/** Plain text in which some parts are no prose: code, addresses, placeholders. */
export interface Prose {
  /** The plain text with every verbatim unit replaced by U+FFFC, so that offsets stay. */
  readonly text: string
  readonly content: MappedText
  readonly block: Block
}

/** Stands for one unit that is not prose. */
export const verbatimUnit = '\uFFFC'

const otherVerbatim = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|\{\{[^{}]{0,80}\}\}|\$\{[^{}]{0,80}\}/gu

/** The blocks of a document that people read as text: no boilerplate of a content management system. */
export function proseBlocks(document: Document): Prose[] {
  return document.blocks
    .filter(({kind}) => kind !== 'boilerplate')
    .map(block => ({text: mask(block.content, block, document.text), content: block.content, block}))
}

/** One segment as prose. */
export function proseOfSegment(segment: Segment, document: Document): Prose {
  const block = document.blocks[segment.blockIndex]!
  return {text: mask(segment.content, block, document.text), content: segment.content, block}
}

/** Where `[start, end)` of a prose text stands in the file. */
export function placeIn({content}: Prose, {start, end}: Span, document: Document): FindingPlace {
  const place = content.originalSpan(start, end)
  return {start: place.start, end: place.end, text: document.text.slice(place.start, place.end)}
}

/** What every address and placeholder has. */
const addressMarks = ['://', 'www.', '@', '{{', '${']

function addressesIn(text: string): Span[] {
  if (!addressMarks.some(mark => text.includes(mark))) return []
  const others = [...text.matchAll(otherVerbatim)].map(({0: match, index}) => ({
    start: index,
    end: index + match.length,
  }))
  return [...findWebAddresses(text), ...others]
}

/** Code, addresses and placeholders of a segment, in units of its text. */
export function verbatimIn(segment: Segment, document: Document): Span[] {
  return verbatimOf(segment.content, document.blocks[segment.blockIndex]!, document.text)
}

function verbatimOf(content: MappedText, block: Block, original: string): Span[] {
  const hidden = addressesIn(content.text)
  if (block.markup !== undefined && block.markup.length > 0) hidden.push(...codeIn(content, block, original))
  return hidden
}

function mask(content: MappedText, block: Block, original: string): string {
  const {text} = content
  const hidden = verbatimOf(content, block, original)
  if (hidden.length === 0) return text
  const units = text.split('')
  for (const {start, end} of hidden) for (let i = start; i < end; i++) units[i] = verbatimUnit
  return units.join('')
}

function codeIn(content: MappedText, block: Block, original: string): Span[] {
  const hidden: Span[] = []
  for (const code of overlapping(codeSpans(block, original), content.originalSpan(0, content.length))) {
    const inside = plainSpan(content, code)
    if (inside.end > inside.start) hidden.push(inside)
  }
  return hidden
}

const codeOfBlocks = new WeakMap<Block, readonly Span[]>()

/** Inline code of a block, in the file: from a delimiter that opens code to the next one that closes. Ascending. */
function codeSpans(block: Block, original: string): readonly Span[] {
  const known = codeOfBlocks.get(block)
  if (known !== undefined) return known
  const spans: Span[] = []
  let start: number | undefined
  for (const token of block.markup ?? []) {
    if (start !== undefined && token.side === 'close') {
      spans.push({start, end: token.start})
      start = undefined
    } else if (start === undefined && opensCode(original, token)) start = token.end
  }
  codeOfBlocks.set(block, spans)
  return spans
}

function opensCode(original: string, {start, end, side}: MarkupToken): boolean {
  return side === 'open' && /^(?:`|<(?:code|kbd|samp|tt|var)\b)/iu.test(original.slice(start, end))
}

/** Those of ascending spans that overlap `[start, end)`. */
function overlapping(spans: readonly Span[], {start, end}: Span): Span[] {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (spans[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  const found: Span[] = []
  for (let i = low; i < spans.length && spans[i]!.start < end; i++) found.push(spans[i]!)
  return found
}

/** The units of a plain text whose origin lies in `span`. */
function plainSpan(content: MappedText, span: Span): Span {
  const from = (offset: number): number => {
    let low = 0
    let high = content.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (content.originalStart(middle) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return {start: from(span.start), end: from(span.end)}
}
