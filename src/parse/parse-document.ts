import {languageTags} from '../language/registry.js'
import type {Block, Document, DocumentFormat, LanguageTag} from '../model/document.js'
import {DuizhaoError} from '../model/errors.js'
import {type BlockDraft, type DraftedDocument, documentLanguage, draftLanguage, finishBlock} from './block-draft.js'
import {markBoilerplate} from './boilerplate.js'
import {detectFormat} from './format.js'
import {draftHtmlDocument} from './html/html.js'
import {draftMarkdown} from './markdown/markdown.js'
import {releaseDate} from './release-date.js'
import {parseI18nextResource} from './resource/i18next-json.js'
import {draftPlainText} from './text/plain-text.js'

export interface ParseOptions {
  /** For the format, the date and error messages; nothing is read from it. */
  readonly path?: string | undefined
  /** By the ending of `path`, else by content, when absent. */
  readonly format?: DocumentFormat | undefined
  /** By script when absent. */
  readonly lang?: LanguageTag | undefined
}

/** Parsed, with the languages of its blocks still open. */
export interface Drafted {
  readonly format: DocumentFormat
  readonly drafts: readonly BlockDraft[]
  readonly date?: string | undefined
  readonly domain?: string | undefined
}

/**
 * Parse one document in one language into its blocks, in order and never overlapping. `text` is the decoded file
 * (`decodeText`); every span points into it. Throws DuizhaoError `DOCUMENT_TOO_DEEP` where markup is nested beyond
 * what can be read. Cost: that of the format's parser, about a second a megabyte.
 */
export function parseDocument(text: string, options: ParseOptions = {}): Document {
  if ((options.format ?? detectFormat(text, options.path)) === 'i18next') return parseI18nextResource(text, options)
  const {format, drafts, date, domain} = draftDocument(text, options)
  const lang = options.lang ?? documentLanguage(drafts) ?? languageTags.at(-1)!
  return {
    path: options.path,
    format,
    lang,
    text,
    blocks: finishDrafts(drafts, text, draft => draftLanguage(draft, lang)).map(({block}) => block),
    date,
    domain,
  }
}

export function draftDocument(text: string, {path, format = detectFormat(text, path)}: ParseOptions): Drafted {
  const {drafts, dates, domain} = draftFormat(text, format, path)
  const marked = markBoilerplate(drafts)
  const date = releaseDate({stated: dates, drafts: marked, path})
  return {format, drafts: marked, date, domain}
}

function draftFormat(text: string, format: DocumentFormat, path: string | undefined): DraftedDocument {
  try {
    if (format === 'html') return draftHtmlDocument(text)
    if (format === 'text') return draftPlainText(text)
    return draftMarkdown(text, path === undefined ? {} : {path})
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new DuizhaoError({
      code: 'DOCUMENT_TOO_DEEP',
      data: {format},
      path,
      found: `the ${format} of this document is nested too deeply to be read`,
      expected: 'at most a few hundred levels',
      remedy: 'remove the surplus brackets, quote marks or elements',
      cause: error,
    })
  }
}

/** A settled draft. */
export interface FinishedDraft {
  readonly draft: BlockDraft
  readonly block: Block
}

/** Settle drafts in order; what would overlap an earlier block or holds no prose is left out. */
export function finishDrafts(
  drafts: readonly BlockDraft[],
  text: string,
  langOf: (draft: BlockDraft) => LanguageTag,
): FinishedDraft[] {
  const finished: FinishedDraft[] = []
  const ordered = drafts.filter(draft => draft.inline.length > 0).sort((a, b) => a.inline.start(0) - b.inline.start(0))
  for (const [i, draft] of ordered.entries()) {
    const within = {start: finished.at(-1)?.block.span.end ?? 0, end: ordered[i + 1]?.inline.start(0) ?? text.length}
    const block = finishBlock(draft, langOf(draft), text, within)
    if (block !== undefined && block.span.start >= within.start) finished.push({draft, block})
  }
  return finished
}
