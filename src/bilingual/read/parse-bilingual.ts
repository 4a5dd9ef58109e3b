import type {BilingualDocument, BilingualLayout, BlockPair, Document, LanguageTag} from '../../model/document.js'
import type {BlockDraft} from '../../parse/block-draft.js'
import type {ParsedText, WantedLanguages} from '../../parse/format.js'
import {type ParseOptions, parseText} from '../../parse/parse-document.js'
import {type FinishedDraft, finishDrafts} from '../../parse/running-text.js'
import {parseDuizhaoMarkdown} from '../written/duizhao-markdown.js'
import type {Sided, SideName} from './block-pairs.js'
import {isLanguageSwitch} from './language-labels.js'
import {readAttributes} from './layouts/attributes.js'
import {readComments} from './layouts/comments.js'
import {readParagraphs} from './layouts/paragraphs.js'
import type {BilingualReading, LayoutRequest} from './layouts/reading.js'
import {readSections} from './layouts/sections.js'
import {readTable} from './layouts/table.js'

/** Options of `parseBilingual`. */
export interface BilingualOptions extends Omit<ParseOptions, 'lang'>, WantedLanguages {
  /** How the languages stand in the file; found from the text when absent. */
  readonly layout?: BilingualLayout | undefined
}

type LayoutReader = (request: LayoutRequest) => BilingualReading | undefined

/** In the order in which they are tried: the more a layout states, the earlier. */
const readers: Readonly<Record<BilingualLayout, LayoutReader>> = {
  comments: readComments,
  'lang-attributes': readAttributes,
  table: readTable,
  paragraphs: readParagraphs,
  sections: readSections,
}
const layouts: readonly BilingualLayout[] = ['comments', 'lang-attributes', 'table', 'paragraphs', 'sections']

/**
 * Parse one file that holds both languages into two documents over the same text, `source` and `target` by
 * `inDirection(…, sourceLang)`; undefined where it is in one language, or where it does not have the `layout` asked for. Of
 * three languages those asked for are taken, else the two that most of the text is in; `leftOut` names the others. Bilingual
 * Markdown that duizhao wrote is read back as it was. A text that was parsed already is not parsed again.
 * Throws as `parseDocument` does. Cost: as `parseDocument`.
 */
export function parseBilingual(
  file: string | ParsedText,
  options: BilingualOptions = {},
): BilingualDocument | undefined {
  const [text, path] = typeof file === 'string' ? [file, options.path] : [file.text, file.path]
  if (options.layout === undefined) {
    const written = parseDuizhaoMarkdown(text, path, options)
    if (written !== undefined) return written
  }
  const parsed = typeof file === 'string' ? parseText(text, options) : file
  if (parsed.running === undefined) return parsed.bilingual?.(options)
  const {comments, date, domain} = parsed.running
  const drafts = parsed.running.drafts.map(withoutSwitch)
  for (const layout of options.layout === undefined ? layouts : [options.layout]) {
    const reading = readers[layout]({drafts, comments, wanted: options, isForced: options.layout !== undefined})
    if (reading === undefined) continue
    const {source, target} = reading
    return assemble(layout, reading, {
      source: {lang: source, finished: finishSide(reading.sided, 'source', source, text)},
      target: {lang: target, finished: finishSide(reading.sided, 'target', target, text)},
      base: {path, format: parsed.format, text, date, domain, ...packedIn(parsed)},
    })
  }
  return
}

function packedIn({paragraphs}: ParsedText): Pick<Document, 'paragraphs'> {
  return paragraphs === undefined ? {} : {paragraphs}
}

/** A line of links to the page in other languages is no part of either side's text. */
function withoutSwitch(draft: BlockDraft): BlockDraft {
  return isLanguageSwitch(draft) ? {...draft, kind: 'boilerplate', boilerplate: 'language-switch'} : draft
}

interface Side {
  readonly lang: LanguageTag
  readonly finished: readonly FinishedDraft[]
}

function finishSide(sided: readonly Sided[], side: SideName, lang: LanguageTag, text: string): FinishedDraft[] {
  const drafts = sided.filter(item => item.side === side).map(item => item.draft)
  return finishDrafts(drafts, text, () => lang)
}

function assemble(
  layout: BilingualLayout,
  reading: BilingualReading,
  {source, target, base}: {source: Side; target: Side; base: Omit<Document, 'lang' | 'blocks'>},
): BilingualDocument {
  const sourceIndex = new Map(source.finished.map(({draft}, index) => [draft, index]))
  const targetIndex = new Map(target.finished.map(({draft}, index) => [draft, index]))
  const pairs: BlockPair[] | undefined = reading.pairs
    ?.map(pair => ({source: indices(pair.source, sourceIndex), target: indices(pair.target, targetIndex)}))
    .filter(pair => pair.source.length > 0 && pair.target.length > 0)
  return {
    layout,
    source: {...base, lang: source.lang, blocks: source.finished.map(({block}) => block)},
    target: {...base, lang: target.lang, blocks: target.finished.map(({block}) => block)},
    pairs: pairs?.length === 0 ? undefined : pairs,
    leftOut: reading.leftOut?.length === 0 ? undefined : reading.leftOut,
  }
}

function indices(drafts: readonly BlockDraft[], index: ReadonlyMap<BlockDraft, number>): number[] {
  return drafts.flatMap(draft => index.get(draft) ?? []).sort((a, b) => a - b)
}
