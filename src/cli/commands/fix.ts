import type {FixedTexts} from '../../fix/fix-texts.js'
import {formatDiff} from '../../fix/unified-diff.js'
import {reportFindings} from '../../report/findings/findings-report.js'
import {terminalSafe} from '../../text/terminal-safe.js'
import {type FixedInputs, fixInputs, writeFixed} from '../../workspace/fix/fix-inputs.js'
import {findingsFormats} from '../choices.js'
import {chooseFiles, parseInputs} from '../command-inputs.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {formatChecked, wantsPage} from '../format-checked.js'
import {type Io, note, usesColour, writeOut} from '../io.js'
import type {CommonOptions, InputChoices, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {progressOn} from '../progress.js'
import {openWorkspace} from '../run-options.js'
import {endRun, reportNotes} from '../said-inputs.js'

export interface FixChoices extends CommonOptions, InputChoices, OutputChoices {
  readonly unsafe?: boolean | undefined
  readonly dryRun?: boolean | undefined
  readonly both?: boolean | undefined
}

/** `duizhao fix`: apply what can be put right, write the files, and report what is left. */
export async function fix(files: readonly string[], options: FixChoices, io: Io): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], findingsFormats, 'pretty', options.output)
  const workspace = await openWorkspace(options, io, {keepsViews: wantsPage(outputs)})
  const {translator} = workspace.settings
  const inputs = await chooseFiles(files, options, workspace, io, 'fix')
  await checkOutputs(outputs, inputs.flat())
  const parsed = await parseInputs(inputs, options, workspace, io)
  const {unsafe, both, quiet, dryRun} = options
  const fixed = await fixInputs(parsed, workspace, {unsafe, both, showProgress: progressOn(io, quiet, translator)})
  await putOut(fixed, options, io)
  if (quiet !== true) await note(io, translator.cli(dryRun === true ? 'would-fix' : 'fixed', countsOf(fixed)))
  const notes = workspace.notesOn([fixed])
  const report = reportFindings(fixed.documents, translator, reportNotes(notes, translator))
  const isAnswer = dryRun === true || options.stdin === true
  await writeOutputs(io, isAnswer ? outputs.filter(({file}) => file !== undefined) : outputs, (format, toTerminal) =>
    formatChecked(
      {report, documents: fixed.documents, notes, settings: parsed.map(({settings}) => settings)},
      format,
      toTerminal && usesColour(io),
    ),
  )
  return endRun(report.summary.errors > 0 ? exitCodes.findings : exitCodes.clean, workspace, options, io, notes)
}

function countsOf({applied}: FixedTexts): {count: number; files: number} {
  return {count: applied.length, files: new Set(applied.map(edit => edit.in)).size}
}

/** The fixed text on standard output for `--stdin`, a diff for `--dry-run`, else the files themselves. */
async function putOut(fixed: FixedInputs, options: FixChoices, io: Io): Promise<void> {
  const {before, texts} = fixed
  const show = (text: string): Promise<void> => writeOut(io, io.stdout.isTTY === true ? terminalSafe(text) : text)
  if (options.dryRun === true) {
    for (const [path, text] of before) await show(formatDiff(path, text, texts.get(path)!))
  } else if (options.stdin === true) {
    for (const text of texts.values()) await show(text)
  } else {
    for (const path of before.keys()) await writeFixed(fixed, path, options.encoding)
  }
}
