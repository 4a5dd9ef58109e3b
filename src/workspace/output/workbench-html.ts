import {pairContext} from '../../check/engine/engine.js'
import {createTermbase, type Termbase} from '../../glossary/termbase.js'
import {defaultMessageLanguage, messageLanguages} from '../../messages/message-languages.js'
import {createTranslator} from '../../messages/translator.js'
import type {AlignedPair} from '../../model/alignment.js'
import type {LanguageTag} from '../../model/document.js'
import {checkedText} from '../../pipeline/consistency.js'
import type {CheckedDocument} from '../../report/findings/findings-report.js'
import {packageVersion} from '../../text/package-version.js'
import type {WorkbenchPage} from '../../workbench/page.js'
import {viewPair} from '../../workbench/pair-view.js'
import {writeWorkbench} from '../../workbench/write-page.js'
import {type CheckedPageOptions, type PageSettings, pageOfChecked} from './checked-page.js'
import {workbenchApp} from './workbench-app.js'

/** The page of a check; documents whose views were not kept show the passages around their findings. */
export function checkedPage(
  documents: readonly CheckedDocument[],
  settings: PageSettings,
  options: CheckedPageOptions = {},
): WorkbenchPage {
  return pageOfChecked(documents, settings, {tool: packageVersion(), ...options})
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
