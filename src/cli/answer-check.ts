import type {Finding} from '../model/finding.js'
import {type CheckedDocument, type FindingsSummary, reportFindings} from '../report/findings/findings-report.js'
import type {BaselineChoices} from '../workspace/baseline/open-baseline.js'
import {RunBaselines, type SettledDocument, withKnown} from '../workspace/baseline/run-baselines.js'
import {cacheFolder} from '../workspace/cache/cache-folder.js'
import type {CachedReport, ReportCache} from '../workspace/cache/report-cache.js'
import {checkChanges} from '../workspace/check/check-changes.js'
import type {CheckedInputs} from '../workspace/check/check-inputs.js'
import {type Note, noteLines, noteText} from '../workspace/notes.js'
import {type InputFiles, translationsBeside} from '../workspace/pairing/input-files.js'
import type {Settings} from '../workspace/settings/settings.js'
import type {Workspace} from '../workspace/workspace.js'
import type {checkFormats} from './choices.js'
import {choose, parseInputs} from './command-inputs.js'
import {type ExitCode, exitCodes} from './exit-codes.js'
import {formatChecked, wantsPage} from './format-checked.js'
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
  const workspace = await openWorkspace(options, io, {keepsViews: wantsPage(outputs)})
  const {settings} = workspace
  const {inputs, withoutCounterpart} = await choose(files, options, workspace, io, 'check')
  const baselines = await RunBaselines.open(options, settings, await workspace.settingsOfAll(inputs))
  await checkOutputs(outputs, inputs.flat())
  const caching = baselines.isEmpty ? await cache?.begin(inputs, workspace) : undefined
  const checked = await checkAll(inputs, workspace, options, io)
  const {passed, ...answer} = await answerChecked(
    checked,
    {workspace, outputs, baselines, withoutCounterpart},
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
  readonly baselines?: RunBaselines | undefined
  readonly withoutCounterpart: readonly string[]
}

/** Put what was checked, here or elsewhere, into the formats of the outputs. */
export async function answerChecked(
  {documents, failed, notes}: CheckedInputs,
  {workspace, outputs, baselines, withoutCounterpart}: CheckedRun,
  options: CheckChoices,
  io: Io,
): Promise<CheckAnswer & {readonly passed: boolean}> {
  const {translator} = workspace.settings
  const {further, all: allNotes} = notesOfRun(notes, withoutCounterpart)
  const checked = await Promise.all(documents.map(document => settledDocument(document, workspace)))
  const settled = (await baselines?.settle(checked, options.since !== undefined)) ?? {notes: []}
  for (const one of options.quiet === true ? [] : settled.notes) await note(io, noteText(one, translator))
  const reported = withKnown(documents, settled)
  const report = reportFindings(reported, translator, reportNotes(allNotes, translator))
  const formatXlsx = outputs.some(({format}) => format === 'xlsx')
    ? (await import('../report/findings/xlsx.js')).formatXlsx
    : undefined
  const texts = outputs.map(({format, file}) =>
    format === 'xlsx'
      ? formatXlsx!(report)
      : formatChecked(
          {report, documents: reported, notes: allNotes, settings: checked.map(({settings}) => settings)},
          format,
          file === undefined && usesColour(io),
        ),
  )
  const warnings = new Map<Settings, number>()
  for (const {settings, document} of checked) {
    const isFresh = (finding: Finding): boolean =>
      finding.severity === 'warning' && settled.known?.has(finding) !== true
    warnings.set(settings, (warnings.get(settings) ?? 0) + document.findings.filter(isFresh).length)
  }
  return {texts, ...endOfCheck({failed, notes: further, summary: report.summary, warnings}, workspace, options)}
}

/** What is to be said of a run: `further` to a person who was told of files without a counterpart, `all` in reports. */
export function notesOfRun(
  notes: readonly Note[],
  withoutCounterpart: readonly string[],
): {readonly further: readonly Note[]; readonly all: readonly Note[]} {
  const known = new Set(withoutCounterpart)
  const further = notes.filter(({code, path}) => code !== 'note-one-language' || !known.has(path ?? ''))
  const alone = withoutCounterpart.map((path): Note => ({code: 'no-counterpart', path, data: {count: 1, files: path}}))
  return {further, all: [...alone, ...further]}
}

/** What a run comes to. */
export interface RunOutcome extends Pick<CheckedInputs, 'failed' | 'notes'> {
  readonly summary: FindingsSummary
  /** New warnings of the documents of each configuration. */
  readonly warnings: ReadonlyMap<Settings, number>
}

/** What is said when a check ends, and its exit code. */
export function endOfCheck(
  {failed, notes, summary, warnings}: RunOutcome,
  {settings: {translator}}: Workspace,
  options: CheckChoices,
): Omit<CheckAnswer, 'texts'> & {readonly passed: boolean} {
  const said = options.quiet === true ? [] : noteLines(notes, translator)
  if (failed.length > 0)
    return {notes: [...said, ...failureNotes(failed, translator)], code: exitCodes.failed, passed: false}
  const over = overLimits(warnings, summary, options)
  const lines =
    options.quiet === true ? said : [...said, ...over.map(data => translator.cli('too-many-warnings', data))]
  const passed = summary.errors === 0 && over.length === 0
  return {notes: lines, code: passed ? exitCodes.clean : exitCodes.findings, passed}
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
    const parsed = await parseInputs(inputs, options, workspace, io)
    const checked = await workspace.check(parsed.map(({texts}) => texts))
    return {
      documents: checked.map(({document}) => document),
      failed: [],
      notes: checked.flatMap(({notes}) => notes),
    }
  }
  if (since === undefined) {
    const folder = cache === false ? undefined : cacheFolder(cache)
    return workspace.checkFiles([...inputs, ...translationsBeside(inputs)], {jobs, cache: folder, showProgress})
  }
  const parsed = await parseInputs(inputs, options, workspace, io)
  const past = await workspace.past(parsed, since)
  const {documents, notes} = await checkChanges(parsed, past, showProgress)
  return {documents, failed: workspace.failed, notes: workspace.notesOn([{notes}])}
}

async function settledDocument(document: CheckedDocument, workspace: Workspace): Promise<SettledDocument> {
  const paths = [document.source?.path, document.target?.path].filter(path => path !== undefined)
  const settings = await workspace.settingsOf(paths)
  return {document, settings, ruleIds: new Set(settings.rulesFor(paths).map(({rule}) => rule.id))}
}

/** The limits that are passed: that of the command line for the run, else that of each configuration for its own documents. */
function overLimits(
  counts: ReadonlyMap<Settings, number>,
  {warnings}: FindingsSummary,
  {maxWarnings}: CheckChoices,
): {readonly count: number; readonly limit: number}[] {
  if (maxWarnings !== undefined) return warnings > maxWarnings ? [{count: warnings, limit: maxWarnings}] : []
  return [...counts].flatMap(([{maxWarnings: limit}, count]) =>
    limit !== undefined && count > limit ? [{count, limit}] : [],
  )
}
