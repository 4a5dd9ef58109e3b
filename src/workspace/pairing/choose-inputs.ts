import type {Config} from '../../config/resolve.js'
import {readIgnoreFilter} from './find-files.js'
import {findInputs, type Inputs} from './find-inputs.js'

export interface InputChoice {
  /** Names and pair patterns as they were given; none where the configuration says what is read. */
  readonly files: readonly string[]
  /** Patterns that stand for those of the configuration, and look through the working directory. */
  readonly pairs?: readonly string[] | undefined
}

/** Find out which files are meant. Throws the DuizhaoErrors of `findInputs`; `command` is what its help is named by. */
export async function chooseInputs(
  {files, pairs = []}: InputChoice,
  config: Pick<Config, 'folder' | 'pairs' | 'ignore'>,
  command: string,
): Promise<Inputs> {
  const isOwn = pairs.length > 0
  const folder = isOwn ? process.cwd() : config.folder
  return findInputs(files, {
    command,
    patterns: isOwn ? pairs : config.pairs,
    folder,
    ignored: await readIgnoreFilter(folder, config.ignore),
  })
}
