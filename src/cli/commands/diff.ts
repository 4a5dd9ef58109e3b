import {joinChecks, weaker} from '../../check/engine/engine.js'
import {sourceChanged} from '../../check/engine/source-changed.js'
import {changeFindings} from '../../diff/change-findings.js'
import {type ChangeTask, changeTasks, formatTasks} from '../../diff/change-tasks.js'
import {compareVersions, type VersionChange} from '../../diff/compare-versions.js'
import {namedError} from '../../messages/named-error.js'
import type {Document} from '../../model/document.js'
import type {Finding} from '../../model/finding.js'
import type {SegmentedDocument} from '../../model/segment.js'
import {parsePair, type SidesOfPair} from '../../pipeline/read.js'
import {type CheckedDocument, reportFindings} from '../../report/findings/findings-report.js'
import {segmentDocument} from '../../segment/segment-document.js'
import type {BaselineChoices} from '../../workspace/baseline/open-baseline.js'
import {RunBaselines, withKnown} from '../../workspace/baseline/run-baselines.js'
import {readTextFile} from '../../workspace/files/read-file.js'
import type {Sides} from '../../workspace/inputs/read-texts.js'
import {noteText} from '../../workspace/notes.js'
import type {Settings} from '../../workspace/settings/settings.js'
import type {Workspace} from '../../workspace/workspace.js'
import {diffFormats} from '../choices.js'
import {chooseFiles, parseInputs} from '../command-inputs.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {formatChecked} from '../format-checked.js'
import {type Io, note, usesColour} from '../io.js'
import type {CommonOptions, InputChoices, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {openWorkspace} from '../run-options.js'
import {endRun} from '../said-inputs.js'

export interface DiffChoices extends CommonOptions, InputChoices, OutputChoices, BaselineChoices {
  readonly since?: string | undefined
}

/** A pair as it was, and both sides as they are. */
interface Versions {
  readonly before: SidesOfPair
  readonly source: Document
  readonly target: Document
}

interface Compared {
  /** Those of its files. */
  readonly settings: Settings
  /** The change that each finding is about; what comments silence is left out. */
  readonly changes: ReadonlyMap<Finding, VersionChange>
  readonly source: SegmentedDocument
  readonly target: SegmentedDocument
}

/** A document whose counterpart was deleted. */
interface Orphan {
  readonly sides: Extract<Sides, {kind: 'single'}>
  readonly deleted: Document
}

/** `duizhao diff`: which translations became stale. Exit 1 where there is one; text that only moved is no such. */
export async function diff(files: readonly string[], options: DiffChoices, io: Io): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], diffFormats, 'pretty', options.output)
  const workspace = await openWorkspace(options, io)
  const {translator} = workspace.settings
  const versions =
    options.since === undefined
      ? [await threeFiles(files, options, workspace)]
      : await sinceRevision(files, options, options.since, workspace, io)
  await checkOutputs(outputs, files)
  const all = await Promise.all(versions.map(one => compare(one, workspace)))
  const documents = all.map(documentOf)
  const ruleIds = new Set([sourceChanged.id])
  const used = [...new Set(all.map(({settings}) => settings))]
  const baselines = await RunBaselines.open(options, workspace.settings, used)
  const settled = await baselines.settle(
    all.map(({settings}, index) => ({document: documents[index]!, settings, ruleIds})),
    options.since !== undefined,
  )
  for (const one of options.quiet === true ? [] : settled.notes) await note(io, noteText(one, translator))
  const reported = withKnown(documents, settled)
  const report = reportFindings(reported, translator)
  await writeOutputs(io, outputs, (format, toTerminal) =>
    format === 'tasks'
      ? formatTasks(tasksOf(all, settled.known))
      : formatChecked({report, documents: reported, notes: [], settings: used}, format, toTerminal && usesColour(io)),
  )
  const {errors, warnings} = report.summary
  return endRun(errors + warnings > 0 ? exitCodes.findings : exitCodes.clean, workspace, options, io)
}

async function threeFiles(files: readonly string[], {encoding}: DiffChoices, workspace: Workspace): Promise<Versions> {
  const expected = 'the earlier original, the later one and the translation (or --since REVISION)'
  if (files.length !== 3) throw namedError('INPUT_COUNT', {count: files.length, expected})
  const [old, now, translation] = await Promise.all(files.map(name => readTextFile(name, encoding)))
  const {sourceLang} = await workspace.settingsOf(files)
  const before = parsePair(old!, translation!, {sourceLang})
  const after = parsePair(now!, translation!, {sourceLang})
  if (before.source.path !== old!.path || after.source.path !== now!.path)
    throw namedError('INPUT_COUNT', {count: files.length, expected})
  return {before, source: after.source, target: before.target}
}

