import {namedError} from '../messages/named-error.js'
import type {CheckedInputs} from '../workspace/check/check-inputs.js'
import type {RunOptions} from '../workspace/settings/settings.js'
import type {Workspace} from '../workspace/workspace.js'
import {openBatchWorkspace, readRun} from './run-file.js'
import {JoinedResults, ShardFolder} from './shard-results.js'

/** The shards of a run put together. */
export interface CollectedBatch {
  readonly workspace: Workspace
  /** Inputs whose shards are not done count as failed, with DuizhaoError `BATCH_UNDONE`. */
  readonly checked: CheckedInputs
  readonly withoutCounterpart: readonly string[]
}

/**
 * Put the shards of a run together: what a check of all its inputs on one machine finds, in its order. Documents are read for the places
 * of findings; one that changed since is checked here. Memory: the texts of the run and its findings. Throws DuizhaoError
 * `BATCH_UNKNOWN` and `BATCH_BROKEN`.
 */
export async function collectBatch(out: string, name: string, more: Partial<RunOptions> = {}): Promise<CollectedBatch> {
  const run = await readRun(out, name)
  const folder = new ShardFolder(out)
  const results = new Map<string, string>()
  const inputs = []
  const undone: string[] = []
  for (const shard of run.shards) {
    const found = await folder.read(shard.key)
    if (found === undefined) {
      undone.push(...shard.inputs.map(([first]) => first))
      continue
    }
    inputs.push(...shard.inputs)
    for (const [key, result] of found) results.set(key, result)
  }
  const workspace = await openBatchWorkspace(run.settings, more)
  const checked = await workspace.checkFiles(inputs, {jobs: 1, store: new JoinedResults(results)})
  const open = undone.map(path => ({path, error: namedError('BATCH_UNDONE', {}, {path})}))
  return {
    workspace,
    checked: {...checked, failed: [...checked.failed, ...open]},
    withoutCounterpart: run.withoutCounterpart,
  }
}
