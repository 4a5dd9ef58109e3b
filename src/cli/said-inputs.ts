import {errorText} from '../messages/named-error.js'
import type {Translator} from '../messages/translator.js'
import type {ReportNote} from '../report/findings/findings-report.js'
import type {FailedInput} from '../workspace/check/check-inputs.js'
import {type Note, noteLines, noteText} from '../workspace/notes.js'
import type {Workspace} from '../workspace/workspace.js'
import {type ExitCode, exitCodes} from './exit-codes.js'
import {type Io, note} from './io.js'
import type {CommonOptions} from './options.js'

/** Inputs that could not be read, named one by one before “and more”. */
const namedFailures = 20

/** Inputs that could not be read, as a person is told of them. */
export function failureNotes(failed: readonly FailedInput[], translator: Translator): string[] {
  const named = failed
    .slice(0, namedFailures)
    .map(({path, error}) =>
      error === undefined ? translator.cli('input-failed', {path}) : errorText(error, translator).trim(),
    )
  const more = failed.length - namedFailures
  return more > 0 ? [...named, translator.cli('inputs-failed', {count: more})] : named
}

/** Notes as reports have them. */
export function reportNotes(notes: readonly Note[], translator: Translator): ReportNote[] {
  return notes.map(one => ({code: one.code, message: noteText(one, translator), path: one.path}))
}

/** Tell what could not be compared, unless quiet, and what of the inputs could not be read; the exit code is 2 where there is such a one. */
export async function endRun(
  code: ExitCode,
  workspace: Workspace,
  {quiet = false}: Pick<CommonOptions, 'quiet'>,
  io: Io,
  notes: readonly Note[] = [],
): Promise<ExitCode> {
  const {settings, failed} = workspace
  const said = quiet ? [] : noteLines(notes, settings.translator)
  for (const line of [...said, ...failureNotes(failed, settings.translator)]) await note(io, line)
  return failed.length > 0 ? exitCodes.failed : code
}
