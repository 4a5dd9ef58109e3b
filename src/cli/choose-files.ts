import {namedError} from '../messages/named-error.js'
import type {Translator} from '../messages/translator.js'
import {readIgnoreFilter} from './find-files.js'
import {findInputs, type InputFiles} from './inputs.js'
import {type Io, note} from './io.js'
import type {InputChoices} from './options.js'
import type {Settings} from './settings.js'

/** Files named in a note before “and more”. */
const namedFiles = 3

/** Find out which files are meant. Standard input stands for itself and no file. */
export async function chooseFiles(
  given: readonly string[],
  options: InputChoices & {readonly quiet?: boolean | undefined},
  settings: Settings,
  io: Io,
  command: string,
): Promise<readonly InputFiles[]> {
  if (options.stdin === true) {
    if (given.length > 0) throw namedError('OPTIONS_EXCLUDE', {first: '--stdin', second: given[0]!})
    return []
  }
  const {config, translator} = settings
  const own = options.pair ?? []
  const folder = own.length > 0 ? process.cwd() : config.folder
  const {jobs, withoutCounterpart} = await findInputs(given, {
    command,
    patterns: own.length > 0 ? own : config.pairs,
    folder,
    ignored: await readIgnoreFilter(folder, config.ignore),
  })
  if (withoutCounterpart.length > 0 && options.quiet !== true)
    await note(io, withoutCounterpartNote(withoutCounterpart, translator))
  return jobs
}

function withoutCounterpartNote(files: readonly string[], translator: Translator): string {
  const named = files.slice(0, namedFiles).join(', ')
  const rest = files.length - namedFiles
  const list = rest > 0 ? `${named} ${translator.cli('and-more', {count: rest})}` : named
  return translator.cli('no-counterpart', {count: files.length, files: list})
}
