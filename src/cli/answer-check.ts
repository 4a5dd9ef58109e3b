import {type CheckedDocument, type FindingsSummary, findingsReport} from '../report/findings/findings-report.js'
import {formatFindings} from '../report/findings/formats.js'
import {packageVersion} from '../text/package-version.js'
import type {Checked} from './check-documents.js'
import {type CheckedFiles, checkFiles} from './check-files.js'
import type {findingsFormats} from './choices.js'
import {chooseFiles} from './choose-files.js'
import {type ExitCode, exitCodes} from './exit-codes.js'
import type {InputFiles} from './inputs.js'
import {type Io, usesColour} from './io.js'
import type {CheckAnswer, KeptReport} from './kept-report.js'
import {type BaselineChoices, type BaselineRun, openBaseline} from './known-findings.js'
import type {CommonOptions, InputChoices, OutputChoices, SpeedChoices} from './options.js'
import {checkOutputs, type Output} from './outputs.js'
import type {ReadInput} from './read-inputs.js'
import {readSettings, type Settings} from './settings.js'

export interface CheckChoices extends CommonOptions, InputChoices, OutputChoices, SpeedChoices, BaselineChoices {
  readonly maxWarnings?: number | undefined
  readonly since?: string | undefined
}

/** What is written once the answer is. */
export interface NotedAnswer extends CheckAnswer {
  readonly notes: readonly string[]
}

/** Read settings and files, check them, and put the findings into the formats of the outputs; `kept` takes the answer. */
export async function answerCheck(
  files: readonly string[],
  outputs: readonly Output<(typeof findingsFormats)[number]>[],
  options: CheckChoices,
  io: Io,
  kept: KeptReport | undefined,
): Promise<NotedAnswer> {
  const settings = await readSettings(options, io)
  const {translator} = settings
  const baseline = await openBaseline(options, settings.config.baseline)
  const jobs = await chooseFiles(files, options, settings, io, 'check')
  await checkOutputs(outputs, jobs.flat())
  const keeping = baseline === undefined ? kept?.begin(jobs, settings.config) : undefined
  const {documents, failed} = await checkJobs(jobs, settings, options, io)
  const known = await baseline?.settle(baselineRun(documents, settings, options), translator, io)
  const report = findingsReport(
    known === undefined ? documents : documents.map(document => ({...document, known})),
    translator,
  )
  const texts = outputs.map(({format, file}) =>
    formatFindings(report, format, {version: packageVersion(), colour: file === undefined && usesColour(io)}),
  )
  const limit = options.maxWarnings ?? settings.maxWarnings
  const notes = failed.length > 0 ? failed.map(path => translator.cli('input-failed', {path})) : []
  if (failed.length > 0) return {texts, notes, code: exitCodes.failed}
  if (limit !== undefined && report.summary.warnings > limit && options.quiet !== true)
    notes.push(translator.cli('too-many-warnings', {count: report.summary.warnings, limit}))
  const code = exitCodeOf(report.summary, limit)
  if (notes.length === 0) await keeping?.keep({texts, code})
  return {texts, notes, code}
}

async function checkJobs(
  jobs: readonly InputFiles[],
  settings: Settings,
  options: CheckChoices,
  io: Io,
): Promise<CheckedFiles> {
  const {since, encoding, quiet} = options
  if (since === undefined && options.stdin !== true) return checkFiles(jobs, settings, options, io)
  const {readInputs} = await import('./read-inputs.js')
  const inputs = await readInputs(jobs, options, settings.translator, io)
  const checked =
    since === undefined
      ? await (await import('./check-documents.js')).checkDocuments(inputs, settings, io, quiet)
      : await checkSince(since, inputs, settings, {encoding, quiet}, io)
  return {documents: checked.map(({report}) => report), failed: []}
}

async function checkSince(
  revision: string,
  inputs: readonly ReadInput[],
  settings: Settings,
  {encoding, quiet}: {readonly encoding: string | undefined; readonly quiet: boolean | undefined},
  io: Io,
): Promise<Checked[]> {
  const [{readPast}, {checkChanges}] = await Promise.all([import('./since.js'), import('./check-changes.js')])
  return checkChanges(inputs, await readPast(inputs, revision, {encoding}), settings, io, quiet)
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
