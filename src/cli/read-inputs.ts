import {detectLanguage} from '../language/registry.js'
import {namedError} from '../messages/named-error.js'
import type {Translator} from '../messages/translator.js'
import {parseInput, parsePair, type SidesOfPair, type SingleSide} from '../pipeline.js'
import {readStandardInput, readTextFile, type TextFile} from './files.js'
import {readIgnoreFilter} from './find-files.js'
import {findInputs, type InputFiles} from './inputs.js'
import {type Io, note} from './io.js'
import type {InputChoices} from './options.js'
import {createProgress} from './progress.js'
import type {Settings} from './settings.js'

/** What was read, in the order of the command line. */
export type ReadInput = SidesOfPair | SingleSide

/** Files named in a note before “and more”. */
const namedFiles = 3

/** Find out which files are meant. Standard input stands for itself and no file. */
export async function chooseFiles(
  given: readonly string[],
  options: InputChoices & {readonly quiet?: boolean},
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

/** Read and parse the files one after the other. Throws DuizhaoErrors that name the file. */
export async function readInputs(
  jobs: readonly InputFiles[],
  options: InputChoices & {readonly quiet?: boolean},
  translator: Translator,
  io: Io,
): Promise<ReadInput[]> {
  if (options.stdin === true) {
    const name = options.stdinFilename ?? '<stdin>'
    return [readAlone(await readStandardInput(io.stdin, name, options.encoding), options)]
  }
  const progress = createProgress(io, jobs.length, options.quiet === true, done =>
    translator.cli('progress', {done, total: jobs.length}),
  )
  const read: ReadInput[] = []
  for (const [index, [first, second]] of jobs.entries()) {
    progress.step(index + 1)
    const one = await readTextFile(first, options.encoding)
    if (second === undefined) read.push(readAlone(one, options))
    else read.push(readBoth(one, await readTextFile(second, options.encoding)))
  }
  progress.end()
  return read
}

function readAlone(file: TextFile, {layout}: InputChoices): ReadInput {
  requireText([file])
  return parseInput(file, layout === undefined ? {} : {layout})
}

function readBoth(first: TextFile, second: TextFile): ReadInput {
  requireText([first, second])
  return parsePair(first, second)
}

function requireText(files: readonly TextFile[]): void {
  if (files.every(({text}) => detectLanguage(text) === undefined))
    throw namedError('INPUT_WITHOUT_TEXT', {}, {path: files[0]!.path})
}
