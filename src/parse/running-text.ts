import {knownLanguages} from '../language/registry.js'
import {namedError} from '../messages/named-error.js'
import type {Block, Document, DocumentFormat, LanguageTag, PackedParagraph} from '../model/document.js'
import {type BlockDraft, type DraftedDocument, documentLanguage, draftLanguage, finishBlock} from './block-draft.js'
import {markBoilerplate} from './boilerplate.js'
import type {ParsedText, RunningText} from './format.js'
import {releaseDate} from './release-date.js'

/** What a format of running text gives: its blocks, and those inside its comments. */
export interface RunningTextReader {
  readonly format: DocumentFormat
  draft(text: string, path: string | undefined): DraftedDocument
  comments?(text: string): readonly BlockDraft[]
  readonly paragraphs?: readonly PackedParagraph[] | undefined
}

/**
 * Running text, parsed once, when it is first asked about. Throws then DuizhaoError `DOCUMENT_TOO_DEEP` where markup is nested beyond what can be read. Cost:
 * that of the format's parser, about a second a megabyte.
 */
export function readRunningText(text: string, path: string | undefined, reader: RunningTextReader): ParsedText {
  const {format, paragraphs} = reader
  let read: RunningText | undefined
  const running = (): RunningText => {
    read ??= draftRunningText(text, path, reader)
    return read
  }
  return {
    format,
    paragraphs,
    path,
    text,
    get running() {
      return running()
    },
    get lang() {
      return documentLanguage(running().drafts)
    },
    document(asked): Document {
      const {drafts, date, domain} = running()
      const lang = asked ?? documentLanguage(drafts) ?? undeterminedLanguage()
      const blocks = finishDrafts(drafts, text, draft => draftLanguage(draft, lang)).map(({block}) => block)
      return {path, format, lang, text, blocks, date, domain, ...(paragraphs === undefined ? {} : {paragraphs})}
    },
  }
}

function draftRunningText(text: string, path: string | undefined, reader: RunningTextReader): RunningText {
  const {drafts, dates, domain} = draftGuarded(reader, text, path)
  const marked = markBoilerplate(drafts)
  const date = releaseDate({stated: dates, drafts: marked, path})
  return {drafts: marked, date, domain, comments: () => reader.comments?.(text) ?? []}
}

/** What a text without a letter is taken for: the language of the last profile. */
export function undeterminedLanguage(): LanguageTag {
  return knownLanguages().at(-1)!
}

function draftGuarded(reader: RunningTextReader, text: string, path: string | undefined): DraftedDocument {
  try {
    return reader.draft(text, path)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw namedError('DOCUMENT_TOO_DEEP', {format: reader.format}, {path}, error)
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
  for (let i = 0; i < ordered.length; i++) {
    const draft = ordered[i]!
    const within = {start: finished.at(-1)?.block.span.end ?? 0, end: ordered[i + 1]?.inline.start(0) ?? text.length}
    const block = finishBlock(draft, langOf(draft), text, within)
    if (block !== undefined && block.span.start >= within.start) finished.push({draft, block})
  }
  return finished
}
