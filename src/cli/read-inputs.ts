import {detectLanguage} from '../language/registry.js'
import {namedError} from '../messages/named-error.js'
import type {Translator} from '../messages/translator.js'
import {parseInput, parsePair, type SidesOfPair, type SingleSide} from '../pipeline/read.js'
import {readStandardInput, readTextFile, type TextFile} from './files.js'
import type {InputFiles} from './inputs.js'
import type {Io} from './io.js'
import type {InputChoices} from './options.js'
import {createProgress} from './progress.js'

/** What was read, in the order of the command line. */
export type ReadInput = SidesOfPair | SingleSide

/** Read and parse the files one after the other. Throws DuizhaoErrors that name the file. */
export async function readInputs(
  jobs: readonly InputFiles[],
  options: InputChoices & {readonly quiet?: boolean | undefined},
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

/** One input whose files were read already. */
export function readFiles(
  [first, second]: readonly [TextFile, TextFile] | readonly [TextFile],
  options: InputChoices,
): ReadInput {
  return second === undefined ? readAlone(first, options) : readBoth(first, second)
}

/** Throws DuizhaoError `INPUT_WITHOUT_TEXT` where none of the files has a letter. */
export function requireText(files: readonly TextFile[]): void {
  if (files.every(({text}) => detectLanguage(text) === undefined))
    throw namedError('INPUT_WITHOUT_TEXT', {}, {path: files[0]!.path})
}
