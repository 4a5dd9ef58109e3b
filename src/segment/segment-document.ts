import {profileFor} from '../language/registry.js'
import {splitSentences} from '../language/split-sentences.js'
import type {Block, Document} from '../model/document.js'
import type {Segment, SegmentedDocument} from '../model/segment.js'
import type {Span} from '../model/span.js'
import type {MappedText} from '../text/mapped-text.js'
import {widenOverMarkup} from '../text/markup-token.js'

/** What a segment is: a sentence, or a whole block (paragraph, heading, cell). */
export type SegmentUnit = 'sentence' | 'paragraph'

/**
 * The segments of a document: the sentences of each block as the block's language splits them; a boilerplate line is one
 * segment. Spans take in the markup that opens before the first character and closes after the last one, as far as the
 * neighbours leave room; they ascend and never overlap. Cost: linear in the text.
 */
export function segmentDocument(
  document: Document,
  {unit = 'sentence'}: {unit?: SegmentUnit | undefined} = {},
): SegmentedDocument {
  const segments: Segment[] = []
  for (let blockIndex = 0; blockIndex < document.blocks.length; blockIndex++) {
    const block = document.blocks[blockIndex]!
    const parts = segmentBlock(block, document.text, unit)
    for (let k = 0; k < parts.length; k++) {
      const {start, end, text, content} = parts[k]!
      const id = `s${segments.length + 1}`
      segments.push({id, start, end, text, content, block: block.kind, blockIndex})
    }
  }
  return {document, segments}
}

type SegmentPart = Pick<Segment, 'start' | 'end' | 'text' | 'content'>

function segmentBlock(block: Block, text: string, unit: SegmentUnit): SegmentPart[] {
  const contents = (unit === 'paragraph' ? wholeOf(block) : sentencesOf(block)).map(({start, end}) =>
    block.content.part(start, end),
  )
  const inner = contents.map(content => content.originalSpan(0, content.length))
  let from = block.span.start
  return contents.map((content, i) => {
    const own = inner[i]!
    const within = {start: from, end: inner[i + 1]?.start ?? Math.max(block.span.end, own.end)}
    const {start, end} = widenOverMarkup(own, block.markup ?? [], text, within)
    const part = {start: Math.max(start, from), end: Math.max(end, from), text: content.text, content}
    from = part.end
    return part
  })
}

function wholeOf({content}: Block): readonly Span[] {
  const {text} = content
  const start = text.length - text.trimStart().length
  return text.trim() === '' ? [] : [{start, end: text.trimEnd().length}]
}

function sentencesOf(block: Block): readonly Span[] {
  const {text} = block.content
  if (block.kind === 'boilerplate') return [{start: 0, end: text.length}]
  return joinSharedOrigins(splitSentences(text, profileFor(block.lang)), block.content)
}

/** A stretch that stands for its origin as a whole (a description with character references) is not cut within. */
function joinSharedOrigins(sentences: readonly Span[], content: MappedText): readonly Span[] {
  const joined: Span[] = []
  for (let k = 0; k < sentences.length; k++) {
    const sentence = sentences[k]!
    const last = joined.at(-1)
    const isShared =
      last !== undefined &&
      content.originalSpan(sentence.start, sentence.end).start < content.originalSpan(last.start, last.end).end
    if (isShared) joined[joined.length - 1] = {start: last.start, end: sentence.end}
    else joined.push(sentence)
  }
  return joined
}
