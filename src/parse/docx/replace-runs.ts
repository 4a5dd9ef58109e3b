import type {TextReplacement} from '../../model/span.js'
import {replaceInRuns} from '../../ooxml/replace-runs.js'
import {spliceBytes} from '../../text/encode.js'
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
      changes.push(...replaceInRuns(paragraph.runs, own))
      lineStart = lineEnd + 1
    }
    if (changes.length > 0) changed.set(name, spliceBytes(before, encoding, changes))
  }
  return archive.replace(changed)
}
