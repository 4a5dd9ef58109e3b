import type {TextReplacement} from '../model/span.js'
import {escapeXml} from '../text/escape-xml.js'

/** A stretch of the text of a paragraph or cell with its place in the XML of its part. */
export interface TextRun {
  /** As long as what it stands for in the text. */
  readonly text: string
  /** Words (`w:t`, `t`), which can be replaced, or an element that stands for one character (tab, break, hyphen). */
  readonly isWords: boolean
  /** The content of the element with words, or the whole element. */
  readonly start: number
  readonly end: number
  readonly keepsSpace: boolean
}

interface PlacedRun {
  readonly run: TextRun
  readonly from: number
  readonly to: number
  readonly edits: TextReplacement[]
}

/**
 * The changes in the XML of a part that edits in the text of its runs come to: new words take the format of the first run that they touch, the
 * other runs lose what was replaced. `spell` says how words are written between tags.
 */
export function replaceInRuns(
  runs: readonly TextRun[],
  edits: readonly TextReplacement[],
  spell: (text: string) => string = contentOf,
): TextReplacement[] {
  if (edits.length === 0) return []
  let length = 0
  const placed = runs.map((run): PlacedRun => {
    const from = length
    length += run.text.length
    return {run, from, to: length, edits: []}
  })
  for (const edit of edits) spread(edit, placed)
  return placed.filter(one => one.edits.length > 0).flatMap(one => changesOfRun(one, spell))
}

function spread({start, end, text}: TextReplacement, runs: readonly PlacedRun[]): void {
  const touched = runs.filter(({from, to}) => (start === end ? from <= start && to >= end : from < end && to > start))
  const words = touched.filter(({run}) => run.isWords)
  // Words cannot stand in a tab or break: they go to the run beside it.
  const first =
    words[0] ?? runs.findLast(({run, to}) => run.isWords && to <= start) ?? runs.find(({run}) => run.isWords)
  if (first === undefined) return
  const inside = (place: number, {from, to}: PlacedRun): number => Math.min(to, Math.max(from, place)) - from
  first.edits.push({start: inside(start, first), end: inside(end, first), text})
  if (start === end) return
  for (const run of touched)
    if (run !== first) run.edits.push({start: inside(start, run), end: inside(end, run), text: ''})
}

function changesOfRun({run, edits}: PlacedRun, spell: (text: string) => string): TextReplacement[] {
  const {start, end, isWords, keepsSpace} = run
  if (!isWords) return [{start, end, text: ''}]
  let from = 0
  let text = ''
  for (const edit of edits) {
    text += run.text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  text += run.text.slice(from)
  const content = {start, end, text: spell(text)}
  const tagEnd = start - 1
  return keepsSpace || text.trim() === text
    ? [content]
    : [{start: tagEnd, end: tagEnd, text: ' xml:space="preserve"'}, content]
}

/** Quotation marks need no escape between tags, and Word writes none. */
function contentOf(text: string): string {
  return escapeXml(text).replaceAll('&quot;', '"').replaceAll('&#39;', "'")
}
