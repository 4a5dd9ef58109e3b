import {pairContext} from '../../check/engine/engine.js'
import {createTermbase, type Termbase} from '../../glossary/termbase.js'
import {defaultMessageLanguage, messageLanguages} from '../../messages/message-languages.js'
import {createTranslator, type Translator} from '../../messages/translator.js'
import type {AlignedPair} from '../../model/alignment.js'
import type {LanguageTag} from '../../model/document.js'
import {checkedText, consistencyOf, firstUsesIn} from '../../pipeline/consistency.js'
import type {ConsistencyDocument, ConsistencyReport} from '../../report/consistency/consistency.js'
import type {CheckedDocument} from '../../report/findings/findings-report.js'
import {packageVersion} from '../../text/package-version.js'
import type {PageNote, PageView, WorkbenchPage} from '../../workbench/page.js'
import {viewPair} from '../../workbench/pair-view.js'
import {allTranslators, said} from '../../workbench/said.js'
import {workbenchPage} from '../../workbench/workbench-page.js'
import {writeWorkbench} from '../../workbench/write-page.js'
import {type Note, noteText} from '../notes.js'
import {workbenchApp} from './workbench-app.js'

/** Whose language and terms a page has. */
export interface PageSettings {
  readonly translator: Translator
  readonly termbase: Termbase
}

/** What a page of checked documents may have besides. */
export interface CheckedPageOptions {
  readonly notes?: readonly PageNote[] | undefined
  /** What is known better than from the documents alone: with what probably stands where a rendering is missing. */
  readonly consistency?: ConsistencyReport | undefined
  readonly view?: PageView | undefined
  readonly editable?: boolean | undefined
}

/** The page of a check; documents whose views were not kept show the passages around their findings. */
export function checkedPage(
  documents: readonly CheckedDocument[],
  {translator, termbase}: PageSettings,
  {consistency, ...options}: CheckedPageOptions = {},
): WorkbenchPage {
  const hasTerms = documents.some(({view}) => view !== undefined && view.uses.length + view.unpaired.length > 0)
  return workbenchPage(documents, {
    translator,
    termbase,
    tool: packageVersion(),
    consistency: consistency ?? (hasTerms ? consistencyOf(documents.flatMap(termsOf), termbase) : undefined),
    ...options,
  })
}

/**
 * Checked documents as one HTML file that stands by itself: both texts side by side with their findings and terms. A document without a
 * view, see `viewPair`, shows the passages around its findings. Nothing of a document is live on the page, and nothing is loaded.
 * Throws DuizhaoError `PACKAGE_BROKEN` where the program of the page is not found beside the package.
 */
export function formatCheckedHtml(
  documents: readonly CheckedDocument[],
  settings: PageSettings,
  options: CheckedPageOptions = {},
): string {
  return writeWorkbench(checkedPage(documents, settings, options), workbenchApp())
}

/** Options of `emitAlignmentHtml`. */
export interface HtmlOptions {
  /** Language that the page begins in, where duizhao speaks it; `en` by default. */
  readonly lang?: LanguageTag | undefined
  /** Terms that are marked on the page. */
  readonly termbase?: Termbase | undefined
}

/**
 * Both sides in one HTML file that stands by itself, passage beside passage. Nothing of a document is live on the page, and nothing is
 * loaded. Throws DuizhaoError `PACKAGE_BROKEN` where the program of the page is not found beside the package.
 */
export function emitAlignmentHtml(pair: AlignedPair, {lang, termbase = createTermbase([])}: HtmlOptions = {}): string {
  const document: CheckedDocument = {
    source: checkedText(pair.source.document),
    target: checkedText(pair.target.document),
    findings: [],
    view: viewPair(pairContext(pair, {termbase})),
  }
  const translator = createTranslator(messageLanguages.find(known => known === lang) ?? defaultMessageLanguage)
  return formatCheckedHtml([document], {translator, termbase})
}

function termsOf({source, target, view, findings}: CheckedDocument): ConsistencyDocument[] {
  if (source === undefined || target === undefined || view === undefined) return []
  const {uses, unpaired} = view
  return [{source, target, uses, firstUses: firstUsesIn(findings), unpaired}]
}

/** The terms of several configurations in one termbase, for cards. */
export function joinedTermbase(all: readonly {readonly termbase: Termbase}[]): Termbase {
  const [first, ...others] = new Set(all.map(({termbase}) => termbase))
  if (first !== undefined && others.length === 0) return first
  return createTermbase([...new Set(all.flatMap(({termbase}) => termbase.glossaries))])
}

/** Notes of a run as the page has them. */
export function pageNotes(notes: readonly Note[]): PageNote[] {
  const translators = allTranslators()
  return notes.map(note => ({
    code: note.code,
    message: said(translators, translator => noteText(note, translator)),
    ...(note.path === undefined ? {} : {path: note.path}),
  }))
}
