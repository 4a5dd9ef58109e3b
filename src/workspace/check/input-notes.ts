import type {CheckContext} from '../../check/engine/context.js'
import {mutedPairings} from '../../check/rules/alignment-weak.js'
import {isSameLanguage} from '../../language/language-tag.js'
import {detectLanguage} from '../../language/registry.js'
import type {LanguageTag} from '../../model/document.js'
import type {SegmentedDocument} from '../../model/segment.js'
import {findFormat, isKnownEnding} from '../../parse/formats.js'
import {plainTextFormat} from '../../parse/text/format.js'
import type {DocumentInput} from '../../pipeline/read.js'
import type {Note} from '../notes.js'

/** Letters from which on a passage in another language is no name or quotation any more, and how many of these say something. */
const leastLetters = 12
const leastPassages = 2

/** That a file has an ending that no format has: what is no text in it was read as text. */
export function formatNotes({text, path = '', format}: DocumentInput): Note[] {
  const ending = /[^/\\.]\.([a-z\d]{1,10})$/iu.exec(path)?.[1]?.toLowerCase()
  if (format !== undefined || ending === undefined || isKnownEnding(ending)) return []
  if (findFormat(text, path).id !== plainTextFormat.id) return []
  return [{code: 'note-format-unknown', path, data: {path, ending}}]
}

/** What of an input could not be compared, so that “no findings” says less than it seems to. */
export function inputNotes(context: CheckContext): Note[] {
  const {source, target, leftOut} = context
  const note = leftOutNote(pathOf(target), [source.document.lang, target.document.lang], leftOut)
  return [...(note === undefined ? [] : [note]), ...comparedNotes(context)]
}

/** That a file has more languages than the two that are compared. */
export function leftOutNote(
  path: string,
  compared: readonly [source: LanguageTag, target: LanguageTag],
  others: readonly LanguageTag[] = [],
): Note | undefined {
  if (others.length === 0) return undefined
  return {
    code: 'note-languages-left-out',
    path,
    data: {path, languages: compared, others},
  }
}

function comparedNotes(context: CheckContext): Note[] {
  const {sides, source, target, entries} = context
  if (sides !== 'both') return aloneNotes(sides === 'source' ? source : target)
  const empty = [source, target].filter(({segments}) => segments.length === 0)
  if (empty.length === 2) return [{code: 'note-pair-empty', path: pathOf(source), data: {path: pathOf(source)}}]
  const [side] = empty
  if (side !== undefined) return [{code: 'note-side-empty', path: pathOf(side), data: {path: pathOf(side)}}]
  if (entries !== undefined) return []
  const {muted, total} = mutedPairings(context)
  if (2 * muted <= total) return []
  const path = pathOf(target)
  return [{code: 'note-pairings-muted', path, data: {path, muted, total}}]
}

function aloneNotes(side: SegmentedDocument): Note[] {
  const path = pathOf(side)
  const {lang} = side.document
  const other = otherLanguage(side)
  if (other !== undefined) return [{code: 'note-language-unread', path, data: {path, lang, other}}]
  const {entries = []} = side.document
  // One file of keys is whole; a file of units or a table is not without its other language.
  const isWhole = entries.some(({form}) => form?.isUnit !== true)
  return isWhole ? [] : [{code: 'note-one-language', path, data: {path, lang}}]
}

/** The language of text that stands beside that of the document and was not compared with it. */
function otherLanguage({document, segments}: SegmentedDocument): string | undefined {
  const counts = new Map<string, number>()
  for (const {text} of segments) {
    if ((text.match(/\p{L}/gu)?.length ?? 0) < leastLetters) continue
    const lang = detectLanguage(text, document.lang)
    if (lang !== undefined && !isSameLanguage(lang, document.lang)) counts.set(lang, (counts.get(lang) ?? 0) + 1)
  }
  return [...counts].find(([, count]) => count >= leastPassages)?.[0]
}

function pathOf({document}: SegmentedDocument): string {
  return document.path ?? ''
}
