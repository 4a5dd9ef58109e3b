import {lockContexts} from '../../workspace/lock/lock-inputs.js'
import {defaultLock} from '../../workspace/lock/lock-name.js'
import {chooseFiles, parseInputs} from '../command-inputs.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note} from '../io.js'
import type {CommonOptions, InputChoices} from '../options.js'
import {checkOutputs} from '../outputs.js'
import {progressOn} from '../progress.js'
import {openWorkspace} from '../run-options.js'
import {endRun} from '../said-inputs.js'

export interface LockChoices extends CommonOptions, InputChoices {
  readonly output?: string | undefined
  readonly update?: boolean | undefined
}

/** `duizhao lock`: accept the pairs as they are now. */
export async function lock(files: readonly string[], options: LockChoices, io: Io): Promise<ExitCode> {
  const {output = defaultLock, update = false, quiet} = options
  const workspace = await openWorkspace(options, io)
  const {translator} = workspace.settings
  const inputs = await chooseFiles(files, options, workspace, io, 'lock')
  await checkOutputs([{format: 'lock', file: output}], inputs.flat())
  const parsed = await parseInputs(inputs, options, workspace, io)
  const checked = await workspace.check(
    parsed.map(({texts}) => texts),
    progressOn(io, quiet, translator),
  )
  const {pairs, passages} = await lockContexts(
    checked.map(({context}) => context),
    output,
    {update: update || workspace.failed.length > 0},
  )
  if (quiet !== true) await note(io, translator.cli('lock-written', {count: pairs, passages, path: output}))
  return endRun(exitCodes.clean, workspace, options, io, workspace.notesOn(checked))
}
