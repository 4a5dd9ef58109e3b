import {namedError} from '../../messages/named-error.js'
import {reportCheckedConsistency} from '../../pipeline/consistency.js'
import {formatConsistency} from '../../report/consistency/formats.js'
import {consistencyFormats} from '../choices.js'
import {chooseFiles, parseInputs} from '../command-inputs.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, usesColour} from '../io.js'
import type {CommonOptions, InputChoices, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {progressOn} from '../progress.js'
import {openWorkspace} from '../run-options.js'
import {endRun} from '../said-inputs.js'

/** `duizhao report`: how consistently the terms of the glossary are rendered. Exit 0: it informs, `check` judges. */
export async function report(
  files: readonly string[],
  options: CommonOptions & InputChoices & OutputChoices,
  io: Io,
): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], consistencyFormats, 'terminal', options.output)
  const workspace = await openWorkspace(options, io)
  const {settings} = workspace
  if (settings.termbase.concepts.length === 0) throw namedError('GLOSSARY_ABSENT', {command: 'report'})
  const inputs = await chooseFiles(files, options, workspace, io, 'report')
  await checkOutputs(outputs, inputs.flat())
  const showProgress = progressOn(io, options.quiet, settings.translator)
  const parsed = await parseInputs(inputs, options, workspace, io)
  const checked = await workspace.check(
    parsed.map(({texts}) => texts),
    showProgress,
  )
  const consistency = reportCheckedConsistency(
    checked.map(({context, document}) => ({context, findings: document.findings})),
    settings.termbase,
    await settings.lexicon(),
  )
  await writeOutputs(io, outputs, (format, toTerminal) =>
    formatConsistency(consistency, format, settings.translator, toTerminal && usesColour(io)),
  )
  return endRun(exitCodes.clean, workspace, options, io, workspace.notesOn(checked))
}
