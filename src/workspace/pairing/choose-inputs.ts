import type {LanguageTag} from '../../model/document.js'
import {findInputs, type Inputs} from './find-inputs.js'
import type {PairingConfig} from './folder-patterns.js'

export interface InputChoice {
  /** Names and pair patterns as they were given; none where the configuration says what is read. */
  readonly files: readonly string[]
  /** Patterns that stand for those of the configurations, and look through the working directory. */
  readonly pairs?: readonly string[] | undefined
}

/** The configurations of a run: its own, and that of what lies in a folder. */
export interface PairingConfigs {
  readonly own: PairingConfig
  at(folder: string): Promise<PairingConfig>
}

/** Find out which files are meant. Throws the DuizhaoErrors of `findInputs`; `command` is what its help is named by. */
export async function chooseInputs(
  {files, pairs = []}: InputChoice,
  configs: PairingConfigs,
  command: string,
  sourceLang?: LanguageTag,
): Promise<Inputs> {
  if (pairs.length === 0)
    return findInputs(files, {command, sourceLang, own: configs.own, configAt: folder => configs.at(folder)})
  return findInputs(files, {command, sourceLang, own: {folder: process.cwd(), pairs, ignore: configs.own.ignore}})
}
