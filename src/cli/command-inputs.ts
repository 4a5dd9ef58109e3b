import {namedError} from '../messages/named-error.js'
import type {Translator} from '../messages/translator.js'
import type {AlignedPair} from '../model/alignment.js'
import type {ParsedInput} from '../workspace/check/check-changes.js'
import {readStandardInput} from '../workspace/files/read-file.js'
import type {InputTexts} from '../workspace/inputs/input-texts.js'
import type {Inputs} from '../workspace/pairing/find-inputs.js'
import type {InputFiles} from '../workspace/pairing/input-files.js'
import type {Settings} from '../workspace/settings/settings.js'
import type {Workspace} from '../workspace/workspace.js'
import {type Io, note} from './io.js'
import {optimiseLate} from './optimise-late.js'
import type {CommonOptions, InputChoices} from './options.js'
import {progressOn} from './progress.js'

/** Files named in a note before “and more”. */
const namedFiles = 3

type Options = InputChoices & Pick<CommonOptions, 'quiet'>

/** Find out which files are meant, and name those without a counterpart. Standard input stands for itself and no file. */
export async function chooseFiles(
  given: readonly string[],
  options: Options,
  workspace: Workspace,
  io: Io,
  command: string,
): Promise<readonly InputFiles[]> {
  return (await choose(given, options, workspace, io, command)).inputs
}

/** As {@link chooseFiles}, with the files that have no counterpart. */
export async function choose(
  given: readonly string[],
  options: Options,
  workspace: Workspace,
  io: Io,
  command: string,
): Promise<Inputs> {
  optimiseLate()
  if (options.stdin === true) {
    if (given.length > 0) throw namedError('OPTIONS_EXCLUDE', {first: '--stdin', second: given[0]!})
    return {inputs: [], withoutCounterpart: [], broken: []}
  }
  const chosen = await workspace.choose({files: given, pairs: options.pair}, command)
  if (chosen.withoutCounterpart.length > 0 && options.quiet !== true)
    await note(io, withoutCounterpartNote(chosen.withoutCounterpart, workspace.settings.translator))
  return chosen
}

/** Read and parse the files that were chosen, or standard input; see `Workspace.parse`, `eachTranslation` and `endRun`. */
export async function parseInputs(
  inputs: readonly InputFiles[],
  options: Options,
  workspace: Workspace,
  io: Io,
): Promise<ParsedInput[]> {
  const parsed =
    options.stdin === true
      ? [await workspace.parseTexts(await standardInput(options, io))]
      : await workspace.parse(inputs, progressOn(io, options.quiet, workspace.settings.translator))
  return parsed.flatMap(input => workspace.eachTranslation(input))
}

/** The pairs among the inputs, aligned; see {@link parseInputs}. */
export async function alignInputs(
  inputs: readonly InputFiles[],
  options: Options,
  workspace: Workspace,
  io: Io,
): Promise<AlignedInput[]> {
  const parsed = await parseInputs(inputs, options, workspace, io)
  const aligned = parsed.map(async ({sides, settings}) =>
    sides.kind === 'pair' ? [{pair: await workspace.align(sides), settings}] : [],
  )
  return (await Promise.all(aligned)).flat()
}

/** A pair and the settings of its files. */
export interface AlignedInput {
  readonly pair: AlignedPair
  readonly settings: Settings
}

/** The document on standard input. */
export async function standardInput(
  {stdinFilename = '<stdin>', encoding}: InputChoices,
  {stdin}: Io,
): Promise<InputTexts> {
  return [await readStandardInput(stdin, stdinFilename, encoding)]
}

function withoutCounterpartNote(files: readonly string[], translator: Translator): string {
  const named = translator.list(files.slice(0, namedFiles))
  const rest = files.length - namedFiles
  const list = rest > 0 ? `${named}${translator.cli('and-more', {count: rest})}` : named
  return translator.cli('no-counterpart', {count: files.length, files: list})
}
