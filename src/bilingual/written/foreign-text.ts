import {profileFor} from '../../language/registry.js'
import type {LanguageTag} from '../../model/document.js'
import type {Span} from '../../model/span.js'
import {isSentence} from '../read/languages.js'
import {closedFences, findBlockStarts} from './markdown-lines.js'

/** A text as the pieces between two marks are counted: its blocks, and what of them is in the language of another side. */
export interface BlockCount {
  readonly blocks: number
  readonly foreign: readonly Span[]
}

/** Count the blocks of a Markdown text. Languages in the same script are not told apart. Cost: O(length). */
export function countBlocks(text: string, own: LanguageTag, others: readonly LanguageTag[]): BlockCount {
  if (text.trim() === '') return {blocks: 0, foreign: []}
  const starts = [0, ...findBlockStarts(text).filter(start => start > 0)]
  const prose = proseOf(text)
  const foreign = starts.flatMap((start, i) =>
    foreignStretches(prose, {start, end: starts[i + 1] ?? text.length}, own, others),
  )
  return {blocks: starts.length, foreign}
}

/** Whether a cell, comments aside, has something in the language of another column. */
export function isForeignCell(cell: string, own: LanguageTag, others: readonly LanguageTag[]): boolean {
  const text = withoutComments(cell)
  return foreignStretches(proseOf(text), {start: 0, end: text.length}, own, others).length > 0
}

/** What of a cell a reader sees, trimmed. */
export function withoutComments(cell: string): string {
  let text = ''
  let from = 0
  for (;;) {
    const start = cell.indexOf('<!--', from)
    const end = start < 0 ? -1 : cell.indexOf('-->', start + 4)
    if (end < 0) return (text + cell.slice(from)).trim()
    text += cell.slice(from, start)
    from = end + 3
  }
}

/**
 * What of `[start, end)` is in the language of another side: the whole, else sentences, for a passage may have been put in
 * the midst of a paragraph. Not lines, which formatters break anew.
 */
function foreignStretches(prose: string, block: Span, own: LanguageTag, others: readonly LanguageTag[]): Span[] {
  const text = prose.slice(block.start, block.end)
  const near = others.filter(other => shareOf(other, text) > 0)
  if (noProse.test(text) || near.length === 0) return []
  if (isForeign(text, own, near)) return [block]
  const stretches: Span[] = []
  let start = block.start
  for (const {index, 0: mark} of text.matchAll(sentenceEnd)) {
    const end = block.start + index + mark.length
    const from = isForeign(prose.slice(start, end), own, near) ? start : mark === '' ? end : tailStart(start, end)
    if (from < end) stretches.push({start: from, end})
    start = end
  }
  return stretches

  /** Where the words at the end of a sentence begin that are a sentence of the other language; `end` where there are none. */
  function tailStart(start: number, end: number): number {
    const words = [...prose.slice(start, end).matchAll(/\S+/gu)]
    const last = words.findLastIndex(([word]) => shareOf(own, word) > 0)
    const first = words[last + 1]
    return last >= 0 && first !== undefined && isForeign(prose.slice(start + first.index, end), own, near)
      ? start + first.index
      : end
  }
}

const noProse = /^\s*(?:---|<|\||\[(?:!|[^[\]\n]*\]:))/u
/** Code, tags, addresses, and what stands for characters that nobody sees. */
const unspoken = /`[^`\n]*`|&#x?[\da-f]{1,7};|<[^<>\n]*>|\]\([^()\n]*\)|\bhttps?:\/\/[^\s\p{Script=Han}]+/giu
const sentenceEnd = /[.!?。！？]["”’)）*_]*(?=\s|\p{Script=Han}|$)|$/gu

/** A text of the same length in which code, tags and addresses are blank. */
function proseOf(text: string): string {
  const blank = (part: string): string => part.replace(/[^\n]/gu, unit => ' '.repeat(unit.length))
  let prose = ''
  let from = 0
  for (const {start, end} of closedFences(text)) {
    prose += text.slice(from, start) + blank(text.slice(start, end))
    from = end
  }
  return (prose + text.slice(from)).replace(unspoken, blank)
}

function isForeign(prose: string, own: LanguageTag, others: readonly LanguageTag[]): boolean {
  return isSentence(prose) && shareOf(own, prose) < 0.2 && others.some(other => shareOf(other, prose) >= 0.7)
}

/** Share of the words of a text that are in the script of a language, 0…1. */
export function shareOf(lang: LanguageTag, text: string): number {
  return profileFor(lang).scriptShare(text)
}
