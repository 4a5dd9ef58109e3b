import {namedError} from '../../messages/named-error.js'
import {type CheckedDocument, type FindingsSummary, findingsReport} from '../../report/findings-report.js'
import {formatFindings} from '../../report/formats.js'
import {checkChanges} from '../check-changes.js'
import {type Checked, checkDocuments} from '../check-documents.js'
import {findingsFormats} from '../choices.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note, usesColour} from '../io.js'
import {type BaselineChoices, type BaselineRun, openBaseline} from '../known-findings.js'
import type {CommonOptions, InputChoices, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {chooseFiles, type ReadInput, readInputs} from '../read-inputs.js'
import {readSettings, type Settings} from '../settings.js'
import {packageVersion} from '../version.js'

export interface CheckChoices extends CommonOptions, InputChoices, OutputChoices, BaselineChoices {
  readonly maxWarnings?: number
  readonly since?: string
}

/** `duizhao check`: findings of pairs, bilingual files and single documents. */
export async function check(files: readonly string[], options: CheckChoices, io: Io): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], findingsFormats, 'pretty', options.output)
  if (options.stdin === true && options.since !== undefined)
    throw namedError('OPTIONS_EXCLUDE', {first: '--stdin', second: '--since'})
  const settings = await readSettings(options, io)
  const {translator} = settings
  const baseline = await openBaseline(options, settings.config.baseline)
  const jobs = await chooseFiles(files, options, settings, io, 'check')
  await checkOutputs(outputs, jobs.flat())
  const inputs = await readInputs(jobs, options, translator, io)
  const checked = await checkInputs(inputs, settings, options, io)
  const documents = checked.map(document => document.report)
  const known = await baseline?.settle(baselineRun(documents, settings, options), translator, io)
  const report = findingsReport(
    known === undefined ? documents : documents.map(document => ({...document, known})),
    translator,
  )
  await writeOutputs(io, outputs, (format, toTerminal) =>
    formatFindings(report, format, {version: packageVersion(), colour: toTerminal && usesColour(io)}),
  )
  const limit = options.maxWarnings ?? settings.maxWarnings
  if (limit !== undefined && report.summary.warnings > limit && options.quiet !== true)
    await note(io, translator.cli('too-many-warnings', {count: report.summary.warnings, limit}))
  return exitCodeOf(report.summary, limit)
}

async function checkInputs(
  inputs: readonly ReadInput[],
  settings: Settings,
  {since, encoding, quiet}: CheckChoices,
  io: Io,
): Promise<Checked[]> {
  if (since === undefined) return checkDocuments(inputs, settings, io, quiet)
  const {readPast} = await import('../since.js')
  return checkChanges(inputs, await readPast(inputs, since, {encoding}), settings, io, quiet)
}

function baselineRun(
  documents: readonly CheckedDocument[],
  settings: Settings,
  {since, quiet = false}: CheckChoices,
): BaselineRun {
  const paths = documents.flatMap(({source, target}) => [source?.path, target?.path])
  const active = settings.rulesFor(paths.filter(path => path !== undefined))
  return {documents, ruleIds: new Set(active.map(({rule}) => rule.id)), partial: since !== undefined, quiet}
}

function exitCodeOf({errors, warnings}: FindingsSummary, maxWarnings: number | undefined): ExitCode {
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings
  return errors > 0 || tooMany ? exitCodes.findings : exitCodes.clean
}
