import {loadMessages} from '../messages/load-messages.js'
import {type ExitCode, exitCodes} from './exit-codes.js'
import {helpFor} from './help-language.js'
import type {Io} from './io.js'
import {languageInArguments, messageLanguage, withLanguageLast} from './message-language.js'
import {createProgram} from './program.js'
import {reportError} from './report-error.js'

/**
 * Run one command line. Gives the exit code; never throws and never prints a stack trace.
 */
export async function run(given: readonly string[], io: Io): Promise<ExitCode> {
  const args = withLanguageLast(given)
  let code: ExitCode = exitCodes.clean
  const done = (result: ExitCode): void => {
    code = result
  }
  try {
    await loadMessages(messageLanguage(languageInArguments(args), io.env))
    const program = createProgram({io, done, help: await helpFor(args, io)}, args[0])

    await program.parseAsync([...args], {from: 'user'})
    return code
  } catch (error) {
    return reportError(error, args, io)
  }
}
