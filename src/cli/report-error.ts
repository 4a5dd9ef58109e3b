import {CommanderError} from 'commander'
import {DuizhaoError} from '../model/errors.js'
import {type ExitCode, exitCodes} from './exit-codes.js'
import {type Io, note} from './io.js'
import {languageInArguments, messageLanguage} from './message-language.js'
import {usageText} from './usage-text.js'

/** Lines that an error may take on standard error. */
const maxErrorLines = 3

/** Say on standard error what went wrong, in at most three lines, and give the exit code. */
export async function reportError(error: unknown, args: readonly string[], io: Io): Promise<ExitCode> {
  if (error instanceof CommanderError) return reportUsage(error, args, io)
  const [{createTranslator}, {errorText}] = await Promise.all([
    import('../messages/translator.js'),
    import('../messages/named-error.js'),
  ])
  const translator = createTranslator(messageLanguage(languageInArguments(args), io.env))
  if (error instanceof DuizhaoError) {
    await printError(errorText(error, translator), io)
    return exitCodes.failed
  }
  const message = error instanceof Error ? error.message : String(error)
  await printError(
    `${translator.cli('unexpected-error', {message: firstLine(message)})}\n${translator.cli('please-report')}`,
    io,
  )
  return exitCodes.failed
}

/** Help and version are no failures; everything else that commander refuses is wrong use. */
async function reportUsage(error: CommanderError, args: readonly string[], io: Io): Promise<ExitCode> {
  if (error.exitCode === 0) return exitCodes.clean
  const command = args.find(arg => !arg.startsWith('-'))
  // Without any command, commander has printed the help already.
  if (error.code === 'commander.help' && command === undefined) return exitCodes.failed
  const {createTranslator} = await import('../messages/translator.js')
  const translator = createTranslator(messageLanguage(languageInArguments(args), io.env))
  const about = command === undefined || error.code === 'commander.unknownCommand' ? '' : ` ${command}`
  await printError(`${usageText(error, translator)}\n${translator.cli('usage-help', {about})}`, io)
  return exitCodes.failed
}

function printError(text: string, io: Io): Promise<void> {
  const lines = text.split('\n').filter(line => line !== '')
  return note(io, `duizhao: ${lines.slice(0, maxErrorLines).join('\n')}`)
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}
