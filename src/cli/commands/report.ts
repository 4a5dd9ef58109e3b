import {namedError} from '../../messages/named-error.js'
import {termConsistency} from '../../pipeline/consistency.js'
import {formatConsistency} from '../../report/consistency/formats.js'
import {checkDocuments} from '../check-documents.js'
import {consistencyFormats} from '../choices.js'
import {chooseFiles} from '../choose-files.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, usesColour} from '../io.js'
import type {CommonOptions, InputChoices, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {readInputs} from '../read-inputs.js'
import {readSettings} from '../settings.js'

/** `duizhao report`: how consistently the terms of the glossary are rendered. Exit 0: it informs, `check` judges. */
export async function report(
  files: readonly string[],
  options: CommonOptions & InputChoices & OutputChoices,
  io: Io,
): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], consistencyFormats, 'terminal', options.output)
  const settings = await readSettings(options, io)
  if (settings.termbase.concepts.length === 0) throw namedError('GLOSSARY_ABSENT', {command: 'report'})
  const jobs = await chooseFiles(files, options, settings, io, 'report')
  await checkOutputs(outputs, jobs.flat())
  const inputs = await readInputs(jobs, options, settings.translator, io)
  const checked = await checkDocuments(inputs, settings, io, options.quiet)
  const consistency = termConsistency(
    checked.map(({context, report}) => ({context, findings: report.findings})),
    settings.termbase,
  )
  await writeOutputs(io, outputs, (format, toTerminal) =>
    formatConsistency(consistency, format, settings.translator, toTerminal && usesColour(io)),
  )
  return exitCodes.clean
}
