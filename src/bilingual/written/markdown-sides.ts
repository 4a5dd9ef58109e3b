import type {AlignedPair} from '../../model/alignment.js'
import type {Segment, SegmentedDocument} from '../../model/segment.js'
import type {Span} from '../../model/span.js'
import type {MarkdownSide} from './markdown-groups.js'
import {renderMarkdown} from './markdown-rendering.js'

/** A side as Markdown with `\n` line breaks, and what restores the file from it. */
export interface RenderedSide extends MarkdownSide {
  readonly attributes: {
    /** `crlf` where every line break of the file is one. */
    readonly eol?: 'crlf' | undefined
    /** `mdx` where the file is to be parsed as such. */
    readonly format?: 'mdx' | undefined
  }
}

/**
 * The original and its translations as Markdown: a Markdown file as it stands, anything else rendered block by block. The sides of one file that
 * holds several languages are always rendered, as none is a file of its own.
 */
export function renderSides(pairs: readonly AlignedPair[]): RenderedSide[] {
  const {source} = pairs[0]!
  const sides = [source, ...pairs.map(({target}) => target)]
  const {path, text} = source.document
  const isOneFile = sides.some(({document}, i) => i > 0 && document.text === text && document.path === path)
  const isShared = isOneFile && sides.some(({segments}) => segments.length > 0)
  return sides.map(side => renderSide(side, isShared))
}

function renderSide(side: SegmentedDocument, isShared: boolean): RenderedSide {
  const {document, segments} = side
  if (isShared || document.format !== 'markdown') return {...renderMarkdown(side), attributes: {}}
  const format = /\.mdx$/iu.test(document.path ?? '') ? {format: 'mdx' as const} : {}
  if (!hasOnlyCrlf(document.text)) return {text: document.text, segments, attributes: format}
  return {...withoutCarriageReturns(document.text, segments), attributes: {...format, eol: 'crlf'}}
}

function hasOnlyCrlf(text: string): boolean {
  return text.includes('\r') && !/\r(?!\n)|(?<!\r)\n/u.test(text)
}

function withoutCarriageReturns(text: string, segments: readonly Segment[]): MarkdownSide {
  let removed = 0
  let from = 0
  const moved = (offset: number): number => {
    for (; from < offset; from++) if (text[from] === '\r') removed++
    return offset - removed
  }
  const spans: Span[] = []
  for (const {start, end} of segments) {
    const movedStart = moved(start)
    spans.push({start: movedStart, end: moved(end)})
  }
  return {text: text.replaceAll('\r\n', '\n'), segments: spans}
}
