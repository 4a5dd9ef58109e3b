import type {Translator} from '../../messages/translator.js'
import type {LanguageTag, PackedParagraph} from '../../model/document.js'
import type {Finding, FindingPlace, Severity} from '../../model/finding.js'
import type {PairView} from '../../model/pair-view.js'
import {LineIndex} from '../../text/line-index.js'
import {type FoundPlace, findPlace} from '../place-name.js'
import {fingerprinter} from './fingerprint.js'

/** A text that was checked: the decoded file. */
export interface CheckedText {
  readonly path?: string | undefined
  readonly lang: LanguageTag
  readonly text: string
  /** What each line of the text is where the file is a package. */
  readonly paragraphs?: readonly PackedParagraph[] | undefined
}

/** The findings of one pair or one document; a side that does not exist is absent. */
export interface CheckedDocument {
  readonly source?: CheckedText | undefined
  readonly target?: CheckedText | undefined
  readonly findings: readonly Finding[]
  /** Of these, the ones that a baseline has: counted, but not reported as new. */
  readonly known?: ReadonlySet<Finding> | undefined
  /** Both texts as a page shows them, where the run keeps that. */
  readonly view?: PairView | undefined
}

/** A place as people count: lines and columns from 1, columns in UTF-16 code units, the end exclusive. */
export interface ReportedPlace extends FindingPlace {
  readonly lang: LanguageTag
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** The whole text that the span points into. */
  readonly document: string
  /** Where it stands in a package, such as a docx; line and column are then those of its text. */
  readonly packed?: FoundPlace | undefined
}

/** A finding with its text in the reader's language and its places as people count. */
export interface ReportedFinding {
  readonly finding: Finding
  readonly message: string
  readonly source?: ReportedPlace | undefined
  readonly target?: ReportedPlace | undefined
  /** Where to look first: in the translation, else in the source; the beginning for a finding about the whole. */
  readonly primary?: ReportedPlace | undefined
  /** The same passage in the other language. */
  readonly related?: ReportedPlace | undefined
  /** Stays the same when lines move; unique in the report. */
  readonly fingerprint: string
}

/** Counts over the findings of a run. */
export interface FindingsSummary {
  readonly documents: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  /** Findings of the baseline, in none of the other numbers. */
  readonly known?: number | undefined
}

/** All that a format of findings needs. */
export interface FindingsReport {
  readonly findings: readonly ReportedFinding[]
  /** Findings of the baseline; SARIF lists them as suppressed, so that alerts do not come and go. */
  readonly known: readonly ReportedFinding[]
  readonly summary: FindingsSummary
  /** What could not be compared. */
  readonly notes: readonly ReportNote[]
  readonly translator: Translator
}

/** Something beside the findings that the reader should know. */
export interface ReportNote {
  readonly code: string
  readonly message: string
  readonly path?: string | undefined
}

/** Version of the program that writes itself into SARIF and the like. */
export interface ToolDescription {
  readonly version: string
}

/** Put texts and places to the findings of a run, in their order. Of a run that is reported part by part all parts have one `fingerprintOf`. */
export function reportFindings(
  documents: readonly CheckedDocument[],
  translator: Translator,
  notes: readonly ReportNote[] = [],
  fingerprintOf: (finding: Finding) => string = fingerprinter(),
): FindingsReport {
  const reportedAll = documents.flatMap(({source, target, findings}) => {
    const sourceLines = source === undefined ? undefined : linesOf(source)
    const targetLines = target === undefined ? undefined : linesOf(target)
    return findings.map(finding => {
      const sourceAt = place(finding.source, source, sourceLines)
      const targetAt = place(finding.target, target, targetLines)
      const whole = sourceAt ?? targetAt ?? place(beginning, target ?? source, targetLines ?? sourceLines)
      return reported(finding, translator, sourceAt, targetAt, whole, fingerprintOf(finding))
    })
  })
  const inBaseline = new Set(documents.flatMap(({known}) => [...(known ?? [])]))
  const isKnown = (finding: Finding): boolean => inBaseline.has(finding)
  const known = reportedAll.filter(({finding}) => isKnown(finding))
  const findings = known.length === 0 ? reportedAll : reportedAll.filter(({finding}) => !isKnown(finding))
  const summary = summarize(
    documents.length,
    findings.map(({finding}) => finding),
  )
  return {findings, known, summary: known.length === 0 ? summary : {...summary, known: known.length}, notes, translator}
}

/** Count findings by severity. */
export function summarize(documents: number, findings: readonly Finding[]): FindingsSummary {
  const count = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length
  return {documents, errors: count('error'), warnings: count('warning'), infos: count('info')}
}

/** Stands for a finding about a document as a whole. */
const beginning: FindingPlace = {start: 0, end: 0, text: ''}

function reported(
  finding: Finding,
  translator: Translator,
  source: ReportedPlace | undefined,
  target: ReportedPlace | undefined,
  whole: ReportedPlace | undefined,
  fingerprint: string,
): ReportedFinding {
  const primary = target ?? source ?? whole
  const related = target === undefined ? undefined : source
  return {
    finding,
    message: translator.finding(finding.ruleId, finding.messageId, finding.data),
    source,
    target,
    primary,
    related,
    fingerprint,
  }
}

const indexes = new WeakMap<CheckedText, LineIndex>()

function linesOf(text: CheckedText): LineIndex {
  const known = indexes.get(text) ?? new LineIndex(text.text)
  indexes.set(text, known)
  return known
}

function place(
  span: FindingPlace | undefined,
  text: CheckedText | undefined,
  lines: LineIndex | undefined,
): ReportedPlace | undefined {
  if (span === undefined || text === undefined || lines === undefined) return undefined
  const start = lines.position(span.start)
  const end = lines.position(span.end)
  const path = span.path ?? text.path
  const packed = findPlace(text, start)
  return {
    path,
    start: span.start,
    end: span.end,
    text: span.text,
    lang: text.lang,
    ...start,
    endLine: end.line,
    endColumn: end.column,
    document: text.text,
    ...(packed === undefined ? {} : {packed}),
  }
}
