import {type FindingsSummary, findingsReport} from '../../report/findings-report.js'
import {formatFindings} from '../../report/formats.js'
import {checkDocuments} from '../check-documents.js'
import {findingsFormats} from '../choices.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note, usesColour} from '../io.js'
import type {CommonOptions, InputChoices, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {chooseFiles, readInputs} from '../read-inputs.js'
import {readSettings} from '../settings.js'
import {packageVersion} from '../version.js'

export interface CheckChoices extends CommonOptions, InputChoices, OutputChoices {
  readonly maxWarnings?: number
}

/** `duizhao check`: findings of pairs, bilingual files and single documents. */
export async function check(files: readonly string[], options: CheckChoices, io: Io): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], findingsFormats, 'pretty', options.output)
  const settings = await readSettings(options, io)
  const {translator} = settings
  const jobs = await chooseFiles(files, options, settings, io, 'check')
  await checkOutputs(outputs, jobs.flat())
  const inputs = await readInputs(jobs, options, translator, io)
  const checked = await checkDocuments(inputs, settings, io, options.quiet)
  const report = findingsReport(
    checked.map(document => document.report),
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

function exitCodeOf({errors, warnings}: FindingsSummary, maxWarnings: number | undefined): ExitCode {
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings
  return errors > 0 || tooMany ? exitCodes.findings : exitCodes.clean
}
