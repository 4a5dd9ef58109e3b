import {profileFor} from '../../language/registry.js'
import type {LanguageTag} from '../../model/document.js'
import type {Span} from '../../model/span.js'
import {isSentence} from '../read/languages.js'
import {findBlockStarts} from './markdown-lines.js'

/** A text as the pieces between two marks are counted: its blocks, and those that are in the language of the other side. */
export interface BlockCount {
  readonly blocks: number
  readonly foreign: readonly Span[]
}

/** Count the blocks of a Markdown text. Languages in the same script are not told apart. Cost: O(length). */
export function countBlocks(text: string, own: LanguageTag, other: LanguageTag): BlockCount {
  if (text.trim() === '') return {blocks: 0, foreign: []}
  const starts = [0, ...findBlockStarts(text).filter(start => start > 0)]
  const spans = starts.map((start, i) => ({start, end: starts[i + 1] ?? text.length}))
  return {blocks: spans.length, foreign: spans.filter(({start, end}) => isForeign(text.slice(start, end), own, other))}
}

const noProse = /^\s*(?:```|~~~|---|<|\||\[)/u
const unspoken = /`[^`\n]*`|<[^<>\n]*>|\]\([^()\n]*\)|\bhttps?:\/\/[^\s\p{Script=Han}]+/gu

function isForeign(block: string, own: LanguageTag, other: LanguageTag): boolean {
  if (noProse.test(block)) return false
  const prose = block.replace(unspoken, ' ')
  return isSentence(prose) && shareOf(other, prose) >= 0.7 && shareOf(own, prose) < 0.2
}

/** Share of the words of a text that are in the script of a language, 0…1. */
export function shareOf(lang: LanguageTag, text: string): number {
  return profileFor(lang).scriptShare(text)
}
