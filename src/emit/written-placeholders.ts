import type {AlignedPair} from '../model/alignment.js'
import type {Document} from '../model/document.js'
import type {SegmentedDocument} from '../model/segment.js'
import {decodeJsonString} from '../text/json-string.js'
import {type MappedText, MappedTextBuilder} from '../text/mapped-text.js'

/** What stands for a placeholder in the text of a resource. */
const placeholderUnit = '\uFFFC'

/** A pair of resources as a reader is to see it: placeholders as they are written; any other pair as it is. */
export function withWrittenPlaceholders(pair: AlignedPair): AlignedPair {
  if (pair.entries === undefined) return pair
  return {...pair, source: writtenSide(pair.source), target: writtenSide(pair.target)}
}

function writtenSide({document, segments}: SegmentedDocument): SegmentedDocument {
  const blocks = document.blocks.map(block => ({...block, content: written(block.content, document)}))
  return {
    document: {...document, blocks},
    segments: segments.map(segment => {
      const content = written(segment.content, document)
      return {...segment, content, text: content.text}
    }),
  }
}

function written(content: MappedText, {text}: Document): MappedText {
  if (!content.text.includes(placeholderUnit)) return content
  const builder = new MappedTextBuilder()
  for (let i = 0; i < content.length; i++) {
    const {start, end} = content.originalSpan(i, i + 1)
    const isPlaceholder = content.text[i] === placeholderUnit
    builder.append(isPlaceholder ? decodeJsonString(text, start, end).text : content.text[i]!, start, end)
  }
  return builder.build()
}