/** Only pairs that existed at the revision have a translation that can be stale; new ones are for `check`. */
async function sinceRevision(
  files: readonly string[],
  options: DiffChoices,
  revision: string,
  workspace: Workspace,
  io: Io,
): Promise<(Versions | Orphan)[]> {
  if (options.stdin === true) throw namedError('OPTIONS_EXCLUDE', {first: '--stdin', second: '--since'})
  const inputs = await chooseFiles(files, options, workspace, io, 'diff')
  const now = await parseInputs(inputs, options, workspace, io)
  const {earlier, deleted} = await workspace.past(now, revision)
  return now.flatMap(({sides}): (Versions | Orphan)[] => {
    const before = earlier.get(sides)
    const counterpart = deleted.get(sides)
    if (sides.kind === 'single' && counterpart !== undefined) return [{sides, deleted: counterpart}]
    if (sides.kind !== 'pair' || before?.kind !== 'pair' || before === sides) return []
    return [{before, source: sides.source, target: sides.target}]
  })
}

async function compare(one: Versions | Orphan, workspace: Workspace): Promise<Compared> {
  if ('deleted' in one) return withFindings(deletionOf(one), await settingsOf([one.sides.document], workspace))
  const {before, source, target} = one
  const pair = await workspace.align(before)
  const now = {
    source: segmentDocument(source),
    target: target === before.target ? pair.target : segmentDocument(target),
  }
  const settings = await settingsOf([source, target], workspace)
  const changes = compareVersions(pair, now.source, {termbase: settings.termbase, target: now.target})
  return withFindings({...now, changes}, settings)
}

function settingsOf(documents: readonly Document[], workspace: Workspace): Promise<Settings> {
  return workspace.settingsOf(documents.flatMap(({path}) => path ?? []))
}

interface Changed extends Pick<Compared, 'source' | 'target'> {
  readonly changes: readonly VersionChange[]
}

/** All of a page that has lost its counterpart, as one change. */
function deletionOf({sides: {document, side}, deleted}: Orphan): Changed {
  const here = segmentDocument(document)
  const gone: SegmentedDocument = {document: {...deleted, text: '', blocks: []}, segments: []}
  const nothing = {before: [], now: [], target: [], numbers: [], termsAdded: [], termsRemoved: []}
  return side === 'source'
    ? {source: here, target: gone, changes: [{...nothing, kind: 'translationDeleted', now: here.segments}]}
    : {source: gone, target: here, changes: [{...nothing, kind: 'sourceDeleted', target: here.segments}]}
}

/** The findings at the levels of the settings, without those that comments silence. */
function withFindings({changes, source, target}: Changed, settings: Settings): Compared {
  const paths = [source.document.path, target.document.path].filter(path => path !== undefined)
  const active = settings.versionRules(paths)
  const found = changeFindings(changes, source, target)
  const [level] = active
  if (level === undefined) return {settings, changes: new Map(), source, target}
  const findings = found.map(finding => ({...finding, severity: weaker(level.severity, finding.severity)}))
  const changeOf = new Map(findings.map((finding, index) => [finding, changes[index]!]))
  const part = {
    sides: 'both' as const,
    isKeyed: false,
    langs: {source: source.document.lang, target: target.document.lang},
    formats: {source: source.document.format, target: target.document.format},
    kept: {},
    source: source.document,
    target: target.document,
  }
  const [left = []] = joinChecks([{...part, findings}], active, settings)
  const kept = new Set<Finding>(left)
  return {settings, changes: new Map([...changeOf].filter(([finding]) => kept.has(finding))), source, target}
}

function documentOf({changes, source, target}: Compared): CheckedDocument {
  const checked = ({document: {path, lang, text}}: SegmentedDocument) => ({path, lang, text})
  return {source: checked(source), target: checked(target), findings: [...changes.keys()]}
}

/** Numbered through all documents, without what the baseline has. */
function tasksOf(compared: readonly Compared[], known: ReadonlySet<Finding> = new Set()): ChangeTask[] {
  return compared
    .flatMap(({changes, target}) => {
      const open = [...changes].filter(([finding]) => !known.has(finding)).map(([, change]) => change)
      return changeTasks(open, target.document.path)
    })
    .map((task, index) => ({...task, id: `c${index + 1}`}))
}
