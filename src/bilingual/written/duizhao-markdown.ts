import {isSameLanguage} from '../../language/language-tag.js'
import type {
  BilingualDocument,
  BilingualLayout,
  Block,
  BlockPair,
  Document,
  LanguageTag,
  StatedBead,
} from '../../model/document.js'
import type {Span} from '../../model/span.js'
import type {WantedLanguages} from '../../parse/format.js'
import {parseDocument} from '../../parse/parse-document.js'
import type {MappedText} from '../../text/mapped-text.js'
import {readBilingualSides} from './sides.js'
import {type BilingualHeader, readSideAttribute} from './syntax.js'

const layouts: ReadonlyMap<string, BilingualLayout> = new Map([
  ['table', 'table'],
  ['interleaved', 'paragraphs'],
  ['sections', 'sections'],
])

/**
 * Read bilingual Markdown that duizhao wrote (`emitBilingualMarkdown`): each side is restored, parsed as the Markdown
 * file it was, and mapped back into `text`, so that its segments and the stated beads are those that were written. The
 * header says which side is the source, unless `sourceLang` is the language of another one; of several translations the one in
 * `targetLang` is taken, else the first. Beads of two translations are not stated, but which blocks belong together.
 * Undefined for any other text. Throws as `parseDocument` does.
 */
export function parseDuizhaoMarkdown(
  text: string,
  path?: string,
  wanted: WantedLanguages = {},
): BilingualDocument | undefined {
  const written = readBilingualSides(text, path)
  if (written === undefined) return
  const {header, sides, beads, groups} = written
  const chosen = chooseSides(header.langs, wanted)
  const [source, target] = chosen.map(side => parseSide(sides[side]!, side, header, text, path)) as [Side, Side]
  const [from, to] = chosen
  const leftOut = header.langs.filter((_, side) => !chosen.includes(side))
  return {
    layout: layouts.get(header.layout) ?? 'paragraphs',
    source: source.document,
    target: target.document,
    beads: from === 0 ? beads?.[to - 1] : to === 0 ? beads?.[from - 1]?.map(turned) : undefined,
    pairs:
      header.layout === 'sections'
        ? undefined
        : pairGroups(
            groups.map(group => ({source: group[from]!, target: group[to]!})),
            source.starts,
            target.starts,
          ),
    ...(leftOut.length === 0 ? {} : {leftOut}),
  }
}

/** The two sides that are asked for. */
function chooseSides(langs: readonly LanguageTag[], {sourceLang, targetLang}: WantedLanguages): [number, number] {
  const sideIn = (lang: LanguageTag | undefined): number =>
    lang === undefined ? -1 : langs.findIndex(own => isSameLanguage(own, lang))
  const source = Math.max(0, sideIn(sourceLang))
  const target = sideIn(targetLang)
  return [source, target >= 0 && target !== source ? target : source === 0 ? 1 : 0]
}

/** The same in the other direction. */
function turned({source, target, ...rest}: StatedBead): StatedBead {
  return {...rest, source: target, target: source}
}

/**
 * The Markdown files that bilingual Markdown of duizhao was made from, each a document over its own text, the original first: with
 * their code, images and lists. Undefined for any other text. Throws as `parseDocument` does.
 */
export function parseRestoredSides(text: string): readonly Document[] | undefined {
  const written = readBilingualSides(text)
  if (written === undefined) return
  const {header, sides} = written
  return sides.map(({text}, side) => {
    const path = readSideAttribute(header, 'format', side) === 'mdx' ? 'document.mdx' : undefined
    return parseDocument(text, {format: 'markdown', lang: header.langs[side]!, path})
  })
}

interface Side {
  readonly document: Document
  /** Where each block starts in the side's own text. */
  readonly starts: readonly number[]
}

function parseSide(side: MappedText, index: number, header: BilingualHeader, text: string, path?: string): Side {
  const isMdx = readSideAttribute(header, 'format', index) === 'mdx'
  const asPath = isMdx ? `${path ?? 'document'}.mdx` : path
  const lang = header.langs[index]!
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
function pairGroups(
  groups: readonly {readonly source: Span; readonly target: Span}[],
  source: readonly number[],
  target: readonly number[],
): BlockPair[] {
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
