import {emitBilingualMarkdown} from '../emit/bilingual-markdown.js'
import type {MessageLanguage} from '../messages/message-languages.js'
import type {AlignedPair} from '../model/alignment.js'
import type {SegmentedDocument} from '../model/segment.js'
import {jsonSafe} from '../text/terminal-safe.js'
import type {AlignFormat} from './choices.js'

export function formatAlignment(pair: AlignedPair, format: AlignFormat, _lang: MessageLanguage): string {
  if (format === 'md-table') return emitBilingualMarkdown(pair, {layout: 'table'})
  if (format === 'md-interleaved') return emitBilingualMarkdown(pair, {layout: 'interleaved'})
  if (format === 'md-sections') return emitBilingualMarkdown(pair, {layout: 'sections'})
  const side = ({document, segments}: SegmentedDocument) => ({
    path: document.path,
    lang: document.lang,
    segments: segments.map(({id, start, end, text, block}) => ({id, start, end, text, block})),
  })
  const answer = {version: 1, source: side(pair.source), target: side(pair.target), links: pair.beads}
  return `${jsonSafe(JSON.stringify(answer, null, 2))}\n`
}
