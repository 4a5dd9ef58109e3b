import type {Block, Document, DocumentFormat, LanguageTag} from '../../model/document.js'
import type {Placeholder, ResourceEntry} from '../../model/resource.js'
import {type MappedText, MappedTextBuilder} from '../../text/mapped-text.js'
import type {MarkupToken} from '../../text/markup-token.js'
import {findPlaceholders, placeholderStyles, placeInFile} from '../placeholders/placeholders.js'

/** A key or unit as its file has it, before what is filled in is looked for. */
export interface EntryDraft
  extends Pick<ResourceEntry, 'key' | 'keySpan' | 'span' | 'content' | 'syntax' | 'form' | 'isSuggestion'> {
  /** Native codes of the file (`<x id="1"/>`), ascending. */
  readonly codes?: readonly Placeholder[] | undefined
}

/** The entries of a file: which signs are placeholders shows in all its texts together. Cost: O(length). */
export function readEntries(drafts: readonly EntryDraft[]): ResourceEntry[] {
  const styles = placeholderStyles(drafts.flatMap(({content}) => (content === undefined ? [] : [content.text])))
  return drafts.map(({codes = [], ...draft}): ResourceEntry => {
    const {content} = draft
    if (content === undefined) return {...draft, placeholders: [], lookalikes: []}
    const found = placeInFile(findPlaceholders(content.text, styles), content)
    const syntax = [...found.syntax, ...(draft.syntax ?? [])].sort((a, b) => a.start - b.start)
    if (codes.length === 0) return {...draft, ...found, syntax}
    const placeholders = [...found.placeholders, ...codes].sort((a, b) => a.start - b.start)
    return {...draft, ...found, syntax, placeholders}
  })
}

/** One language of a file of keys or units: a block for each text that has words. */
export function resourceDocument(
  text: string,
  entries: readonly ResourceEntry[],
  {path, lang, format, paragraphs}: Pick<Document, 'path' | 'lang' | 'paragraphs'> & {readonly format: DocumentFormat},
): Document {
  const found = entries.map(entry => blockOf(entry, lang))
  // A file may state a second wording before the first one.
  const blocks = found.filter(block => block !== undefined).sort((a, b) => a.span.start - b.span.start)
  const index = new Map(blocks.map((block, i) => [block, i]))
  const placed = entries.map((entry, i): ResourceEntry => {
    const block = found[i]
    return block === undefined ? entry : {...entry, block: index.get(block)}
  })
  return {path, format, lang, text, blocks, entries: placed, ...(paragraphs === undefined ? {} : {paragraphs})}
}

/** The words of all entries, by which their language is told. */
export function proseOf(entries: readonly ResourceEntry[]): string {
  return entries.map(entry => proseContent(entry)?.text ?? '').join('\n')
}

/** Stands for one placeholder: no letter, no digit, and no term goes across it. */
export const placeholderUnit = '\uFFFC'

const invisible = /[\u0000-\u0008\u000B-\u001F\u007F\u00AD\u200B\u2060\uFEFF\uFFFC\uFFFD]/u

/** What of a value is prose, trimmed; undefined where nothing is. */
function proseContent({content, placeholders, syntax = []}: ResourceEntry): MappedText | undefined {
  if (content === undefined) return
  const builder = new MappedTextBuilder()
  let next = 0
  let hidden = 0
  for (let i = 0; i < content.length; i++) {
    const {start, end} = content.originalSpan(i, i + 1)
    while (hidden < syntax.length && syntax[hidden]!.end <= start) hidden++
    if (start >= (syntax[hidden]?.start ?? Number.POSITIVE_INFINITY)) continue
    while (next < placeholders.length && placeholders[next]!.end <= start) next++
    const around = placeholders[next]
    if (around === undefined || start < around.start) {
      if (!invisible.test(content.text[i]!)) builder.append(content.text[i]!, start, end)
    } else if (start === around.start && around.kind !== 'tag') builder.append(placeholderUnit, start, around.end)
  }
  const prose = builder.build()
  if (!/[\p{L}\p{N}\p{S}]/u.test(prose.text.replaceAll(placeholderUnit, ''))) return
  const from = prose.length - prose.text.trimStart().length
  return prose.part(from, prose.text.trimEnd().length)
}

function blockOf(entry: ResourceEntry, lang: LanguageTag): Block | undefined {
  const content = proseContent(entry)
  if (content === undefined) return
  // `<g/>` is both halves at once.
  const isEmpty = ({start}: Placeholder, i: number): boolean =>
    [entry.placeholders[i - 1], entry.placeholders[i + 1]].some(other => other?.start === start)
  const markup = entry.placeholders.filter((placeholder, i) => !isEmpty(placeholder, i)).flatMap(tagToken)
  return {kind: 'paragraph', span: entry.span, content, lang, ...(markup.length === 0 ? {} : {markup})}
}

function tagToken({kind, name, start, end}: Placeholder): MarkupToken[] {
  if (kind !== 'tag' || name.endsWith('/')) return []
  return [{start, end, side: name.startsWith('/') ? 'close' : 'open'}]
}
