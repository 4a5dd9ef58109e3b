import {changeFindings} from '../../diff/change-findings.js'
import {type ChangeTask, changeTasks, formatTasks} from '../../diff/change-tasks.js'
import {compareVersions, type VersionChange} from '../../diff/compare-versions.js'
import {namedError} from '../../messages/named-error.js'
import type {Document} from '../../model/document.js'
import type {SegmentedDocument} from '../../model/segment.js'
import {parsePair, type SidesOfPair} from '../../pipeline/read.js'
import {type CheckedDocument, reportFindings} from '../../report/findings/findings-report.js'
import {formatFindings} from '../../report/findings/formats.js'
import {segmentDocument} from '../../segment/segment-document.js'
import {packageVersion} from '../../text/package-version.js'
import {readTextFile} from '../../workspace/files/read-file.js'
import {readPast} from '../../workspace/git/past-inputs.js'
import type {Workspace} from '../../workspace/workspace.js'
import {diffFormats} from '../choices.js'
import {chooseFiles, parseInputs} from '../command-inputs.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, usesColour} from '../io.js'
import type {CommonOptions, InputChoices, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {openWorkspace} from '../run-options.js'
import {endRun} from '../said-inputs.js'

export interface DiffChoices extends CommonOptions, InputChoices, OutputChoices {
  readonly since?: string | undefined
}

/** A pair as it was, and both sides as they are. */
interface Versions {
  readonly before: SidesOfPair
  readonly source: Document
  readonly target: Document
}

interface Compared {
  readonly changes: readonly VersionChange[]
  readonly source: SegmentedDocument
  readonly target: SegmentedDocument
}

/** `duizhao diff`: which translations became stale. Exit 1 where there is one. */
export async function diff(files: readonly string[], options: DiffChoices, io: Io): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], diffFormats, 'pretty', options.output)
  const workspace = await openWorkspace(options, io)
  const versions =
    options.since === undefined
      ? [await threeFiles(files, options, workspace)]
      : await sinceRevision(files, options, options.since, workspace, io)
  await checkOutputs(outputs, files)
  const compared = await compareAll(versions, workspace)
  const report = reportFindings(compared.map(documentOf), workspace.settings.translator)
  await writeOutputs(io, outputs, (format, toTerminal) =>
    format === 'tasks'
      ? formatTasks(tasksOf(compared))
      : formatFindings(report, format, {version: packageVersion(), colour: toTerminal && usesColour(io)}),
  )
  const isStale = compared.some(({changes}) => changes.some(({kind}) => kind !== 'moved'))
  return endRun(isStale ? exitCodes.findings : exitCodes.clean, workspace, options, io)
}

async function threeFiles(files: readonly string[], {encoding}: DiffChoices, {reading}: Workspace): Promise<Versions> {
  const expected = 'the earlier original, the later one and the translation (or --since REVISION)'
  if (files.length !== 3) throw namedError('INPUT_COUNT', {count: files.length, expected})
  const [old, now, translation] = await Promise.all(files.map(name => readTextFile(name, encoding)))
  const before = parsePair(old!, translation!, reading)
  const after = parsePair(now!, translation!, reading)
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
): Promise<Versions[]> {
  if (options.stdin === true) throw namedError('OPTIONS_EXCLUDE', {first: '--stdin', second: '--since'})
  const inputs = await chooseFiles(files, options, workspace, io, 'diff')
  const now = (await parseInputs(inputs, options, workspace, io)).map(({sides}) => sides)
  const {earlier} = await readPast(now, revision, workspace.reading)
  return now.flatMap(sides => {
    const before = earlier.get(sides)
    if (sides.kind !== 'pair' || before?.kind !== 'pair' || before === sides) return []
    return [{before, source: sides.source, target: sides.target}]
  })
}

async function compareAll(versions: readonly Versions[], workspace: Workspace): Promise<Compared[]> {
  const {termbase} = workspace.settings
  const compare = async ({before, source, target}: Versions): Promise<Compared> => {
    const pair = await workspace.align(before)
    const now = {
      source: segmentDocument(source),
      target: target === before.target ? pair.target : segmentDocument(target),
    }
    return {...now, changes: compareVersions(pair, now.source, {termbase, target: now.target})}
  }
  return Promise.all(versions.map(compare))
}

function documentOf({changes, source, target}: Compared): CheckedDocument {
  const checked = ({document: {path, lang, text}}: SegmentedDocument) => ({
    path,
    lang,
    text,
  })
  return {source: checked(source), target: checked(target), findings: changeFindings(changes, source, target)}
}

/** Numbered through all documents. */
function tasksOf(compared: readonly Compared[]): ChangeTask[] {
  return compared
    .flatMap(({changes, target}) => changeTasks(changes, target.document.path))
    .map((task, index) => ({...task, id: `c${index + 1}`}))
}
