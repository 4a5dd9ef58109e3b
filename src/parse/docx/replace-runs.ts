import type {TextReplacement} from '../../model/span.js'
import {spliceBytes} from '../../text/encode.js'
import {escapeXml} from '../../text/escape-xml.js'
import type {DocxParagraph, Run} from './part-reader.js'
import {readDocx, textOf} from './read-docx.js'

/**
 * Replace words in a docx: the new words take the format of the first run that they touch, the other runs lose what was replaced. Every
 * other run, and every other part of the package, stays byte for byte. `edits` ascend, do not overlap and are offsets in the text that
 * `unpackDocx` gives; none goes across a line. Throws and costs as `readDocx`.
 */
export function replaceRuns(bytes: Uint8Array, edits: readonly TextReplacement[], path?: string): Uint8Array {
  const {archive, parts} = readDocx(bytes, path)
  const changed = new Map<string, Uint8Array>()
  let lineStart = 0
  let next = 0
  for (const {name, bytes: before, encoding, paragraphs} of parts) {
    const changes: TextReplacement[] = []
    for (const paragraph of paragraphs) {
      const text = textOf(paragraph)
      const lineEnd = lineStart + text.trim().length
      const shift = text.length - text.trimStart().length - lineStart
      const own: TextReplacement[] = []
      for (; next < edits.length && edits[next]!.end <= lineEnd; next++) {
        const {start, end, text: words} = edits[next]!
        own.push({start: start + shift, end: end + shift, text: words})
      }
      changes.push(...changesOf(paragraph, own))
      lineStart = lineEnd + 1
    }
    if (changes.length > 0) changed.set(name, spliceBytes(before, encoding, changes))
  }
  return archive.replace(changed)
}

interface PlacedRun {
  readonly run: Run
  readonly from: number
  readonly to: number
  readonly edits: TextReplacement[]
}

/** The changes in the XML of a part that edits in a paragraph's text come to. */
function changesOf({runs}: DocxParagraph, edits: readonly TextReplacement[]): TextReplacement[] {
  if (edits.length === 0) return []
  let length = 0
  const placed = runs.map((run): PlacedRun => {
    const from = length
    length += run.text.length
    return {run, from, to: length, edits: []}
  })
  for (const edit of edits) spread(edit, placed)
  return placed.filter(one => one.edits.length > 0).flatMap(one => changesOfRun(one))
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

function changesOfRun({run, edits}: PlacedRun): TextReplacement[] {
  const {start, end, isWords, keepsSpace} = run
  if (!isWords) return [{start, end, text: ''}]
  let from = 0
  let text = ''
  for (const edit of edits) {
    text += run.text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  text += run.text.slice(from)
  const content = {start, end, text: contentOf(text)}
  const tagEnd = start - 1
  return keepsSpace || text.trim() === text
    ? [content]
    : [{start: tagEnd, end: tagEnd, text: ' xml:space="preserve"'}, content]
}

/** Quotation marks need no escape between tags, and Word writes none. */
function contentOf(text: string): string {
  return escapeXml(text).replaceAll('&quot;', '"').replaceAll('&#39;', "'")
}
