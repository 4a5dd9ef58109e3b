/**
 * `duizhao/report`: findings and term statistics as a reader gets them. `reportFindings` and `reportConsistency` gather,
 * `formatFindings` and `formatConsistency` give text in one of the formats of the command, `formatCheckedHtml` the page for people.
 *
 * @module duizhao/report
 */
export {loadMessages} from '../messages/load-messages.js'
export {createTranslator, type Translator} from '../messages/translator.js'
export type {PairView, ViewedSegment, ViewedUse} from '../model/pair-view.js'
export {type CheckedContext, reportCheckedConsistency, reportConsistency} from '../pipeline/consistency.js'
export type {
  ConceptConsistency,
  ConsistencyPlace,
  ConsistencyReport,
  ConsistencyTotals,
  LikelyRendering,
  Rendering,
} from '../report/consistency/consistency.js'
export {type ConsistencyFormatName, formatConsistency} from '../report/consistency/formats.js'
export {
  type CheckedDocument,
  type CheckedText,
  type FindingsReport,
  type FindingsSummary,
  type ReportedFinding,
  type ReportedPlace,
  type ReportNote,
  reportFindings,
} from '../report/findings/findings-report.js'
export {type FindingsFormatName, type FormatOptions, formatFindings} from '../report/findings/formats.js'
export type {FoundPlace} from '../report/place-name.js'
export type {PageNote, PageView, Said} from '../workbench/page.js'
export {viewPair} from '../workbench/pair-view.js'
export type {CheckedPageOptions, PageSettings} from '../workspace/output/checked-page.js'
export {formatCheckedHtml} from '../workspace/output/workbench-html.js'
