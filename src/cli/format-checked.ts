import type {CheckedDocument, FindingsReport} from '../report/findings/findings-report.js'
import {formatFindings} from '../report/findings/formats.js'
import {packageVersion} from '../text/package-version.js'
import type {Note} from '../workspace/notes.js'
import {joinedTermbase, pageNotes} from '../workspace/output/checked-page.js'
import {formatCheckedHtml} from '../workspace/output/workbench-html.js'
import type {Settings} from '../workspace/settings/settings.js'
import type {FindingsFormat} from './choices.js'

/** What a run found, with the documents that it was found in. */
export interface ReportedRun {
  readonly report: FindingsReport
  readonly documents: readonly CheckedDocument[]
  readonly notes: readonly Note[]
  /** Those of all configurations that the documents belong to. */
  readonly settings: readonly Settings[]
}

/** Findings in a format of text, or the page that shows them. Throws DuizhaoError `PACKAGE_BROKEN`. */
export function formatChecked(
  {report, documents, notes, settings}: ReportedRun,
  format: FindingsFormat,
  colour: boolean,
): string {
  return format === 'html'
    ? formatCheckedHtml(
        documents,
        {translator: report.translator, termbase: joinedTermbase(settings)},
        {notes: pageNotes(notes)},
      )
    : formatFindings(report, format, {version: packageVersion(), colour})
}

/** Whether a run has to keep what a page shows. */
export function wantsPage(outputs: readonly {readonly format: string}[]): boolean {
  return outputs.some(({format}) => format === 'html')
}
