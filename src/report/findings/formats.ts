import type {Translator} from '../../messages/translator.js'
import {formatCheckstyle} from './checkstyle.js'
import type {FindingsReport} from './findings-report.js'
import {type FindingsWriter, written} from './findings-writer.js'
import {formatGithub} from './github.js'
import {formatGitlab} from './gitlab.js'
import {jsonWriter} from './json.js'
import {formatJunit} from './junit.js'
import {formatMarkdown} from './md.js'
import {prettyWriter} from './pretty.js'
import {formatRdjson} from './rdjson.js'
import {formatSarif, sarifWriter} from './sarif.js'

/** What formats need besides the findings. */
export interface FormatOptions {
  /** Version of duizhao, for formats that name the tool. */
  readonly version: string
  /** ANSI colours in the format for the terminal. */
  readonly colour?: boolean | undefined
}

/** Formats that are written finding by finding. */
const writers = {
  pretty: (translator: Translator, {colour = false}: FormatOptions) => prettyWriter(translator, {colour}),
  json: () => jsonWriter(),
  sarif: (translator: Translator, {version}: FormatOptions) => sarifWriter(translator, {version}),
} as const satisfies Record<string, (translator: Translator, options: FormatOptions) => FindingsWriter>

/** A writer of a format, for a run whose findings are too many to be held; undefined where the format needs all at once. */
export function findingsWriter(
  format: string,
  translator: Translator,
  options: FormatOptions,
): FindingsWriter | undefined {
  return Object.hasOwn(writers, format) ? writers[format as keyof typeof writers](translator, options) : undefined
}

const formats = {
  pretty: (report, options) => written(writers.pretty(report.translator, options), report),
  json: report => written(writers.json(), report),
  sarif: formatSarif,
  github: formatGithub,
  gitlab: formatGitlab,
  junit: formatJunit,
  checkstyle: formatCheckstyle,
  rdjson: formatRdjson,
  md: formatMarkdown,
} as const satisfies Record<string, (report: FindingsReport, options: FormatOptions) => string>

/** Names of the formats of findings; the page that shows them among their texts is made by `writeWorkbench`. */
export type FindingsFormatName = keyof typeof formats

/** All of them. */
export const textFormats = Object.keys(formats) as FindingsFormatName[]

/** Findings as text in one of the formats. Deterministic: the same report gives the same bytes. */
export function formatFindings(report: FindingsReport, format: FindingsFormatName, options: FormatOptions): string {
  return formats[format](report, options)
}
