import {isSameLanguage} from '../../language/language-tag.js'
import type {BilingualDocument, BilingualLayout, Block, BlockPair, Document, LanguageTag} from '../../model/document.js'
import type {Span} from '../../model/span.js'
import {parseDocument} from '../../parse/parse-document.js'
import type {MappedText} from '../../text/mapped-text.js'
import {type BilingualSides, readBilingualSides} from './sides.js'

const layouts: ReadonlyMap<string, BilingualLayout> = new Map([
  ['table', 'table'],
  ['interleaved', 'paragraphs'],
  ['sections', 'sections'],
])

/**
 * Read bilingual Markdown that duizhao wrote (`emitBilingualMarkdown`): each side is restored, parsed as the Markdown
 * file it was, and mapped back into `text`, so that its segments and the stated beads are those that were written. The
 * header says which side is the source, unless `sourceLang` is the language of the other one.
 * Undefined for any other text. Throws as `parseDocument` does.
 */
export function parseDuizhaoMarkdown(
  text: string,
  path?: string,
  sourceLang?: LanguageTag,
): BilingualDocument | undefined {
  const sides = readBilingualSides(text, path)
  if (sides === undefined) return
  const {header} = sides
  const source = parseSide(sides.source, {lang: header.source, format: header.attributes['source-format']}, text, path)
  const target = parseSide(sides.target, {lang: header.target, format: header.attributes['target-format']}, text, path)
  const bilingual: BilingualDocument = {
    layout: layouts.get(header.layout) ?? 'paragraphs',
    source: source.document,
    target: target.document,
    beads: sides.beads,
    pairs: header.layout === 'sections' ? undefined : pairGroups(sides, source.starts, target.starts),
  }
  const isTurned =
    sourceLang !== undefined && isSameLanguage(header.target, sourceLang) && !isSameLanguage(header.source, sourceLang)
  return isTurned ? turned(bilingual) : bilingual
}

/** The same in the other direction. */
function turned({layout, source, target, beads, pairs}: BilingualDocument): BilingualDocument {
  const turn = <T extends {readonly source: unknown; readonly target: unknown}>(item: T) => ({
    ...item,
    source: item.target as T['source'],
    target: item.source as T['target'],
  })
  return {layout, source: target, target: source, beads: beads?.map(turn), pairs: pairs?.map(turn)}
}

/**
 * The two Markdown files that bilingual Markdown of duizhao was made from, each a document over its own text: with their
 * code, images and lists. Undefined for any other text. Throws as `parseDocument` does.
 */
export function parseRestoredSides(text: string): {source: Document; target: Document} | undefined {
  const sides = readBilingualSides(text)
  if (sides === undefined) return
  const parse = (side: MappedText, lang: string, format: string | undefined): Document =>
    parseDocument(side.text, {format: 'markdown', lang, ...(format === 'mdx' ? {path: 'document.mdx'} : {})})
  const {header, source, target} = sides
  return {
    source: parse(source, header.source, header.attributes['source-format']),
    target: parse(target, header.target, header.attributes['target-format']),
  }
}

interface ParsedSide {
  readonly document: Document
  /** Where each block starts in the side's own text. */
  readonly starts: readonly number[]
}

function parseSide(
  side: MappedText,
  {lang, format}: {lang: string; format: string | undefined},
  text: string,
  path: string | undefined,
): ParsedSide {
  const asPath = format === 'mdx' ? `${path ?? 'document'}.mdx` : path
  const parsed = parseDocument(side.text, {format: 'markdown', lang, path: asPath})
  const {path: _, ...rest} = parsed
  const blocks = parsed.blocks.map(block => mapBlock(block, side))
  return {
    document: {...rest, path, text, blocks},
    starts: parsed.blocks.map(block => block.span.start),
  }
}

function mapBlock(block: Block, side: MappedText): Block {
  const map = <T extends Span>(span: T): T => ({...span, ...side.originalSpan(span.start, span.end)})
  return {
    ...block,
    span: map(block.span),
    content: side.compose(block.content),
    ...(block.links === undefined ? {} : {links: block.links.map(map)}),
    ...(block.markup === undefined ? {} : {markup: block.markup.map(map)}),
  }
}

/** The blocks of each group of both sides. */
function pairGroups({groups}: BilingualSides, source: readonly number[], target: readonly number[]): BlockPair[] {
  const [ofSource, ofTarget] = [blocksInOrder(source), blocksInOrder(target)]
  return groups
    .map(group => ({source: ofSource(group.source), target: ofTarget(group.target)}))
    .filter(pair => pair.source.length > 0 && pair.target.length > 0)
}

/** The blocks that start in a span, asked for spans in ascending order. */
function blocksInOrder(starts: readonly number[]): (span: Span) => number[] {
  let next = 0
  return ({start, end}) => {
    while (next < starts.length && starts[next]! < start) next++
    const from = next
    while (next < starts.length && starts[next]! < end) next++
    return Array.from({length: next - from}, (_, i) => from + i)
  }
}
