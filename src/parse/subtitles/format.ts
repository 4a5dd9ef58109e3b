import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import type {BlockDraft} from '../block-draft.js'
import type {Format} from '../format.js'
import {type InlineRule, readMarkedLines} from '../marked-lines.js'
import {readRunningText} from '../running-text.js'
import {type Cue, readCues} from './cues.js'
import {pairByTime} from './pair-by-time.js'

/** SubRip and WebVTT: a cue is a paragraph. */
export const subtitlesFormat: Format = {
  id: 'subtitles',
  endings: ['srt', 'vtt'],
  sniff: head => (/^\uFEFF?WEBVTT(?:\s|$)/u.test(head) ? 1 : 0),
  read: (text, path) =>
    readRunningText(text, path, {
      format: 'subtitles',
      draft: source => ({drafts: readCues(source).flatMap(cue => draftCue(source, cue)), dates: []}),
    }),
  pairBlocks: pairByTime,
  escapeMarkup: words => words.replace(/</gu, '‹').replace(/>/gu, '›'),
}

function draftCue(source: string, {lines}: Cue): BlockDraft[] {
  if (lines.length === 0) return []
  const {inline} = readMarkedLines(source, lines, rules, /[<{&]/u)
  return [{kind: 'paragraph', inline}]
}

/** `<i>`, `<v Speaker>`, `<00:01.000>`, `{\an8}` and character references. */
const rules: readonly InlineRule[] = [
  {pattern: /<\/?[a-z\d][^<>\n]{0,200}>|<\/>/iuy, read: () => ({})},
  {pattern: /\{\\[^{}\n]{0,200}\}/uy, read: () => ({})},
  {
    pattern: /&(?:#(\d{1,6})|#x([\da-f]{1,6})|([a-z]{2,10}));/iuy,
    read: ([, decimal, hex, name]) => {
      if (name !== undefined) return {replacement: decodeNamedCharacterReference(name) || `&${name};`}
      const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal)
      return {replacement: code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''}
    },
  },
]
