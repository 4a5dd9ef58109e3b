import type {CheckContext} from '../check/engine/context.js'
import {type ContextOptions, pairContext} from '../check/engine/engine.js'
import type {LanguageTag} from '../model/document.js'
import type {SegmentedDocument} from '../model/segment.js'
import {MappedText} from '../text/mapped-text.js'

/** The two texts of one translation unit. */
export interface UnitTexts {
  readonly source: string
  readonly target: string
  readonly sourceLang: LanguageTag
  readonly targetLang: LanguageTag
}

/** What the rules see of one translation unit: each text is one segment of one paragraph, and they belong together. */
export function unitContext(
  {source, target, sourceLang, targetLang}: UnitTexts,
  options: ContextOptions,
): CheckContext {
  const sides = [wholeText(source, sourceLang), wholeText(target, targetLang)] as const
  const indices = sides.map(({segments}) => segments.map((_, index) => index))
  const bead = {source: indices[0]!, target: indices[1]!, confidence: 1}
  const empty = bead.source.length === 0 && bead.target.length === 0
  return pairContext({source: sides[0], target: sides[1], beads: empty ? [] : [bead]}, options)
}

function wholeText(text: string, lang: LanguageTag): SegmentedDocument {
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  const blank = start >= end
  const content = MappedText.slice(text, start, Math.max(start, end))
  const span = {start, end: Math.max(start, end)}
  const block = {kind: 'paragraph', span, content, lang} as const
  const {text: plain} = content
  const segment = {
    id: 's1',
    start: span.start,
    end: span.end,
    text: plain,
    block: 'paragraph',
    blockIndex: 0,
    content,
  } as const
  return {
    document: {format: 'text', lang, text, blocks: blank ? [] : [block]},
    segments: blank ? [] : [segment],
  }
}
