import {outputLabels} from '../../language/output-labels.data.js'
import type {LanguageTag} from '../../model/document.js'
import type {Span} from '../../model/span.js'
import type {BilingualHeader, BilingualMark} from './syntax.js'

/** A stretch of the text of a side, or white space that a mark states. */
export type MarkedPart = Span & {readonly space: string | undefined}

/** What is said where a side has nothing. */
export type NoteKind = 'moved' | 'omitted' | 'added'

export function noteText(kind: NoteKind, langs: readonly LanguageTag[]): string {
  const words = langs.map(lang => outputLabels(lang)[kind])
  return `*(${[...new Set(words)].join(' / ')})*`
}

const longestNote = 200

/** Reads a stretch with marks in it: the notes for the eye fall away, but not what was written in their place. */
export class PartReader {
  /** A note at the end of a text, with the space before it; formatters wrap it and write `_` for `*`. */
  private readonly note: RegExp

  constructor(
    private readonly text: string,
    header: BilingualHeader,
  ) {
    const words = (['moved', 'omitted', 'added'] as const).map(kind =>
      noteText(kind, header.langs)
        .slice(2, -2)
        .replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
        .replaceAll(' ', '\\s+'),
    )
    this.note = new RegExp(`\\s?([*_])\\((?:${words.join('|')})\\)\\1$`, 'u')
  }

  *parts(start: number, end: number, marks: readonly BilingualMark[]): Generator<MarkedPart> {
    let from = start
    for (const mark of marks) {
      if (mark.start < from || mark.end > end) continue
      const before = mark.kind === 'note' ? this.noteStart(from, mark.start) : this.spaceStart(from, mark)
      if (before > from) yield {start: from, end: before, space: undefined}
      if (mark.kind === 'space') yield {start: before, end: mark.end, space: mark.space ?? '\n'}
      from = mark.end
      if (mark.kind === 'row') while (from < end && this.text[from] === ' ') from++
    }
    if (end > from) yield {start: from, end, space: undefined}
  }

  /** Where a note before its mark begins, the space before it included. */
  private noteStart(from: number, end: number): number {
    const near = Math.max(from, end - longestNote)
    const found = this.note.exec(this.text.slice(near, end))
    return found === null ? end : near + found.index
  }

  /** A line break is written with a space before its mark, for the reader of the table. */
  private spaceStart(from: number, mark: BilingualMark): number {
    const isBreak = mark.kind === 'space' && (mark.space === undefined || mark.space.startsWith('\n'))
    return isBreak && mark.start > from && this.text[mark.start - 1] === ' ' ? mark.start - 1 : mark.start
  }
}
