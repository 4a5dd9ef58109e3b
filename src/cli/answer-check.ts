import {type CheckedDocument, type FindingsSummary, reportFindings} from '../report/findings/findings-report.js'
import {formatFindings} from '../report/findings/formats.js'
import {packageVersion} from '../text/package-version.js'
import {type BaselineChoices, type BaselineRun, openBaseline} from '../workspace/baseline/open-baseline.js'
import {cacheFolder} from '../workspace/cache/cache-folder.js'
import type {CachedReport, ReportCache} from '../workspace/cache/report-cache.js'
import {checkChanges} from '../workspace/check/check-changes.js'
import type {CheckedInputs} from '../workspace/check/check-inputs.js'
import {type Note, noteLines, noteText} from '../workspace/notes.js'
import type {InputFiles} from '../workspace/pairing/input-files.js'
import type {Settings} from '../workspace/settings/settings.js'
import type {Workspace} from '../workspace/workspace.js'
import type {checkFormats} from './choices.js'
import {choose, parseInputs, standardInput} from './command-inputs.js'
import {type ExitCode, exitCodes} from './exit-codes.js'
import {type Io, note, usesColour} from './io.js'
import type {CommonOptions, InputChoices, OutputChoices, SpeedChoices} from './options.js'
import {checkOutputs, type Output} from './outputs.js'
import {progressOn} from './progress.js'
import {openWorkspace} from './run-options.js'
import {failureNotes, reportNotes} from './said-inputs.js'

export interface CheckChoices extends CommonOptions, InputChoices, OutputChoices, SpeedChoices, BaselineChoices {
  readonly maxWarnings?: number | undefined
  readonly since?: string | undefined
  readonly watch?: boolean | undefined
}

/** What a check says, and how it ends. */
export interface CheckAnswer extends Omit<CachedReport, 'passed' | 'texts'> {
  /** What each output holds, in its order. */
  readonly texts: readonly (string | Uint8Array)[]
  readonly code: ExitCode
}

/** Read settings and files, check them, and put the findings into the formats of the outputs; `cache` takes the answer. */
export async function answerCheck(
  files: readonly string[],
  outputs: readonly Output<(typeof checkFormats)[number]>[],
  options: CheckChoices,
  io: Io,
  cache: ReportCache | undefined,
): Promise<CheckAnswer> {
  const workspace = await openWorkspace(options, io)
  const {settings} = workspace
  const baseline = await openBaseline(options, settings.config.baseline)
  const {inputs, withoutCounterpart} = await choose(files, options, workspace, io, 'check')
  await checkOutputs(outputs, inputs.flat())
  const caching = baseline === undefined ? cache?.begin(inputs, settings.config) : undefined
  const checked = await checkAll(inputs, workspace, options, io)
  const {passed, ...answer} = await answerChecked(
    checked,
    {workspace, outputs, baseline, withoutCounterpart},
    options,
    io,
  )
  if (checked.failed.length === 0)
    await caching?.keep({texts: answer.texts.filter(text => typeof text === 'string'), notes: answer.notes, passed})
  return answer
}

/** What the findings of a run are held against and put into. */
export interface CheckedRun {
  readonly workspace: Workspace
  readonly outputs: readonly Output<(typeof checkFormats)[number]>[]
  readonly baseline?: Awaited<ReturnType<typeof openBaseline>>
  readonly withoutCounterpart: readonly string[]
}

/** Put what was checked, here or elsewhere, into the formats of the outputs. */
export async function answerChecked(
  {documents, failed, notes}: CheckedInputs,
  {workspace: {settings}, outputs, baseline, withoutCounterpart}: CheckedRun,
  options: CheckChoices,
  io: Io,
): Promise<CheckAnswer & {readonly passed: boolean}> {
  const {translator} = settings
  // Of a file without a counterpart that has been said.
  const further = notes.filter(
    ({code, path}) => code !== 'note-one-language' || !withoutCounterpart.includes(path ?? ''),
  )
  const alone = withoutCounterpart.map((path): Note => ({code: 'no-counterpart', path, data: {count: 1, files: path}}))
  const settled = await baseline?.settle(baselineRun(documents, settings, options))
  if (settled?.note !== undefined && options.quiet !== true) await note(io, noteText(settled.note, translator))
  const known = settled?.known
  const report = reportFindings(
    known === undefined ? documents : documents.map(document => ({...document, known})),
    translator,
    reportNotes([...alone, ...further], translator),
  )
  const formatXlsx = outputs.some(({format}) => format === 'xlsx')
    ? (await import('../report/findings/xlsx.js')).formatXlsx
    : undefined
  const texts = outputs.map(({format, file}) =>
    format === 'xlsx'
      ? formatXlsx!(report)
      : formatFindings(report, format, {version: packageVersion(), colour: file === undefined && usesColour(io)}),
  )
  const said = options.quiet === true ? [] : noteLines(further, translator)
  if (failed.length > 0)
    return {texts, notes: [...said, ...failureNotes(failed, translator)], code: exitCodes.failed, passed: false}
  const limit = options.maxWarnings ?? settings.maxWarnings
  const {warnings} = report.summary
  const isOver = limit !== undefined && warnings > limit && options.quiet !== true
  const lines = isOver ? [...said, translator.cli('too-many-warnings', {count: warnings, limit})] : said
  const code = exitCodeOf(report.summary, limit)
  return {texts, notes: lines, code, passed: code === exitCodes.clean}
}

async function checkAll(
  inputs: readonly InputFiles[],
  workspace: Workspace,
  options: CheckChoices,
  io: Io,
): Promise<CheckedInputs> {
  const {since, jobs, cache = false, quiet} = options
  const showProgress = progressOn(io, quiet, workspace.settings.translator)
  if (options.stdin === true) {
    const checked = await workspace.check([await standardInput(options, io)])
    return {
      documents: checked.map(({document}) => document),
      failed: [],
      notes: checked.flatMap(({notes}) => notes),
    }
  }
  if (since === undefined) {
    const folder = cache === false ? undefined : cacheFolder(cache)
    return workspace.checkFiles(inputs, {jobs, cache: folder, showProgress})
  }
  const parsed = await parseInputs(inputs, options, workspace, io)
  const past = await workspace.past(parsed, since)
  const {documents, notes} = await checkChanges(parsed, past, workspace.settings, showProgress)
  return {documents, failed: workspace.failed, notes: workspace.notesOn([{notes}])}
}

function baselineRun(documents: readonly CheckedDocument[], settings: Settings, {since}: CheckChoices): BaselineRun {
  const paths = documents.flatMap(({source, target}) => [source?.path, target?.path])
  const active = settings.rulesFor(paths.filter(path => path !== undefined))
  return {documents, ruleIds: new Set(active.map(({rule}) => rule.id)), partial: since !== undefined}
}

function exitCodeOf({errors, warnings}: FindingsSummary, maxWarnings: number | undefined): ExitCode {
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings
  return errors > 0 || tooMany ? exitCodes.findings : exitCodes.clean
}
